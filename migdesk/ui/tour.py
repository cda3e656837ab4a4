"""Shows the real window at work, off screen: browse, export, copy, by mouse and keys.

The tour has a home of its own with the starter collection; nobody's data is touched. It
leaves pictures and the files that the window wrote, and fails loudly where a step does not
do what it should.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QElapsedTimer,
    QEventLoop,
    QMessageLogContext,
    QMimeData,
    QPoint,
    QRect,
    Qt,
    QTimer,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from migdesk.db.files import identity
from migdesk.db.reader import Reader
from migdesk.db.summaries import Filter
from migdesk.errors import UserError
from migdesk.operations import desk as opening
from migdesk.operations import files
from migdesk.ui.clipboard import VCARD_TYPES
from migdesk.ui.desk import Desk
from migdesk.ui.filedialogs import FileDialogs
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.root import end, make_desk

TODAY = datetime(2017, 11, 14, 9, tzinfo=UTC)
"""The day of the tour: two days before the conference that the five pages are about."""

_WIDTH, _HEIGHT = 1440, 900
_PATIENCE_MS = 20_000
_STEP_MS = 20
_PAINTED_MS = 150
_HARMLESS = "This plugin does not support propagateSizeHints()"
_LOOKS = tuple((language, theme) for language in ("fr", "en") for theme in ("light", "dark"))


class TourError(RuntimeError):
    """A step of the tour did not do what it should."""


def run(folder: Path) -> list[Path]:
    """Tours the window into ``folder`` and gives the files written.

    What has the name of one of them is replaced, nothing else there is touched. TourError if
    a step fails, UserError as for an export.
    """
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TourError("there is an application without widgets already")
    app.setCursorFlashTime(0)
    with tempfile.TemporaryDirectory() as home:
        opener = partial(opening.open_database, Path(home), lambda: TODAY, starter=True)
        into = _Into(folder)
        desk = make_desk(app, Path(home), lambda: TODAY, opener, into)
        desk.theme.motion = False
        with _quiet():
            tour = Tour(desk, into)
            try:
                return tour.walk()
            finally:
                tour.end()


class _Into(FileDialogs):
    """Saves under the proposed name in one folder, without asking."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._asked: Path | None = None
        self._older: tuple[int, int] | None = None

    @override
    def to_export(self, parent: QWidget, proposed: Path) -> Path | None:
        self._asked = self.folder / proposed.name
        self._older = identity(self._asked)
        return self._asked

    def written(self) -> Path | None:
        """The file that was asked for, once it is there and is no older one."""
        found = identity(self._asked) if self._asked else None
        return None if found in {None, self._older} else self._asked


