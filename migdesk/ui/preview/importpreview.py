"""The dialog of an import: what every item is, what will become of it, and the one button."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from migdesk.formats.tables.fields import Layout
from migdesk.operations.choices import Choice, written
from migdesk.operations.importplan import EVENT, ImportPlan
from migdesk.ui.desk import Desk
from migdesk.ui.oneline import one_line
from migdesk.ui.preview.columnspage import ColumnsPage
from migdesk.ui.preview.compared import Compared
from migdesk.ui.preview.headline import Headline
from migdesk.ui.preview.review import Review
from migdesk.ui.regions import go_on
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.screenroom import room_on_screen

_WIDTH, _HIGHEST = 900, 690
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class Columns:
    """What somebody said of the columns of a table, and whether for the next one too."""

    headings: tuple[str, ...]
    layout: Layout
    is_to_stay: bool


class ImportPreview(QDialog):
    """Nothing is written before it is accepted; ``choices`` says what was chosen by then.

    ``columns_chosen`` asks for the files to be read again; ``show_compared`` shows that.
    """

    columns_chosen = Signal(Columns)

    def __init__(self, desk: Desk, compared: Compared, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._buttons = QDialogButtonBox()
        self._queue = PlainLabel(desk.theme, "", "small", wrap=True)
        self._hint = PlainLabel(desk.theme, "", "small", wrap=True)
        self._told = PlainLabel(desk.theme, "", "emphasis", wrap=True)
        self._pages = QStackedLayout()
        self._page: Review | ColumnsPage | None = None
        self._shown: Review | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        files = compared.plan.files
        name = one_line(files[0].name) if len(files) == 1 else ""
        self.setWindowTitle(self.tr("Import {file}").format(file=name).strip())
        self._add_buttons()
        self._lay_out()
        self._add_keys()
        self.tell_waiting(0)
        self.show_compared(compared)
        wanted = QSize(desk.theme.px(_WIDTH), min(self._height(), desk.theme.px(_HIGHEST)))
        self.resize(wanted.boundedTo(room_on_screen(self)))

    def show_compared(self, compared: Compared) -> None:
        """Show what importing would do; of a table that nobody knows, its columns."""
        self._plan, self._tables = compared.plan, compared.tables
        self.review = Review(self._desk, compared)
        self.review.decisions.changed.connect(self._count)
        self._show(self.review)
        self._told.setText(self.headline())
        self.setAccessibleDescription(self._told.text())
        self._count()
        self._give_focus()
        if compared.unknown_table:
            self.show_columns(compared.unknown_table)

    def let_choose(self) -> None:
        """The files could not be read again: what is shown can be changed once more."""
        if self._page:
            self._page.setEnabled(True)

    def show_columns(self, path: str) -> None:
        """Ask what the columns of a table mean."""
        name = next(one_line(own.name) for own in self._plan.files if own.path == path)
        page = ColumnsPage(self._desk.theme, name, self._tables[path].preview)
        page.applied.connect(lambda: self._read_again(page))
        page.left.connect(lambda: self._show(self.review))
        self._show(page)
        page.tree.setFocus()

    @property
    def plan(self) -> ImportPlan:
        """What is shown."""
        return self._plan

    @property
    def choices(self) -> Mapping[int, Choice]:
        """What is to become of items, where it is not what was proposed."""
        return self.review.decisions.chosen

    @property
    def written(self) -> int:
        """How many records would be written."""
        return len(self._acting) + self._plan.kept_anew

    @property
    def _acting(self) -> frozenset[int]:
        return written(self._plan.items, self.choices)

    def headline(self) -> str:
        """The whole in one line, without what there is none of."""
        return Headline(self._plan).words()

    def tell_waiting(self, files: int) -> None:
        """Say that other files have come meanwhile, and will be shown after these."""
        self._queue.setText(self.tr("%n more file(s) will be shown after this.", "", files))
        self._queue.setVisible(files > 0)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter presses the button that has the focus, and no other."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
            return
        here = self.focusWidget()
        if isinstance(here, QPushButton):
            here.click()

    def _lay_out(self) -> None:
        px, column = self._desk.theme.px, QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(self._told)
        column.addLayout(self._pages, 1)
        column.addWidget(self._hint)
        column.addWidget(self._queue)
        column.addWidget(self._buttons)

    def _show(self, page: Review | ColumnsPage) -> None:
        """One page at a time; what is chosen in the review stays while columns are shown."""
        old, self._page = self._page, page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        for gone in {old, self._shown} - {page, self.review, None}:
            if gone is not None:
                self._pages.removeWidget(gone)
                gone.deleteLater()
        self._shown = self.review
        self._count()

    def _read_again(self, page: ColumnsPage) -> None:
        page.setEnabled(False)
        stays = page.remember.isChecked()
        self.columns_chosen.emit(Columns(tuple(page.headings), page.layout_, stays))

    def _ask_columns(self) -> None:
        """Of several tables, ask which."""
        if len(self._tables) == 1:
            self.show_columns(next(iter(self._tables)))
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self._columns.text())
        for own in (own for own in self._plan.files if own.path in self._tables):
            entry = menu.addAction(one_line(own.name).replace("&", "&&"))
            entry.triggered.connect(lambda _=False, path=own.path: self.show_columns(path))
        menu.popup(self._columns.mapToGlobal(self._columns.rect().topLeft()))

    def _height(self) -> int:
        return self.review.wanted_height() + self._desk.theme.px(150)

    def _add_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole
        self._main = self._buttons.addButton("", role.AcceptRole)
        self._out = self._buttons.addButton("", role.RejectRole)
        self._main.setDefault(True)
        self._columns = self._buttons.addButton(self.tr("Columns…"), role.ResetRole)
        for button in (self._out, self._columns):
            button.setAutoDefault(False)
        self._columns.clicked.connect(self._ask_columns)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _add_keys(self) -> None:
        for keys, step in (("F6", 1), ("Shift+F6", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self._go_on(step))

    def _go_on(self, step: int) -> None:
        regions = [*(self._page.regions if self._page else ()), self._buttons]
        go_on(regions, regions[0], step)

    def _give_focus(self) -> None:
        """Where something is asked, to the list; else to the button, as for any question."""
        if self.review.decisions.asks:
            self.review.list.setFocus()
        else:
            (self._main if self.written else self._out).setFocus()

    def _count(self) -> None:
        """Say on the button what it will do."""
        writes, reviews = self.written > 0, self._page is self.review
        self._main.setText(self._import_words())
        self._main.setVisible(writes and reviews)
        self._columns.setVisible(bool(self._tables) and reviews)
        self._out.setText(self.tr("Cancel") if writes else self.tr("Close"))
        self._told.setVisible(self._plan.is_empty and reviews)
        hint = self.tr("Nothing is saved before you import; one undo takes it all back.")
        self._hint.setText(hint if writes else self.tr("As it stands, nothing will be saved."))
        self._hint.setVisible(reviews and bool(writes or self._plan.items))

    def _import_words(self) -> str:
        """What the button will import, by its kind where it is all of one."""
        items = self._plan.items
        kinds = {items[place].kind for place in self._acting}
        if self._plan.kept_anew or len(kinds) != 1:
            return self.tr("Import %n record(s)", "", self.written)
        if EVENT in kinds:
            return self.tr("Import %n event(s)", "", self.written)
        return self.tr("Import %n contact(s)", "", self.written)
