"""How one event is painted: a bar across days, a square with words in a day, a pill.

    painter = BarPainter(theme)
    painter.segment(p, rect, segment, Shown(selected=True), status="to be confirmed", time="")
    painter.pill(p, pill, Shown())

Settled events are filled, tentative ones outlined in dashes, postponed ones grey and dashed,
cancelled ones grey and struck through; the selected one is solid.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.eventwords import short_words
from migdesk.ui.calendar.monthlayout import Segment
from migdesk.ui.calendar.monthstrip import SIGN, Pill
from migdesk.ui.calendar.standing import Standing, standing
from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import dashed, kept, rounded

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_POINTED = 0.07
_CACHED = 6000


@dataclass(frozen=True, slots=True)
class Shown:
    """Whether an event is the selected one, and whether the pointer is on it."""

    selected: bool = False
    pointed: bool = False


@dataclass(frozen=True, slots=True)
class _Paints:
    """The colours of one event; ``edge`` marks the true start of a settled bar."""

    fill: QColor
    ink: QColor
    mark: QColor
    edge: QColor | None = None
    outline: QColor | None = None
    struck: bool = False


class BarPainter:
    """Paints events; keeps fonts, colours and shortened texts until the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._paints: dict[tuple[int, Standing, bool, bool], _Paints] = {}
        self._elided: dict[tuple[QFont.Weight, str, int], str] = {}
        self._widths: dict[str, float] = {}
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's colours and sizes anew."""
        theme = self._theme
        self._paints.clear()
        self._elided.clear()
        self._widths.clear()
        self._fonts = {
            weight: theme.font(fonts.EVENT, weight)
            for weight in (fonts.REGULAR, fonts.MEDIUM, fonts.DEMI)
        }
        self._caption = theme.font(fonts.CAPTION)
        self._caption_metrics = QFontMetricsF(self._caption)
        self._metrics = {weight: QFontMetricsF(font) for weight, font in self._fonts.items()}

    def segment(
        self, p: QPainter, rect: QRectF, segment: Segment, shown: Shown, status: str, time: str
    ) -> None:
        """One week's part of an event."""
        event = segment.event
        if event.start_minute is not None and event.first_day == event.last_day:
            self._moment(p, rect, event, shown, time)
        else:
            self._bar(p, rect, segment, shown, status)

    def pill(self, p: QPainter, pill: Pill, shown: Shown) -> None:
        """A period or a vague date in the strip."""
        px, rect = self._theme.px, pill.rect
        vague = pill.event.coarse
        paints = self._of(pill.event, shown, vague=vague)
        self._body(p, rect, rect.height() / 2, paints)
        self._point(p, rect, rect.height() / 2, paints, shown)
        words = rect.adjusted(px(12), 0, -px(12), 0)
        p.setPen(paints.ink)
        if pill.dates:
            p.setFont(self._caption)
            p.drawText(words, _RIGHT, pill.dates)
            words.setRight(words.right() - self._width(pill.dates) - px(9))
        if vague:
            p.setFont(self._fonts[fonts.MEDIUM])
            p.drawText(words, _LEFT, SIGN)
            words.setLeft(words.left() + px(14))
        self._text(p, words, pill.title, fonts.REGULAR, paints)

    def _bar(self, p: QPainter, rect: QRectF, segment: Segment, shown: Shown, status: str) -> None:
        px, paints = self._theme.px, self._of(segment.event, shown)
        radius = px(5)
        whole = rect.adjusted(
            0 if segment.begins else -2 * radius, 0, 0 if segment.ends else 2 * radius, 0
        )
        with kept(p):
            p.setClipRect(rect, Qt.ClipOperation.IntersectClip)
            self._body(p, whole, radius, paints)
            self._point(p, whole, radius, paints, shown)
            if paints.edge and segment.begins:
                side = QRectF(rect.x(), rect.y(), px(4), rect.height())
                p.setClipRect(side, Qt.ClipOperation.IntersectClip)
                rounded(p, whole, radius, paints.edge)
        self._bar_words(p, rect, segment, paints, status)

    def _bar_words(
        self, p: QPainter, rect: QRectF, segment: Segment, paints: _Paints, status: str
    ) -> None:
        px = self._theme.px
        words = rect.adjusted(px(12) if paints.edge else px(9), 0, -px(7), 0)
        if not segment.begins:
            words.setLeft(rect.left() + px(15))
            self._chevron(p, rect.left() + px(8), rect.center().y(), -1, paints)
        if not segment.ends:
            words.setRight(rect.right() - px(15))
            self._chevron(p, rect.right() - px(8), rect.center().y(), 1, paints)
        weight = fonts.MEDIUM if segment.first == segment.last else fonts.DEMI
        title = short_words(segment.event)
        if status:
            room = self._width(status) + px(12)
            if self._metrics[weight].horizontalAdvance(title) + room <= words.width():
                p.setFont(self._caption)
                p.setPen(paints.ink)
                p.drawText(words, _RIGHT, status)
                words.setRight(words.right() - room)
        self._text(p, words, title, weight, paints)

    def _moment(
        self, p: QPainter, rect: QRectF, event: EventSummary, shown: Shown, time: str
    ) -> None:
        px, paints = self._theme.px, self._of(event, shown)
        if shown.selected or shown.pointed:
            ground = paints.fill if shown.selected else self._theme.colour("hover")
            rounded(p, rect, px(5), ground)
        side = px(8)
        square = QRectF(rect.x() + px(5), rect.center().y() - side / 2, side, side)
        hollow = standing(event) is not Standing.SETTLED
        if hollow:
            p.setPen(QPen(paints.mark, 1.5))
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.drawRoundedRect(square.adjusted(0.75, 0.75, -0.75, -0.75), px(2), px(2))
        else:
            rounded(p, square, px(2), paints.mark)
        words = rect.adjusted(px(20), 0, -px(2), 0)
        ink = paints.ink if shown.selected or paints.struck else self._theme.colour("text")
        if time:
            p.setFont(self._fonts[fonts.REGULAR])
            p.setPen(ink if shown.selected else self._theme.colour("text2"))
            p.drawText(words, _LEFT, time)
            words.setLeft(
                words.left() + self._metrics[fonts.REGULAR].horizontalAdvance(time) + px(6)
            )
        self._text(p, words, short_words(event), fonts.REGULAR, paints, ink)

    def _body(self, p: QPainter, rect: QRectF, radius: float, paints: _Paints) -> None:
        rounded(p, rect, radius, paints.fill)
        if paints.outline is not None:
            dashed(p, rect, radius, paints.outline)

    def _point(
        self, p: QPainter, rect: QRectF, radius: float, paints: _Paints, shown: Shown
    ) -> None:
        if shown.pointed and not shown.selected:
            veil = QColor(paints.ink)
            veil.setAlphaF(_POINTED)
            rounded(p, rect, radius, veil)

    def _chevron(self, p: QPainter, x: float, y: float, way: int, paints: _Paints) -> None:
        reach, half = self._theme.px(3) * way, self._theme.px(4)
        pen = QPen(paints.mark, self._theme.px(16) / 9)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        p.setPen(pen)
        tip = QPointF(x + reach / 2, y)
        back = x - reach / 2
        p.drawPolyline(QPolygonF([QPointF(back, y - half), tip, QPointF(back, y + half)]))

    def _text(
        self,
        p: QPainter,
        rect: QRectF,
        text: str,
        weight: QFont.Weight,
        paints: _Paints,
        ink: QColor | None = None,
    ) -> None:
        font = self._fonts[weight]
        if paints.struck:
            font = QFont(font)
            font.setStrikeOut(True)
        p.setFont(font)
        p.setPen(ink or paints.ink)
        p.drawText(rect, _LEFT, self._shortened(text, weight, int(rect.width())))

    def _shortened(self, text: str, weight: QFont.Weight, width: int) -> str:
        key = (weight, text, width)
        if key not in self._elided:
            if len(self._elided) > _CACHED:
                self._elided.clear()
            self._elided[key] = self._metrics[weight].elidedText(
                text.replace("\n", " "), Qt.TextElideMode.ElideRight, width
            )
        return self._elided[key]

    def _width(self, caption: str) -> float:
        if caption not in self._widths:
            self._widths[caption] = self._caption_metrics.horizontalAdvance(caption)
        return self._widths[caption]

    def _of(self, event: EventSummary, shown: Shown, *, vague: bool = False) -> _Paints:
        state = standing(event)
        key = (event.colour, state, shown.selected, vague)
        if key not in self._paints:
            self._paints[key] = self._made(event.colour, state, shown, vague=vague)
        return self._paints[key]

    def _made(self, colour: int, state: Standing, shown: Shown, *, vague: bool) -> _Paints:
        theme, hue = self._theme, self._theme.hue(colour)
        edge, ink = theme.ink(hue.edge), theme.ink(hue.ink)
        grey, surface = theme.colour("text2"), theme.colour("surface")
        if shown.selected:
            paper = theme.colour("on_accent")
            struck = state is Standing.CANCELLED
            return _Paints(theme.ink(hue.solid), paper, paper, struck=struck)
        if state is Standing.CANCELLED:
            return _Paints(theme.colour("hover"), grey, grey, struck=True)
        if state is Standing.POSTPONED:
            return _Paints(theme.colour("hover"), grey, grey, outline=theme.colour("field"))
        if state is Standing.TENTATIVE or vague:
            return _Paints(surface, ink, edge, outline=edge)
        return _Paints(theme.ink(hue.tint), ink, edge, edge=edge)
