"""What just happened, said quietly at the foot of the content, with one thing to do about it.

toast = Toast(theme, content, landing)              # content: the widget it lies upon
toast.needed.connect(make_room)                     # so that it covers nothing
toast.show_message(self.tr("Card copied"))
toast.show_message(text, self.tr("Undo"), self._undo)
"""

from collections.abc import Callable
from functools import partial
from math import ceil

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeyEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import LinkButton, Look
from migdesk.ui.widgets.labels import ElidedLabel
from migdesk.ui.widgets.painting import painting, rounded

_SHOWN_MS = 8000
_RISE_MS = 150
_RISE = 12
_FOOT, _HEAD, _SIDE = 16, 8, 16
_RADIUS, _PADDING = 10, 12
_LINES = 3
_LOST = 0.85
"""How much of a line words fill, when they are broken into several."""


class _ToastLink(LinkButton):
    """The action of a toast, legible on its inverted ground."""

    look = Look(
        "toast_link",
        hover="",
        pressed="",
        height=24,
        padding=3,
        radius=4,
        ring="toast_link",
        weight=fonts.DEMI,
    )


class _Told(ElidedLabel):
    """One line, or a few where there is little room; what does not fit is in the tooltip."""

    lines = 1

    def fit(self, width: int) -> None:
        """Take as many lines as the words need, up to three."""
        metrics = self.fontMetrics()
        whole = self.sizeHint().width()
        self.lines = 1 if whole <= width else min(ceil(whole / (width * _LOST)), _LINES)
        self.setFixedSize(min(whole, width), self.lines * metrics.lineSpacing())
        self._hint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        shown = self._shown()
        longest = max(map(self.fontMetrics().horizontalAdvance, shown.split()), default=0)
        within = longest > self.width()
        wrap = Qt.TextFlag.TextWrapAnywhere if within else Qt.TextFlag.TextWordWrap
        if self.lines == 1:
            wrap = Qt.TextFlag.TextSingleLine
        with painting(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | wrap, shown)

    @override
    def _shown(self) -> str:
        line = self.text().replace("\n", " ")
        room = self.width() if self.lines == 1 else round(self.width() * self.lines * _LOST)
        return self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)


class Toast(QFrame):
    """One message at a time, newest first; it waits while the pointer or the focus is on it.

    ``landing`` tells at the foot of which part of its parent it lies. ``needed`` carries the
    height that it takes there, 0 when it is gone.
    """

    needed = Signal(int)

    def __init__(
        self, theme: Theme, parent: QWidget, landing: Callable[[], QRect] | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = parent
        self._landing = landing or parent.rect
        self._label = _Told(theme, "", "toast")
        self._runs: dict[LinkButton, Callable[[], object] | None] = {}
        self._action, self._other = _ToastLink(theme), _ToastLink(theme)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._rise = QPropertyAnimation(self, b"pos", self)
        self._rise.setDuration(_RISE_MS)
        self._rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._build()
        self.hide()

    def fit(self) -> None:
        """Take the shape and the place that the landing leaves it."""
        if self.isHidden():
            return
        self._rise.stop()
        self._shape()
        self.move(self._resting_place())
        self.needed.emit(self.height() + self._theme.px(_HEAD) + self._theme.px(_FOOT))

    def show_message(
        self,
        text: str,
        action: str = "",
        run: Callable[[], object] | None = None,
        *,
        other: tuple[str, Callable[[], object] | None] = ("", None),
    ) -> None:
        """Say ``text``; ``action`` names what ``run`` does, once, if it is chosen.

        ``other`` are the words and the deed of a second thing to do, before the first.
        """
        self._label.setText(text)
        for button, (words, deed) in ((self._action, (action, run)), (self._other, other)):
            self._runs[button] = deed
            button.setText(words)
            button.setVisible(bool(words))
        rising = self._theme.motion and self.isHidden()
        self.show()
        self.raise_()
        self.fit()
        if rising:
            self._rise.setStartValue(self.pos() + QPoint(0, self._theme.px(_RISE)))
            self._rise.setEndValue(self.pos())
            self._rise.start()
        self._timer.start()
        self._announce(text)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with painting(self) as painter:
            radius = self._theme.px(_RADIUS)
            rounded(painter, QRectF(self.rect()), radius, self._theme.colour("toast"))

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        self.needed.emit(0)

    @override
    def enterEvent(self, event: QEvent, /) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent, /) -> None:
        if not any(button.hasFocus() for button in self._runs):
            self._timer.start()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._ground and event.type() == QEvent.Type.Resize:
            self.fit()
        elif watched in self._runs and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched in self._runs and event.type() == QEvent.Type.FocusOut:
            self._timer.start()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._links = QHBoxLayout()
        self._row.addWidget(self._label)
        self._row.addLayout(self._links)
        self._links.addWidget(self._action)
        self._links.insertWidget(0, self._other)
        self._links.addStretch(1)
        px = self._theme.px
        self._row.setContentsMargins(px(_SIDE), px(_PADDING), px(_SIDE), px(_PADDING))
        self._row.setSpacing(px(_PADDING))
        self._links.setSpacing(px(_PADDING))
        for button in (self._other, self._action):
            button.clicked.connect(partial(self._act, button))
            button.installEventFilter(self)
        self._timer.timeout.connect(self.hide)
        self._ground.installEventFilter(self)

    def _act(self, button: LinkButton) -> None:
        run, self._runs[button] = self._runs[button], None
        self.hide()
        if run is not None:
            run()

    def _shape(self) -> None:
        """Words and links beside each other; under each other where there is no room for that."""
        px = self._theme.px
        room = self._landing().width() - 2 * px(_SIDE) - 2 * px(_SIDE)
        links = self._links.sizeHint().width()
        beside = self._label.sizeHint().width() + px(_PADDING) + links <= room
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._label.fit(room)
        self._row.activate()
        self.resize(self._row.sizeHint())

    def _resting_place(self) -> QPoint:
        landing = self._landing()
        left = landing.left() + (landing.width() - self.width()) // 2
        return QPoint(left, landing.bottom() + 1 - self.height() - self._theme.px(_FOOT))

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
