"""The first start: a database gets its name when it is whole, so that an empty one is a loss."""

import errno
import os
import tempfile
from datetime import datetime
from pathlib import Path

from migdesk.db import peek, upgrade
from migdesk.db.engine import engine_of
from migdesk.db.files import flush_folder
from migdesk.errors import UserError

_LOGS = ("-wal", "-journal")
_UNFINISHED = ".migdesk-first-"
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})


def ensure(path: Path, now: datetime) -> None:
    """Make the database at ``path`` if there never was one.

    UserError "database-missing", "database-emptied" or "database-damaged" if there was:
    nothing is touched.
    """
    if os.path.lexists(path):
        _refuse_emptied(path)
        _sweep(path.parent)
    else:
        _refuse_bereft(path)
        _make(path, now)


def _refuse_emptied(path: Path) -> None:
    if not path.exists():  # a link to a disk that is not there
        raise UserError("database-missing", path=str(path), beside=str(path.readlink()))
    # SQLite drops the log of an empty file: it may not see it.
    peek.refuse_short(path)
    if path.is_file() and not peek.marker(path).tables:
        raise UserError("database-emptied", path=str(path))


def _refuse_bereft(path: Path) -> None:
    """SQLite would pour the log of the database that was here into the new one."""
    for log in (path.with_name(path.name + ending) for ending in _LOGS):
        if log.exists() and log.stat().st_size:
            raise UserError("database-missing", path=str(path), beside=str(log))


def _make(path: Path, now: datetime) -> None:
    handle, name = tempfile.mkstemp(prefix=_UNFINISHED, suffix=".db", dir=path.parent)
    os.close(handle)
    unfinished = Path(name)
    try:
        engine = engine_of(unfinished)
        try:
            upgrade.prepare(engine, unfinished, now)
        finally:
            engine.dispose()
        _give_name(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
    flush_folder(path.parent)


def _give_name(unfinished: Path, path: Path) -> None:
    """Never in the place of another: whoever was faster has made the same."""
    try:
        os.link(unfinished, path)
    except FileExistsError:
        return
    except OSError as error:
        if path.exists():  # and has swept ours away
            return
        if error.errno not in _NO_LINKS:
            raise
        unfinished.rename(path)


def _sweep(folder: Path) -> None:
    """Of a first start that was killed; of one under way, which comes too late, too."""
    for left in folder.glob(f"{_UNFINISHED}*"):
        left.unlink(missing_ok=True)
