"""What goes on the clipboard: one object per command, with the types that each use reads.

Qt passes MIME names through on Linux and registers them on Windows. Programs ask for a card
as text/vcard, text/x-vcard or text/directory, so it goes under all three.
"""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from migdesk.operations.cards import Card, EventCopy
from migdesk.operations.files import explained

VCARD_TYPES = ("text/vcard", "text/x-vcard", "text/directory")

_FOLDER = "clipboard"
_KEPT = 8
_OPENING = 200
_BEGINNINGS = (
    ("BEGIN:VCALENDAR", ".ics"),
    ("BEGIN:VEVENT", ".ics"),
    ("BEGIN:VTODO", ".ics"),
    ("BEGIN:VCARD", ".vcf"),
)
_WITHOUT_CLIPBOARD = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}


def card_with_vcard(card: Card, platform: str = sys.platform) -> QMimeData:
    """A card as text, HTML and vCard; on macOS without vCard, which Mail would paste as a file."""
    mime = card_as_text(card)
    if platform != "darwin":
        _add_vcard(mime, card)
    return mime


def card_as_text(card: Card) -> QMimeData:
    """A card to be read by people: in a mail, a document, a chat."""
    return _text(card.text, card.html)


def card_as_vcard(card: Card) -> QMimeData:
    """A card for address books, its source as the plain text."""
    mime = plain(card.vcard)
    _add_vcard(mime, card)
    return mime


def events_as_text(events: Sequence[EventCopy]) -> QMimeData:
    """Events as sentences, a line each."""
    return _text("\n".join(own.text for own in events), "".join(own.html for own in events))


def plain(text: str) -> QMimeData:
    """Text and nothing else."""
    mime = QMimeData()
    mime.setText(text)
    return mime


def file(path: Path) -> QMimeData:
    """A file, to be pasted into a mail or a folder."""
    mime = QMimeData()
    url = QUrl.fromLocalFile(str(path))
    mime.setUrls([url])
    listed = b"copy\n" + url.toEncoded().data()  # what GNOME's file manager asks for
    mime.setData("x-special/gnome-copied-files", QByteArray(listed))
    return mime


def private_copy(home: Path, name: str, text: str) -> Path:
    """``text`` as a file of its own that only the user can read; the oldest ones go.

    UserError when the disk does not take it.
    """
    folder = home / _FOLDER
    with explained(folder / name):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        older = sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime_ns)
        for one in older[: max(0, len(older) - _KEPT + 1)]:
            shutil.rmtree(one, ignore_errors=True)
        path = Path(tempfile.mkdtemp(dir=folder)) / name
        path.write_bytes(text.encode())
    return path


def pasted(home: Path, name: str) -> list[Path]:
    """The files on the clipboard, or its calendar or cards as a file called ``name``.

    Empty when there is none of both. UserError when the disk does not take it.
    """
    mime = QGuiApplication.clipboard().mimeData()
    if mime.hasUrls():
        return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    kinds = [("text/calendar", ".ics"), *((kind, ".vcf") for kind in VCARD_TYPES)]
    for kind, ending in kinds:
        if mime.hasFormat(kind):
            text = bytes(mime.data(kind).data()).decode("utf-8", "replace")
            return [private_copy(home, name + ending, text)]
    text = mime.text()
    beginning = text[:_OPENING].lstrip("\ufeff \t\r\n").upper()
    endings = (own for mark, own in _BEGINNINGS if beginning.startswith(mark))
    return [private_copy(home, name + ending, text) for ending in endings]


def put(mime: QMimeData) -> None:
    """Hand it to the system."""
    QGuiApplication.clipboard().setMimeData(mime)


def let_go() -> None:
    """At the end, take back what no other program could still paste.

    Qt's stand-in for a system's clipboard would drop it when Python is gone, and crash.
    """
    if QGuiApplication.platformName() in _WITHOUT_CLIPBOARD:
        QGuiApplication.clipboard().clear()


def _add_vcard(mime: QMimeData, card: Card) -> None:
    for name in VCARD_TYPES:
        mime.setData(name, QByteArray(card.vcard.encode()))


def _text(text: str, html: str) -> QMimeData:
    mime = plain(text)
    mime.setHtml(html)
    return mime
