"""What reading a file found: left out, altered, or worth a look."""

from collections.abc import Mapping
from types import MappingProxyType

from migdesk.messages.mark import QT_TRANSLATE_NOOP

FINDINGS: Mapping[str, str] = MappingProxyType(
    {
        # reading files: what was left out, altered, or is worth saying
        "file-not-found": QT_TRANSLATE_NOOP(
            "Messages", "the file is not there; check its name and folder"
        ),
        "file-not-readable": QT_TRANSLATE_NOOP(
            "Messages", "the file may not be read; ask for the right to read it, or copy it"
        ),
        "file-is-folder": QT_TRANSLATE_NOOP("Messages", "this is a folder; name the files in it"),
        "file-packed": QT_TRANSLATE_NOOP(
            "Messages",
            "this is a packed folder or a document; take the .ics or .vcf file out of it first",
        ),
        "file-of-office": QT_TRANSLATE_NOOP(
            "Messages",
            "this is a message or a document of Outlook or Word; save the .ics or .vcf file that "
            "is attached to it, and import that",
        ),
        "file-too-large": QT_TRANSLATE_NOOP(
            "Messages", "the file is larger than {limit} MB; ask for it in parts"
        ),
        "file-empty": QT_TRANSLATE_NOOP("Messages", "the file is empty; save or download it again"),
        "not-a-calendar": QT_TRANSLATE_NOOP(
            "Messages",
            "this is neither a calendar (.ics) nor a card (.vcf); nothing was read. Save or "
            "download it again from where it came, as one of these",
        ),
        "line-too-long": QT_TRANSLATE_NOOP(
            "Messages", "the record was left out: a line is longer than {limit} MB"
        ),
        "line-outside": QT_TRANSLATE_NOOP(
            "Messages", "text outside any event or card was left out"
        ),
        "line-not-understood": QT_TRANSLATE_NOOP(
            "Messages", "a line was not understood; it is kept as it is"
        ),
        "nested-too-deep": QT_TRANSLATE_NOOP(
            "Messages", "the record was left out: parts inside parts more than {limit} deep"
        ),
        "end-without-begin": QT_TRANSLATE_NOOP(
            "Messages", "the record was left out: it ends as {component}, which it did not begin as"
        ),
        "not-closed": QT_TRANSLATE_NOOP(
            "Messages",
            "the record that begins here as {component} was left out: its end is missing",
        ),
        "calendar-cut": QT_TRANSLATE_NOOP(
            "Messages", "the file stops before the end of this calendar; what is whole was read"
        ),
        "encoding-guessed": QT_TRANSLATE_NOOP(
            "Messages", "the file is not written in UTF-8; it was read as {encoding}"
        ),
        "stray-cr": QT_TRANSLATE_NOOP(
            "Messages", "stray line ends inside lines were taken out, from this line on"
        ),
        "no-date": QT_TRANSLATE_NOOP("Messages", "“{title}” has no date that can be read"),
        "date-missing": QT_TRANSLATE_NOOP("Messages", "“{title}” has no date"),
        "uid-made": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” came without an identifier; one was made from its title"
        ),
        "same-twice": QT_TRANSLATE_NOOP(
            "Messages",
            "“{title}” stands in the file {count} times under one identifier; "
            "all are kept, the first is shown",
        ),
        # what is not taken as it came
        "older-than-here": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” is older than what is here, which was left as it is"
        ),
        "older-than-other": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” is older than in {file}, which was taken instead"
        ),
        "other-taken": QT_TRANSLATE_NOOP(
            "Messages",
            "“{title}” says something else in {file}; that one was taken, for it came later or "
            "is newer in part",
        ),
        "put-together": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” was put together with what {file} says of it"
        ),
        "duplicate-left-out": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” is probably here already, as “{other}”; it was left out"
        ),
        "duplicate-added": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” is probably here already, as “{other}”; it was added beside it"
        ),
        "cancellation-left-out": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” is cancelled by its sender; the event here was left as it is"
        ),
        "cancellation-added": QT_TRANSLATE_NOOP(
            "Messages",
            "“{title}” is cancelled by its sender; it was not here, and is added as it came",
        ),
        "reply-left-out": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” is somebody’s reply; the event here was left as it is"
        ),
        "declined": QT_TRANSLATE_NOOP("Messages", "“{title}” was not wanted; it was left out"),
        # what is odd about a record that was read whole
        "rule-not-sound": QT_TRANSLATE_NOOP(
            "Messages", "the rule by which “{title}” repeats is not valid; it is kept as it is"
        ),
        "rule-never": QT_TRANSLATE_NOOP(
            "Messages", "the rule by which “{title}” repeats never comes true; it is kept as it is"
        ),
        "rule-withdrawn": QT_TRANSLATE_NOOP(
            "Messages",
            "“{title}” takes repetitions back by a rule that calendars do not follow any more",
        ),
        "rule-too-often": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” repeats more often than a calendar can show; the rule is kept"
        ),
        "zone-unknown": QT_TRANSLATE_NOOP(
            "Messages",
            "the time zone {zone} of “{title}” is not known; its times are kept as written",
        ),
        "zone-nameless": QT_TRANSLATE_NOOP(
            "Messages", "a time zone has no name; it is kept, and nothing uses it"
        ),
        "end-before-start": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” ends before it begins; the end is kept and not shown"
        ),
        "end-not-read": QT_TRANSLATE_NOOP(
            "Messages", "the end of “{title}” cannot be read; it is kept and not shown"
        ),
        "occurrence-not-read": QT_TRANSLATE_NOOP(
            "Messages", "a changed occurrence of “{title}” does not say which; it is kept as it is"
        ),
        "long-identifier": QT_TRANSLATE_NOOP(
            "Messages", "the identifier of “{title}” is unusually long"
        ),
        "many-alarms": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” has unusually many reminders; they are kept, none rings here"
        ),
        "many-parameters": QT_TRANSLATE_NOOP(
            "Messages", "a line of “{title}” has unusually many parameters; it is kept as it is"
        ),
        "control-characters": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” holds control characters; they are kept and never shown"
        ),
        "hidden-text": QT_TRANSLATE_NOOP(
            "Messages",
            "“{title}” holds characters that hide text or turn it round; look at it twice",
        ),
        "text-cut": QT_TRANSLATE_NOOP(
            "Messages", "a text of “{title}” ends in the middle of a line; what is there was read"
        ),
        "charset-wrong": QT_TRANSLATE_NOOP(
            "Messages",
            "a text of “{title}” is not in the character set that it names; look at it twice",
        ),
        "link-inert": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” has a link to a file or a program; it is kept and never opened"
        ),
        "picture-elsewhere": QT_TRANSLATE_NOOP(
            "Messages",
            "a picture of “{title}” lies on another computer; it is kept and never fetched",
        ),
        "picture-too-large": QT_TRANSLATE_NOOP(
            "Messages", "a picture of “{title}” is far too large to be shown; it is kept as it is"
        ),
        "large-attachment": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” carries a very large attachment; it is kept as it is"
        ),
        "attachment-damaged": QT_TRANSLATE_NOOP(
            "Messages", "something that “{title}” carries along is damaged; it is kept as it is"
        ),
        "address-odd": QT_TRANSLATE_NOOP(
            "Messages", "an e-mail address of “{title}” is none, or more than one; look at it twice"
        ),
        "address-alike": QT_TRANSLATE_NOOP(
            "Messages", "an e-mail address of “{title}” may only look like the one it seems to be"
        ),
        "card-nameless": QT_TRANSLATE_NOOP("Messages", "“{title}” is a card without a name"),
        "card-version": QT_TRANSLATE_NOOP(
            "Messages", "the card “{title}” does not say which version it is; it was read as 3.0"
        ),
        "method-asks": QT_TRANSLATE_NOOP(
            "Messages", "this file asks for an answer; what it holds is kept, nobody is answered"
        ),
        "method-cancels": QT_TRANSLATE_NOOP(
            "Messages",
            "this file calls events off; those that are here are compared, none is removed",
        ),
        # tables
        "not-a-table": QT_TRANSLATE_NOOP(
            "Messages",
            "this is no table of contacts or events that is known; say what its columns mean",
        ),
        "row-says-nobody": QT_TRANSLATE_NOOP(
            "Messages", "the row was left out: it says neither who, nor what and when"
        ),
        "table-too-long": QT_TRANSLATE_NOOP(
            "Messages", "the rows from here on were left out: a table may have {limit} of them"
        ),
        "cell-too-large": QT_TRANSLATE_NOOP(
            "Messages", "the row was left out: a cell is larger than {limit} MB"
        ),
        "row-too-wide": QT_TRANSLATE_NOOP(
            "Messages", "the row was left out: it has more than {limit} cells"
        ),
        "quotes-unbalanced": QT_TRANSLATE_NOOP(
            "Messages",
            "the quotation marks of this line do not match; it was read by itself, "
            "look at it twice",
        ),
        "cells-beyond-headings": QT_TRANSLATE_NOOP(
            "Messages", "the row has more cells than there are headings; they are in its note"
        ),
        "cell-not-understood": QT_TRANSLATE_NOOP(
            "Messages", "“{text}” under “{column}” was not understood; it is kept in the note"
        ),
        "column-kept": QT_TRANSLATE_NOOP(
            "Messages",
            "the column “{column}” has no place here; it is kept in the notes (rows: {count})",
        ),
        "column-left-out": QT_TRANSLATE_NOOP(
            "Messages", "the column “{column}” was left out, as you asked"
        ),
        "days-taken-first": QT_TRANSLATE_NOOP(
            "Messages",
            "the dates can be read in two ways; 03/04 was taken for 3 April. Look at them twice",
        ),
        "months-taken-first": QT_TRANSLATE_NOOP(
            "Messages",
            "the dates can be read in two ways; 03/04 was taken for 4 March. Look at them twice",
        ),
        "blank-lines": QT_TRANSLATE_NOOP("Messages", "a great many empty lines were passed over"),
    }
)
"""Templates by the id of a problem."""
