"""The pane beside the calendar: one event in full, or several; two uses at the bottom."""

from collections.abc import Sequence
from datetime import date, tzinfo

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.calendarnews import EventNews
from migdesk.ui.calendar.eventpanewords import EventPaneWords
from migdesk.ui.calendar.eventsheet import EventSheet
from migdesk.ui.calendar.severalsheet import SeveralSheet
from migdesk.ui.panes.scroll import EmptySheet, PaneScroll
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import FilledButton, PlainButton
from migdesk.ui.widgets.card import Surface
from migdesk.ui.widgets.painting import RING, painting

_MANY = 999
"""As many events as the buttons always have room for."""


class EventPane(Surface):
    """Shows the event it is given and says what is asked for.

    ``today`` and ``zone`` are what dates are compared with: no zone is the system's.
    """

    export_requested = Signal()
    copy_event_requested = Signal()
    copy_card_requested = Signal(str)
    contact_opened = Signal(str)
    event_opened = Signal(str)
    link_opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        today: date,
        zone: tzinfo | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "window", parent=parent)
        self._theme = theme
        self._today = today
        self._zone = zone
        self._shown: EventNews | None = None
        self._several: tuple[EventSummary, ...] = ()
        self._invites = False
        self._scroll = PaneScroll(theme, self.tr("Event"), self)
        self.setFocusProxy(self._scroll)
        self._bar = ActionBar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._bar)
        self._bar.export_button.clicked.connect(self.export_requested)
        self._bar.copy_button.clicked.connect(self.copy_event_requested)
        theme.changed.connect(self._refresh)
        self._refresh()

    def show_event(self, news: EventNews | None) -> None:
        """Show one event, or say that none is selected; another reading of it stays in place."""
        before, self._shown = self._shown, news
        same = before and news and before.event.uid == news.event.uid
        self._several = ()
        self._refresh(stay=bool(same))

    def show_several(self, events: Sequence[EventSummary]) -> None:
        """Show what several events share, and their list."""
        self._shown, self._several = None, tuple(events)
        self._refresh(stay=False)

    def invite(self, *, invites: bool) -> None:
        """While none is selected, say that one can be, or nothing where there is none."""
        if invites != self._invites:
            self._invites = invites
            self._refresh()

    @override
    def minimumSizeHint(self) -> QSize:
        """The same whatever is selected: nothing else moves when that changes."""
        return super().minimumSizeHint().expandedTo(QSize(self._bar.minimumWidth(), 0))

    def _refresh(self, *, stay: bool = True) -> None:
        self._bar.setVisible(bool(self._shown or self._several))
        self._bar.set_count(len({event.uid for event in self._several}) or 1)
        if self._several:
            self._show_list(self._several, stay=stay)
        elif self._shown is None:
            words = self.tr("Select an event.") if self._invites else ""
            self._scroll.set_sheet(EmptySheet(self._theme, words))
        else:
            self._show_one(self._shown, stay=stay)

    def _show_list(self, events: Sequence[EventSummary], *, stay: bool) -> None:
        several = SeveralSheet(self._theme, self.locale().name()[:2], events)
        several.event_opened.connect(self.event_opened)
        self._scroll.set_sheet(several, stay=stay)

    def _show_one(self, news: EventNews, *, stay: bool) -> None:
        words = EventPaneWords(self.locale(), self._today, self._zone)
        sheet = EventSheet(self._theme, words, news)
        sheet.copy_card_requested.connect(self.copy_card_requested)
        sheet.contact_opened.connect(self.contact_opened)
        sheet.event_opened.connect(self.event_opened)
        sheet.link_opened.connect(self.link_opened)
        self._scroll.set_sheet(sheet, stay=stay)


class ActionBar(QWidget):
    """The two uses of what is selected, always in the same place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.export_button = FilledButton(theme, "", "export")
        self.copy_button = PlainButton(theme, "", "copy")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.export_button.setSizePolicy(policy)
        row = QHBoxLayout(self)
        edge = theme.px(20) + round(RING)  # in line with the sheet, which leaves room for its ring
        row.setContentsMargins(edge, theme.px(13), edge, theme.px(14))
        row.setSpacing(theme.px(8))
        row.addWidget(self.export_button, 1)
        row.addWidget(self.copy_button)
        widths = []
        for events in (_MANY, 1):
            self.set_count(events)
            widths.append(row.totalMinimumSize().width())
        self.setMinimumWidth(max(widths))

    def set_count(self, events: int) -> None:
        """Say how many events will be exported or copied."""
        if events == 1:
            self.export_button.setText(self.tr("Export .ics"))
            self.copy_button.setText(self.tr("Copy the event"))
        else:
            self.export_button.setText(self.tr("Export %n event(s)…", "", events))
            self.copy_button.setText(self.tr("Copy all"))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with painting(self) as painter:
            painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
