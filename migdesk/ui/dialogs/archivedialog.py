"""What an archive is, said before one is written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import PlainLabel

_WIDTH = 420


class ArchiveDialog(QDialog):
    """A sentence on what it holds, and one on what it is for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Archive everything"))
        lines = (
            self.tr(
                "An archive holds everything: all events and contacts as they are stored, with "
                "private notes, sources, doubts, who was invited, and what is marked as private."
            ),
            self.tr(
                "It is a backup, or is handed over to another desk. It is not for sending: for "
                "that there is Export, where nothing private leaves."
            ),
            self.tr(
                "The events go into a calendar file (.ics), the contacts into a second one "
                "beside it (.vcf). Only you may read them."
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (theme.px(22),))
        column.setSpacing(theme.px(12))
        for look, line in zip(("body", "body", "small"), lines, strict=True):
            label = PlainLabel(theme, line, look, wrap=True, selectable=True)
            label.setMinimumWidth(theme.px(_WIDTH))
            column.addWidget(label)
        self.setAccessibleDescription(lines[0])
        buttons, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        main = buttons.addButton(self.tr("Archive…"), role.AcceptRole)
        buttons.addButton(self.tr("Cancel"), role.RejectRole)
        main.setDefault(True)
        main.setFocus()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
