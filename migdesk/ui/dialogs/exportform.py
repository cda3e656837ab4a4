"""The choices of an export, row by row; together they are an order."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFormLayout, QVBoxLayout, QWidget

from migdesk.formats.sharecard import VERSIONS
from migdesk.formats.target import TARGETS
from migdesk.operations.bundles import CONTACTS, EVENTS, Bundle, Order
from migdesk.ui.desk import Desk
from migdesk.ui.dialogs.exportsubject import ALL, KINDS, SELECTED, SHOWN, Subject
from migdesk.ui.dialogs.periodrow import PeriodRow
from migdesk.ui.widgets.checkbox import CheckBox
from migdesk.ui.widgets.choicebox import ChoiceBox
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.segmented import SegmentedControl

_FILE, _TABLE = 0, 1
_BOX, _BOX_HEIGHT = 260, 32


class ExportForm(QWidget):
    """``changed`` says that ``order`` is another. Rows that would change nothing are not shown."""

    changed = Signal()

    def __init__(self, desk: Desk, subject: Subject) -> None:
        super().__init__()
        self._desk, self._subject = desk, subject
        self._rows = QFormLayout(self)
        self.kind = self._choice(self.tr("What"), [self.tr("Events"), self.tr("Contacts")])
        self.scopes = {kind: self._scope(kind) for kind in KINDS}
        self.period = PeriodRow(desk, subject.since, subject.until)
        self.format = self._choice(self.tr("As"), ["", self.tr("Table .csv")])
        self.target = self._box(self.tr("For"), self._targets())
        self.table = self._box(self.tr("For"), self._tables())
        self.version = self._box(self.tr("Cards"), self._versions())
        self.vague = self._box(self.tr("Vague dates"), self._vague_ways())
        self.people = CheckBox(desk.theme, self.tr("with the contacts that they name"))
        self.cancelled = CheckBox(desk.theme, self.tr("with cancelled events"))
        self.where = self._choice(self.tr("Where"), [self.tr("One file"), ""])
        self._also = QWidget()
        self._lay_out()
        self.kind.set_index(KINDS.index(subject.kind))
        self._connect()
        self._arrange()

    @property
    def chosen_kind(self) -> str:
        """EVENTS or CONTACTS."""
        return KINDS[self.kind.index()]

    @property
    def scope(self) -> str:
        """SELECTED, SHOWN or ALL."""
        kind = self.chosen_kind
        return self._subject.scopes(kind)[self.scopes[kind].index()]

    def order(self) -> Order | None:
        """What is wanted; none while a date of the period is not understood."""
        kind, scope = self.chosen_kind, self.scope
        if self._has_period and not self.period.is_understood:
            return None
        is_table = self.format.index() == _TABLE
        alone = self._subject.is_alone(kind, scope)
        return Order(
            kind,
            self._subject.filter(kind, scope, *self.period.days()),
            target=self.target.currentData(),
            version=self.version.currentData(),
            table=self.table.currentData() if is_table else "",
            local=self._desk.zone,
            approximate=self.vague.currentData(),
            cancelled=scope == SELECTED or self.cancelled.isChecked(),
            people=kind == EVENTS and self.people.isChecked(),
            apart=self.where.index() == 1 and not is_table and not alone,
            alone=alone,
            as_shown=True,
        )

    def give_focus(self) -> None:
        """Begin with which records it is about."""
        scope = self.scopes[self.chosen_kind]
        next(own for own in scope.findChildren(QAbstractButton) if own.isChecked()).setFocus()

    def show_counts(self, counts: Mapping[tuple[str, str], int]) -> None:
        """Tell how many records each scope holds."""
        words = {SHOWN: self.tr("What is shown ({count})"), ALL: self.tr("Everything ({count})")}
        for (kind, scope), count in counts.items():
            index = self._subject.scopes(kind).index(scope)
            self.scopes[kind].set_label(index, words[scope].format(count=count))

    def fit(self, bundle: Bundle) -> None:
        """Show the rows that make a difference to what would leave."""
        vague = [own for part in bundle.parts for own in part.left_out if own.precision != "year"]
        self._show(self.vague, bool(vague) or self.vague.currentIndex() > 0)
        dropped = any(part.cancelled for part in bundle.parts)
        offered = self.scope != SELECTED and (dropped or self.cancelled.isChecked())
        self.cancelled.setVisible(offered and self.chosen_kind == EVENTS)
        self._rows.setRowVisible(self._also, self.chosen_kind == EVENTS)

    @property
    def _has_period(self) -> bool:
        return self.chosen_kind == EVENTS and self.scope == SHOWN

    def _choice(self, name: str, labels: Sequence[str]) -> SegmentedControl:
        return SegmentedControl(self._desk.theme, labels, name, wraps=True)

    def _scope(self, kind: str) -> SegmentedControl:
        selected = len(self._subject.selected.get(kind, ()))
        one = self.tr("This event") if kind == EVENTS else self.tr("This contact")
        words = {
            SELECTED: one if selected == 1 else self.tr("The selection (%n)", "", selected),
            SHOWN: self.tr("What is shown"),
            ALL: self.tr("Everything"),
        }
        labels = [words[scope] for scope in self._subject.scopes(kind)]
        return self._choice(self.tr("Which"), labels)

    def _box(self, name: str, items: Sequence[tuple[str, object]]) -> ChoiceBox:
        box, px = ChoiceBox(self._desk.theme), self._desk.theme.px
        box.setAccessibleName(name)
        box.setMinimumSize(px(_BOX), px(_BOX_HEIGHT))
        for words, value in items:
            box.addItem(words, value)
        return box

    def _targets(self) -> list[tuple[str, object]]:
        words = {
            "standard": self.tr("Any program (Thunderbird…)"),
            "outlook": self.tr("Outlook"),
            "google": self.tr("Google"),
            "apple": self.tr("Apple"),
        }
        return [(words[name], name) for name in TARGETS]

    def _tables(self) -> list[tuple[str, object]]:
        french, english = self.tr("Outlook in French"), self.tr("Outlook in English")
        outlook = [(french, "outlook-fr"), (english, "outlook")]
        first = outlook if self._desk.language == "fr" else outlook[::-1]
        return [*first, (self.tr("Google"), "google")]

    def _versions(self) -> list[tuple[str, object]]:
        words = self.tr("vCard {version}")
        best = (self.tr("As the program reads them best"), None)
        return [best, *((words.format(version=own), own) for own in sorted(VERSIONS))]

    def _vague_ways(self) -> list[tuple[str, object]]:
        return [
            (self.tr("Leave them out"), False),
            (self.tr("On all days that are possible, so marked"), True),
        ]

    def _lay_out(self) -> None:
        px, rows = self._desk.theme.px, self._rows
        rows.setContentsMargins(px(4), px(4), px(14), px(4))
        rows.setVerticalSpacing(px(10))
        rows.setHorizontalSpacing(px(18))
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        ticks = QVBoxLayout(self._also)
        ticks.setContentsMargins(0, 0, 0, 0)
        ticks.setSpacing(px(2))
        for tick in (self.people, self.cancelled):
            ticks.addWidget(tick)
        for words, part in self._parts():
            label = PlainLabel(self._desk.theme, words, "secondary")
            label.setBuddy(part)
            rows.addRow(label, part)

    def _parts(self) -> list[tuple[str, QWidget]]:
        return [
            (self.kind.accessibleName(), self.kind),
            *((own.accessibleName(), own) for own in self.scopes.values()),
            (self.tr("Period"), self.period),
            (self.format.accessibleName(), self.format),
            (self.target.accessibleName(), self.target),
            (self.table.accessibleName(), self.table),
            (self.version.accessibleName(), self.version),
            (self.vague.accessibleName(), self.vague),
            (self.tr("Also"), self._also),
            (self.where.accessibleName(), self.where),
        ]

    def _connect(self) -> None:
        for choice in (self.kind, *self.scopes.values(), self.format, self.where):
            choice.changed.connect(self._change)
        for box in (self.target, self.table, self.version, self.vague):
            box.activated.connect(self._change)
        for tick in (self.people, self.cancelled):
            tick.clicked.connect(self._change)
        self.period.changed.connect(self._change)

    def _change(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        """The rows of what is chosen; those that depend on what would leave come with ``fit``."""
        kind, is_table = self.chosen_kind, self.format.index() == _TABLE
        events = kind == EVENTS
        calendar, cards = self.tr("Calendar .ics"), self.tr("Cards .vcf")
        self.format.set_label(_FILE, calendar if events else cards)
        each = self.tr("One file for each event"), self.tr("One file for each contact")
        self.where.set_label(1, each[not events])
        people = events and self.people.isChecked()
        alone = self._subject.is_alone(kind, self.scope)
        for part, shown in (
            (self.scopes[EVENTS], events),
            (self.scopes[CONTACTS], not events),
            (self.period, self._has_period),
            (self.target, not is_table),
            (self.table, is_table),
            (self.version, people or not (events or is_table)),
            (self.where, not is_table and not alone),
            (self._also, events),
        ):
            self._show(part, shown)

    def _show(self, part: QWidget, shown: bool) -> None:  # noqa: FBT001 - as Qt's own
        self._rows.setRowVisible(part, shown)
