"""One window for one home: a second start hands its files to the first and ends.

The lock says whether there is a first one; a lock whose owner died is taken over. The
socket only carries the files, and only the same user may connect.
"""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LOCK = "window.lock"
_WAIT_MS = 1_500
_MOMENT_MS = 100
_LONGEST = 1_000_000


class SingleInstance(QObject):
    """``files_came`` carries what another start was given; an empty list asks for the window."""

    files_came = Signal(list)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        with suppress(OSError):  # a home that cannot be is told by whoever opens the database
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
        digest = sha256(os.fsencode(os.path.realpath(home))).hexdigest()
        self._name = f"migdesk-{digest[:20]}"
        self._lock = QLockFile(str(home / _LOCK))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)

    def hand_over(self, files: Sequence[Path]) -> bool:
        """Give ``files`` to a window that is open already; whether there was one to take them.

        Otherwise this process is the one that others find. Where another has the lock but
        does not answer, there will be two windows: the database can bear it.
        """
        if self._lock.tryLock(0):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
            return False
        return self._send(files)

    def close(self) -> None:
        """Be found no longer."""
        self._server.close()
        self._lock.unlock()

    def _send(self, files: Sequence[Path]) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS) or not _is_own(socket.fullServerName()):
            return False
        socket.write(json.dumps([str(file) for file in files]).encode() + b"\n")
        answered = socket.waitForReadyRead(_WAIT_MS)
        socket.disconnectFromServer()
        return answered

    def _receive(self) -> None:
        """Take what a start was given; it writes at once and waits, so the window may, too."""
        while (socket := self._server.nextPendingConnection()) is not None:
            while not socket.canReadLine() and socket.bytesAvailable() < _LONGEST:
                if not socket.waitForReadyRead(_MOMENT_MS):
                    break
            line = bytes(socket.readLine(_LONGEST).data())
            if line.endswith(b"\n"):
                socket.write(b"taken\n")
                socket.flush()
                self.files_came.emit([Path(file) for file in json.loads(line)])
            socket.disconnectFromServer()
            socket.deleteLater()


def _is_own(address: str) -> bool:
    """Whether this user made the socket: in a shared folder anybody can take its name first."""
    if not hasattr(os, "getuid"):  # Windows: the pipe lets in nobody else
        return True
    with suppress(OSError):
        return Path(address).stat().st_uid == os.getuid()
    return False
