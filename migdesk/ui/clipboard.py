"""What goes on the clipboard: one object per command, with the types that each use reads.

Qt passes MIME names through on Linux and registers them on Windows. Programs ask for a card
as text/vcard, text/x-vcard or text/directory, so it goes under all three; an event is
text/calendar for all of them.
"""

import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from migdesk.formats.tables.guess import is_table
from migdesk.operations.cards import Card
from migdesk.operations.handing import Handed
from migdesk.operations.lending import lend

VCARD_TYPES = ("text/vcard", "text/x-vcard", "text/directory")
CALENDAR_TYPES = ("text/calendar",)

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
        _add(mime, VCARD_TYPES, card.vcard)
    return mime


def card_as_text(card: Card) -> QMimeData:
    """A card to be read by people: in a mail, a document, a chat."""
    return _text(card.text, card.html)


def card_as_vcard(card: Card) -> QMimeData:
    """A card for address books, its source as the plain text."""
    mime = plain(card.vcard)
    _add(mime, VCARD_TYPES, card.vcard)
    return mime


def events_as_text(events: Handed, platform: str = sys.platform) -> QMimeData:
    """Events as sentences, a line each, and for calendars; not on macOS, where none reads that."""
    mime = _text(events.text, events.html)
    if events.shared.count and platform != "darwin":
        _add(mime, CALENDAR_TYPES, events.shared.text)
    return mime


def calendar(text: str) -> QMimeData:
    """Events for calendars, their source as the plain text."""
    mime = plain(text)
    _add(mime, CALENDAR_TYPES, text)
    return mime


def dragged(handed: Handed, types: Iterable[str], path: Path) -> QMimeData:
    """Records to be dropped elsewhere: as a file, for programs under ``types``, in words."""
    mime = plain(handed.text)
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    _add(mime, types, handed.shared.text)
    return mime


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


def pasted(home: Path, name: str, now: datetime) -> list[Path]:
    """The files on the clipboard, or its calendar, cards or table as a file called ``name``.

    Octets are left as they are, to be read as those of any file. Empty when there is none of
    these. UserError when the disk does not take it.
    """
    mime = QGuiApplication.clipboard().mimeData()
    if mime.hasUrls():
        return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    kinds = [*((own, ".ics") for own in CALENDAR_TYPES), *((own, ".vcf") for own in VCARD_TYPES)]
    for kind, ending in kinds:
        if mime.hasFormat(kind):
            return [lend(home, name + ending, bytes(mime.data(kind).data()), now)]
    text = mime.text()
    beginning = text[:_OPENING].lstrip("\ufeff \t\r\n").upper()
    endings = [own for mark, own in _BEGINNINGS if beginning.startswith(mark)]
    if not endings and is_table(text.encode(errors="replace")):
        endings = [".csv"]
    return [lend(home, name + ending, text, now) for ending in endings]


def put(mime: QMimeData) -> None:
    """Hand it to the system."""
    QGuiApplication.clipboard().setMimeData(mime)


def let_go() -> None:
    """At the end, take back what no other program could still paste.

    Qt's stand-in for a system's clipboard would drop it when Python is gone, and crash.
    """
    if QGuiApplication.platformName() in _WITHOUT_CLIPBOARD:
        QGuiApplication.clipboard().clear()


def _add(mime: QMimeData, types: Iterable[str], text: str) -> None:
    for name in types:
        mime.setData(name, QByteArray(text.encode()))


def _text(text: str, html: str) -> QMimeData:
    mime = plain(text)
    mime.setHtml(html)
    return mime
