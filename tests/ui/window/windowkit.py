"""What tests of the window share: the user's answers, and words for what fixtures do."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from migdesk.formats.component import parse_unit
from migdesk.ui.desk import Desk
from migdesk.ui.filedialogs import FileDialogs
from migdesk.ui.mainwindow import MainWindow

Press = Callable[[str], None]
Start = Callable[..., MainWindow]

TODAY = datetime(2017, 11, 14, 9, tzinfo=UTC)
MALINES = "34858988-54f0-5939-a264-379ffe78bee5"
BEIRUT = "b1173ccf-f92f-58c0-9046-bf893a4f1e54"
SAMRI = "6b90cfdf-a105-5315-9511-d88e6e7729a5"
"""Records of the starter collection."""


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    now: datetime = TODAY

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Chosen(FileDialogs):
    """The user's answers; what was proposed is kept."""

    files: list[Path] = field(default_factory=list)
    target: Path | None = None
    target_folder: Path | None = None
    proposed: Path | None = None
    folder: Path | None = None

    @override
    def to_import(self, parent: QWidget, folder: Path) -> list[Path]:
        self.folder = folder
        return self.files

    @override
    def to_export(self, parent: QWidget, proposed: Path) -> Path | None:
        self.proposed = proposed
        return self.target

    @override
    def to_export_into(self, parent: QWidget, folder: Path) -> Path | None:
        self.folder = folder
        return self.target_folder


def toasted(window: MainWindow) -> str:
    toast = window.content.toast
    return toast._label.text() if toast.isVisible() else ""


def mark_private(desk: Desk, uid: str) -> None:
    """Marks an event as a person does in another program."""
    assert desk.tasks._database
    with desk.tasks._database.write("mark") as store:
        found = store.unit_of_event(uid)
        assert found
        end = f"END:{found.main.name}"
        marked = found.text.replace(end, f"CLASS:PRIVATE\r\n{end}")
        store.save_event_unit(uid, parse_unit(marked))
