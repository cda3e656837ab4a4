"""What an import will do, before anything is written."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from migdesk.formats.stream import ALTERED, LOST, NOTE
from migdesk.operations.differing import Difference, Differences
from migdesk.operations.importplan import ImportPlan, PlannedItem
from migdesk.ui.changedwords import fields_words, value_lines
from migdesk.ui.importwords import ImportWords
from migdesk.ui.oneline import one_line
from migdesk.ui.panes.scroll import PaneScroll
from migdesk.ui.panes.section import Section
from migdesk.ui.panes.texts import SelectableText, shortened
from migdesk.ui.panes.words import joined
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import PlainLabel

LISTED = 100
"""How many records of each group are named."""

_LONGEST_TITLE = 120


class ImportSummary(QDialog):
    """New, changed and unreadable ones by name; unchanged ones are counted."""

    def __init__(
        self,
        theme: Theme,
        plan: ImportPlan,
        changes: Differences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._plan, self._changes = theme, plan, changes
        self._works = len(plan.new) + len(plan.changed) + plan.kept
        self._buttons = QDialogButtonBox()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        name = one_line(plan.files[0].name) if len(plan.files) == 1 else ""
        self.setWindowTitle(self.tr("Import {file}").format(file=name).strip())
        self._lay_out()
        self.setAccessibleDescription(self.headline())
        self.resize(theme.px(640), theme.px(480))

    def headline(self) -> str:
        """The whole in one line, without what there is none of."""
        plan, others = self._plan, self._plan.kept
        new, changed, older = len(plan.new), len(plan.changed), len(plan.older)
        here, remarks = len(plan.unchanged), len(plan.problems)
        return joined(
            self.tr("%n new", "", new) if new else "",
            self.tr("%n changed", "", changed) if changed else "",
            self.tr("%n older, left as it is", "", older) if older else "",
            self.tr("%n already here", "", here) if here else "",
            self.tr("%n of another kind, kept unseen", "", others) if others else "",
            self.tr("%n remark(s) on the file", "", remarks) if remarks else "",
        )

    def groups(self) -> Iterator[tuple[str, list[str]]]:
        """Headings, and the lines under each: what is lost first, then what will be done."""
        yield from self._problems(self.tr("Not read"), LOST)
        yield from self._records(self.tr("Changed: {what}"), self._plan.changed)
        yield from self._records(self.tr("New: {what}"), self._plan.new)
        yield from self._records(self.tr("Older than what is here: {what}"), self._plan.older)
        yield from self._problems(self.tr("Read, though not as it stands"), ALTERED)
        yield from self._problems(self.tr("Worth knowing"), NOTE)

    def _records(
        self, heading: str, items: tuple[PlannedItem, ...]
    ) -> Iterator[tuple[str, list[str]]]:
        lines = [self._line(item) for item in items[:LISTED]]
        if len(items) == 1:
            lines = [self._title(items[0]), *value_lines(items[0].kind, self._changed(items[0]))]
        if lines:
            told = heading.format(what=ImportWords().counted(items))
            yield told, self._cut(lines, max(0, len(items) - LISTED))

    def _problems(self, heading: str, severity: str) -> Iterator[tuple[str, list[str]]]:
        several = len(self._plan.files) > 1
        found = [own for own in self._plan.problems if own.problem.severity == severity]
        told = list(ImportWords().problems(found, several=several))
        if told:
            yield heading, self._cut(told[:LISTED], len(told[LISTED:]))

    def _title(self, item: PlannedItem) -> str:
        return shortened(one_line(item.title), _LONGEST_TITLE) or self.tr("(without a title)")

    def _line(self, item: PlannedItem) -> str:
        """What it is called and, of one that is here, which fields change."""
        fields = fields_words(item.kind, self._changed(item))
        if not fields:
            return self._title(item)
        return self.tr("{title} — {fields}").format(title=self._title(item), fields=fields)

    def _changed(self, item: PlannedItem) -> Sequence[Difference]:
        return self._changes.get((item.kind, item.uid), ())

    def _cut(self, lines: list[str], rest: int) -> list[str]:
        return [*lines, self.tr("… and %n more", "", rest)] if rest else lines

    def _sheet(self) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(12))
        for heading, lines in self.groups():
            text = SelectableText(self._theme, "\n".join(lines))
            column.addWidget(Section(self._theme, heading, text))
        column.addStretch(1)
        return sheet

    def _lay_out(self) -> None:
        px, scroll = self._theme.px, PaneScroll(self._theme, self.tr("What the import will do"))
        scroll.set_sheet(self._sheet())
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(self._theme, self.headline(), "emphasis", wrap=True))
        column.addWidget(scroll, 1)
        if self._works:
            told = self.tr("Nothing is saved before you import; one undo takes it all back.")
            column.addWidget(PlainLabel(self._theme, told, "small", wrap=True))
        column.addWidget(self._buttons)
        self._add_buttons()

    def _add_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole
        if not self._works:
            self._buttons.addButton(self.tr("Close"), role.RejectRole).setDefault(True)
        else:
            words = self.tr("Import %n record(s)", "", self._works)
            main = self._buttons.addButton(words, role.AcceptRole)
            main.setDefault(True)
            main.setFocus()
            self._buttons.addButton(self.tr("Cancel"), role.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
