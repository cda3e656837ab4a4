"""What an import will do, before anything is written."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from migdesk.formats.stream import LOST
from migdesk.operations.differing import Differences, Records
from migdesk.operations.importplan import ImportPlan
from migdesk.ui.dialogs.importgroups import Group, ImportGroups, Line
from migdesk.ui.findingwords import is_harmless
from migdesk.ui.oneline import one_line
from migdesk.ui.panes.rows import FactRow
from migdesk.ui.panes.scroll import PaneScroll
from migdesk.ui.panes.section import ListSection, Section
from migdesk.ui.panes.texts import SelectableText, WrappedText
from migdesk.ui.panes.words import joined
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import PlainButton
from migdesk.ui.widgets.card import Card
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.screenroom import room_on_screen

_WIDTH, _HIGHEST, _BESIDE = 640, 480, 72


class ImportSummary(QDialog):
    """New, changed and unreadable ones by name; unchanged ones are counted."""

    def __init__(
        self,
        theme: Theme,
        plan: ImportPlan,
        changes: Differences,
        records: Records,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._plan = theme, plan
        self._groups = ImportGroups(plan, changes, records)
        self._written = len(plan.new) + len(plan.changed) + plan.kept_anew
        self._buttons = QDialogButtonBox()
        self._sheet = self._made_sheet()
        self._queue = PlainLabel(theme, "", "small", wrap=True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        name = one_line(plan.files[0].name) if len(plan.files) == 1 else ""
        self.setWindowTitle(self.tr("Import {file}").format(file=name).strip())
        self._lay_out()
        self.tell_waiting(0)
        self.setAccessibleDescription(self.headline())
        wanted = QSize(theme.px(_WIDTH), min(self._height(), theme.px(_HIGHEST)))
        self.resize(wanted.boundedTo(room_on_screen(self)))

    def headline(self) -> str:
        """The whole in one line, without what there is none of."""
        plan = self._plan
        if plan.is_empty:
            return self._nothing_read()
        new, changed, older, merged = map(len, (plan.new, plan.changed, plan.older, plan.merged))
        here, kept = len(plan.unchanged), plan.kept
        told = [own.problem for own in plan.problems if not is_harmless(own.problem)]
        lost = sum(problem.severity == LOST for problem in told)
        remarks = len(told) - lost
        return joined(
            self.tr("%n new", "", new) if new else "",
            self.tr("%n changed", "", changed) if changed else "",
            self.tr("%n older, left as it is", "", older) if older else "",
            self.tr("%n in several versions, made one", "", merged) if merged else "",
            self.tr("%n already here", "", here) if here else "",
            self.tr("%n of another kind, kept unseen", "", kept) if kept else "",
            self.tr("%n not read", "", lost) if lost else "",
            self.tr("%n remark(s)", "", remarks) if remarks else "",
        )

    def groups(self) -> Iterator[Group]:
        """Headings, and the lines under each: what is lost first, then what will be done."""
        return self._groups.groups()

    def tell_waiting(self, files: int) -> None:
        """Say that other files have come meanwhile, and will be shown after these."""
        self._queue.setText(self.tr("%n more file(s) will be shown after this.", "", files))
        self._queue.setVisible(files > 0)

    def _nothing_read(self) -> str:
        files = len(self._plan.files)
        if files > 1:
            return self.tr("None of the %n files could be read.", "", files)
        return self.tr("The file could not be read.")

    def _height(self) -> int:
        """What the dialog needs to show all that is not folded."""
        inside = self._theme.px(_WIDTH - _BESIDE)
        layouts = (self._sheet.layout(), self.layout())
        sheet, around = (own.totalHeightForWidth(inside) if own else 0 for own in layouts)
        return sheet + around

    def _made_sheet(self) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        side = self._theme.px(12)
        column.setContentsMargins(side, self._theme.px(6), side, side)
        column.setSpacing(side)
        for group in self.groups():
            column.addWidget(self._folded(group) if group.is_folded else self._section(group))
        column.addStretch(1)
        return sheet

    def _section(self, group: Group) -> QWidget:
        if not group.lines[0].sign:
            told = [*(line.main for line in group.lines), *filter(None, [group.rest])]
            return Section(self._theme, group.heading, *self._texts(told))
        section = ListSection(self._theme, group.heading, group.lines, self._row)
        if group.rest:
            section.add(WrappedText(self._theme, group.rest, "small"))
        return section

    def _texts(self, told: list[str]) -> Iterator[QWidget]:
        yield SelectableText(self._theme, "\n".join(told))

    def _row(self, line: Line) -> QWidget:
        return FactRow(self._theme, line.sign, line.main, *line.notes)

    def _folded(self, group: Group) -> QWidget:
        """A button that its lines take the place of."""
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, self._theme.px(6), 0, 0)
        button = PlainButton(self._theme, group.heading)
        button.clicked.connect(lambda: column.addWidget(self._section(group)))
        button.clicked.connect(button.deleteLater)
        column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return frame

    def _card(self) -> QWidget:
        card, scroll = (
            Card(self._theme),
            PaneScroll(self._theme, self.tr("What the import will do")),
        )
        scroll.set_sheet(self._sheet)
        inside, edge = QVBoxLayout(card), self._theme.px(4)
        inside.setContentsMargins(edge, edge, edge, edge)
        inside.addWidget(scroll)
        return card

    def _lay_out(self) -> None:
        px, column = self._theme.px, QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(self._theme, self.headline(), "emphasis", wrap=True))
        column.addWidget(self._card(), 1)
        if self._written:
            told = self.tr("Nothing is saved before you import; one undo takes it all back.")
            column.addWidget(PlainLabel(self._theme, told, "small", wrap=True))
        column.addWidget(self._queue)
        column.addWidget(self._buttons)
        self._add_buttons()

    def _add_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole
        if not self._written:
            main = self._buttons.addButton(self.tr("Close"), role.RejectRole)
        else:
            words = self.tr("Import %n record(s)", "", self._written)
            main = self._buttons.addButton(words, role.AcceptRole)
            self._buttons.addButton(self.tr("Cancel"), role.RejectRole)
        main.setDefault(True)
        main.setFocus()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
