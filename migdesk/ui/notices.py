"""What the window says about itself: nothing here yet, something went wrong, it takes a moment."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from migdesk.ui.panes.section import Sign
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import IconButton, LinkButton, PlainButton
from migdesk.ui.widgets.card import Card, Surface
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.painting import painting, rounded


@dataclass(frozen=True, slots=True)
class Notice:
    """What a banner says: ``action`` names what ``run`` does about it."""

    text: str
    action: str = ""
    run: Callable[[], object] | None = None


class Banner(QFrame):
    """A sentence across the top of the content that stays until it is answered or closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notice = Notice("")
        self._label = PlainLabel(theme, "", "warning", wrap=True, selectable=True)
        self._action = PlainButton(theme)
        self._close = IconButton(theme, "close", self.tr("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(Sign(theme, "warning", "warn_ink"))
        row.addWidget(self._label, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.hide)
        self.hide()

    def show_message(
        self, text: str, action: str = "", run: Callable[[], object] | None = None
    ) -> None:
        """Say ``text``; ``action`` names what ``run`` does about it."""
        self._notice = Notice(text, action, run)
        self._label.setText(text)
        self.setAccessibleName(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def notice(self) -> Notice | None:
        """What it says until it is answered or closed."""
        return None if self.isHidden() else self._notice

    def exchange(self, notice: Notice | None) -> Notice | None:
        """Say another notice, or none; gives back what it said before."""
        before = self.notice()
        if notice is None:
            self.hide()
        else:
            self.show_message(notice.text, notice.action, notice.run)
        return before

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour("warn_bg"))

    def _act(self) -> None:
        self.hide()
        if self._notice.run is not None:
            self._notice.run()


class StarterCard(Card):
    """Tells, above the agenda, what is in it before anybody has put anything there."""

    remove_requested = Signal()
    import_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._label = PlainLabel(theme, "", "strong", wrap=True)
        remove = LinkButton(theme, self.tr("Remove the examples"))
        bring = LinkButton(theme, self.tr("Import…"))
        close = IconButton(theme, "close", self.tr("Hide this note"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(9), theme.px(9), theme.px(9))
        row.setSpacing(theme.px(12))
        row.addWidget(Sign(theme, "info"))
        row.addWidget(self._label, 1)
        for button in (remove, bring, close):
            row.addWidget(button)
        remove.clicked.connect(self.remove_requested)
        bring.clicked.connect(self.import_requested)
        close.clicked.connect(self.closed)

    def show_counts(self, events: int, contacts: int) -> None:
        """Say how much the starter collection holds."""
        parts = (
            self.tr("%n event(s)", "in the starter collection", events),
            self.tr("%n contact(s)", "in the starter collection", contacts),
        )
        words = self.tr("{events} and {contacts} as examples, taken from five pages")
        self._label.setText(words.format(events=parts[0], contacts=parts[1]))


class EmptyState(Surface):
    """One sentence and one way on, where a view has nothing to show."""

    chosen = Signal()

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._icon = icon
        self._label = PlainLabel(theme, "", "emphasis", wrap=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = PlainButton(theme)
        self._button.clicked.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(32), theme.px(100), theme.px(32), theme.px(32))
        column.setSpacing(theme.px(16))
        column.addStretch(1)
        column.addWidget(self._label)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)

    def say(self, text: str, action: str) -> None:
        """What there is to know, and the words of the button."""
        self._label.setText(text)
        self._button.setText(action)
        self.setAccessibleName(text)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        side = self._theme.px(48)
        colour = self._theme.tokens.field
        pixmap = self._theme.pixmap(self._icon, colour, 48, self.devicePixelRatioF())
        with painting(self) as painter:
            top = self._label.y() - side - self._theme.px(20)
            painter.drawPixmap((self.width() - side) // 2, top, pixmap)


class BusyLine(QProgressBar):
    """A thin line while something takes its time; a screen reader knows it as a progress bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setFixedHeight(3)
        self.setAccessibleName(self.tr("Working…"))
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with painting(self) as painter:
            whole = QRectF(self.rect())
            rounded(painter, whole, 1, self._theme.colour("accent"))
