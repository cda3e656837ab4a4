"""A start while a window is open already: it leaves its files there, or says why it cannot."""

import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from migdesk.errors import UserError
from migdesk.ui.dialogs.trouble import ClosedDialog
from migdesk.ui.failures import worded
from migdesk.ui.settings import SettingsFile
from migdesk.ui.singleinstance import SingleInstance
from migdesk.ui.theme.theme import Theme
from migdesk.ui.translation import Translation

PATIENCE_MS = 10_000
"""How long a start waits for another, which may be starting itself, on a slow disk."""

_UNSEEN = ("offscreen", "minimal")


def handed_over(
    instance: SingleInstance, app: QApplication, home: Path, files: Sequence[Path]
) -> bool:
    """Whether a window that is open has taken ``files``.

    UserError "already-open", which is shown before where nobody would read it otherwise.
    """
    try:
        return instance.hand_over(files, PATIENCE_MS)
    except UserError as error:
        if app.platformName() not in _UNSEEN and not _is_heard():
            _show(app, home, error)
        raise


def _is_heard() -> bool:
    """Whether somebody follows standard error: at a terminal, or a program by a pipe."""
    if not sys.stderr:
        return False
    return sys.stderr.isatty() or stat.S_ISFIFO(os.fstat(sys.stderr.fileno()).st_mode)


def _show(app: QApplication, home: Path, error: UserError) -> None:
    settings = SettingsFile(home, app).now
    translation = Translation(app)
    translation.use(settings.language)
    theme = Theme(app, scheme=settings.theme, scale=settings.text_scale)
    title = QCoreApplication.translate("ClosedDialog", "migdesk is already open")
    ClosedDialog(theme, worded(error.id, error.parameters), title=title).exec()
