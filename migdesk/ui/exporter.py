"""Files go out: the everyday export, without questions but where to; and the one with choices."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from migdesk.errors import UserError
from migdesk.operations import archiving, bundles, exporting, files
from migdesk.operations.bundles import Bundle, Order
from migdesk.operations.exporting import SharedFile
from migdesk.ui import links
from migdesk.ui.content import Content
from migdesk.ui.desk import Desk
from migdesk.ui.dialogs.archivedialog import ArchiveDialog
from migdesk.ui.dialogs.exportdialog import ExportDialog
from migdesk.ui.dialogs.exportsubject import subject_of
from migdesk.ui.exportwords import ExportWords, includable
from migdesk.ui.failures import worded
from migdesk.ui.oneline import one_line

_Location = QStandardPaths.StandardLocation


_Tell = Callable[[Sequence[Path]], object]
_PLACE_AT_FAULT = frozenset(
    {
        "folder-not-writable",
        "folder-not-found",
        "folder-cut",
        "folder-cut-full",
        "disk-full",
        "disk-failing",
        "name-too-long",
        "name-not-possible",
        "not-a-file",
        "not-an-ordinary-file",
    }
)


@dataclass(frozen=True, slots=True)
class _Errand:
    """Something to write, once there is a place for it."""

    ask: Callable[[QWidget], Path | None]
    save: Callable[[Path], list[Path]]
    tell: _Tell


class Exporter(QObject):
    """Shares what is selected under a sensible name; its folder is then one click away.

    ``copy_requested`` names an event to be copied as a sentence: no calendar can hold it.
    """

    content: Content
    copy_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def events(self) -> None:
        """The selected events as one .ics file."""
        uids = self.content.events()
        self._desk.tasks.run_query(
            lambda reader: exporting.share_events(reader, uids), partial(self._ask, uids)
        )

    def contact(self) -> None:
        """The selected contact as a .vcf file."""
        self.content.with_contact(self._contact)

    def choose(self) -> None:
        """Ask what is to leave, for which program and into which files."""
        if self._desk.tasks.is_open:
            dialog = ExportDialog(self._desk, subject_of(self.content), self.content.window())
            dialog.export_requested.connect(partial(self._export, dialog))
            dialog.open()

    def archive(self) -> None:
        """Say what an archive holds, then write one."""
        if self._desk.tasks.is_open:
            dialog = ArchiveDialog(self._desk.theme, self.content.window())
            dialog.accepted.connect(self._archive)
            dialog.open()

    def _export(self, dialog: ExportDialog, order: Order, bundle: Bundle) -> None:
        """The dialog stays until there is a place to write to."""
        folder = self._desk.last_folder(_Location.DocumentsLocation)
        named = bundle.files[0].file_name
        if order.apart:
            ask = partial(self._desk.files.to_export_into, folder=folder)
            name = f"{exporting.CALENDAR_NAME}-{self._desk.today:%Y-%m-%d}"
            save: Callable[[Path], list[Path]] = partial(_save_apart, name=name, bundle=bundle)
        else:
            ask = partial(self._desk.files.to_export, proposed=folder / named)
            save = partial(bundles.save, bundle=bundle, spare=True)
        place = ask(dialog)
        if place is not None:
            dialog.accept()
            self._write(_Errand(ask, save, self._tell_written), place)

    def _archive(self) -> None:
        folder = self._desk.last_folder(_Location.DocumentsLocation)
        name = f"{exporting.CALENDAR_NAME}-archive-{self._desk.today:%Y-%m-%d}.ics"
        path = self._desk.files.to_export(self.content.window(), folder / name)
        if path is not None:
            self._desk.tasks.run_query(
                lambda reader: _tried(partial(archiving.save_all, reader), path),
                partial(self._settle, self._tell_written, self._archive),
            )

    def _write(self, errand: _Errand, place: Path) -> None:
        self._desk.tasks.run(
            partial(_tried, errand.save, place),
            partial(self._settle, errand.tell, partial(self._write_elsewhere, errand)),
        )

    def _write_elsewhere(self, errand: _Errand) -> None:
        place = errand.ask(self.content.window())
        if place is not None:
            self._write(errand, place)

    def _settle(
        self, tell: _Tell, again: Callable[[], object], written: list[Path] | UserError
    ) -> None:
        """Tell what was written; where the place is at fault, another is one click away."""
        if not isinstance(written, UserError):
            tell(written)
        elif written.id in _PLACE_AT_FAULT:
            sentence = worded(written.id, written.parameters)
            self.content.banner.show_message(sentence, self.tr("Choose another place…"), again)
        else:
            self._desk.failures.take(written)

    def _tell_written(self, paths: Sequence[Path]) -> None:
        folder = paths[0].parent
        self._desk.settings.change(last_folder=str(folder))
        self.content.toast.show_message(
            ExportWords().written(paths),
            self.tr("Open the folder"),
            partial(self._open_folder, folder),
        )

    def _contact(self, uid: str) -> None:
        self._desk.tasks.run_query(
            lambda reader: exporting.share_contacts(reader, [uid]), partial(self._ask, [uid])
        )

    def _ask(self, uids: Sequence[str], shared: SharedFile) -> None:
        if not shared.count:
            self._tell_left_out(uids, shared, None)
            return
        self._write_elsewhere(self._errand(uids, shared))

    def _save(self, uids: Sequence[str], shared: SharedFile, path: Path) -> None:
        self._write(self._errand(uids, shared), path)

    def _errand(self, uids: Sequence[str], shared: SharedFile) -> _Errand:
        proposed = self._desk.last_folder(_Location.DocumentsLocation) / shared.file_name
        return _Errand(
            partial(self._desk.files.to_export, proposed=proposed),
            partial(_save, shared),
            partial(self._told, uids, shared),
        )

    def _told(self, uids: Sequence[str], shared: SharedFile, paths: Sequence[Path]) -> None:
        path = paths[0]
        self._desk.settings.change(last_folder=str(path.parent))
        self.content.toast.show_message(
            ExportWords().saved(shared, path),
            self.tr("Open the folder"),
            partial(self._open_folder, path.parent),
        )
        self._tell_left_out(uids, shared, path)

    def _open_folder(self, folder: Path) -> None:
        if not links.open_folder(folder):
            words = self.tr("No program here opens folders. It is this one: {folder}")
            self.content.banner.show_message(words.format(folder=one_line(str(folder))))

    def _tell_left_out(self, uids: Sequence[str], shared: SharedFile, path: Path | None) -> None:
        """Approximate dates stay out of other people's calendars unless they are asked for."""
        words, banner = ExportWords(), self.content.banner
        if includable(shared):
            include = partial(self._include, uids, path)
            banner.show_message(words.left_out(shared), self.tr("Include them"), include)
        elif len(uids) == 1 and shared.undated:
            copy = partial(self.copy_requested.emit, uids[0])
            banner.show_message(words.no_date(), self.tr("Copy the event"), copy)
        elif words.left_out(shared):
            banner.show_message(words.left_out(shared))

    def _include(self, uids: Sequence[str], path: Path | None) -> None:
        """The same again with approximate dates, into the same file if there is one."""
        done = partial(self._ask, uids) if path is None else partial(self._save, uids, path=path)
        self._desk.tasks.run_query(
            lambda reader: exporting.share_events(reader, uids, approximate=True), done
        )


def _save(shared: SharedFile, path: Path) -> list[Path]:
    exporting.save(path, shared)
    return [path]


def _tried(save: Callable[[Path], list[Path]], place: Path) -> list[Path] | UserError:
    """What was written, or the sentence of why it was not."""
    try:
        return save(place)
    except UserError as error:
        return error


def _save_apart(folder: Path, *, name: str, bundle: Bundle) -> list[Path]:
    """Into a new folder inside: no file that was there is replaced."""
    return bundles.save_apart(files.free(folder / name), bundle)
