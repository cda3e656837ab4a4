"""What could not be done: what happened, what it means, what to do."""

from collections.abc import Mapping
from types import MappingProxyType

from migdesk.messages.mark import QT_TRANSLATE_NOOP

FAILURES: Mapping[str, str] = MappingProxyType(
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
            "in a terminal; if that does not help, move it away with the files whose names begin "
            "alike, then put a backup in its place or start afresh.",
        ),
        "database-foreign": QT_TRANSLATE_NOOP(
            "Messages",
            "{path} belongs to another program. It was left as it is. Choose another folder "
            "for migdesk.",
        ),
        "database-gone": QT_TRANSLATE_NOOP(
            "Messages",
            "{path} was moved, removed or replaced while it was open. Nothing was written. Put it "
            "back in its place and try again.",
        ),
        "database-emptied": QT_TRANSLATE_NOOP(
            "Messages",
            "{path} is empty: something took away what was in it. It was left as it is. Move it "
            "away with the files whose names begin alike, then put a backup in its place or "
            "start afresh.",
        ),
        "database-missing": QT_TRANSLATE_NOOP(
            "Messages",
            "{path} is not there, but {beside} belongs to it. Nothing was changed. Put it back, "
            "or move what belongs to it away to start afresh.",
        ),
        "database-no-file": QT_TRANSLATE_NOOP(
            "Messages",
            "{path} is no file: a folder or something else has its name. Nothing was changed. "
            "Move it away, or choose another folder for migdesk.",
        ),
        "database-not-readable": QT_TRANSLATE_NOOP(
            "Messages",
            "migdesk may not read {path}. Nothing was changed. Ask for the right to read it, or "
            "choose another folder.",
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
        "nothing-to-redo": QT_TRANSLATE_NOOP("Messages", "There is nothing to do again."),
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
        "interrupted": QT_TRANSLATE_NOOP(
            "Messages", "Stopped. What was not finished was not kept; migdesk check looks it over."
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
        "no-contact-to-export": QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing was written: no contact fits what was asked. Use fewer filters, or import "
            "something first.",
        ),
        "nothing-to-export": QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing was written: no record with a date fits what was asked. Use fewer filters, or "
            "import something first.",
        ),
        "nothing-to-archive": QT_TRANSLATE_NOOP(
            "Messages",
            "There is nothing to export: nothing was written to {path}. Use fewer filters, or "
            "import something first.",
        ),
        "only-approximate": QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing was written: all that fits has an approximate date ({count}). Those known to "
            "the month go out with --approximate, and one event alone always does.",
        ),
        "only-private": QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing was written: all that fits is marked as private ({count}). Export one alone "
            "to share it all the same.",
        ),
        "export-not-confirmed": QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing was written to {path}: a second reader did not find in the file what was "
            "meant. Please report it.",
        ),
        "file-without-name": QT_TRANSLATE_NOOP(
            "Messages",
            "“{path}” names no file. Write a name before the ending, like events.ics.",
        ),
        "unknown-kind-of-file": QT_TRANSLATE_NOOP(
            "Messages",
            "{path} is neither .ics, .vcf nor .csv. Give it one of these endings, or name a folder "
            "with a / behind it.",
        ),
        "archive-is-a-file": QT_TRANSLATE_NOOP(
            "Messages",
            "An archive is one file, not a folder of many: nothing was written to {path}. Name "
            "a file that ends in .ics for the events, and one in .vcf for the contacts.",
        ),
        "archive-is-no-table": QT_TRANSLATE_NOOP(
            "Messages",
            "A table cannot hold all that an archive does: nothing was written to {path}. Name "
            "a file that ends in .ics for the events, and one in .vcf for the contacts.",
        ),
        "folder-cut": QT_TRANSLATE_NOOP(
            "Messages",
            "Only {count} of {total} files were written into {path}, then it took no more. Those "
            "that are there are whole. Choose another folder and export again.",
        ),
        "folder-cut-full": QT_TRANSLATE_NOOP(
            "Messages",
            "The disk is full: only {count} of {total} files were written into {path}. Those that "
            "are there are whole. Free some space and export again.",
        ),
        "not-an-ordinary-file": QT_TRANSLATE_NOOP(
            "Messages",
            "{path} is no ordinary file but a device or a pipe. Nothing was written. Choose "
            "another name.",
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
        "not-a-folder": QT_TRANSLATE_NOOP(
            "Messages", "{path} is a file. Choose a folder, or another name."
        ),
    }
)
"""Templates by the id of a UserError."""
