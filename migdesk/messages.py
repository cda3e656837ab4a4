"""The sentences of failures and findings: what happened, what it means, what to do.

English here; the window translates each template (context "Messages") before it fills it.
"""

from collections.abc import Mapping
from types import MappingProxyType


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """``text`` itself; marks it for translation without needing Qt."""
    return text


TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        # the database
        "database-busy": QT_TRANSLATE_NOOP(
            "Messages",
            "Another program is using {path}. Nothing was changed. Close it, or wait a moment "
            "and try again.",
        ),
        "database-newer": QT_TRANSLATE_NOOP(
            "Messages",
            "{path} was written by a newer migdesk. It was left as it is. Install the newer "
            "version to open it.",
        ),
        "database-damaged": QT_TRANSLATE_NOOP(
            "Messages",
            "{path} is damaged or is no migdesk file. It was left as it is. Type migdesk reindex "
            "in a terminal; if that does not help, put a backup in its place, or move it away to "
            "start afresh.",
        ),
        "index-damaged": QT_TRANSLATE_NOOP(
            "Messages",
            "What the search of {path} leans on is damaged. Nothing was changed. Type migdesk "
            "reindex in a terminal: it is made anew from the records.",
        ),
        "disk-full": QT_TRANSLATE_NOOP(
            "Messages",
            "The disk is full. Nothing was written to {path}, and what was there is unchanged. "
            "Free some space and try again.",
        ),
        "disk-failing": QT_TRANSLATE_NOOP(
            "Messages",
            "The disk did not accept {path}. Nothing was changed. Check the disk, then try again.",
        ),
        "folder-not-writable": QT_TRANSLATE_NOOP(
            "Messages",
            "migdesk may not write to {path}. Nothing was changed. Choose another folder, or ask "
            "for the right to write there.",
        ),
        "name-too-long": QT_TRANSLATE_NOOP(
            "Messages",
            "The name {path} is too long. Nothing was written. Choose a shorter one.",
        ),
        "name-not-possible": QT_TRANSLATE_NOOP(
            "Messages",
            "The system takes no file of the name {path}. Nothing was written. Choose another.",
        ),
        "changed-meanwhile": QT_TRANSLATE_NOOP(
            "Messages",
            "Somebody else changed this meanwhile. Your change was not saved over theirs. Look "
            "at the new version and change it again.",
        ),
        "changed-since": QT_TRANSLATE_NOOP(
            "Messages",
            "This cannot be undone any more: it was changed again since. Nothing was changed.",
        ),
        "nothing-to-undo": QT_TRANSLATE_NOOP("Messages", "There is nothing to undo."),
        "already-open": QT_TRANSLATE_NOOP(
            "Messages",
            "migdesk is already open, but it does not answer. Nothing was changed. Wait a moment "
            "and try again; if that does not help, end it and start it anew.",
        ),
        # the command line
        "no-such-command": QT_TRANSLATE_NOOP(
            "Messages",
            "{path} is neither a command nor a file. migdesk --help names the commands.",
        ),
        "output-cut": QT_TRANSLATE_NOOP(
            "Messages",
            "The output could not be written to its end. Look at where it goes: is the disk full?",
        ),
        "memory-full": QT_TRANSLATE_NOOP(
            "Messages",
            "There is not enough memory for this. Nothing was changed. Close other programs, or "
            "do it in parts.",
        ),
        "bug": QT_TRANSLATE_NOOP(
            "Messages",
            "This is a fault of migdesk {version} ({kind} at {place}). What was not finished was "
            "not kept. Please report this line; with MIGDESK_TRACEBACK=1 there is more to it.",
        ),
        # finding
        "not-found": QT_TRANSLATE_NOOP(
            "Messages", "Nothing matches {what}. Check the spelling, or use fewer words."
        ),
        "several-found": QT_TRANSLATE_NOOP(
            "Messages", "{count} records match {what}. Say more of the name, or use the UID."
        ),
        "date-not-understood": QT_TRANSLATE_NOOP(
            "Messages",
            "{text} is not understood as a date. Write it like 16/11/2017, November 2017 or 2026.",
        ),
        # export
        "nothing-to-export": QT_TRANSLATE_NOOP(
            "Messages", "Nothing was written: no record with a date fits what was asked."
        ),
        "export-not-confirmed": QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing was written to {path}: a second reader did not find in the file what was "
            "meant. Please report it.",
        ),
        "unknown-kind-of-file": QT_TRANSLATE_NOOP(
            "Messages",
            "{path} is neither .ics nor .vcf. Give it one of these endings, or name a folder "
            "with a / behind it.",
        ),
        "folder-not-found": QT_TRANSLATE_NOOP(
            "Messages", "The folder {path} is not there. Create it first, or choose another."
        ),
        "no-such-file": QT_TRANSLATE_NOOP(
            "Messages", "{path} is not there. Check its name and folder."
        ),
        "not-a-file": QT_TRANSLATE_NOOP(
            "Messages", "{path} is a folder. Choose a name for the file in it."
        ),
        "database-foreign": QT_TRANSLATE_NOOP(
            "Messages",
            "{path} belongs to another program. It was left as it is. Choose another folder "
            "for migdesk.",
        ),
        "not-a-folder": QT_TRANSLATE_NOOP(
            "Messages", "{path} is a file. Choose a folder, or another name."
        ),
        # reading files: what was left out, altered, or is worth saying
        "file-not-found": QT_TRANSLATE_NOOP(
            "Messages", "the file is not there; check its name and folder"
        ),
        "file-not-readable": QT_TRANSLATE_NOOP(
            "Messages", "the file may not be read; ask for the right to read it, or copy it"
        ),
        "file-is-folder": QT_TRANSLATE_NOOP("Messages", "this is a folder; name the files in it"),
        "file-too-large": QT_TRANSLATE_NOOP(
            "Messages", "the file is larger than {limit} MB; ask for it in parts"
        ),
        "not-a-calendar": QT_TRANSLATE_NOOP(
            "Messages", "this is neither a calendar (.ics) nor a card (.vcf); nothing was read"
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
        "uid-made": QT_TRANSLATE_NOOP(
            "Messages", "“{title}” came without an identifier; one was made from its title"
        ),
        "same-twice": QT_TRANSLATE_NOOP(
            "Messages",
            "“{title}” stands in the file {count} times under one identifier; "
            "all are kept, the first is shown",
        ),
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
        "blank-lines": QT_TRANSLATE_NOOP("Messages", "a great many empty lines were passed over"),
        # sharing: what does not leave
        "share-property": QT_TRANSLATE_NOOP("Messages", "{subject} stays here"),
        "share-part": QT_TRANSLATE_NOOP("Messages", "{subject} parts stay here"),
        "share-ignored": QT_TRANSLATE_NOOP("Messages", "{subject} is not shown there"),
        "share-zone": QT_TRANSLATE_NOOP(
            "Messages", "the time zone {subject} is not known: the time is local everywhere"
        ),
        "share-override": QT_TRANSLATE_NOOP(
            "Messages", "the changed occurrence {subject} has no readable date and stays here"
        ),
    }
)
"""Templates by id; their parameters stand in braces."""


def template(id: str) -> str:  # noqa: A002 - the field's word
    """The English template of a sentence. KeyError: an id without a sentence is a bug."""
    return TEMPLATES[id]


def worded(id: str, parameters: Mapping[str, str | int]) -> str:  # noqa: A002 - the field's word
    """The English sentence, filled."""
    return template(id).format(**parameters)
