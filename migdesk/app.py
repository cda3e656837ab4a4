"""The window's root: makes what it needs, in the order that shows something soonest."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from migdesk.dates.clock import now
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.root import connect, end, make_desk
from migdesk.ui.secondstart import handed_over
from migdesk.ui.singleinstance import SingleInstance

if TYPE_CHECKING:  # comes after the first paint
    from migdesk.db.database import Database


def run(home: Path, files: Sequence[Path], clock: Callable[[], datetime] = now) -> int:
    """Opens the window on ``home``, with ``files`` to import; the exit code when it closes."""
    sys.setswitchinterval(0.001)  # it waits for the interpreter at every call while threads work
    app = QApplication(sys.argv[:1])
    instance = SingleInstance(home)
    if handed_over(instance, app, home, files):
        return 0
    desk = make_desk(app, home, clock, partial(open_database, home, clock))
    window = MainWindow(desk)
    connect(window, desk, instance)
    window.show()
    if files:
        window.open_files(list(files))
    code = app.exec()
    end(window, desk)
    instance.close()
    return code


def open_database(home: Path, clock: Callable[[], datetime]) -> Database:
    """The database of ``home``, filled with the starter collection on its first day."""
    from migdesk.operations import desk  # start-up: SQLAlchemy comes after the first paint

    return desk.open_database(home, clock, starter=desk.wants_starter(os.environ))
