"""What can become of an item, in a word."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from migdesk.operations.choices import ADD, IGNORE, KEEP_BOTH, MERGE, UPDATE

_ACTIONS = {
    ADD: str(QT_TRANSLATE_NOOP("PreviewAction", "Add")),
    UPDATE: str(QT_TRANSLATE_NOOP("PreviewAction", "Update")),
    MERGE: str(QT_TRANSLATE_NOOP("PreviewAction", "Merge")),
    KEEP_BOTH: str(QT_TRANSLATE_NOOP("PreviewAction", "Keep both")),
    IGNORE: str(QT_TRANSLATE_NOOP("PreviewAction", "Ignore")),
}
ACTIONS = tuple(_ACTIONS)
"""All there are, in the order that menus show them."""


def action_word(action: str) -> str:
    """The word of an action."""
    return QCoreApplication.translate("PreviewAction", _ACTIONS[action])
