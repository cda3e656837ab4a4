"""The pane beside the calendar: one event in full, and its two uses at the bottom."""

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from migdesk.db.summaries import ContactSummary, EventSummary
from migdesk.records import Event, Participation
from migdesk.ui.calendar.eventsheet import EventSheet, ShownEvent
from migdesk.ui.calendar.panewords import PaneWords
from migdesk.ui.panes.scroll import EmptySheet, PaneScroll
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.buttons import FilledButton, PlainButton
from migdesk.ui.widgets.card import Surface
from migdesk.ui.widgets.painting import painting


class EventPane(Surface):
    """Shows the event it is given and says what is asked for.

    ``today`` and ``zone`` are what dates are compared with: the system's unless given.
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
        today: date | None = None,
        zone: tzinfo | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "window", parent=parent)
        self._theme = theme
        self._today = today or datetime.now().astimezone().date()
        self._zone = zone
        self._shown: ShownEvent | None = None
        self._extras: list[tuple[str, tuple[str, ...]]] = []
        self._scroll = PaneScroll(theme, self.tr("Event"))
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

    def show_event(
        self,
        event: Event | None,
        summary: EventSummary | None,
        contacts: Sequence[tuple[Participation, ContactSummary | None]] = (),
        editions: Sequence[EventSummary] = (),
    ) -> None:
        """Show one event, or say that none is selected; another reading of it stays in place."""
        before, self._shown, self._extras = self._shown, None, []
        if event is not None and summary is not None:
            self._shown = ShownEvent(event, summary, contacts, editions)
        same = before and self._shown and before.event.uid == self._shown.event.uid
        self._refresh(stay=bool(same))

    def set_invitation(self, lines: Sequence[str]) -> None:
        """Say who sent the event as a meeting, and to whom (RFC 5545 §3.8.4); read-only."""
        self._add_section(self.tr("Invitation"), lines)

    def set_origin(self, lines: Sequence[str]) -> None:
        """Say from which file the event was imported, and when."""
        self._add_section(self.tr("Imported from"), lines)

    def set_today(self, today: date) -> None:
        """Another day has begun."""
        self._today = today
        self._refresh()

    def _add_section(self, heading: str, lines: Sequence[str]) -> None:
        if self._shown is not None and lines:
            self._extras.append((heading, tuple(lines)))
            self._refresh()

    def _refresh(self, *, stay: bool = True) -> None:
        self._bar.setVisible(self._shown is not None)
        if self._shown is None:
            self._scroll.set_sheet(EmptySheet(self._theme, self.tr("Select an event.")))
            return
        words = PaneWords(self.locale(), self._today, self._zone)
        sheet = EventSheet(self._theme, words, self._shown)
        sheet.copy_card_requested.connect(self.copy_card_requested)
        sheet.contact_opened.connect(self.contact_opened)
        sheet.event_opened.connect(self.event_opened)
        sheet.link_opened.connect(self.link_opened)
        for heading, lines in self._extras:
            sheet.add_section(heading, lines)
        self._scroll.set_sheet(sheet, stay=stay)


class ActionBar(QWidget):
    """The two uses of an event, always in the same place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.export_button = FilledButton(theme, self.tr("Export .ics"), "export")
        self.copy_button = PlainButton(theme, self.tr("Copy the event"), "copy")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.export_button.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(13), theme.px(20), theme.px(14))
        row.setSpacing(theme.px(8))
        row.addWidget(self.export_button, 1)
        row.addWidget(self.copy_button)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with painting(self) as painter:
            painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
