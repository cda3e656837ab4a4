"""Folders and files that only their owner can read."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

FILE_NAME = "migdesk.db"
"""The database, in the folder of all data."""

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600
_INDEX_PAGE = 4096
_ROOM = 1 << 20


def private_folder(path: Path) -> Path:
    """A folder that only its owner can enter, made if it is not there.

    One that its owner may not write to stays so: nobody asked for another right.
    """
    path.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    if path.is_dir():
        _refuse(path, os.W_OK | os.X_OK)
    _restrict(path, _FOLDER_MODE)
    return path


def private_file(path: Path) -> Path:
    """A file that only its owner can read, made if it is not there.

    SQLite gives its log the mode of the database, so the database must have it first.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, _FILE_MODE))
    return made_private(path)


def made_private(path: Path) -> Path:
    """A file that is there, from now on for its owner alone. OSError when it may not be written.

    It is not opened: to close it would give back the locks that this process has on it.
    """
    if not stat.S_ISREG(path.stat().st_mode):  # SQLite would wait for ever at the end of a pipe
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    _refuse(path, os.R_OK | os.W_OK)
    _restrict(path, _FILE_MODE)
    return path


def is_readable(path: Path) -> bool:
    """Whether this process may read a file; it may, as far as we know, if it is not there."""
    try:
        path.stat()
    except PermissionError:
        return False
    except OSError:
        return True
    return _may(path, os.R_OK)


def has_room(folder: Path) -> bool:
    """Whether a write here fails as it should if the disk is full, and does not end the process.

    SQLite maps the index of its log, of which it wrote an octet in every 4096: where blocks
    are smaller, the others get theirs when they are touched, and there is no error for that.
    """
    if not hasattr(os, "statvfs"):
        return True
    disk = os.statvfs(folder)
    return disk.f_frsize >= _INDEX_PAGE or disk.f_frsize * disk.f_bavail >= _ROOM


def refuse_full(folder: Path) -> None:
    """OSError where there is no room."""
    if not has_room(folder):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def identity(path: Path) -> tuple[int, int] | None:
    """What makes a file this very one, whatever its name; None if none is to be seen."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def stamp(path: Path) -> tuple[int, int]:
    """What changes when somebody writes into a file; zeros if none is to be seen."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def flush_folder(folder: Path) -> None:
    """A new name in the folder survives a power cut, where the system can say so."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _may(path: Path, mode: int) -> bool:
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)


def _refuse(path: Path, mode: int) -> None:
    if not _may(path, mode):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _restrict(path: Path, mode: int) -> None:
    if path.stat().st_mode & 0o777 & ~mode:
        path.chmod(mode)
