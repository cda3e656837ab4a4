"""Buttons, painted: one filled per region for its main use, the others quieter.

FilledButton(theme, self.tr("Export .ics"), "export")    # the region's one main use
PlainButton(theme, text, icon) · LinkButton(theme, text)
IconButton(theme, "copy", self.tr("Copy the card"), shortcut=action.shortcut())
NavButton(theme, "calendar", self.tr("Calendar"))        # checkable, one of its siblings
copy.confirm()                                           # a tick for a moment: it is done
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import set_hint
from migdesk.ui.widgets.painting import focus_ring, painting, rounded

_CONFIRMED_MS = 1200


@dataclass(frozen=True, slots=True)
class Look:
    """A button's colours as tokens ("" paints nothing) and its measures in lengths of design."""

    ink: str
    fill: str = ""
    hover: str = "hover"
    pressed: str = "pressed"
    border: str = ""
    ring: str = "accent"
    ring_inset: float = 0.0
    weight: QFont.Weight = fonts.MEDIUM
    ratio: float = fonts.BODY
    height: float = 33
    padding: float = 14
    icon: float = 16
    radius: float = 8


_FILLED = Look(
    "on_accent",
    "accent",
    "accent_hover",
    "accent_hover",
    ring="on_accent",
    ring_inset=2,
    weight=fonts.DEMI,
)
_PLAIN = Look("text", "raised", border="line")
_ICON = Look("text2", height=30, padding=6, icon=18)
_NAV = Look("text2", height=35, padding=12, icon=17)
_NAV_HERE = Look(
    "accent_ink", "accent_tint", "accent_tint", weight=fonts.DEMI, height=35, padding=12, icon=17
)
_LINK = Look("accent", hover="", pressed="", height=24, padding=2, radius=4)


