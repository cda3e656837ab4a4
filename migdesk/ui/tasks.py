"""Work behind the window: one thread writes, a few read, answers come back to the window's own.

tasks.run_query(lambda reader: reader.event(uid), self._show)
tasks.run_operation(self.tr("Import"), lambda store: importing.apply(store, plan), self._told)
tasks.changed.connect(self._refresh)               # what any operation touched
questions = Questions(tasks, self)                 # a view's own: only the newest answer counts
questions.ask("events", read, self._show_events)
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from migdesk.changes import Changes
from migdesk.errors import UserError

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.database import Database
    from migdesk.db.reader import Reader
    from migdesk.db.store import Store

T = TypeVar("T")

_READERS = 2
_POLL_MS = 2_000
_LATE_MS = 400


class Tasks(QObject):
    """Runs queries and operations off the window's thread.

    ``opened`` says that the database is there, ``changed`` carries ``Changes``, ``failed``
    an exception that was asked for by nobody else, ``busy`` whether the user should see that
    something takes its time.
    """

    opened = Signal()
    changed = Signal(object)
    failed = Signal(object)
    busy = Signal(bool)
    _ended = Signal(object, object, object)

    def __init__(
        self, open_database: Callable[[], Database], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open = open_database
        self._database: Database | None = None
        self._version = 0
        self._writer = ThreadPoolExecutor(1, "migdesk-writer")
        self._readers = ThreadPoolExecutor(_READERS, "migdesk-reader")
        self._running = 0
        self._late = QTimer(self, singleShot=True, interval=_LATE_MS)
        self._late.timeout.connect(partial(self.busy.emit, True))  # noqa: FBT003 - a signal's value
        self._polling = QTimer(self, singleShot=True, interval=_POLL_MS)
        self._polling.timeout.connect(self._poll)
        self._ended.connect(self._deliver)

    @property
    def is_open(self) -> bool:
        """Whether there is a database to ask."""
        return self._database is not None

    @property
    def is_idle(self) -> bool:
        """Whether nobody waits for anything."""
        return not self._running

    def start(self) -> None:
        """Open the database, in the writer's thread; ``opened`` tells when it is done."""
        self._submit(self._writer, partial(_begun, self._open), self._begin)

    def close(self) -> None:
        """Finish what is being written, drop what waits, close the database."""
        self._polling.stop()
        self._ended.disconnect(self._deliver)
        self._readers.shutdown(cancel_futures=True)
        self._writer.shutdown(cancel_futures=True)
        if self._database is not None:
            self._database.close()
            self._database = None

    def run_query(
        self,
        read: Callable[[Reader], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        """Read in the pool, in one view of the database; ``done`` gets the answer.

        ``failed`` gets the exception, which else everybody hears.
        """
        self._submit(self._readers, partial(_query, self._opened(), read), done, failed)

    def run_operation(
        self,
        label: str,
        operation: Callable[[Store], Changes],
        done: Callable[[Changes], object],
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        """Write as one operation that undo calls ``label``; all views hear, then ``done``.

        ``failed`` gets the exception, which else everybody hears.
        """
        run = partial(_operate, self._opened(), label, operation)
        self._submit(self._writer, run, partial(self._spread, done), failed)

    def run(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Anything that takes time and needs no database, such as reading a file."""
        self._submit(self._readers, work, done)

    def _opened(self) -> Database:
        if self._database is None:
            raise RuntimeError("asked before `opened`")
        return self._database

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        self._running += 1
        if not self._late.isActive():
            self._late.start()
        future = pool.submit(work)
        future.add_done_callback(partial(self._come_back, done, failed or self.failed.emit))

    def _come_back(
        self,
        done: Callable[[Any], object],
        failed: Callable[[BaseException], object],
        future: Future[Any],
    ) -> None:
        """In the other thread; the signal crosses over."""
        if not future.cancelled():
            self._ended.emit(done, failed, future)

    def _deliver(
        self,
        done: Callable[[Any], object],
        failed: Callable[[BaseException], object],
        future: Future[Any],
    ) -> None:
        self._running -= 1
        if not self._running:
            self._late.stop()
            self.busy.emit(False)  # noqa: FBT003 - a signal's value
        error = future.exception()
        if error is None:
            done(future.result())
        else:
            failed(error)

    def _begin(self, opened: tuple[Database, int]) -> None:
        self._database, self._version = opened
        self._polling.start()
        self.opened.emit()

    def _spread(self, done: Callable[[Changes], object], changes: Changes) -> None:
        if changes:
            self.changed.emit(changes)
        done(changes)

    def _poll(self) -> None:
        known = partial(_known_version, self._opened(), self._version)
        self._submit(self._readers, known, self._compare)

    def _compare(self, version: int) -> None:
        """Notice what another process wrote."""
        if version != self._version:
            self._version = version
            self.changed.emit(Changes(everything=True))
        self._polling.start()


class Questions(QObject):
    """What a view has asked: of each topic only the newest answer arrives, none at its end."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._numbers = count()
        self._newest: dict[str, int] = {}

    def ask(
        self,
        topic: str,
        read: Callable[[Reader], T],
        done: Callable[[T], object],
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Read; the answer is dropped if the topic was asked again, or the view is gone.

        ``failed`` lets go of what waits for an answer that does not come; everybody hears why.
        Before the database is open there is nothing to ask: ``Tasks.opened`` comes.
        """
        number = self._newest[topic] = next(self._numbers)
        if self._tasks.is_open:
            self._tasks.run_query(
                read,
                partial(self._answer, topic, number, done),
                partial(self._fail, topic, number, failed),
            )

    def forget(self, topic: str) -> None:
        """Want no answer any more to what was asked."""
        self._newest.pop(topic, None)

    def _is_wanted(self, topic: str, number: int) -> bool:
        return isValid(self) and self._newest.get(topic) == number

    def _answer(self, topic: str, number: int, done: Callable[[T], object], answer: T) -> None:
        if self._is_wanted(topic, number):
            done(answer)

    def _fail(
        self,
        topic: str,
        number: int,
        failed: Callable[[], object] | None,
        error: BaseException,
    ) -> None:
        if failed and self._is_wanted(topic, number):
            failed()
        self._tasks.failed.emit(error)


def _begun(open_database: Callable[[], Database]) -> tuple[Database, int]:
    database = open_database()
    return database, database.data_version()


def _query(database: Database, read: Callable[[Reader], T]) -> T:
    with database.read() as reader:
        return read(reader)


def _known_version(database: Database, before: int) -> int:
    """The number of now; that it cannot be read is told to whoever asks for something."""
    with suppress(UserError):
        return database.data_version()
    return before


def _operate(database: Database, label: str, operation: Callable[[Store], Changes]) -> Changes:
    with database.write(label) as store:
        return operation(store)
