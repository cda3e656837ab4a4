"""The export with all its choices, and what would leave, counted before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from migdesk.db.summaries import Filter
from migdesk.operations import bundles, inperiod
from migdesk.operations.bundles import CONTACTS, EVENTS, Bundle, Order
from migdesk.operations.watching import Watch
from migdesk.ui.bundlewords import BundleWords, Told
from migdesk.ui.desk import Desk
from migdesk.ui.dialogs.exportform import ExportForm
from migdesk.ui.dialogs.exportsubject import ALL, SHOWN, Subject
from migdesk.ui.newest import Newest
from migdesk.ui.panes.scroll import PaneScroll
from migdesk.ui.panes.section import Section
from migdesk.ui.panes.texts import SelectableText
from migdesk.ui.widgets.card import Card
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.screenroom import room_on_screen

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader

_Days = tuple[date | None, date | None]
_WIDTH, _HEIGHT, _WAIT_MS, _LATE_MS = 660, 640, 120, 400


@dataclass(frozen=True, slots=True)
class _Answer:
    """What would leave, and what is to be said of it."""

    bundle: Bundle
    headline: str
    told: Sequence[Told]


class ExportDialog(QDialog):
    """``export_requested`` carries the order, and the bundle that was shown for it."""

    export_requested = Signal(object, object)

    def __init__(self, desk: Desk, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._subject = desk, subject
        self._ready: tuple[Order, Bundle] | None = None
        self._counted: _Days | None = None
        self.form = ExportForm(desk, subject)
        self.headline = PlainLabel(desk.theme, "", "emphasis", wrap=True)
        self._told = QWidget()
        self._told_column = QVBoxLayout(self._told)
        self._buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.button = self._buttons.addButton(self.tr("Export…"), role.AcceptRole)
        self._buttons.addButton(self.tr("Cancel"), role.RejectRole)
        self._bundles, self._counts = Newest(desk.tasks, self), Newest(desk.tasks, self)
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._late = QTimer(self, singleShot=True, interval=_LATE_MS)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Export"))
        self._lay_out()
        self._connect()
        self.form.give_focus()
        self._drop()
        self._ask()

    def _lay_out(self) -> None:
        px, column = self._desk.theme.px, QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        card, scroll, sheet = Card(self._desk.theme), self._scroll(), QWidget()
        inside, whole = QVBoxLayout(card), QVBoxLayout(sheet)
        inside.setContentsMargins(*4 * (px(4),))
        inside.addWidget(scroll)
        whole.setContentsMargins(*4 * (px(12),))
        whole.setSpacing(px(10))
        self._told_column.setContentsMargins(px(4), 0, px(4), 0)
        for part in (self.form, self._told):
            whole.addWidget(part)
        whole.addStretch(1)
        scroll.set_sheet(sheet)
        column.addWidget(card, 1)
        column.addWidget(self.headline)
        column.addWidget(self._buttons)
        self.button.setDefault(True)
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(room_on_screen(self)))

    def _scroll(self) -> PaneScroll:
        return PaneScroll(self._desk.theme, self.tr("What is exported, and how"))

    def _connect(self) -> None:
        self.form.changed.connect(self._change)
        self._wait.timeout.connect(self._ask)
        self._late.timeout.connect(lambda: self.headline.setText(self.tr("Being prepared…")))
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self._desk.tasks.changed.connect(self._ask_anew)
        self.finished.connect(self._drop)

    def _drop(self) -> None:
        """Call off what is being prepared: until another answer is there, nothing can leave."""
        self._ready = None
        self.button.setEnabled(False)
        for asked in (self._wait, self._late):
            asked.stop()
        for newest in (self._bundles, self._counts):
            newest.drop()

    def _change(self) -> None:
        self._drop()
        self._wait.start()

    def _ask_anew(self) -> None:
        """The records are others, and so many more or fewer."""
        self._counted = None
        self._change()

    def _ask(self) -> None:
        order = self.form.order()
        if order is None:
            self._say(self.tr("A date of the period is not understood."))
            return
        self._late.start()
        self._bundles.ask(partial(_prepared, order=order), partial(self._show, order), self._fail)
        self._count(self.form.period.days())

    def _count(self, days: _Days) -> None:
        """Only the period changes how many records there are to choose from."""
        if days != self._counted:
            zone = self._desk.zone
            counts = partial(_counts, subject=self._subject, days=days, zone=zone)
            self._counts.ask(counts, partial(self._show_counts, days), lambda: None)

    def _show_counts(self, days: _Days, counts: Mapping[tuple[str, str], int]) -> None:
        self._counted = days
        self.form.show_counts(counts)

    def _fail(self) -> None:
        self._say(self.tr("This could not be prepared."))

    def _say(self, words: str) -> None:
        """Instead of what would leave."""
        self._late.stop()
        self.headline.setText(words)
        self._tell(())

    def _show(self, order: Order, answer: _Answer) -> None:
        self._ready = order, answer.bundle
        self._late.stop()
        self.button.setEnabled(answer.bundle.count > 0)
        self.headline.setText(answer.headline)
        self.form.fit(answer.bundle)
        self._tell(answer.told)

    def _tell(self, groups: Sequence[Told]) -> None:
        while (item := self._told_column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for heading, lines in groups:
            text = SelectableText(self._desk.theme, "\n".join(f"• {line}" for line in lines))
            self._told_column.addWidget(Section(self._desk.theme, heading, text))

    def _accept(self) -> None:
        if self._ready:
            self.export_requested.emit(*self._ready)


def _prepared(reader: Reader, watch: Watch, order: Order) -> _Answer:
    bundle, words = bundles.prepare(reader, order, watch), BundleWords()
    return _Answer(bundle, words.headline(bundle, order), words.groups(bundle, order))


def _counts(
    reader: Reader, watch: Watch, subject: Subject, days: _Days, zone: tzinfo | None
) -> dict[tuple[str, str], int]:
    """How many records the scopes hold that no selection has counted."""
    lists: dict[str, Callable[[Filter], Sequence[object]]] = {
        EVENTS: lambda filter_: inperiod.events(reader, filter_, zone),
        CONTACTS: reader.contacts,
    }
    return {
        (kind, scope): len(lists[kind](subject.filter(kind, scope, *days)))
        for kind, scope in watch.over(product(lists, (SHOWN, ALL)))
    }
