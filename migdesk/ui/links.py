"""The one way out of the window: addresses that a browser, a mail or a phone program opens.

Everything shown comes from files of strangers, so an address is rebuilt from the parts that
are allowed before it leaves: ``url = safe_url(address)``, then ``open_url(url)``. Folders are
our own and go by ``open_folder``.
"""

import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_WEB = {"http", "https"}
_NOT_DIALLED = re.compile(r"[^+\d*#]")


def safe_url(address: str) -> QUrl | None:
    """What may be opened of ``address``, or none.

    A user name before the host, which makes one site look like another, is refused; a mail
    keeps its address only (some programs would attach a local file that a link names).
    """
    scheme, _, rest = address.strip().partition(":")
    if scheme.lower() == "tel":
        number = _NOT_DIALLED.sub("", rest.partition(";")[0])
        return _bare("tel", number) if number else None
    url = QUrl(address.strip(), QUrl.ParsingMode.StrictMode)
    if url.isValid() and url.scheme() in _WEB:
        return url if url.host() and not url.userInfo() else None
    if url.isValid() and url.scheme() == "mailto" and "@" in url.path():
        return _bare("mailto", url.path())
    return None


def is_openable(address: str) -> bool:
    """Whether ``address`` may be offered as a link."""
    return safe_url(address) is not None


def shown_address(address: str) -> str:
    """``address`` as people say it: no scheme, no "www.", no slash at the end."""
    for prefix in ("https://", "http://", "mailto:", "tel:"):
        address = address.removeprefix(prefix)
    return address.removeprefix("www.").rstrip("/")


def shown_host(url: QUrl) -> str:
    """The real host in ASCII, so that letters that only look alike are seen to be others."""
    return url.host(QUrl.ComponentFormattingOption.FullyEncoded) or url.path()


def is_foreign(url: QUrl) -> bool:
    """Whether the host is written in other letters than a to z, as one in disguise would be."""
    return any(label.startswith("xn--") for label in shown_host(url).split("."))


def open_url(url: QUrl) -> bool:
    """Open what ``safe_url`` gave; false when the system has no program for it."""
    return QDesktopServices.openUrl(url)


def open_folder(folder: Path) -> bool:
    """Show a folder that the user chose; whether anything here can."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _bare(scheme: str, path: str) -> QUrl:
    url = QUrl()
    url.setScheme(scheme)
    url.setPath(path)
    return url
