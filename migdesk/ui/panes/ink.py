"""Painted pieces that the lists share: a line of text, a pill, the ground of a row."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from migdesk.ui.panes.words import BETWEEN, joined
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import rounded

_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_TALLER = 1.35
_LONGEST = 400  # what no line has room for need not be measured


@dataclass(frozen=True, slots=True)
class Ink:
    """A font and the colour to write in."""

    font: QFont
    colour: QColor


def write(painter: QPainter, rect: QRect, text: str, ink: Ink) -> int:
    """One line of ``text`` at the left of ``rect``, elided to it; the width it took."""
    metrics = QFontMetrics(ink.font)
    shown = metrics.elidedText(text[:_LONGEST], Qt.TextElideMode.ElideRight, max(0, rect.width()))
    painter.setFont(ink.font)
    painter.setPen(ink.colour)
    painter.drawText(rect, _ONE_LINE | Qt.AlignmentFlag.AlignLeft, shown)
    return metrics.horizontalAdvance(shown)


def write_pair(painter: QPainter, rect: QRect, pair: tuple[str, str], ink: Ink) -> None:
    """A line of two things ``joined``; a long first one leaves room for the second."""
    first, second = pair
    text = joined(first, second)
    if not (first and second) or width_of(text, ink.font) <= rect.width():
        write(painter, rect, text, ink)
        return
    second = BETWEEN + second
    share = max(rect.width() - width_of(second, ink.font), rect.width() // 2)
    left = QRect(rect.left(), rect.top(), share, rect.height())
    used = write(painter, left, first, ink)
    write(painter, rect.adjusted(used, 0, 0, 0), second, ink)


def width_of(text: str, font: QFont) -> int:
    """The width of a line of ``text``, exact for all that could fit anywhere."""
    return QFontMetrics(font).horizontalAdvance(text[:_LONGEST])


def pill_width(text: str, font: QFont) -> int:
    """The width that ``pill`` takes."""
    metrics = QFontMetrics(font)
    return metrics.horizontalAdvance(text) + metrics.height()


def pill(painter: QPainter, rect: QRect, text: str, ink: Ink, fill: QColor) -> None:
    """A rounded label at the left of ``rect``, centred in its height."""
    height = QFontMetrics(ink.font).height() * _TALLER
    top = rect.top() + (rect.height() - height) / 2
    box = QRectF(rect.left(), top, pill_width(text, ink.font), height)
    rounded(painter, box, height / 2, fill)
    painter.setFont(ink.font)
    painter.setPen(ink.colour)
    painter.drawText(box, _ONE_LINE | Qt.AlignmentFlag.AlignHCenter, text)


def ground(painter: QPainter, row: QRectF, option: QStyleOptionViewItem, theme: Theme) -> None:
    """The ground of a row: tinted when selected, grey under the pointer."""
    if option.state & QStyle.StateFlag.State_Selected:
        rounded(painter, row, theme.px(10), theme.colour("accent_tint"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        rounded(painter, row, theme.px(10), theme.colour("hover"))
