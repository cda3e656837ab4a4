"""The system's own dialogs to choose files: the one part of the window that tests replace."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


class FileDialogs:
    """Asks for files; an empty answer means that the user thought better of it."""

    def to_import(self, parent: QWidget, folder: Path) -> list[Path]:
        """Files to read, from ``folder`` on."""
        patterns = (
            translate("FileDialogs", "Calendars and cards (*.ics *.ical *.vcf *.vcard)"),
            translate("FileDialogs", "All files (*)"),
        )
        names, _ = QFileDialog.getOpenFileNames(
            parent, translate("FileDialogs", "Import"), str(folder), ";;".join(patterns)
        )
        return [Path(name) for name in names]

    def to_export(self, parent: QWidget, proposed: Path) -> Path | None:
        """A file to write, with the ending of the proposed one; an older one is asked about."""
        calendar = proposed.suffix == ".ics"
        dialog = QFileDialog(
            parent,
            translate("FileDialogs", "Export"),
            str(proposed.parent),
            translate("FileDialogs", "Calendars (*.ics)")
            if calendar
            else translate("FileDialogs", "Cards (*.vcf)"),
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(proposed.suffix)
        dialog.selectFile(proposed.name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None
