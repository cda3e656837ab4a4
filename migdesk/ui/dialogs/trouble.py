"""When nothing else can be done: the data cannot be opened, or migdesk itself is at fault."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.screenroom import room_on_screen

_Role = QDialogButtonBox.ButtonRole


class ClosedDialog(QDialog):
    """Says why there is nothing to work with, and what else to do; after it the window closes."""

    def __init__(
        self,
        theme: Theme,
        sentence: str,
        parent: QWidget | None = None,
        *,
        title: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title or self.tr("migdesk cannot open your data"))
        column = _column(self, theme)
        for words in filter(None, (sentence, hint)):
            label = PlainLabel(theme, words, wrap=True, selectable=True)
            label.setMinimumWidth(theme.px(400))
            column.addWidget(label)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Quit"), _Role.RejectRole)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


class BugDialog(QDialog):
    """Says that something went wrong in migdesk, and gives the report to copy."""

    def __init__(self, theme: Theme, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Something went wrong in migdesk"))
        column = _column(self, theme)
        told = self.tr(
            "What you were doing was not finished; your data is as it was before. Please send "
            "this report to whoever looks after migdesk: it names no event and nobody."
        )
        column.addWidget(PlainLabel(theme, told, wrap=True))
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        column.addWidget(text, 1)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Copy the report"), _Role.ActionRole).clicked.connect(self.copy)
        buttons.addButton(self.tr("Close"), _Role.RejectRole)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(QSize(theme.px(560), theme.px(400)).boundedTo(room_on_screen(self)))

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)


def _column(dialog: QDialog, theme: Theme) -> QVBoxLayout:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*4 * (theme.px(20),))
    column.setSpacing(theme.px(14))
    return column
