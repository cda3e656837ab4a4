"""One window for one home: a second start hands its files to the first and ends.

The lock says who is first. The socket only carries the files; only the same user may
connect, and whatever else arrives there is dropped.
"""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from migdesk.errors import UserError
from migdesk.ui.homelock import HomeLock

_LOCK = "window.lock"
_MOMENT_MS = 50
_SILENCE_MS = 5_000
_LONGEST = 16_000_000


class SingleInstance(QObject):
    """``files_came`` carries what another start was given; an empty list asks for the window.

    ``ignored`` counts the octets of a caller that was no other start.
    """

    files_came = Signal(list)
    ignored = Signal(int)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        with suppress(OSError):  # a home that cannot be is told by whoever opens the database
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
        digest = sha256(os.fsencode(os.path.realpath(home))).hexdigest()
        self._name = f"migdesk-{digest[:20]}"
        self._lock = HomeLock(home / _LOCK)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def hand_over(self, files: Sequence[Path], patience: int = 0) -> bool:
        """Give ``files`` to a window that is open already; whether there was one to take them.

        Otherwise this process is the one that others find. UserError "already-open": there is
        one, and within ``patience`` milliseconds it neither answered nor ended.
        """
        end = QDeadlineTimer(patience)
        while not self._lock.take():
            if self._send(files, end):
                return True
            if end.hasExpired():
                raise UserError("already-open")
            QThread.msleep(_MOMENT_MS)
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return False

    def close(self) -> None:
        """Be found no longer, and let another be first."""
        self._server.close()
        self._lock.give_back()

    def _send(self, files: Sequence[Path], end: QDeadlineTimer) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(end.remainingTime()) or not _is_own(socket.fullServerName()):
            return False
        socket.write(json.dumps([str(file) for file in files]).encode() + b"\n")
        answered = socket.waitForReadyRead(end.remainingTime())
        socket.disconnectFromServer()
        return answered

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            caller = _Caller(socket, self)
            caller.came.connect(self.files_came)
            caller.ignored.connect(self.ignored)
            caller.listen()


class _Caller(QObject):
    """One connection: it says what a start was given in one line, soon, or is let go."""

    came = Signal(list)
    ignored = Signal(int)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._is_over = False
        self._silence = QTimer(self, singleShot=True, interval=_SILENCE_MS)
        self._silence.timeout.connect(self._ignore)
        self._silence.start()
        socket.setParent(self)
        socket.setReadBufferSize(_LONGEST)
        socket.readyRead.connect(self.listen)
        socket.disconnected.connect(self._ignore)

    def listen(self) -> None:
        """Take what is there by now."""
        if self._is_over:
            return
        if not self._socket.canReadLine():
            if self._socket.bytesAvailable() >= _LONGEST:
                self._ignore()
            return
        files = _files(bytes(self._socket.peek(_LONGEST).data()))
        if files is None:
            self._ignore()
            return
        self._end()
        self._socket.write(b"taken\n")
        self._socket.flush()
        self.came.emit(files)

    def _ignore(self) -> None:
        if not self._is_over:
            self._end()
            self.ignored.emit(self._socket.bytesAvailable())

    def _end(self) -> None:
        self._is_over = True
        self.deleteLater()


def _files(message: bytes) -> list[Path] | None:
    """The files that a message names, or nothing where no start of migdesk can have written it."""
    try:
        names = json.loads(message)
        sound = isinstance(names, list) and all(map(_is_path, names))
    except (ValueError, RecursionError):
        return None
    return [Path(name) for name in names] if sound else None


def _is_path(name: object) -> bool:
    """Whether it may name a file. UnicodeEncodeError: the system has no such characters."""
    if not isinstance(name, str) or b"\0" in os.fsencode(name):
        return False
    return Path(name).is_absolute()


def _is_own(address: str) -> bool:
    """Whether this user made the socket: in a shared folder anybody can take its name first."""
    if not hasattr(os, "getuid"):  # Windows: the pipe lets in nobody else
        return True
    with suppress(OSError):
        return Path(address).stat().st_uid == os.getuid()
    return False
