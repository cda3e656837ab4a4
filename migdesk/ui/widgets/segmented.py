"""One choice of a few, side by side: views of the calendar, kinds of contacts.

views = SegmentedControl(theme, [self.tr("Month"), self.tr("Agenda")], self.tr("View"))
views.changed.connect(self._show_view)      # the index; by the user only
views.set_index(1)                          # silent
views.index()
SegmentedControl(..., icons=("month", "agenda")).set_compact(compact=True)   # icons for the words
SegmentedControl(..., wraps=True)           # as wide as there is room; on two rows where it must
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import hint_with_keys
from migdesk.ui.widgets.painting import focus_ring, painting, rounded

_HEIGHT, _PADDING, _LEAST, _TRACK, _RADIUS = 34, 19, 10, 3, 9
_PADDING_COMPACT, _ICON = 9, 17


class _Segment(QAbstractButton):
    """One choice; its siblings are left and reached by the arrow keys."""

    def __init__(self, theme: Theme, text: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._compact = False
        self._keys: QKeySequence | None = None
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # for screen readers: one of its siblings
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_compact(self, *, compact: bool) -> None:
        self._compact = compact
        self._hint()
        self.updateGeometry()
        self.update()

    def set_words(self, text: str) -> None:
        self.setText(text)
        self._hint()
        self.updateGeometry()
        self.update()

    def set_keys(self, keys: QKeySequence) -> None:
        self._keys = keys
        self._hint()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._content() + 2 * self._padding(), self._theme.px(_HEIGHT - 2 * _TRACK))

    @override
    def minimumSizeHint(self) -> QSize:
        least = min(2 * self._padding(), self._theme.px(_LEAST))
        return QSize(self._content() + least, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        theme, rect = self._theme, QRectF(self.rect())
        radius = theme.px(_RADIUS - _TRACK + 1)
        strong = self.isChecked()
        with painting(self) as painter:
            if strong:
                rounded(painter, rect, radius, theme.colour("segment"))
            ink = theme.colour("text" if strong or self.underMouse() else "text2")
            if self._compact:
                pixmap = theme.pixmap(self._icon, ink.name(), _ICON, self.devicePixelRatioF())
                corner = rect.center() - QPointF(theme.px(_ICON), theme.px(_ICON)) / 2
                painter.drawPixmap(corner, pixmap)
            else:
                painter.setFont(self._font(fonts.DEMI if strong else fonts.REGULAR))
                painter.setPen(ink)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._shown())
            if self.hasFocus():
                focus_ring(painter, rect, radius, theme.colour("accent"))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._hint()

    def _hint(self) -> None:
        whole = self._shown() == self.text() and not self._compact
        hint_with_keys(self, "" if whole and not self._keys else self.text(), self._keys)

    def _content(self) -> int:
        """The width of words measured at the heavier weight, so that choosing moves nothing."""
        if self._compact:
            return self._theme.px(_ICON)
        return round(QFontMetricsF(self._font(fonts.DEMI)).horizontalAdvance(self.text()))

    def _padding(self) -> int:
        return self._theme.px(_PADDING_COMPACT if self._compact else _PADDING)

    def _shown(self) -> str:
        """The words, shortened where large text leaves them no room."""
        metrics = QFontMetricsF(self._font(fonts.DEMI))
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def _font(self, weight: QFont.Weight) -> QFont:
        return self._theme.font(fonts.BODY, weight)


class SegmentedControl(QWidget):
    """A row of exclusive choices on one track; ``changed`` tells what the user chose."""

    changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        labels: Sequence[str],
        name: str,
        *,
        icons: Sequence[str] = (),
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        self._wraps = wraps
        policy = QSizePolicy.Policy.Ignored if wraps else QSizePolicy.Policy.Maximum
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setSpacing(0)
        self._segments: list[_Segment] = []
        for index, label in enumerate(labels):
            segment = _Segment(theme, label, icons[index] if icons else "", self)
            self._segments.append(segment)
            segment.setChecked(index == 0)
            self._group.addButton(segment, index)
            self._grid.addWidget(segment, 0, index)
        self._group.idClicked.connect(self.changed)
        inset = theme.px(_TRACK)
        self._grid.setContentsMargins(inset, inset, inset, inset)

    def index(self) -> int:
        """Which choice stands."""
        return self._group.checkedId()

    def set_index(self, index: int) -> None:
        """Choose without telling anyone."""
        self._group.button(index).setChecked(True)

    def set_label(self, index: int, label: str) -> None:
        """Other words for a choice."""
        self._segments[index].set_words(label)

    def set_keys(self, keys: Sequence[QKeySequence]) -> None:
        """Name these keys in the tooltips."""
        for segment, own in zip(self._segments, keys, strict=True):
            segment.set_keys(own)

    def set_compact(self, *, compact: bool) -> None:
        """Show the icons alone, or the words alone."""
        for segment in self._segments:
            segment.set_compact(compact=compact)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        if self._wraps:
            self._wrap()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with painting(self) as painter:
            radius = self._theme.px(_RADIUS)
            rounded(painter, QRectF(self.rect()), radius, self._theme.colour("track"))

    def _wrap(self) -> None:
        """All choices side by side, or on two rows where that would shorten their words."""
        whole = sum(segment.minimumSizeHint().width() for segment in self._segments)
        room = self.width() - 2 * self._theme.px(_TRACK)
        columns = len(self._segments) if whole <= room else (len(self._segments) + 1) // 2
        for index, segment in enumerate(self._segments):
            self._grid.addWidget(segment, index // columns, index % columns)
        self.updateGeometry()
