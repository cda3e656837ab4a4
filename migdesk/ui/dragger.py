"""Events and contacts go out of the window by drag: copies of them, never their dates."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QDrag
from shiboken6 import isValid

from migdesk.operations import handing, lending
from migdesk.operations.handing import Handed
from migdesk.ui import clipboard
from migdesk.ui.content import Content
from migdesk.ui.desk import Desk
from migdesk.ui.dragsource import DragSource
from migdesk.ui.exportwords import ExportWords
from migdesk.ui.widgets.dragsign import drag_sign

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader

_Ready = tuple[Handed, Path | None]
_Copy = Qt.DropAction.CopyAction


class Dragger(QObject):
    """Reads what is dragged and lends it as a file; then, if it is still held, the drag begins."""

    content: Content

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.tasks.opened.connect(self._take_back)

    def events(self, source: DragSource) -> None:
        """What is dragged in a view of events."""
        keys, language, zone = list(source.keys), self._desk.language, self._desk.zone
        self._read(
            lambda reader: handing.events(reader, keys, language, zone),
            partial(self._drag_events, source),
        )

    def contacts(self, source: DragSource) -> None:
        """What is dragged in a list of contacts."""
        uids, language = list(source.keys), self._desk.language
        self._read(
            lambda reader: handing.contacts(reader, uids, language),
            partial(self._drag_contacts, source),
        )

    def _read(self, read: Callable[["Reader"], Handed], done: Callable[[_Ready], None]) -> None:
        """In the pool: nobody waits for the disk with the button held down."""
        home, now = self._desk.home, self._desk.clock()

        def lent(reader: "Reader") -> _Ready:
            handed = read(reader)
            shared = handed.shared
            path = lending.lend(home, shared.file_name, shared.text, now) if shared.count else None
            return handed, path

        self._desk.tasks.run_query(lent, done)

    def _drag_events(self, source: DragSource, ready: _Ready) -> None:
        words = self.tr("%n event(s)", "", ready[0].shared.count)
        self._drag(source, ready, words, clipboard.CALENDAR_TYPES)

    def _drag_contacts(self, source: DragSource, ready: _Ready) -> None:
        words = self.tr("%n contact(s)", "", ready[0].shared.count)
        self._drag(source, ready, words, clipboard.VCARD_TYPES)

    def _drag(self, source: DragSource, ready: _Ready, words: str, types: Iterable[str]) -> None:
        handed, path = ready
        if path is None:
            self._tell(handed)
        elif isValid(source) and source.is_held:
            drag = QDrag(source.viewport)
            drag.setMimeData(clipboard.dragged(handed, types, path))
            drag.setPixmap(drag_sign(self._desk.theme, handed.name or words, source.viewport))
            if drag.exec(_Copy) == _Copy:
                self._tell(handed)

    def _tell(self, handed: Handed) -> None:
        """What the file does not hold, if it is not all that was dragged."""
        shared, words = handed.shared, ExportWords()
        left_out = words.left_out(shared) if shared.count else words.no_date()
        if left_out:
            self.content.banner.show_message(left_out)

    def _take_back(self) -> None:
        take_back = partial(lending.take_back, self._desk.home, self._desk.clock())
        self._desk.tasks.run(take_back, lambda _: None)
