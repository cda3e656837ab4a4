"""Files of the user: written whole or not at all, and every refusal of the disk in words."""

import errno
import os
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from migdesk.db.database import Database
from migdesk.db.summaries import Filter
from migdesk.errors import UserError
from migdesk.operations import exports, files


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that is there already."""
    path = tmp_path / "events.ics"
    path.write_bytes(b"older")
    return path


@contextmanager
def small_disk() -> Iterator[None]:
    """No file grows beyond 4096 octets, as on a disk that is full."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        yield
    finally:  # before anything is reported, which may go to a file
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)


def kept(path: Path) -> bool:
    """Whether the older file is untouched, and alone."""
    return path.read_bytes() == b"older" and list(path.parent.iterdir()) == [path]


def refusal(path: Path, *pieces: str) -> tuple[str, object]:
    with pytest.raises(UserError) as raised:
        files.save(path, pieces)
    return raised.value.id, raised.value.parameters["path"]


def test_a_file_takes_the_place_of_an_older_one(path: Path):
    assert files.save(path, ["é", "\r\n"]) == 4
    assert path.read_bytes() == b"\xc3\xa9\r\n"
    assert list(path.parent.iterdir()) == [path]


def test_what_is_confirmed_stands_on_the_same_disk_before_it_replaces_anything(path: Path):
    seen = []

    def confirm(data: bytes) -> bool:
        (beside,) = set(path.parent.iterdir()) - {path}
        seen.append((data, beside.read_bytes(), path.read_bytes()))
        return beside.name.startswith(".events.ics.") and beside.suffix == ".part"

    files.save(path, ["a", "é"], confirm)
    assert seen == [(b"a\xc3\xa9", b"a\xc3\xa9", b"older")]


def test_the_disk_has_the_whole_file_before_its_name_and_then_the_name(
    path: Path, monkeypatch: pytest.MonkeyPatch
):
    flushed = []
    fsync = os.fsync

    def watched(handle: int) -> None:
        fsync(handle)
        flushed.append((os.fstat(handle), path.read_bytes()))

    monkeypatch.setattr(os, "fsync", watched)
    files.save(path, ["newer"])
    (file, before), (folder, after) = flushed
    assert (file.st_size, file.st_ino, before) == (5, path.stat().st_ino, b"older")
    assert (folder.st_ino, after) == (path.parent.stat().st_ino, b"newer")


def test_what_is_not_confirmed_leaves_the_older_file(path: Path):
    with pytest.raises(UserError) as raised:
        files.save(path, ["newer"], lambda _: False)
    assert (raised.value.id, raised.value.parameters) == (
        "export-not-confirmed",
        {"path": str(path)},
    )
    assert kept(path)


def test_an_export_that_breaks_off_leaves_the_older_file(path: Path):
    def breaking_off() -> Iterator[str]:
        yield "newer"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        files.save(path, breaking_off())
    assert kept(path)


def test_a_full_disk_leaves_the_older_file(path: Path):
    with small_disk():
        found = refusal(path, "x" * 5000)
    assert found == ("disk-full", str(path))
    assert kept(path)


def permissions(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_others_may_read_what_the_mask_allows_and_nobody_what_is_private(path: Path):
    open_one, private = path.parent / "open.ics", path.parent / "private.ics"
    mask = os.umask(0o002)
    try:
        files.save(open_one, ["newer"])
        files.save(private, ["newer"], private=True)
        assert os.umask(0o002) == 0o002
    finally:
        os.umask(mask)
    assert (permissions(open_one), permissions(private)) == (0o664, 0o600)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444, 0o666])
@pytest.mark.parametrize("private", [False, True])
def test_who_may_read_a_file_stays_as_it_was(path: Path, mode: int, *, private: bool):
    path.chmod(mode)
    files.save(path, ["newer"], private=private)
    assert (path.read_bytes(), permissions(path)) == (b"newer", mode)


