"""What just happened, said quietly at the foot of the content, with one thing to do about it.

toast = Toast(theme, content)                       # content: the widget it lies upon
toast.show_message(self.tr("Card copied"))
toast.show_message(text, self.tr("Undo"), self._undo)
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import LinkButton, Look
from migdesk.ui.widgets.labels import ElidedLabel
from migdesk.ui.widgets.painting import painting, rounded

_SHOWN_MS = 8000
_RISE_MS = 150
_RISE = 12
_FOOT = 24
_RADIUS = 10


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


class Toast(QFrame):
    """One message at a time, newest first; it waits while the pointer or the focus is on it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = parent
        self._label = ElidedLabel(theme, "", "toast")
        self._runs: dict[LinkButton, Callable[[], object] | None] = {}
        self._action, self._other = _ToastLink(theme), _ToastLink(theme)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._rise = QPropertyAnimation(self, b"pos", self)
        self._rise.setDuration(_RISE_MS)
        self._rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._build()
        self.hide()

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
        self._fit()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        self._announce(text)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with painting(self) as painter:
            radius = self._theme.px(_RADIUS)
            rounded(painter, QRectF(self.rect()), radius, self._theme.colour("toast"))

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
            self._fit()
            self.move(self._resting_place())
        elif watched in self._runs and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched in self._runs and event.type() == QEvent.Type.FocusOut:
            self._timer.start()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.addWidget(self._label)
        row.addWidget(self._action)
        row.insertWidget(1, self._other)
        for button in (self._other, self._action):
            button.clicked.connect(partial(self._act, button))
            button.installEventFilter(self)
        self._timer.timeout.connect(self.hide)
        self._ground.installEventFilter(self)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _act(self, button: LinkButton) -> None:
        run, self._runs[button] = self._runs[button], None
        self.hide()
        if run is not None:
            run()

    def _fit(self) -> None:
        """As wide as its words, within what it lies upon."""
        wanted, room = self.sizeHint(), self._ground.width() - 2 * self._theme.px(_FOOT)
        self.resize(min(wanted.width(), room), wanted.height())

    def _place(self) -> None:
        place = self._resting_place()
        if not self._theme.motion or self.isVisible():
            self.move(place)
            return
        self._rise.setStartValue(place + QPoint(0, self._theme.px(_RISE)))
        self._rise.setEndValue(place)
        self._rise.start()

    def _resting_place(self) -> QPoint:
        room = self._ground.size()
        left = (room.width() - self.width()) // 2
        return QPoint(left, room.height() - self.height() - self._theme.px(_FOOT))

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _restyle(self) -> None:
        px = self._theme.px
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(px(16), px(12), px(16), px(12))
            layout.setSpacing(px(12))
        self.update()
