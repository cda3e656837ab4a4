"""What a pane is made of: signs, facts with a sign before them, headed sections."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from migdesk.ui.panes.texts import SelectableText
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import PlainButton
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.painting import painting

T = TypeVar("T")


class Sign(QWidget):
    """A line icon beside a text that says the same; silent to a screen reader."""

    def __init__(
        self, theme: Theme, icon: str, ink: str = "text2", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._ink = theme, icon, ink
        theme.changed.connect(self._restyle)
        self._restyle()

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(16)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        colour = self._theme.colour(self._ink).name()
        with painting(self) as painter:
            pixmap = self._theme.pixmap(self._icon, colour, 16, self.devicePixelRatioF())
            painter.drawPixmap(0, 0, pixmap)

    def _restyle(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


class SignedRow(QWidget):
    """Lines of text, links or anything else, with a sign before the first."""

    def __init__(self, theme: Theme, icon: str, *lines: QWidget, ink: str = "text2") -> None:
        super().__init__()
        self._inset = theme.px(2)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(2))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(Sign(theme, icon, ink), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._lines, 1)
        for line in lines:
            self.add(line)

    def add(self, line: QWidget) -> None:
        """One more line; texts begin where the words of a link do, inside its focus ring."""
        if isinstance(line, PlainLabel):
            line.setContentsMargins(self._inset, 0, 0, 0)
        self._lines.addWidget(line)


class Section(QWidget):
    """A quiet heading and what stands under it."""

    def __init__(self, theme: Theme, heading: str, *parts: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.px(6), 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(PlainLabel(theme, heading, "section"))
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """One more thing under the heading; a text to select is named by it."""
        if isinstance(part, SelectableText):
            part.setAccessibleName(self.accessibleName())
        self._column.addWidget(part)


class ListSection(Section):
    """A section of many; what goes beyond the first ``AT_FIRST`` waits until it is asked for."""

    AT_FIRST = 30

    def __init__(
        self, theme: Theme, heading: str, items: Sequence[T], build: Callable[[T], QWidget]
    ) -> None:
        super().__init__(theme, heading)
        self._add_all(items[: self.AT_FIRST], build)
        if len(items) > self.AT_FIRST:
            more = PlainButton(theme, self.tr("Show all of them"))
            more.clicked.connect(lambda: self._add_all(items[self.AT_FIRST :], build))
            more.clicked.connect(more.deleteLater)
            self.add(more)

    def _add_all(self, items: Sequence[T], build: Callable[[T], QWidget]) -> None:
        for item in items:
            self.add(build(item))
