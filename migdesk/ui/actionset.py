"""The actions themselves, made from the table: enabled by what is there, worded once."""

from collections.abc import Collection, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from migdesk.ui.actionrow import Need, Row
from migdesk.ui.actions import MENUS, TABLE
from migdesk.ui.commands import Commands
from migdesk.ui.panes.texts import shortened
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import IconButton

translate = QCoreApplication.translate

_LONGEST = 60


class ActionSet:
    """One ``QAction`` for each row; ``parent`` is the widget that their keys are heard in."""

    def __init__(self, theme: Theme, commands: Commands, parent: QWidget) -> None:
        self._theme, self._commands = theme, commands
        self._actions = {row.id: _action(row, commands, parent) for row in TABLE}
        self._held = {row.id: _held(row, parent) for row in TABLE if row.holds}
        parent.addActions([*self._actions.values(), *self._held.values()])
        self.restyle()

    def __getitem__(self, id: str) -> QAction:  # noqa: A002 - the field's word
        """The action of a row."""
        return self._actions[id]

    def allow(self, there: Collection[Need]) -> None:
        """Enable what has what it needs; what hides without it comes or goes.

        Undo and redo then say what they would do.
        """
        for row in TABLE:
            able = not row.needs or not row.needs.isdisjoint(there)
            self._actions[row.id].setEnabled(able)
            self._actions[row.id].setVisible(able or not row.hides)
            if row.holds:
                self._held[row.id].setEnabled(not able)
        retracer = self._commands.retracer
        self._say("undo", translate("Action", "Undo: {what}"), retracer.undoable)
        self._say("redo", translate("Action", "Redo: {what}"), retracer.redoable)

    def restyle(self) -> None:
        """Take the theme's colours anew."""
        for row in TABLE:
            if row.icon:
                self._actions[row.id].setIcon(self._theme.icon(row.icon))

    def menus(self, parent: QWidget) -> list[QMenu]:
        """The menus, with a line between groups."""
        return [self._menu(menu, words, parent) for menu, words in MENUS.items()]

    def button(self, id: str) -> IconButton:  # noqa: A002 - the field's word
        """An action as a button with its icon alone; the words are in its tooltip."""
        row, action = next(row for row in TABLE if row.id == id), self._actions[id]
        keys = action.shortcut()
        name = action.text().replace("…", "")
        button = IconButton(self._theme, row.icon, name, shortcut=keys)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def close(self) -> None:
        """Take the actions away, with their keys."""
        for action in (*self._actions.values(), *self._held.values()):
            action.setShortcuts([])  # at once: the same keys of the next set must not be ambiguous
            action.deleteLater()

    def _say(self, id: str, words: str, what: str | None) -> None:  # noqa: A002 - the field's word
        plain = next(translate("Action", row.words) for row in TABLE if row.id == id)
        short = shortened(what or "", _LONGEST).replace("&", "&&")
        self._actions[id].setText(words.format(what=short) if short else plain)

    def _menu(self, menu: str, words: str, parent: QWidget) -> QMenu:
        made = QMenu(translate("Action", words), parent)
        made.setAccessibleName(made.title().replace("&", ""))
        group = 0
        for row in (row for row in TABLE if row.place[0] == menu):
            if row.place[1] != group:
                made.addSeparator()
                group = row.place[1]
            made.addAction(self._actions[row.id])
        return made


def shortcuts() -> Iterator[tuple[str, str]]:
    """The words and the keys of every action that has keys."""
    for row in TABLE:
        keys = [keys.toString(keys.SequenceFormat.NativeText) for keys in row.sequences()]
        if keys:
            yield translate("Action", row.words).replace("…", ""), keys[0]


def _action(row: Row, commands: Commands, parent: QWidget) -> QAction:
    action = QAction(translate("Action", row.words), parent)
    action.setObjectName(row.id)
    action.setShortcuts(row.sequences())
    action.triggered.connect(lambda _=False: row.run(commands))
    return action


def _held(row: Row, parent: QWidget) -> QAction:
    """Takes the keys of an action that cannot be, and does nothing."""
    held = QAction(parent)
    held.setShortcuts(row.sequences())
    return held