def test_a_link_stays_a_link_and_its_file_is_replaced(path: Path):
    folder = path.parent / "links"
    folder.mkdir()
    link, farther, new = folder / "link.ics", folder / "farther.ics", folder / "new.ics"
    link.symlink_to(Path("..") / path.name)
    farther.symlink_to(link)
    new.symlink_to(path.parent / "made.ics")
    path.chmod(0o600)
    inode = path.stat().st_ino
    for own in (farther, new):
        files.save(own, ["newer"], lambda _: sorted(folder.iterdir()) == [farther, link, new])
        assert own.is_symlink()
    assert (path.read_bytes(), permissions(path)) == (b"newer", 0o600)
    assert path.stat().st_ino != inode
    assert (path.parent / "made.ics").read_bytes() == b"newer"


def test_a_link_that_leads_nowhere_is_said(path: Path):
    circle, lost = path.parent / "circle.ics", path.parent / "lost.ics"
    circle.symlink_to(circle)
    lost.symlink_to(path.parent / "gone" / "x.ics")
    assert refusal(circle, "x") == ("folder-not-found", str(path.parent))
    assert refusal(lost, "x") == ("folder-not-found", str(path.parent / "gone"))
    assert circle.is_symlink()
    assert lost.is_symlink()


def test_what_is_no_ordinary_file_is_never_replaced(path: Path):
    pipe, link = path.parent / "pipe.ics", path.parent / "link.ics"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    assert refusal(pipe, "x") == ("not-an-ordinary-file", str(pipe))
    assert refusal(link, "x") == ("not-an-ordinary-file", str(pipe))
    assert pipe.is_fifo()


def test_only_its_owner_reads_a_new_archive(filled: Database, tmp_path: Path):
    """It holds the notes, and who said what."""
    for name in ("all.ics", "all.vcf"):
        with filled.read() as reader:
            options = exports.Options(profile=exports.ARCHIVE)
            exports.write(reader, str(tmp_path / name), Filter(), options)
        assert permissions(tmp_path / name) == 0o600


def test_what_is_wrong_is_said_of_the_file_or_of_its_folder(path: Path):
    folder = path.parent
    assert refusal(folder, "x") == ("not-a-file", str(folder))
    assert refusal(folder / "gone" / "x.ics", "x") == ("folder-not-found", str(folder / "gone"))
    assert refusal(path / "x.ics", "x") == ("folder-not-found", str(path))
    assert refusal(folder / ("x" * 300), "x") == ("name-too-long", str(folder / ("x" * 300)))
    assert kept(path)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EROFS, "folder-not-writable"),
        (errno.EACCES, "folder-not-writable"),
        (errno.EPERM, "folder-not-writable"),
        (errno.EIO, "disk-failing"),
        (errno.EINVAL, "name-not-possible"),
        (errno.EILSEQ, "name-not-possible"),
        (errno.ELOOP, "folder-not-found"),
    ],
)
def test_the_disk_is_understood(path: Path, number: int, said: str):
    with pytest.raises(UserError) as raised, files.explained(path):
        raise OSError(number, "no")
    of_folder = said.startswith("folder-")
    assert raised.value.id == said
    assert raised.value.parameters == {"path": str(path.parent if of_folder else path)}


def test_what_no_person_can_act_upon_is_a_bug(path: Path):
    with pytest.raises(OSError, match="bad descriptor"), files.explained(path):
        raise OSError(errno.EBADF, "bad descriptor")


def test_a_folder_is_made_with_those_above_it_or_refused(path: Path):
    folder = path.parent / "a" / "b"
    files.make_folder(folder)
    files.make_folder(folder)
    assert folder.is_dir()
    for impossible, said in ((path, "not-a-folder"), (path / "x", "folder-not-found")):
        with pytest.raises(UserError) as raised:
            files.make_folder(impossible)
        assert (raised.value.id, raised.value.parameters) == (said, {"path": str(impossible)})


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (("Villes & migrants", "Genève"), "villes-migrants_geneve"),
        (("../../etc/passwd",), "etc-passwd"),
        (("", "Malines"), "malines"),
        (("…", ""), "migdesk"),
        (("a" * 59 + " b",), "a" * 59),
        (("x" * 80,), "x" * 60),
    ],
)
def test_a_file_is_named_in_plain_letters(texts: tuple[str, ...], name: str):
    assert files.slug(*texts) == name
