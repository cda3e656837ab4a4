"""The window's root: makes what it needs, in the order that shows something soonest."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from migdesk.ui import clipboard
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.root import make_desk
from migdesk.ui.singleinstance import SingleInstance

if TYPE_CHECKING:  # comes after the first paint
    from migdesk.db.database import Database


def now() -> datetime:
    """The clock of the window."""
    return datetime.now(UTC)


def run(home: Path, files: Sequence[Path], clock: Callable[[], datetime] = now) -> int:
    """Opens the window on ``home``, with ``files`` to import; the exit code when it closes."""
    gc.set_threshold(
        200_000, 20, 1_000
    )  # while an import fills the memory, a sweep stops the window
    app = QApplication(sys.argv[:1])
    instance = SingleInstance(home)
    if instance.hand_over(files):
        return 0
    desk = make_desk(app, home, clock, partial(open_database, home, clock))
    desk.failures.install()
    window = MainWindow(desk)
    instance.files_came.connect(window.open_files)
    window.painted.connect(desk.tasks.start)
    window.show()
    if files:
        window.open_files(list(files))
    code = app.exec()
    clipboard.let_go()
    delete(window)  # before what it leans on, which Python would not promise
    instance.close()
    desk.tasks.close()
    return code


def open_database(home: Path, clock: Callable[[], datetime]) -> Database:
    """The database of ``home``, filled with the starter collection on its first day."""
    from migdesk.db.database import Database  # start-up: SQLAlchemy comes after the first paint
    from migdesk.operations import desk

    database = Database.open(home, clock=clock)
    if desk.wants_starter(os.environ):
        desk.fill(database)
    return database
