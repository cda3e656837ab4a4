"""What this is, which version, and what it is made with."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from migdesk import __version__
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import PlainLabel


class AboutDialog(QDialog):
    """A few lines and one button."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("About migdesk"))
        lines = (
            ("title", f"migdesk {__version__}"),
            ("body", self.tr("The events and the focal points of migration-and-cities policy.")),
            ("small", self.tr("Your data stays on this computer. Nothing is sent or fetched.")),
            ("small", self.tr("Made with Qt {version}.").format(version=qVersion())),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (theme.px(22),))
        column.setSpacing(theme.px(10))
        for role, line in lines:
            label = PlainLabel(theme, line, role, wrap=True, selectable=True)
            label.setMinimumWidth(theme.px(340))
            column.addWidget(label)
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setFocus()
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
