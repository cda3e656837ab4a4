"""What a row of the preview is: its word, its shape, and the tab that it stands under."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from migdesk.operations.importplan import (
    CANCELLED,
    CHANGED,
    DUPLICATE,
    INVITATION,
    MERGED,
    NEW,
    OLDER,
    REPLY,
    UNCHANGED,
    UPDATE,
    PlannedItem,
)

translate = QCoreApplication.translate

UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row: what a row of it says, the heading of its tab, its icon and its colours."""

    word: str
    tab: str
    icon: str
    ink: str = "text2"
    fill: str = "track"


TABS: dict[str, Kind] = {
    UNREADABLE: Kind(
        str(QT_TRANSLATE_NOOP("PreviewKind", "Unreadable")),
        str(QT_TRANSLATE_NOOP("PreviewTab", "Unreadable")),
        "warning",
        "warn_ink",
        "warn_bg",
    ),
    DUPLICATE: Kind(
        str(QT_TRANSLATE_NOOP("PreviewKind", "Probable duplicate")),
        str(QT_TRANSLATE_NOOP("PreviewTab", "Probable duplicates")),
        "copy",
        "warn_ink",
        "warn_bg",
    ),
    CHANGED: Kind(
        str(QT_TRANSLATE_NOOP("PreviewKind", "Changed")),
        str(QT_TRANSLATE_NOOP("PreviewTab", "Changed")),
        "differs",
        "accent_ink",
        "accent_tint",
    ),
    NEW: Kind(
        str(QT_TRANSLATE_NOOP("PreviewKind", "New")),
        str(QT_TRANSLATE_NOOP("PreviewTab", "New")),
        "plus",
        "accent_ink",
        "accent_tint",
    ),
    OLDER: Kind(
        str(QT_TRANSLATE_NOOP("PreviewKind", "Older than here")),
        str(QT_TRANSLATE_NOOP("PreviewTab", "Older")),
        "clock",
    ),
    MERGED: Kind(
        str(QT_TRANSLATE_NOOP("PreviewKind", "Another version")),
        str(QT_TRANSLATE_NOOP("PreviewTab", "Several versions")),
        "merge",
    ),
    UNCHANGED: Kind(
        str(QT_TRANSLATE_NOOP("PreviewKind", "Identical")),
        str(QT_TRANSLATE_NOOP("PreviewTab", "Identical")),
        "equals",
    ),
}
"""By what becomes of an item, in the order of what asks for the user first."""

_NOTICES: dict[str, Kind] = {
    CANCELLED: Kind(
        str(QT_TRANSLATE_NOOP("PreviewKind", "Called off")), "", "close", "warn_ink", "warn_bg"
    ),
    UPDATE: Kind(
        str(QT_TRANSLATE_NOOP("PreviewKind", "Update")), "", "repeat", "accent_ink", "accent_tint"
    ),
    INVITATION: Kind(
        str(QT_TRANSLATE_NOOP("PreviewKind", "Invitation")), "", "mail", "accent_ink", "accent_tint"
    ),
    REPLY: Kind(str(QT_TRANSLATE_NOOP("PreviewKind", "Reply")), "", "undo", "warn_ink", "warn_bg"),
}
_TOLD = {
    NEW: frozenset({INVITATION, CANCELLED}),
    CHANGED: frozenset({CANCELLED, UPDATE, REPLY}),
}
"""What a message is, where that says more than what becomes of it."""


def kind_of(item: PlannedItem) -> Kind:
    """The kind of an item's row; what its sender says of it comes before what changes."""
    if item.notice in _TOLD.get(item.change, ()):
        return _NOTICES[item.notice]
    return TABS[item.change]


def kind_word(kind: Kind) -> str:
    """What a row of it says."""
    return translate("PreviewKind", kind.word)


def tab_words(kind: Kind, count: str) -> str:
    """The heading of its tab, with how many stand under it."""
    words = translate("PreviewTab", "{kind} {count}")
    return words.format(kind=translate("PreviewTab", kind.tab), count=count)
