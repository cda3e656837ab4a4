"""A page of the help, from a text in the language of the window."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from migdesk import assets
from migdesk.ui.panes.scroll import PaneScroll
from migdesk.ui.panes.texts import SelectableText
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.card import Card
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.screenroom import room_on_screen

_WIDTH, _HEIGHT = 660, 640
_TITLE, _HEADING, _ITEM = "# ", "## ", "- "


class HelpDialog(QDialog):
    """What arrives where: headings, and under each its sentences, which can be copied."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = assets.path("help", f"{language}.md").read_text(encoding="utf-8")
        title, *sections = text.removeprefix(_TITLE).split(f"\n{_HEADING}")
        head, _, first = title.partition("\n")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(head)
        sheet, scroll = QWidget(), PaneScroll(theme, head)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(*4 * (theme.px(14),))
        inside.setSpacing(theme.px(8))
        inside.addWidget(_text(theme, head, first))
        for section in sections:
            heading, _, words = section.partition("\n")
            inside.addSpacing(theme.px(6))
            inside.addWidget(PlainLabel(theme, heading, "heading", wrap=True))
            inside.addWidget(_text(theme, heading, words))
        inside.addStretch(1)
        scroll.set_sheet(sheet)
        card, column = Card(theme), QVBoxLayout(self)
        edge = QVBoxLayout(card)
        edge.setContentsMargins(*4 * (theme.px(4),))
        edge.addWidget(scroll)
        column.setContentsMargins(*4 * (theme.px(18),))
        column.addWidget(card, 1)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        scroll.setFocus()
        self.resize(QSize(theme.px(_WIDTH), theme.px(_HEIGHT)).boundedTo(room_on_screen(self)))


def _text(theme: Theme, name: str, words: str) -> SelectableText:
    text = SelectableText(theme, "\n".join(_paragraphs(words)))
    text.setAccessibleName(name)
    return text


def _paragraphs(words: str) -> Iterator[str]:
    """Lines that are broken for the editor become one; items keep theirs, with a sign."""
    for block in words.strip().split("\n\n"):
        for item in f"\n{block}".replace(f"\n{_ITEM}", "\0• ").split("\0"):
            if item.strip():
                yield " ".join(item.split())
