"""The one style sheet: fields, menus, tooltips, scroll bars and dialog buttons.

Everything else is painted by its own widget: a style sheet on a widget cuts it off from the
palette, so this one names few types. ``setProperty("role", "plain")`` takes the frame off a
scroll area, a list or a tree and lets what is behind it show; the role "choice" is that of
``ChoiceBox``, which paints the sign that the sheet takes away.
"""

from collections.abc import Callable
from dataclasses import asdict
from string import Template

from migdesk.ui.theme.tokens import Tokens

_SHEET = Template("""
QToolTip {
    color: $text; background: $raised; border: 1px solid $line; padding: $p4 $p6;
}
QMenu { background: $raised; border: 1px solid $line; padding: $p4; }
QMenu::item { color: $text; padding: $p6 $p24 $p6 $p12; border-radius: $p6; }
QMenu::item:selected { color: $accent_ink; background: $accent_tint; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: $p4 $p8; }
QMenu::icon { padding-left: $p8; }
QMenuBar { background: $window; color: $text; }
QMenuBar::item { padding: $p4 $p8; border-radius: $p6; background: transparent; }
QMenuBar::item:selected { color: $accent_ink; background: $accent_tint; }

QLineEdit, QPlainTextEdit, QTextEdit {
    color: $text; background: $surface; border: 1px solid $field; border-radius: $p8;
    padding: $p6 $p9; placeholder-text-color: $text3;
    selection-color: $on_accent; selection-background-color: $accent;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: 2px solid $accent; padding: $p5 $p8;
}
QLineEdit:disabled { color: $text3; background: $sunken; }
QLineEdit[role="plain"], QPlainTextEdit[role="plain"], QTextEdit[role="plain"] {
    border: 0; padding: 0; background: transparent;
}

QComboBox[role="choice"] {
    color: $text; background: $raised; border: 1px solid $field; border-radius: $p8;
    padding: $p5 $p10; combobox-popup: 0;
}
QComboBox[role="choice"]:hover { background: $hover; }
QComboBox[role="choice"]:focus { border: 2px solid $accent; padding: $p4 $p9; }
QComboBox[role="choice"]::drop-down { border: 0; width: $p24; }
QComboBox[role="choice"]::down-arrow { image: none; }
QComboBox[role="choice"] QAbstractItemView {
    color: $text; background: $raised; border: 1px solid $field; outline: 0;
}
QComboBox[role="choice"] QAbstractItemView::item {
    padding: $p4 $p8; border: 2px solid transparent;
}
QComboBox[role="choice"] QAbstractItemView::item:selected {
    color: $accent_ink; background: $accent_tint; border: 2px solid $accent;
}

QAbstractScrollArea[role="plain"], QAbstractScrollArea[role="plain"] > #qt_scrollarea_viewport {
    border: 0; background: transparent;
}

QTreeView[role="plain"] QHeaderView, QTreeView[role="plain"] QHeaderView::section {
    color: $text2; background: transparent; border: 0;
}
QTreeView[role="plain"] QHeaderView::section { padding: $p4 $p10; }

QScrollBar:vertical { width: $p10; background: transparent; margin: 0; border: 0; }
QScrollBar:horizontal { height: $p10; background: transparent; margin: 0; border: 0; }
QScrollBar::handle { background: $line; border-radius: $p3; margin: $p2; }
QScrollBar::handle:vertical { min-height: $p32; }
QScrollBar::handle:horizontal { min-width: $p32; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $field; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QDialogButtonBox QPushButton, QMessageBox QPushButton {
    color: $text; background: $raised; border: 1px solid $line; border-radius: $p8;
    padding: $p7 $p16; min-width: $p48;
}
QDialogButtonBox QPushButton:hover, QMessageBox QPushButton:hover { background: $hover; }
QDialogButtonBox QPushButton:default, QMessageBox QPushButton:default {
    color: $on_accent; background: $accent; border-color: $accent;
}
QDialogButtonBox QPushButton:default:hover, QMessageBox QPushButton:default:hover {
    background: $accent_hover;
}
QDialogButtonBox QPushButton:disabled {
    color: $text3; background: $sunken; border-color: $line;
}
QDialogButtonBox QPushButton:focus, QMessageBox QPushButton:focus {
    border: 2px solid $text; padding: $p6 $p15;
}

QProgressBar { background: $track; border: 0; border-radius: $p2; height: $p4; }
QProgressBar::chunk { background: $accent; border-radius: $p2; }
QSplitter::handle { background: $line; }
QSplitter[role="plain"]::handle { background: transparent; }
""")

_PIXELS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 24, 32, 48)


def stylesheet(tokens: Tokens, px: Callable[[float], int]) -> str:
    """The sheet in ``tokens``' colours, its lengths scaled with the text by ``px``."""
    lengths = {f"p{length}": f"{px(length)}px" for length in _PIXELS}
    return _SHEET.substitute(asdict(tokens), **lengths)