class Button(QPushButton):
    """A push button in one ``Look``: icon and text, centred; focus is always to be seen."""

    look = _PLAIN
    gap = 6.0

    def __init__(
        self, theme: Theme, text: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon = self._resting = icon
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_icon(self, icon: str) -> None:
        """Show another line icon, or none for ""."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def confirm(self) -> None:
        """Show a tick for a moment: what was asked is done."""
        self.set_icon("check")
        QTimer.singleShot(_CONFIRMED_MS, self, lambda: self.set_icon(self._resting))

    @override
    def sizeHint(self) -> QSize:
        look, px = self.look, self._theme.px
        width = self._content_width() + 2 * px(look.padding)
        return QSize(max(round(width), px(look.height)), px(look.height))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        look, rect = self.look, QRectF(self.rect())
        radius = self._theme.px(look.radius)
        with painting(self) as painter:
            if not self.isEnabled():
                painter.setOpacity(0.45)
            self._paint_body(painter, rect, radius)
            self._paint_content(painter, rect)
            if self.hasFocus():
                colour = self._theme.colour(look.ring)
                focus_ring(painter, rect, radius, colour, look.ring_inset)

    def _paint_body(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        token = self._fill()
        border = self._theme.colour(self.look.border) if self.look.border else None
        if token:
            rounded(painter, rect, radius, self._theme.colour(token), border)

    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        left = max((rect.width() - self._content_width()) / 2, 0)
        self._paint_from(painter, rect, left)

    def _paint_from(self, painter: QPainter, rect: QRectF, left: float) -> None:
        ink = self._ink()
        if self._icon:
            side = self._theme.px(self.look.icon)
            pixmap = self._theme.pixmap(
                self._icon, ink.name(), self.look.icon, self.devicePixelRatioF()
            )
            painter.drawPixmap(round(left), round((rect.height() - side) / 2), pixmap)
            left += side + self._theme.px(self.gap)
        painter.setFont(self._font())
        painter.setPen(ink)
        text = QRectF(left, 0, rect.width() - left, rect.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self._shown(text.width()))

    def _shown(self, width: float) -> str:
        metrics = QFontMetricsF(self._font())
        plain = self.text().replace("&", "")
        return metrics.elidedText(plain, Qt.TextElideMode.ElideRight, width + 1)

    def _fill(self) -> str:
        if self.isDown():
            return self.look.pressed
        return self.look.hover if self.underMouse() and self.isEnabled() else self.look.fill

    def _ink(self) -> QColor:
        return self._theme.colour(self.look.ink)

    def _font(self) -> QFont:
        return self._theme.font(self.look.ratio, self.look.weight)

    def _content_width(self) -> float:
        icon = self._theme.px(self.look.icon) if self._icon else 0
        plain = self.text().replace("&", "")
        gap = self._theme.px(self.gap) if icon and plain else 0
        return icon + gap + QFontMetricsF(self._font()).horizontalAdvance(plain)

    def _restyle(self) -> None:
        self.setFont(self._font())
        self.updateGeometry()
        self.update()


class FilledButton(Button):
    """The main use of a region; there is one per region."""

    look = _FILLED


class PlainButton(Button):
    """Any other use: a quiet button with a hairline."""

    look = _PLAIN


class LinkButton(Button):
    """A word that leads somewhere; it gives way where there is no room."""

    look = _LINK

    def __init__(
        self, theme: Theme, text: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, icon, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(self.look.height), self._theme.px(self.look.height))

    @override
    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        self._paint_from(painter, rect, self._theme.px(self.look.padding))

    @override
    def _font(self) -> QFont:
        font = super()._font()
        font.setUnderline(self.underMouse())
        return font


class IconButton(Button):
    """An icon alone: ``name`` is its accessible name and, with the shortcut, its tooltip."""

    look = _ICON

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        shortcut: QKeySequence | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", icon, parent)
        self.set_name(name, shortcut)

    def set_name(self, name: str, shortcut: QKeySequence | None = None, lack: str = "") -> None:
        """Say what the button does, and what it lacks for that, in the window's language."""
        self.setAccessibleName(name)
        hint_with_keys(self, name, shortcut, lack)


class NavButton(Button):
    """One of the places: checkable among its siblings, icon alone when ``compact``."""

    gap = 10.0

    def __init__(
        self, theme: Theme, icon: str, text: str, *, parent: QWidget | None = None
    ) -> None:
        self._compact = False
        self._keys: QKeySequence | None = None
        super().__init__(theme, text, icon, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(text)
        self.toggled.connect(self._restyle)

    def set_compact(self, *, compact: bool) -> None:
        """Show the icon alone, with the words in the tooltip."""
        self._compact = compact
        hint_with_keys(self, self.text() if compact else "", self._keys if compact else None)
        self._restyle()

    def set_keys(self, keys: QKeySequence) -> None:
        """Name these keys in the tooltip."""
        self._keys = keys
        self.set_compact(compact=self._compact)

    @override
    def _restyle(self) -> None:
        self.look = _NAV_HERE if self.isChecked() else _NAV
        super()._restyle()

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(self.look.height)
        return QSize(side, side) if self._compact else super().sizeHint()

    @override
    def _content_width(self) -> float:
        return self._theme.px(self.look.icon) if self._compact else super()._content_width()

    @override
    def _shown(self, width: float) -> str:
        return "" if self._compact else super()._shown(width)

    @override
    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        if self._compact:
            super()._paint_content(painter, rect)
        else:
            self._paint_from(painter, rect, self._theme.px(self.look.padding))


def hint_with_keys(widget: QWidget, name: str, keys: QKeySequence | None, lack: str = "") -> None:
    """A tooltip that names the keys too, if there are any; a screen reader says them alone.

    What a button lacks is on a line of its own, and said instead of the keys.
    """
    told = keys.toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
    whole = f"{name} ({told})" if told else name
    set_hint(widget, f"{whole}\n{lack}" if lack else whole, lack or told)
