"""A link in a pane: explicit, and wrapped when it is long."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from migdesk.ui.links import shown_address
from migdesk.ui.panes.texts import shortened, soft
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import LinkButton
from migdesk.ui.widgets.labels import set_hint

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ENDLESS = 10_000
_LONGEST = 500


class WrappedLink(LinkButton):
    """A link whose words take as many lines as they need; the address is in its tooltip."""

    def __init__(
        self, theme: Theme, text: str, address: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, shortened(text, _LONGEST), parent=parent)
        self.setShortcut(QKeySequence())  # an "&" of somebody's title asks for no key
        self.setAccessibleName(self.text())
        told = self.text() == shown_address(address)
        set_hint(self, shortened(address, _LONGEST), self.text() if told else address)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - 2 * self._inset), _ENDLESS)
        metrics = QFontMetrics(self._font())
        return metrics.boundingRect(room, _WRAPPED, soft(self.text())).height() + 2

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._font()).horizontalAdvance(self.text()) + 2 * self._inset + 1
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(self.look.height), 0)

    @override
    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        painter.setFont(self._font())
        painter.setPen(self._ink())
        painter.drawText(
            rect.adjusted(self._inset, 0, -self._inset, 0), _WRAPPED, soft(self.text())
        )

    @property
    def _inset(self) -> int:
        return self._theme.px(self.look.padding)
