"""The actions themselves, made from the table: enabled by what is there, worded once."""

from collections.abc import Collection, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from migdesk.ui.actionrow import MISSING, Need, Row
from migdesk.ui.actions import MENUS, TABLE
from migdesk.ui.commands import Commands
from migdesk.ui.panes.texts import shortened
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import IconButton

translate = QCoreApplication.translate

_LONGEST = 60
_HERE = {"calendar": Need.EVENT, "contacts": Need.CONTACT}


class ActionSet:
    """One ``QAction`` for each row; ``parent`` is the widget that their keys are heard in."""

    def __init__(self, theme: Theme, commands: Commands, parent: QWidget) -> None:
        self._theme, self._commands = theme, commands
        self._actions = {row.id: _action(row, commands, parent) for row in TABLE}
        self._held = {keys: self._hold(keys, parent) for keys in _sharing()}
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
        for keys, rows in _sharing().items():
            able = any(self._actions[row.id].isEnabled() for row in rows)
            self._held[keys].setEnabled(not able)
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
        button = IconButton(self._theme, row.icon, action.text().replace("…", ""))
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(partial(self._adapt, button, row))
        self._adapt(button, row, able=action.isEnabled())
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

    def _adapt(self, button: IconButton, row: Row, able: bool) -> None:  # noqa: FBT001 - a signal's
        """The button goes with its action, and says what is missing."""
        button.setEnabled(able)
        lack = "" if able else self._missing(row.needs)
        button.set_name(button.accessibleName(), self._actions[row.id].shortcut(), lack)

    def _hold(self, keys: tuple[str, ...], parent: QWidget) -> QAction:
        """Takes the keys of actions that cannot be, and says why."""
        held, rows = QAction(parent), _sharing()[keys]
        held.setShortcuts(rows[0].sequences())
        needs = frozenset[Need]().union(*(row.needs for row in rows))
        held.triggered.connect(lambda _=False: self._tell(needs))
        return held

    def _tell(self, needs: frozenset[Need]) -> None:
        missing = self._missing(needs)
        if missing:
            self._commands.content.toast.show_message(missing)

    def _missing(self, needs: frozenset[Need]) -> str:
        """Of alternatives, what belongs to the place."""
        here = _HERE[self._commands.content.place]
        words = (MISSING.get(need) for need in ({here} & needs or needs))
        return next((translate("Action", one) for one in words if one), "")

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


def _sharing() -> dict[tuple[str, ...], list[Row]]:
    """The rows that need something and have keys, by their keys."""
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in TABLE:
        if row.keys and row.needs and not row.hides:
            found.setdefault(row.keys, []).append(row)
    return found
