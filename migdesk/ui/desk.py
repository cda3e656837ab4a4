"""What the parts of the window share, made once at the root and handed down."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from migdesk.ui.failures import Failures
from migdesk.ui.filedialogs import FileDialogs
from migdesk.ui.settings import SettingsFile
from migdesk.ui.tasks import Tasks
from migdesk.ui.theme.theme import Theme
from migdesk.ui.translation import Translation


@dataclass(frozen=True, slots=True)
class Desk:
    """The application, the home, the clock, and whoever works behind the window.

    ``zone`` is the reader's time zone; none is the system's, whatever it is by then.
    """

    app: QApplication
    home: Path
    clock: Callable[[], datetime]
    theme: Theme
    settings: SettingsFile
    translation: Translation
    tasks: Tasks
    failures: Failures
    files: FileDialogs
    zone: tzinfo | None = None

    @property
    def today(self) -> date:
        """The day it is here."""
        return self.clock().astimezone(self.zone).date()

    def last_folder(self, usual: QStandardPaths.StandardLocation) -> Path:
        """Where files were chosen last, else the system's folder ``usual``, else the user's own.

        The first of them that is there: of another, a file dialog takes the name for a file's.
        """
        last = Path(self.settings.now.last_folder)
        system = Path(QStandardPaths.writableLocation(usual))
        there = (folder for folder in (last, system) if folder.is_absolute() and folder.is_dir())
        return next(there, Path.home())

    @property
    def language(self) -> str:
        """The language of the window, "fr" or "en"."""
        return self.translation.language
