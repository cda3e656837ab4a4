"""Who a contact is, by shape: a circle for a person, a rounded square for anything else.

    Avatar(theme, size=36).show_contact(contact.display_name, contact.kind)
    paint_avatar(painter, rect, Face.of(summary.name, summary.kind), theme, dpr)   # in delegates

The hue follows from the name, so that a contact looks the same everywhere and always.
"""

from dataclasses import dataclass
from zlib import crc32

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from migdesk.records import ContactKind
from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.theme.tokens import HUE_NAMES
from migdesk.ui.widgets.painting import kept, painting, rounded

_SIGNS = {
    ContactKind.MAILBOX: "mail",
    ContactKind.ORG: "building",
    ContactKind.GROUP: "users",
    ContactKind.LOCATION: "pin",
}
_DESIGN_SIZE = 36.0
_HUES = len(HUE_NAMES)


@dataclass(frozen=True, slots=True)
class Face:
    """What an avatar shows: ``initials`` of a person, or the ``sign`` of another kind."""

    initials: str
    sign: str
    hue: int

    @classmethod
    def of(cls, name: str, kind: ContactKind) -> "Face":
        """The face of a contact; a person without a name gets the sign of a person."""
        sign = _SIGNS.get(kind, "")
        letters = "" if sign else initials(name)
        return cls(letters, sign or ("" if letters else "person"), crc32(name.encode()) % _HUES)


def initials(name: str) -> str:
    """The first letters of the first and the last word, honorifics and signs passed over."""
    words = [word for word in name.split() if word[0].isalpha() and not word.endswith(".")]
    ends = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in ends).upper()


def paint_avatar(
    painter: QPainter, rect: QRectF, face: Face, theme: Theme, dpr: float = 1.0
) -> None:
    """Draw ``face`` in the square ``rect``."""
    hue = theme.hue(face.hue)
    square = bool(face.sign) and face.sign != "person"
    radius = rect.width() * (0.22 if square else 0.5)
    with kept(painter):
        rounded(painter, rect, radius, theme.ink(hue.tint))
        painter.setPen(theme.ink(hue.ink))
        if face.sign:
            size = rect.width() * 0.46 * 16.0 / theme.em
            pixmap = theme.pixmap(face.sign, hue.ink, size, dpr)
            corner = rect.center() - QRectF(pixmap.rect()).center() / dpr
            painter.drawPixmap(corner, pixmap)
        else:
            painter.setFont(_letters_font(rect.width(), theme))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, face.initials)


def _letters_font(width: float, theme: Theme) -> QFont:
    return theme.font(fonts.EVENT * width / theme.px(_DESIGN_SIZE), fonts.DEMI)


class Avatar(QWidget):
    """An avatar, ``size`` wide in the design; silent to a screen reader, as the name stands by."""

    def __init__(
        self, theme: Theme, size: float = _DESIGN_SIZE, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._face = Face("", "person", 0)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_contact(self, name: str, kind: ContactKind) -> None:
        """Show the face of this contact."""
        self._face = Face.of(name, kind)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with painting(self) as painter:
            paint_avatar(
                painter, QRectF(self.rect()), self._face, self._theme, self.devicePixelRatioF()
            )

    def _restyle(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
