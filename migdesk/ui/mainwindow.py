"""The window: its frame, its actions and menus, and what it remembers until the next start."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow
from typing_extensions import override

from migdesk.db.summaries import parts_of
from migdesk.ui.actionrow import Need
from migdesk.ui.actionset import ActionSet, shortcuts
from migdesk.ui.calendar.calendarstate import CalendarState
from migdesk.ui.calendar.header import VIEWS
from migdesk.ui.commands import Commands
from migdesk.ui.content import Content
from migdesk.ui.contentstate import ContentState
from migdesk.ui.desk import Desk
from migdesk.ui.dialogs.shortcuts import ShortcutsDialog
from migdesk.ui.dialogs.trouble import BugDialog, ClosedDialog
from migdesk.ui.menubar import MenuBar
from migdesk.ui.navigation import PLACES
from migdesk.ui.widgets.dropsign import DropSign
from migdesk.ui.widgets.screenroom import room_on_screen

_SIZE, _LEAST = (90, 56), (55, 37)
_SMALL_SCREEN = QSize(1024, 704)
_MINUTE_MS = 60_000


class MainWindow(QMainWindow):
    """``painted`` comes after the first paint: what takes long waits for it."""

    painted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._is_painted = False
        self._today = desk.today
        self._minutes = QTimer(self, interval=_MINUTE_MS)
        self._minutes.timeout.connect(self._look_at_the_day)
        self._minutes.start()
        self.setAcceptDrops(True)
        self._drop_sign = DropSign(desk.theme, self)
        self._fit()
        self._restore_geometry()
        self.commands = Commands(desk, self)
        self.commands.shortcuts_requested.connect(self._show_shortcuts)
        self.commands.menu_requested.connect(self._show_menu)
        self.commands.retracer.changed.connect(self._allow)
        self._make(_first_state(desk))
        desk.settings.changed.connect(self._hear)
        desk.tasks.opened.connect(self._allow)
        desk.tasks.changed.connect(self._allow)
        desk.tasks.failed.connect(desk.failures.take)
        desk.failures.told.connect(self._show_failure)
        desk.failures.broke.connect(self._show_bug)
        desk.theme.changed.connect(self._restyle)

    def open_files(self, paths: list[Path]) -> None:
        """Come to the front and show what importing these files would do."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if paths:
            self.commands.importer.read(paths)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        own = event.source() is not None  # dragged out of here: that is here already
        if not own and any(url.isLocalFile() for url in event.mimeData().urls()):
            _take_a_copy(event)
            self._drop_sign.cover()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent, /) -> None:
        self._drop_sign.hide()

    @override
    def dropEvent(self, event: QDropEvent, /) -> None:
        self._drop_sign.hide()
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        _take_a_copy(event)
        self.open_files(paths)

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        if not self.commands.importer.lets_close():
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._desk.settings.change(geometry=geometry, **_memory(self.content))
        super().closeEvent(event)

    def _make(self, state: ContentState) -> None:
        """Make everything inside the frame, for the language, the text size and the day of now."""
        self.content = Content(self._desk, state, self)
        self.commands.work_on(self.content)
        self.actions_ = ActionSet(self._desk.theme, self.commands, self)
        self._name_keys()
        for name in ("import", "export"):
            self.content.calendar.header.add_button(self.actions_.button(name))
        always = self._desk.settings.now.menu_bar
        self._menu_bar = MenuBar(self._desk.app, self.actions_, always=always, parent=self)
        self.setMenuBar(self._menu_bar)
        self.setCentralWidget(self.content)
        for one in self.content.findChildren(QLineEdit):
            one.setAcceptDrops(False)  # a file dropped there is meant for the window
        self.content.selection_changed.connect(self._allow)
        self.content.way.walked.connect(self._allow)
        self.content.place_changed.connect(self._entitle)
        self._entitle()
        self._allow()
        self.content.give_focus()

    def _name_keys(self) -> None:
        """The keys of actions that have a button elsewhere stand in its tooltip."""
        for part, names in (
            (self.content.navigation, (*PLACES, "sidebar", "menu")),
            (self.content.calendar.header, (*VIEWS, "today")),
        ):
            part.set_keys({name: self.actions_[name].shortcut() for name in names})

    def _make_anew(self) -> None:
        state = self.content.state()
        self.actions_.close()
        self._make(state)

    def _look_at_the_day(self) -> None:
        if self._today != self._desk.today:
            self._today = self._desk.today
            self._make_anew()

    def _hear(self, changed: frozenset[str]) -> None:
        """Apply what was chosen; where words or lengths change, the content is made anew."""
        now = self._desk.settings.now
        if "theme" in changed:
            self._desk.theme.set_scheme(now.theme)
        if "menu_bar" in changed:
            self._menu_bar.set_always(always=now.menu_bar)
        if "language" in changed:
            self._desk.translation.use(now.language)
            self.setLocale(QLocale())
        if "text_scale" in changed:
            self._desk.theme.set_scale(now.text_scale)
        if changed & {"language", "text_scale"}:
            QTimer.singleShot(0, self, self._make_anew)

    def _allow(self) -> None:
        self.actions_.allow(frozenset(self._there()))

    def _there(self) -> Iterator[Need]:
        content, is_open = self.content, self._desk.tasks.is_open
        there = {
            Need.UNDO: self.commands.retracer.undoable is not None,
            Need.REDO: self.commands.retracer.redoable is not None,
            Need.EVENT: is_open and content.events(),
            Need.CONTACT: is_open and content.has_contact,
            Need.CALENDAR: content.place == "calendar",
            Need.STARTER: content.calendar.has_starter,
            Need.BACK: content.way.trail.can_go_back,
            Need.FORWARD: content.way.trail.can_go_forward,
        }
        return (need for need, is_there in there.items() if is_there)

    def _entitle(self) -> None:
        names = {"calendar": self.tr("Calendar"), "contacts": self.tr("Contacts")}
        words = self.tr("{place} – migdesk")
        self.setWindowTitle(words.format(place=names[self.content.place]))

    def _restyle(self) -> None:
        self._fit()
        self.actions_.restyle()

    def _fit(self) -> None:
        """No smaller than works, unless the screen is; a small screen is enough at any size."""
        width, height = (round(side * self._desk.theme.em) for side in _LEAST)
        least = QSize(width, height).boundedTo(_SMALL_SCREEN).boundedTo(room_on_screen(self))
        self.setMinimumSize(least)
        self._keep_on_screen()

    def _keep_on_screen(self) -> None:
        """A window that grew by itself does so to where there is room."""
        screen, frame = self.screen().availableGeometry(), self.frameGeometry()
        over = frame.bottomRight() - screen.bottomRight()
        if self.isVisible() and self.windowState() == Qt.WindowState.WindowNoState:
            left = max(screen.left(), frame.left() - max(over.x(), 0))
            top = max(screen.top(), frame.top() - max(over.y(), 0))
            self.move(left, top)

    def _restore_geometry(self) -> None:
        kept = self._desk.settings.now.geometry.encode()
        if not self.restoreGeometry(QByteArray.fromBase64(kept)):
            width, height = (round(side * self._desk.theme.em) for side in _SIZE)
            self.resize(QSize(width, height).boundedTo(room_on_screen(self)))

    def _show_failure(self, sentence: str) -> None:
        if self._desk.tasks.is_open:
            self.content.banner.show_message(sentence)
            return
        hint = self.tr(
            "To work with another folder, type in a terminal: migdesk --home, and the folder."
        )
        dialog = ClosedDialog(self._desk.theme, sentence, self, hint=hint)
        dialog.finished.connect(self._give_up)
        dialog.open()

    def _give_up(self) -> None:
        self.close()
        self._desk.app.exit(1)

    def _show_bug(self, report: str) -> None:
        BugDialog(self._desk.theme, report, self).open()

    def _show_shortcuts(self) -> None:
        ShortcutsDialog(self._desk.theme, shortcuts(), self).open()

    def _show_menu(self) -> None:
        self._menu_bar.popup(self.content.navigation.menu_button)


def _first_state(desk: Desk) -> ContentState:
    """What the window opens with: the agenda on the first day, then what is preferred."""
    settings = desk.settings.now
    if settings.first_view == "last":
        view, month = settings.last_view, _day(settings.last_month)
        event = settings.last_event or None
    else:
        view, event, month = settings.first_view, None, None
    place = "contacts" if view == "contacts" else "calendar"
    return ContentState(place, CalendarState(view if view in VIEWS else "agenda", month, event))


def _memory(content: Content) -> dict[str, str]:
    """Where the user is, for the next start; the agenda finds its day by itself."""
    calendar = content.state().calendar
    month = calendar.day if content.view == "month" else None
    return {
        "last_view": content.view,
        "last_month": month.replace(day=1).isoformat() if month else "",
        "last_event": parts_of(calendar.event or "")[0],
    }


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _take_a_copy(event: QDropEvent) -> None:
    """Whoever dragged a file here keeps it, though moving it was proposed."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
