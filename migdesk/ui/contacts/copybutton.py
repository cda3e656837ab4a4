"""The one filled button of the card: it copies, and beside it are the other ways to do so."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from migdesk.ui.panes.texts import shortened
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import FilledButton
from migdesk.ui.widgets.labels import set_hint

FORMS = ("both", "text", "vcard", "file", "email", "recipient")
"""The forms of a copied card, the default first."""

_FOR_EMAIL = {"email", "recipient"}
_LONGEST = 60


class _LeftPart(FilledButton):
    """Square at its right end, where the arrow is."""

    @override
    def _paint_body(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        super()._paint_body(painter, rect.adjusted(0, 0, radius, 0), radius)


class _RightPart(FilledButton):
    """Square at its left end, where the words are."""

    @override
    def _paint_body(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        super()._paint_body(painter, rect.adjusted(-radius, 0, 0, 0), radius)


class CopyCardButton(QWidget):
    """``requested`` tells which of ``FORMS`` is wanted; the words alone mean the first."""

    requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.main = _LeftPart(theme, self.tr("Copy the card"), "copy")
        self.arrow = _RightPart(theme, "", "chevron-down")
        other = self.tr("Other forms of the card")
        self.arrow.setAccessibleName(other)
        set_hint(self.arrow, other)
        self._menu = QMenu(self.arrow)
        self.arrow.setMenu(self._menu)
        self.main.clicked.connect(lambda: self.requested.emit(FORMS[0]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.main)
        row.addWidget(self.arrow)

    def set_contact(self, name: str, email: str) -> None:
        """Offer the forms that a contact has: those of an address only with an ``email``."""
        self._menu.clear()
        for form, label in zip(FORMS, self._labels(name, email), strict=True):
            if email or form not in _FOR_EMAIL:
                action = self._menu.addAction(_plain(label))
                action.triggered.connect(lambda _=False, form=form: self.requested.emit(form))

    def _labels(self, name: str, email: str) -> tuple[str, ...]:
        return (
            self.tr("Text and vCard (default)"),
            self.tr("Text only"),
            self.tr("vCard only"),
            self.tr(".vcf file, to attach to an e-mail"),
            self.tr("E-mail address: {address}").format(address=email),
            self.tr("Recipient: {name} <{address}>").format(name=name, address=email),
        )


def _plain(label: str) -> str:
    """``label`` without the power to set keys, and no wider than a menu should be."""
    short = shortened(label, _LONGEST)
    return short.replace("&", "&&").replace("\n", " ").replace("\t", " ")
