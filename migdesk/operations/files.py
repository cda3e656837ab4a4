"""Files of the user: read whole, written whole or not at all."""

import errno
import os
import re
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path
from types import MappingProxyType
from unicodedata import normalize

from migdesk.db.files import flush_folder
from migdesk.db.fold import words
from migdesk.errors import UserError

_SENTENCES: Mapping[int | None, str] = MappingProxyType(
    {
        errno.ENOSPC: "disk-full",
        errno.EDQUOT: "disk-full",
        errno.EFBIG: "disk-full",
        errno.EACCES: "folder-not-writable",
        errno.EPERM: "folder-not-writable",
        errno.EROFS: "folder-not-writable",
        errno.ENOENT: "folder-not-found",
        errno.ENOTDIR: "folder-not-found",
        errno.EEXIST: "folder-not-writable",
        errno.EISDIR: "not-a-file",
        errno.ENAMETOOLONG: "name-too-long",
        errno.EINVAL: "name-not-possible",
        errno.EILSEQ: "name-not-possible",
        errno.ELOOP: "folder-not-found",
        errno.EIO: "disk-failing",
    }
)
_OF_FOLDER = frozenset({"folder-not-found", "folder-not-writable"})
_PRIVATE = 0o600
_LONGEST_NAME = 60
_MOST_OCTETS = 200
"""Of a stem: file systems take 255, and a date, a number and an ending come to it."""

_OURS = "migdesk"
_OF_WINDOWS = re.compile("con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Devices on Windows, whatever ending stands behind: no file can have such a name."""


def save(
    path: Path,
    pieces: Iterable[str | bytes],
    confirm: Callable[[bytes], bool] | None = None,
    *,
    private: bool = False,
) -> int:
    """Writes octets, or text in UTF-8, to ``path`` and gives its size in octets.

    They go to a temporary file beside it, is flushed to the disk, read back and
    confirmed, and only then takes the place of an older file, or of the one that a link
    leads to. Who may read the older one may read the new one; a new ``private`` one only its
    owner. UserError when anything fails; the older file is then untouched.
    """
    with explained(path):
        target = Path(os.path.realpath(path)) if path.is_symlink() else path
        mode = _mode(target, private=private)
    with explained(target):
        return _replace(target, mode, pieces, confirm)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what the disk refuses while ``path`` is written into a UserError; lets bugs pass."""
    try:
        yield
    except OSError as error:
        sentence = _SENTENCES.get(error.errno)
        if not sentence:
            raise
        named = path.parent if sentence in _OF_FOLDER else path
        raise UserError(sentence, path=str(named)) from error


def make_folder(folder: Path) -> None:
    """The folder, made if it is not there. UserError when it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise UserError("not-a-folder", path=str(folder)) from error
    except OSError as error:
        raise UserError(_SENTENCES.get(error.errno, "disk-failing"), path=str(folder)) from error


def _mode(path: Path, *, private: bool) -> int:
    """The permissions that a file has or gets. UserError when it is there and no file."""
    try:
        found = path.stat().st_mode
    except FileNotFoundError:
        return _PRIVATE if private else 0o666 & ~_umask()
    if stat.S_ISDIR(found):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found):
        raise UserError("not-an-ordinary-file", path=str(path))
    return stat.S_IMODE(found)


def _replace(
    path: Path, mode: int, pieces: Iterable[str | bytes], confirm: Callable[[bytes], bool] | None
) -> int:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            size = sum(file.write(_octets(piece)) for piece in pieces)
            file.flush()
            os.fsync(file.fileno())
        written = temporary.read_bytes() if confirm else b""
        if temporary.stat().st_size != size or (confirm and not confirm(written)):
            raise UserError("export-not-confirmed", path=str(path))
        temporary.chmod(mode)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    flush_folder(path.parent)
    return size


def _octets(piece: str | bytes) -> bytes:
    return piece if isinstance(piece, bytes) else piece.encode()


def _umask() -> int:
    """The mask of new files; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def free(path: Path) -> Path:
    """``path``, or the same with the first number behind its stem that no file has."""
    stem, ending = path.stem, path.suffix
    names = (path.with_name(f"{stem}-{number}{ending}") for number in count(2))
    return next(own for own in chain([path], names) if not os.path.lexists(own))


def slug(*texts: str) -> str:
    """A file name's stem of plain letters and digits: "villes-et-migrants_malines"."""
    parts = ("-".join(words(text)) for text in texts)
    name = normalize("NFC", "_".join(part for part in parts if part))
    short = name[:_LONGEST_NAME].encode()[:_MOST_OCTETS].decode(errors="ignore").rstrip("-_")
    return f"{_OURS}-{short}" if _OF_WINDOWS.fullmatch(short) else short or _OURS
