"""One database file: the door that reads and the door that writes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock

from sqlalchemy import Engine

from migdesk.db import birth, dialect, peek, upgrade
from migdesk.db.base import SCHEMA
from migdesk.db.engine import engine_of, frozen_engine_of, writer
from migdesk.db.failures import explained
from migdesk.db.files import (
    FILE_NAME,
    identity,
    is_readable,
    made_private,
    private_folder,
    refuse_full,
    stamp,
)
from migdesk.db.kinds import KINDS
from migdesk.db.reader import Reader
from migdesk.db.repetitions import Repetitions
from migdesk.db.store import Store
from migdesk.db.summaries import Fault
from migdesk.errors import UserError

_STILL_READABLE = frozenset({"disk-full", "disk-failing", "folder-not-writable"})


class Database:
    """One file, safe to use from several threads and beside other processes.

    Readers see one consistent state each and never wait. Writers take turns. What the
    disk, a lock or damage does is said as a UserError; the file then is as it was.
    One that cannot be written now is read all the same: ``refusal`` says why, and each
    write asks again.
    """

    def __init__(
        self,
        path: Path,
        engine: Engine,
        clock: Callable[[], datetime],
        refusal: UserError | None = None,
    ) -> None:
        self.path = path
        self._engine = engine
        self._clock = clock
        self._refusal = refusal
        self._turn = Lock()
        self._repetitions = Repetitions()
        self._file = identity(path)
        self._writer = writer(engine)
        self._version = dialect.foreign_commits(self._writer)
        self._log = identity(peek.log_of(path))
        if refusal:  # who only reads the log's index keeps others here from writing it
            self._writer.close()

    @classmethod
    def open(cls, home: Path, *, clock: Callable[[], datetime]) -> "Database":
        """The database in ``home``, made or brought up to date if need be.

        ``clock`` gives the present, with its time zone. UserError: "not-a-folder",
        "folder-not-writable", "name-too-long", "name-not-possible", "disk-full",
        "disk-failing", "database-busy", "database-damaged", "database-emptied",
        "database-missing", "database-newer", "database-foreign", "database-not-readable",
        "database-no-file".
        """
        try:
            return cls._open(home, clock)
        except UserError as refusal:
            if refusal.id not in _STILL_READABLE:
                raise
            return cls._open_frozen(home / FILE_NAME, clock, refusal)

    @classmethod
    def _open(cls, home: Path, clock: Callable[[], datetime]) -> "Database":
        with explained(home / FILE_NAME, OSError, UnicodeDecodeError), ExitStack() as failed:
            if home.is_file():
                raise UserError("not-a-folder", path=str(home))
            path = private_folder(home) / FILE_NAME
            refuse_full(home)
            birth.ensure(path, clock())
            engine = engine_of(made_private(path))
            failed.callback(engine.dispose)
            upgrade.prepare(engine, path, clock())
            found = cls(path, engine, clock)
            failed.pop_all()
            return found

    @classmethod
    def _open_frozen(
        cls, path: Path, clock: Callable[[], datetime], refusal: UserError
    ) -> "Database":
        if not is_readable(path):
            raise UserError("database-not-readable", path=str(path))
        if not path.is_file():
            raise UserError("database-no-file", path=str(path)) if path.exists() else refusal
        peek.refuse_short(path)
        with explained(path, UnicodeDecodeError):
            if upgrade.refuse_unknown(path).version != SCHEMA:
                raise refusal
            return cls(path, frozen_engine_of(path), clock, refusal)

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """A reader of the state of now. UserError as in ``write``."""
        self._stay()
        before = stamp(self.path)
        with explained(self.path), self._engine.connect() as connection, connection.begin():
            yield Reader(connection, self._repetitions)
        if self._refusal and stamp(self.path) != before:  # nothing kept the others out
            raise UserError("database-busy", path=str(self.path))

    @contextmanager
    def write(self, label: str) -> Iterator[Store]:
        """A unit of work: kept at the end, or not at all if anything is raised.

        ``label`` is what the user knows the operation by. UserError as in ``open``, and
        "database-gone" if the file is no longer where it was opened.
        """
        if self._refusal:
            whole = self._open(self.path.parent, self._clock)
            with closing(whole), whole.write(label) as store:
                yield store
            return
        self._stay()
        with explained(self.path, OSError):
            refuse_full(self.path.parent)
        with explained(self.path), self._turn, self._writer.begin():
            self._stay()
            self._keep_log()
            yield Store(self._writer, self._repetitions, label, self._clock())

    def check(self) -> list[Fault]:
        """Everything that is wrong; reads all of it, and makes other writers wait for moments."""
        if self._refusal:
            raise self._refusal
        with explained(self.path):
            damaged = [f"{kind}_fts" for kind in KINDS if self._index_is_damaged(kind)]
        with self.read() as reader:
            return [*(Fault("database", "", name) for name in damaged), *reader.check()]

    def _index_is_damaged(self, kind: str) -> bool:
        with self._turn, self._writer.begin():
            return dialect.index_is_damaged(self._writer, kind)

    def data_version(self) -> int:
        """A number that changes when another process has written.

        While a writer is at work here, the last one known is given. UserError as in ``write``.
        """
        if self._refusal:
            self._stay()
            return stamp(self.path)[0]
        if self._turn.acquire(blocking=False):
            try:
                with explained(self.path):
                    self._stay()
                    self._version = dialect.foreign_commits(self._writer)
            finally:
                self._turn.release()
        return self._version

    def backup(self, target: Path) -> None:
        """Copy everything into a file that only its owner can read, and prove it sound."""
        with explained(target, OSError):
            dialect.copy(self.path, target)

    def restore(self, source: Path) -> None:
        """Make the database what a backup holds; what it was is kept in ``backups``.

        UserError as in ``open``, and "no-such-file"; the database then is as it was.
        """
        if self._refusal:
            raise self._refusal
        if not source.is_file():
            raise UserError("no-such-file", path=str(source))
        with explained(source, OSError, UnicodeDecodeError), self._turn:
            if upgrade.refuse_unknown(source).version == 0:
                raise UserError("database-foreign", path=str(source))
            upgrade.keep_copy(self.path, "before-restore", self._clock())
            dialect.pour(source, dialect.driver(self._writer))
            upgrade.prepare(self._engine, self.path, self._clock())

    def _stay(self) -> None:
        """Refuse to go on with a file that nobody can open again, or to begin an empty one."""
        if identity(self.path) != self._file:
            raise UserError("database-gone", path=str(self.path))
        peek.refuse_short(self.path)

    def _keep_log(self) -> None:
        """Refuse to write into a log that nobody finds; others would begin another beside it."""
        log = peek.log_of(self.path)
        if identity(log) != self._log:
            raise UserError("database-gone", path=str(log))

    def close(self) -> None:
        """Let go of the file; the last to do so folds the log into it."""
        self._writer.close()
        self._engine.dispose()
