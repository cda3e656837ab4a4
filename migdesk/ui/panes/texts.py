"""Texts of a pane: they wrap, also inside a word that is wider than the pane."""

import re
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QPaintEvent,
    QPalette,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import ROLES, SELECTABLE, PlainLabel
from migdesk.ui.widgets.painting import focus_ring, painting

_RUN = re.compile(r"\S{16}(?=\S{9})")
_BREAK = "\u200b"
_LOOSE = re.compile(r"(?<=«) | (?=[»!?:;])")
_NARROWEST = 90
_LONGEST_LABEL = 2_000
LONGEST_TEXT = 20_000
"""Longer texts are shown up to here: no pane is the place to read a book."""

_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


def soft(text: str) -> str:
    """``text`` with places where a very long word may break; for showing only.

    No mark stands alone on a line, as it does in French behind an ordinary space.
    """
    return _RUN.sub(lambda run: run.group() + _BREAK, _LOOSE.sub("\u00a0", text))


def shortened(text: str, most: int) -> str:
    """``text`` without what is beyond ``most`` characters."""
    return text if len(text) <= most else f"{text[:most]}…"


class WrappedText(PlainLabel):
    """A wrapped label that never asks for more width than there is."""

    def __init__(
        self, theme: Theme, text: str, role: str = "body", *, parent: QWidget | None = None
    ) -> None:
        shown = shortened(text, _LONGEST_LABEL)
        super().__init__(theme, soft(shown), role, wrap=True, parent=parent)
        self.setAccessibleName(shown)

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(least.width(), self._theme.px(_NARROWEST)), self.fontMetrics().height())


class SelectableText(QTextEdit):
    """A text that mouse and keyboard can select and copy, as high as its lines.

    Reached by Tab it is selected whole, so that Copy takes it at once. It begins at its very
    edge, in line with labels; a ring there would touch its letters but for the selection.
    """

    def __init__(
        self, theme: Theme, text: str, role: str = "body", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._role, self._ringed = theme, role, False
        self._heights: dict[int, int] = {}
        self._widest = 0
        self.setProperty("role", "plain")
        self.setAcceptRichText(False)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(SELECTABLE)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._measure = QTextDocument(self)
        self._measure.setDefaultTextOption(self.document().defaultTextOption())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        shown = shortened(text, LONGEST_TEXT)
        self.setAccessibleName(shown)
        for document in (self.document(), self._measure):
            document.setPlainText(shown)
        theme.changed.connect(self._restyle)
        self._restyle()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        """Layouts ask for the same few widths again and again; a long text takes its time."""
        if width not in self._heights:
            self._measure.setTextWidth(width)
            self._heights[width] = ceil(self._measure.size().height())
        return self._heights[width]

    @override
    def sizeHint(self) -> QSize:
        if not self._widest:
            self._measure.setTextWidth(-1)
            self._widest = ceil(self._measure.idealWidth())
        return QSize(self._widest, self.heightForWidth(self._widest))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_NARROWEST), self.fontMetrics().height())

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self._ringed = event.reason() is not Qt.FocusReason.MouseFocusReason
        if event.reason() in _BY_KEY:
            self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()  # the pane scrolls, not one of its texts

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._ringed:
            with painting(self.viewport()) as painter:
                rect = QRectF(self.viewport().rect())
                focus_ring(painter, rect, self._theme.px(4), self._theme.colour("accent"))

    def _restyle(self) -> None:
        ratio, weight, token = ROLES[self._role]
        font, margin = self._theme.font(ratio, weight), self._theme.px(2)
        self.setFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour(token))
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("on_accent"))
        self.setPalette(palette)
        for document in (self.document(), self._measure):
            document.setDefaultFont(font)
            document.setDocumentMargin(margin)
            edges = document.rootFrame().frameFormat()
            edges.setLeftMargin(0)
            document.rootFrame().setFrameFormat(edges)
        self._heights, self._widest = {}, 0
        self.updateGeometry()
