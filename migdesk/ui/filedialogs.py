"""The system's own dialogs to choose files: the one part of the window that tests replace."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QIdentityProxyModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QFileDialog, QFileSystemModel, QWidget
from typing_extensions import override

translate = QCoreApplication.translate

_SIZE, _TIME = 1, 3


class FileDialogs:
    """Asks for files; an empty answer means that the user thought better of it."""

    def to_import(self, parent: QWidget, folder: Path) -> list[Path]:
        """Files to read, from ``folder`` on."""
        patterns = (
            translate(
                "FileDialogs",
                "Calendars, cards and tables (*.ics *.ical *.vcf *.vcard *.csv *.tsv)",
            ),
            translate("FileDialogs", "All files (*)"),
        )
        dialog = _dialog(parent, translate("FileDialogs", "Import"), folder, *patterns)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return _chosen(dialog)

    def to_export(self, parent: QWidget, proposed: Path) -> Path | None:
        """A file to write, with the ending of the proposed one; an older one is asked about."""
        patterns = {
            ".ics": translate("FileDialogs", "Calendars (*.ics)"),
            ".vcf": translate("FileDialogs", "Cards (*.vcf)"),
            ".csv": translate("FileDialogs", "Tables (*.csv)"),
        }
        title, pattern = translate("FileDialogs", "Export"), patterns[proposed.suffix]
        dialog = _dialog(parent, title, proposed.parent, pattern)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(proposed.suffix)
        dialog.selectFile(proposed.name)
        return next(iter(_chosen(dialog)), None)

    def to_export_into(self, parent: QWidget, folder: Path) -> Path | None:
        """A folder that is there, to write several files into; ``folder`` is shown first."""
        dialog = _dialog(parent, translate("FileDialogs", "Export into a folder"), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(
            QFileDialog.DialogLabel.Accept, translate("FileDialogs", "Choose this folder")
        )
        return next(iter(_chosen(dialog)), None)


class _Localised(QIdentityProxyModel):
    """Sizes and times as the window's language writes them; Qt takes the system's."""

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
        /,
    ) -> Any:
        files, column = self.sourceModel(), index.column()
        shown = role == Qt.ItemDataRole.DisplayRole and column in {_SIZE, _TIME}
        if not shown or not isinstance(files, QFileSystemModel):
            return super().data(index, role)
        file = files.fileInfo(self.mapToSource(index))
        if column == _TIME:
            return QLocale().toString(file.lastModified(), QLocale.FormatType.ShortFormat)
        return "" if file.isDir() else QLocale().formattedDataSize(file.size())


def _dialog(parent: QWidget, title: str, folder: Path, *patterns: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder), ";;".join(patterns))
    dialog.setProxyModel(_Localised(dialog))
    return dialog


def _chosen(dialog: QFileDialog) -> list[Path]:
    names = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return [Path(name) for name in names]
