"""Every key of the window, on one page."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import PlainLabel


class ShortcutsDialog(QDialog):
    """Words at the left, keys at the right."""

    def __init__(
        self, theme: Theme, keys: Iterable[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(theme.px(24))
        for row, (words, key) in enumerate(keys):
            grid.addWidget(PlainLabel(theme, words), row, 0)
            grid.addWidget(PlainLabel(theme, key, "strong"), row, 1)
        area = QScrollArea()
        area.setProperty("role", "plain")
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(page)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (theme.px(18),))
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.resize(theme.px(440), theme.px(560))