class Tour:
    """One walk through one window."""

    def __init__(self, desk: Desk, into: _Into) -> None:
        self._desk, self._into = desk, into
        self._written: list[Path] = []
        self._event = self._contact = ""
        self._window = MainWindow(desk)
        self._errors: list[BaseException] = []
        desk.tasks.failed.connect(self._errors.append)
        self._window.painted.connect(desk.tasks.start)

    def walk(self) -> list[Path]:
        """Every step in turn; the files written."""
        self._open()
        for language, theme in _LOOKS:
            self._change(language, theme)
            for page in (self._agenda, self._month, self._contacts):
                page()
                self._picture(f"{page.__name__[1:]}-{theme}-{language}")
        self._change("system", "system")  # what it leaves to read is for whoever started it
        self._export()
        self._copy()
        return self._written

    def end(self) -> None:
        """Close the window and its database; nothing of the tour stays on the clipboard."""
        self._window.close()
        end(self._window, self._desk)

    def _open(self) -> None:
        window = self._window
        window.setMinimumSize(0, 0)
        window.resize(_WIDTH, _HEIGHT)
        window.show()
        self._until(lambda: self._desk.tasks.is_open, "the database opens")
        chosen: list[str] = []
        self._desk.tasks.run_query(_choose, chosen.extend)
        self._until(lambda: bool(chosen), "there is an event to show and somebody to write to")
        self._event, self._contact = chosen

    def _change(self, language: str, theme: str) -> None:
        """Another look; another language makes the content anew, and keys wait for it."""
        before, anew = self._window.content, language != self._desk.settings.now.language
        self._desk.settings.change(language=language, theme=theme)
        self._until(
            lambda: not anew or self._window.content is not before, "the language is another"
        )
        self._until(lambda: self._window.content.calendar.is_filled, "the calendar is filled")
        _pause(_PAINTED_MS)

    def _agenda(self) -> None:
        self._press("agenda")
        view = self._window.content.calendar.agenda
        self._click(view.viewport(), partial(view.event_rect, self._event))
        self._see(self._window.content.events, [self._event])

    def _month(self) -> None:
        self._press("month")
        self._press("today")
        view = self._window.content.calendar.month
        self._click(view.viewport(), partial(view.event_rect, self._event))
        self._see(self._window.content.events, [self._event])

    def _contacts(self) -> None:
        self._press("contacts")
        view = self._window.content.contacts.list
        self._click(view.viewport(), partial(view.contact_rect, self._contact))
        self._see(self._window.content.contact, self._contact)

    def _export(self) -> None:
        self._press("calendar")
        self._month()
        self._press("export")
        self._until(lambda: self._into.written() is not None, "the event is exported")
        file = self._into.written()
        if not file or not file.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n"):
            raise TourError("what was exported is no calendar")
        self._written.append(file)
        self._picture("exported")

    def _copy(self) -> None:
        self._contacts()
        self._press("copy-card")
        clipboard = QGuiApplication.clipboard()
        self._until(lambda: VCARD_TYPES[0] in _formats(clipboard), "the card is copied")
        mime = clipboard.mimeData()
        card = bytes(mime.data(VCARD_TYPES[0]).data())
        if not card.startswith(b"BEGIN:VCARD\r\n"):
            raise TourError("what was copied is no card")
        forms = {"vcf": card, "txt": mime.text().encode(), "html": mime.html().encode()}
        for ending, content in forms.items():
            self._write(f"card.{ending}", content)
        self._picture("copied")

    def _press(self, action: str) -> None:
        """The keys of an action, as they are in the table."""
        QTest.keySequence(self._window, self._window.actions_[action].shortcut())

    def _click(self, viewport: QWidget, place: Callable[[], QRect]) -> None:
        """A click into a rectangle, once it is to be seen and lies still."""
        self._until(lambda: viewport.rect().intersects(place()), "it comes into sight")
        _pause(_PAINTED_MS)
        shown = place().intersected(viewport.rect())
        spot = QPoint(shown.left() + min(60, shown.width() // 2), shown.center().y())
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    def _see(self, read: Callable[[], object], wanted: object) -> None:
        self._until(lambda: read() == wanted, "what was clicked is selected")
        _pause(_PAINTED_MS)

    def _until(self, condition: Callable[[], bool], what: str) -> None:
        clock = QElapsedTimer()
        clock.start()
        while not condition():
            if self._errors:
                error = self._errors[0]
                raise error if isinstance(error, UserError) else TourError(what) from error
            if clock.hasExpired(_PATIENCE_MS):
                raise TourError(f"not within {_PATIENCE_MS // 1000} s: {what}")
            _pause(_STEP_MS)

    def _picture(self, name: str) -> None:
        _pause(_PAINTED_MS)
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        if not self._window.grab().save(buffer, "PNG"):
            raise TourError(f"{name} could not be painted")
        self._write(f"{name}.png", bytes(buffer.data().data()))

    def _write(self, name: str, content: bytes) -> None:
        path = self._into.folder / name
        with files.explained(path):
            path.write_bytes(content)
        self._written.append(path)


def _choose(reader: Reader) -> list[str]:
    """The next event whose day is known, and the first contact with a phone and a mail address."""
    events = reader.events(Filter(since=TODAY.date()))
    contacts = reader.contacts()
    event = next(own.uid for own in events if not own.coarse)
    return [event, next(own.uid for own in contacts if own.phone and own.email)]


def _formats(clipboard: QClipboard) -> list[str]:
    """What there is; an off-screen clipboard that was never used has not even nothing."""
    mime: QMimeData | None = clipboard.mimeData()
    return [] if mime is None else mime.formats()


@contextmanager
def _quiet() -> Iterator[None]:
    """Without the one line that Qt says off screen at every change of size.

    It has no logging category of its own that a rule could name.
    """
    before = qInstallMessageHandler(_pass_on)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if message != _HARMLESS:
        sys.stderr.write(f"{qFormatLogMessage(kind, context, message)}\n")


def _pause(milliseconds: int) -> None:
    """Let the window work; unlike QTest's own wait, this also lets other threads run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
