"""Makes what the parts of the window share; the window and the tour begin alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from migdesk import __version__
from migdesk.ui import clipboard
from migdesk.ui.calendar import monthaccess
from migdesk.ui.desk import Desk
from migdesk.ui.failures import LOG_NAME, Failures
from migdesk.ui.filedialogs import FileDialogs
from migdesk.ui.mainwindow import MainWindow
from migdesk.ui.settings import SettingsFile
from migdesk.ui.singleinstance import SingleInstance
from migdesk.ui.sweeper import Sweeper
from migdesk.ui.tasks import Tasks
from migdesk.ui.theme.theme import Theme
from migdesk.ui.translation import Translation

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.database import Database


def make_desk(
    app: QApplication,
    home: Path,
    clock: Callable[[], datetime],
    open_database: Callable[[], Database],
    files: FileDialogs | None = None,
    zone: tzinfo | None = None,
) -> Desk:
    """Settings, language and theme in force; the database waits for ``Tasks.start``."""
    app.setApplicationName("migdesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("migdesk")
    monthaccess.install()
    settings = SettingsFile(home, app)
    translation = Translation(app)
    translation.use(settings.now.language)
    theme = Theme(app, scheme=settings.now.theme, scale=settings.now.text_scale)
    tasks = Tasks(open_database, app)
    Sweeper(tasks)
    return Desk(
        app=app,
        home=home,
        clock=clock,
        theme=theme,
        settings=settings,
        translation=translation,
        tasks=tasks,
        failures=Failures(home / LOG_NAME, app),
        files=files or FileDialogs(),
        zone=zone,
    )


def connect(window: MainWindow, desk: Desk, instance: SingleInstance) -> None:
    """Join what was made: other starts reach the window, failures are told in it."""
    desk.failures.install()
    instance.files_came.connect(window.open_files)
    instance.ignored.connect(
        lambda octets: desk.failures.note(f"ignored {octets} octets that no other start sent")
    )
    window.painted.connect(desk.tasks.start)


def end(window: MainWindow, desk: Desk) -> None:
    """Take everything down after the window was closed; what is being written is finished."""
    clipboard.let_go()
    delete(window)  # before what it leans on, which Python would not promise
    desk.tasks.close()
