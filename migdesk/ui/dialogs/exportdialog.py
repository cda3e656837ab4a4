"""The export with all its choices, and what would leave, counted before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, tzinfo
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from migdesk.db.summaries import Filter
from migdesk.operations import bundles, inperiod
from migdesk.operations.bundles import CONTACTS, EVENTS, Bundle, Order
from migdesk.ui.bundlewords import BundleWords, Told
from migdesk.ui.desk import Desk
from migdesk.ui.dialogs.exportform import ExportForm
from migdesk.ui.dialogs.exportsubject import ALL, SHOWN, Subject
from migdesk.ui.panes.scroll import PaneScroll
from migdesk.ui.panes.section import Section
from migdesk.ui.panes.texts import SelectableText
from migdesk.ui.tasks import Questions
from migdesk.ui.widgets.card import Card
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.screenroom import room_on_screen

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from migdesk.db.reader import Reader

_WIDTH, _HEIGHT, _WAIT_MS = 660, 640, 120


class ExportDialog(QDialog):
    """``export_requested`` carries the order, and the bundle that was shown for it."""

    export_requested = Signal(object, object)

    def __init__(self, desk: Desk, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._subject = desk, subject
        self._ready: tuple[Order, Bundle] | None = None
        self.form = ExportForm(desk, subject)
        self.headline = PlainLabel(desk.theme, "", "emphasis", wrap=True)
        self._told = QWidget()
        self._told_column = QVBoxLayout(self._told)
        self._buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.button = self._buttons.addButton(self.tr("Export…"), role.AcceptRole)
        self._buttons.addButton(self.tr("Cancel"), role.RejectRole)
        self._questions = Questions(desk.tasks, self)
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Export"))
        self._lay_out()
        self._connect()
        self.form.give_focus()
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
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self._desk.tasks.changed.connect(self._ask)

    def _change(self) -> None:
        """Until the new answer is there, nothing can be exported."""
        self._ready = None
        self._questions.forget("bundle")
        self.button.setEnabled(False)
        self._wait.start()

    def _ask(self) -> None:
        order = self.form.order()
        self.button.setEnabled(False)
        if order is None:
            self.headline.setText(self.tr("A date of the period is not understood."))
            self._tell(())
            return
        self._questions.ask(
            "bundle", lambda reader: bundles.prepare(reader, order), partial(self._show, order)
        )
        days = self.form.period.days()
        counts = partial(_counts, subject=self._subject, days=days, zone=self._desk.zone)
        self._questions.ask("counts", counts, self.form.show_counts)

    def _show(self, order: Order, bundle: Bundle) -> None:
        self._ready = order, bundle
        words = BundleWords()
        self.button.setEnabled(bundle.count > 0)
        self.headline.setText(words.headline(bundle, order))
        self.form.fit(bundle)
        self._tell(words.groups(bundle, order))

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


def _counts(
    reader: Reader,
    *,
    subject: Subject,
    days: tuple[date | None, date | None],
    zone: tzinfo | None,
) -> dict[tuple[str, str], int]:
    """How many records the scopes hold that no selection has counted."""
    lists: dict[str, Callable[[Filter], Sequence[object]]] = {
        EVENTS: lambda filter_: inperiod.events(reader, filter_, zone),
        CONTACTS: reader.contacts,
    }
    return {
        (kind, scope): len(listed(subject.filter(kind, scope, *days)))
        for kind, listed in lists.items()
        for scope in (SHOWN, ALL)
    }
