"""The action table: every command with its words, keys, icon, menu, and what it needs.

From it come the menus, the shortcuts, the buttons of the header and the list of shortcuts.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from migdesk.ui.actionrow import Need, Row
from migdesk.ui.editactions import EDIT
from migdesk.ui.fileactions import FILE

MENUS = {
    "file": str(QT_TRANSLATE_NOOP("Action", "&File")),
    "edit": str(QT_TRANSLATE_NOOP("Action", "&Edit")),
    "view": str(QT_TRANSLATE_NOOP("Action", "&View")),
    "go": str(QT_TRANSLATE_NOOP("Action", "&Go")),
    "help": str(QT_TRANSLATE_NOOP("Action", "&Help")),
}
"""The menus in their order; an action of another menu has keys only."""

TABLE: tuple[Row, ...] = (
    *FILE,
    *EDIT,
    Row(
        "arrivals",
        ("help", 0),
        str(QT_TRANSLATE_NOOP("Action", "What arrives where")),
        lambda run: run.show_arrivals(),
        keys=("F1",),
        icon="help",
    ),
    Row(
        "shortcuts",
        ("help", 0),
        str(QT_TRANSLATE_NOOP("Action", "Keyboard shortcuts")),
        lambda run: run.shortcuts_requested.emit(),
        keys=("Ctrl+/",),
        icon="help",
    ),
    Row(
        "about",
        ("help", 1),
        str(QT_TRANSLATE_NOOP("Action", "About migdesk")),
        lambda run: run.show_about(),
        icon="info",
    ),
    Row(
        "month",
        ("view", 0),
        str(QT_TRANSLATE_NOOP("Action", "Month")),
        lambda run: run.content.show_view("month"),
        keys=("Ctrl+Alt+1", "Ctrl+Alt+&"),
        windows=("Alt+Shift+1",),
        icon="month",
    ),
    Row(
        "agenda",
        ("view", 0),
        str(QT_TRANSLATE_NOOP("Action", "Agenda")),
        lambda run: run.content.show_view("agenda"),
        keys=("Ctrl+Alt+3", 'Ctrl+Alt+"'),
        windows=("Alt+Shift+3",),
        icon="agenda",
    ),
    Row(
        "today",
        ("view", 0),
        str(QT_TRANSLATE_NOOP("Action", "Today")),
        lambda run: run.go_to_today(),
        keys=("Ctrl+T",),
    ),
    Row(
        "sidebar",
        ("view", 1),
        str(QT_TRANSLATE_NOOP("Action", "Side bar")),
        lambda run: run.content.toggle_sidebar(),
        keys=("Ctrl+B",),
        icon="sidebar",
    ),
    Row(
        "pane",
        ("view", 1),
        str(QT_TRANSLATE_NOOP("Action", "Event pane")),
        lambda run: run.content.toggle_pane(),
        keys=("Ctrl+I",),
        icon="pane",
        needs=frozenset({Need.CALENDAR}),
    ),
    Row(
        "larger",
        ("view", 2),
        str(QT_TRANSLATE_NOOP("Action", "Larger text")),
        lambda run: run.resize_text(1),
        keys=("Ctrl++", "Ctrl+="),
    ),
    Row(
        "smaller",
        ("view", 2),
        str(QT_TRANSLATE_NOOP("Action", "Smaller text")),
        lambda run: run.resize_text(-1),
        keys=("Ctrl+-",),
    ),
    Row(
        "usual-size",
        ("view", 2),
        str(QT_TRANSLATE_NOOP("Action", "Usual text size")),
        lambda run: run.resize_text(0),
        keys=("Ctrl+0", "Ctrl+À"),
    ),
    Row(
        "full-screen",
        ("view", 3),
        str(QT_TRANSLATE_NOOP("Action", "Full screen")),
        lambda run: run.toggle_full_screen(),
        keys=("F11",),
    ),
    Row(
        "calendar",
        ("go", 0),
        str(QT_TRANSLATE_NOOP("Action", "Calendar")),
        lambda run: run.content.go_to_place("calendar"),
        keys=("Ctrl+1", "Ctrl+&"),
        icon="calendar",
    ),
    Row(
        "contacts",
        ("go", 0),
        str(QT_TRANSLATE_NOOP("Action", "Contacts")),
        lambda run: run.content.go_to_place("contacts"),
        keys=("Ctrl+2", "Ctrl+É"),
        icon="person",
    ),
    Row(
        "back",
        ("go", 1),
        str(QT_TRANSLATE_NOOP("Action", "Back")),
        lambda run: run.content.way.walk(forward=False),
        keys=("Alt+Left",),
        icon="chevron-left",
        needs=frozenset({Need.BACK}),
    ),
    Row(
        "forward",
        ("go", 1),
        str(QT_TRANSLATE_NOOP("Action", "Forward")),
        lambda run: run.content.way.walk(forward=True),
        keys=("Alt+Right",),
        icon="chevron-right",
        needs=frozenset({Need.FORWARD}),
    ),
    Row(
        "next-region",
        ("go", 2),
        str(QT_TRANSLATE_NOOP("Action", "Next part of the window")),
        lambda run: run.content.next_region(1),
        keys=("F6",),
    ),
    Row(
        "previous-region",
        ("go", 2),
        str(QT_TRANSLATE_NOOP("Action", "Previous part of the window")),
        lambda run: run.content.next_region(-1),
        keys=("Shift+F6",),
    ),
    Row(
        "menu",
        ("", 0),
        str(QT_TRANSLATE_NOOP("Action", "Menu")),
        lambda run: run.menu_requested.emit(),
        keys=("F10",),
        icon="menu",
    ),
)
