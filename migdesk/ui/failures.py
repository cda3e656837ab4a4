"""The outer edge: what went wrong, said once.

A ``UserError`` is a sentence in the window's language. Anything else is a bug: it is shown
once, with a report to copy that names places in the code and no data of anybody.
"""

import platform
import re
import sys
import traceback
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal, qVersion

from migdesk import __version__, messages
from migdesk.errors import UserError
from migdesk.ui.oneline import one_line
from migdesk.ui.quoting import to_quote

LOG_NAME = "migdesk.log"

_QUOTED = re.compile(r"“{(\w+)}”")
_LONGEST_LOG = 1_000_000
_PACKAGE = Path(__file__).parents[1]


def worded(id: str, parameters: Mapping[str, str | int]) -> str:  # noqa: A002 - the field's word
    """A sentence of ``messages`` in the window's language, filled in; always one line."""
    return filled("Messages", messages.template(id), parameters)


def filled(context: str, template: str, parameters: Mapping[str, str | int]) -> str:
    """An English template in the window's language, filled in; always one line."""
    values = {name: one_line(str(value)) for name, value in parameters.items()}
    for name in _QUOTED.findall(template):
        values[name] = to_quote(values[name])
    return QCoreApplication.translate(context, template).format_map(values)


def report(error: BaseException) -> str:
    """What a maintainer needs: versions, kinds of errors, places in the code.

    The words of an exception may hold what somebody typed; they are left out.
    """
    lines = [
        f"migdesk {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
    ]
    cause: BaseException | None = error
    while cause is not None:
        lines += ["", type(cause).__qualname__]
        frames = traceback.extract_tb(cause.__traceback__)
        lines += [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)


def _place(file: str) -> str:
    """A file of ours from the package on; of a library only its name."""
    path = Path(file)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    return path.name


def _append(log: Path, told: str) -> None:
    """Keep a report; a disk that takes nothing must not hide it from the screen."""
    with suppress(OSError):
        too_long = log.exists() and log.stat().st_size > _LONGEST_LOG
        with log.open("w" if too_long else "a", encoding="utf-8") as file:
            log.chmod(0o600)
            file.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n{told}\n\n")


class Failures(QObject):
    """Sorts what went wrong: ``told`` carries a sentence, ``broke`` the report of a bug.

    Bugs after the first are not told: they are mostly its echo. Reports are also kept in
    the file ``log``.
    """

    told = Signal(str)
    broke = Signal(str)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._broken = False

    def take(self, error: BaseException) -> None:
        """Tell it in the right way."""
        if isinstance(error, UserError):
            self.told.emit(worded(error.id, error.parameters))
        elif not self._broken:
            self._broken = True
            told = report(error)
            _append(self._log, told)
            self.broke.emit(told)

    def note(self, told: str) -> None:
        """Keep a line that whoever looks for a fault may need, and show nothing."""
        _append(self._log, told)

    def install(self) -> None:
        """Become the last resort of whatever is raised in the window's thread."""
        sys.excepthook = self._hook

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        traceback.print_exception(kind, error, trace)
        self.take(error.with_traceback(trace))
