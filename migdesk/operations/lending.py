"""Files lent to other programs: what is dropped or pasted elsewhere is read there later."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from migdesk.operations.files import explained

FOLDER = "clipboard"
KEPT = 64
_LENT_FOR = timedelta(days=1)


def lend(home: Path, name: str, text: str | bytes, now: datetime) -> Path:
    """``text`` as a file of its own that only the user can read, until a day has passed.

    A mail program may read what it was given only when the mail is sent. Of very many the
    oldest ones go. UserError when the disk does not take it.
    """
    folder = home / FOLDER
    with explained(folder / name):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        take_back(home, now)
        older = sorted(_lent(folder))
        for _, one in older[: max(0, len(older) - KEPT + 1)]:
            shutil.rmtree(one, ignore_errors=True)
        path = Path(tempfile.mkdtemp(dir=folder)) / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(errors="replace"))
    return path


def take_back(home: Path, now: datetime) -> None:
    """Removes what was lent more than a day ago."""
    for since, one in _lent(home / FOLDER):
        if now.timestamp() - since > _LENT_FOR.total_seconds():
            shutil.rmtree(one, ignore_errors=True)


def _lent(folder: Path) -> Iterator[tuple[float, Path]]:
    """What is lent, and since when."""
    with suppress(FileNotFoundError):
        for one in folder.iterdir():
            with suppress(FileNotFoundError):  # another window takes back, too
                yield one.stat().st_mtime, one
