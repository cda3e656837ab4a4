"""What an import will do, before anything is written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from migdesk.operations.importplan import ImportPlan, PlannedItem
from migdesk.ui.importwords import ImportWords, unseen
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import PlainLabel

_LISTED = 500


class ImportSummary(QDialog):
    """New, changed and unreadable ones by name; unchanged ones are counted."""

    def __init__(self, theme: Theme, plan: ImportPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._plan = theme, plan
        self._model = QStandardItemModel(self)
        self._tree = QTreeView()
        self._buttons = QDialogButtonBox()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        name = plan.files[0].name if len(plan.files) == 1 else ""
        self.setWindowTitle(self.tr("Import {file}").format(file=name).strip())
        self._list()
        self._lay_out()
        self.resize(theme.px(640), theme.px(480))

    @property
    def works(self) -> int:
        """How many records importing would write, those without a view among them."""
        return len(self._plan.new) + len(self._plan.changed) + unseen(self._plan)

    def headline(self) -> str:
        """The whole in one line."""
        plan = self._plan
        parts = [
            self.tr("%n new", "", len(plan.new)),
            self.tr("%n changed", "", len(plan.changed)),
            self.tr("%n already here", "", len(plan.unchanged)),
        ]
        if unseen(plan):
            parts.append(self.tr("%n of another kind, kept unseen", "", unseen(plan)))
        if plan.problems:
            parts.append(self.tr("%n remark(s) on the file", "", len(plan.problems)))
        return " · ".join(parts)

    def _list(self) -> None:
        plan = self._plan
        words, several = ImportWords(), len(plan.files) > 1
        self._group(self.tr("New: {what}"), plan.new)
        self._group(self.tr("Changed: {what}"), plan.changed)
        problems = [words.problem(found, several=several) for found in plan.problems[:_LISTED]]
        self._add(self.tr("Not read as it stands"), problems, len(plan.problems))

    def _group(self, heading: str, items: tuple[PlannedItem, ...]) -> None:
        titles = [item.title or self.tr("(without a title)") for item in items[:_LISTED]]
        self._add(heading.format(what=ImportWords().counted(items)), titles, len(items))

    def _add(self, heading: str, lines: Sequence[str], total: int) -> None:
        if not lines:
            return
        group = QStandardItem(heading)
        group.setFont(self._theme.font(weight=self._theme.font().Weight.DemiBold))
        rest = total - len(lines)
        more = [self.tr("… and %n more", "", rest)] if rest else []
        group.appendRows([QStandardItem(line) for line in (*lines, *more)])
        self._model.appendRow(group)

    def _lay_out(self) -> None:
        tree = self._tree
        tree.setModel(self._model)
        tree.setHeaderHidden(True)
        tree.setWordWrap(True)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setAccessibleName(self.tr("What the import will do"))
        tree.expandAll()
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(self._theme, self.headline(), "emphasis", wrap=True))
        column.addWidget(tree, 1)
        if self.works:
            told = self.tr("Nothing is saved before you import; one undo takes it all back.")
            column.addWidget(PlainLabel(self._theme, told, "small", wrap=True))
        column.addWidget(self._buttons)
        self._add_buttons()

    def _add_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole
        if not self.works:
            self._buttons.addButton(self.tr("Close"), role.RejectRole).setDefault(True)
        else:
            words = self.tr("Import %n record(s)", "", self.works)
            self._buttons.addButton(words, role.AcceptRole).setDefault(True)
            self._buttons.addButton(self.tr("Cancel"), role.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
