"""How far long work is, with a way to call it off; it lies across the top of the content."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget
from typing_extensions import override

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import PlainButton
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.painting import painting

_BAR = (220, 4)


class ProgressRow(QFrame):
    """Shown while there is something to say; ``cancel_requested`` comes once for each showing."""

    cancel_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = PlainLabel(theme, "", "strong")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedSize(theme.px(_BAR[0]), theme.px(_BAR[1]))
        self._cancel = PlainButton(theme, self.tr("Cancel"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(self._label)
        row.addWidget(self._bar)
        row.addStretch(1)
        row.addWidget(self._cancel)
        self._cancel.clicked.connect(self._ask)
        self.hide()

    def show_progress(self, words: str, done: int, of: int) -> None:
        """Say how far it is; where the end is not known, the bar only moves."""
        self._label.setText(words)
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        for part in (self, self._bar):
            part.setAccessibleName(words)
        if not self.isVisible():
            self._cancel.setEnabled(True)
            self.show()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour("accent_tint"))

    def _ask(self) -> None:
        self._cancel.setEnabled(False)
        self.cancel_requested.emit()
