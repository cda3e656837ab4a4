"""Texts. Data is never markup: every label here shows its text as plain text, always.

PlainLabel(theme, event.title, "title", wrap=True)     # roles: see ROLES
PlainLabel(theme, address, selectable=True)
ElidedLabel(theme, contact.name, "strong")             # one line; whole text in its tooltip
set_hint(widget, event.title)                          # Qt guesses markup in tooltips
"""

from html import escape

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from migdesk.ui.theme import fonts
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.painting import painting

ROLES: dict[str, tuple[float, QFont.Weight, str]] = {
    "page": (fonts.PAGE_TITLE, fonts.DEMI, "text"),
    "name": (fonts.NAME, fonts.DEMI, "text"),
    "title": (fonts.PANE_TITLE, fonts.DEMI, "text"),
    "heading": (fonts.BODY, fonts.DEMI, "text"),
    "emphasis": (fonts.EMPHASIS, fonts.MEDIUM, "text"),
    "strong": (fonts.BODY, fonts.MEDIUM, "text"),
    "body": (fonts.BODY, fonts.REGULAR, "text"),
    "secondary": (fonts.BODY, fonts.REGULAR, "text2"),
    "small": (fonts.EVENT, fonts.REGULAR, "text2"),
    "section": (fonts.EVENT, fonts.DEMI, "text2"),
    "caption": (fonts.CAPTION, fonts.REGULAR, "text3"),
    "toast": (fonts.BODY, fonts.MEDIUM, "on_toast"),
    "ok": (fonts.EVENT, fonts.REGULAR, "ok"),
    "warning": (fonts.EVENT, fonts.MEDIUM, "warn_ink"),
}
"""What a text can be: its size, weight and the token of its ink."""

SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
"""What mouse and keyboard may do with a text that can be copied."""

_SHORTEST = "…"


def plain_tooltip(text: str) -> str:
    """``text`` such that a tooltip shows it literally, though it may look like markup."""
    if "<" not in text and "&" not in text:
        return text
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>'


def set_hint(widget: QWidget, text: str, spoken: str = "") -> None:
    """Show ``text`` literally as the tooltip, and have ``spoken`` said, or the same.

    Left to itself, Qt reads the tooltip out with its markup. What is said again in the
    accessible name, a screen reader leaves out.
    """
    widget.setToolTip(plain_tooltip(text))
    widget.setAccessibleDescription(spoken or text)


def show_tooltip(place: QPoint, text: str, widget: QWidget) -> None:
    """Show ``text`` literally at ``place`` of the screen, until the pointer leaves ``widget``."""
    QToolTip.showText(place, plain_tooltip(text), widget)


def hide_tooltip() -> None:
    """Take away whatever tooltip is shown."""
    QToolTip.hideText()


class PlainLabel(QLabel):
    """A text in one of ``ROLES``; ``selectable`` ones can be copied by mouse and keyboard."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        *,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(SELECTABLE)
        self.setText(text)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        ratio, weight, token = ROLES[self._role]
        self.setFont(self._theme.font(ratio, weight))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(token))
        self.setPalette(palette)


class ElidedLabel(PlainLabel):
    """One line that gives way: shortened at its end, with the whole text in the tooltip."""

    def __init__(
        self, theme: Theme, text: str = "", role: str = "body", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def setText(self, text: str, /) -> None:
        super().setText(text)
        self._hint()

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(_SHORTEST), metrics.height())

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._hint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with painting(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.contentsRect(), self.alignment(), self._shown())

    def _shown(self) -> str:
        line = self.text().replace("\n", " ")
        return self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width())

    def _hint(self) -> None:
        set_hint(self, self.text() if self._shown() != self.text() else "")
