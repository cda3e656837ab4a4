"""The contacts: a list to find somebody in, and the card of who was found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from migdesk.db.aliases import short
from migdesk.db.summaries import Count, Filter
from migdesk.ui.contacts.cardpane import CardPane
from migdesk.ui.contacts.contactlist import ContactList
from migdesk.ui.contacts.contactsnews import CardNews, ContactsNews, card_news, contacts_news
from migdesk.ui.desk import Desk
from migdesk.ui.tasks import Questions
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.card import Surface
from migdesk.ui.widgets.checklist import FilterItem, FilterList
from migdesk.ui.widgets.painting import painting

_LIST, _LIST_SHARE = 376, 0.42


@dataclass(frozen=True, slots=True)
class ContactsState:
    """Where the user is among the contacts, what is hidden: kept when the window is made anew."""

    contact: str | None = None
    sought: str = ""
    kind: str = ""
    organisations: frozenset[str] = field(default_factory=frozenset)
    tags: frozenset[str] = field(default_factory=frozenset)


class ContactsSidebar(QWidget):
    """Filters: whoever has anything that is ticked is shown."""

    filtered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.organisations = FilterList(theme, self.tr("Organisations"), self)
        self.tags = FilterList(theme, self.tr("Tags"), self)
        self.organisations.setObjectName("contacts-organisations")
        self.tags.setObjectName("tags")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        for group in (self.organisations, self.tags):
            group.changed.connect(self.filtered)
            column.addWidget(group)
        column.addStretch(1)

    def set_news(self, news: ContactsNews) -> None:
        """Count again."""
        self.organisations.set_counts(news.organisations, self._organisation)
        self.tags.set_counts(news.tags, self._tag)

    def show_all(self) -> None:
        """Filter nothing any more; silent."""
        for group in (self.organisations, self.tags):
            group.set_hidden(())

    def _organisation(self, count: Count) -> FilterItem:
        name = short(count.value) or self.tr("Without an organisation")
        return FilterItem(count.value, name, count.count)

    def _tag(self, count: Count) -> FilterItem:
        return FilterItem(count.value, count.value or self.tr("Without a tag"), count.count)


class ContactsPlace(QWidget):
    """List and card; ``sidebar`` is its part of the side bar.

    ``arranged`` tells that they lie otherwise.
    """

    selection_changed = Signal()
    arranged = Signal()
    import_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.sidebar = ContactsSidebar(desk.theme)
        self.list = ContactList(desk.theme)
        self.pane = CardPane(desk.theme, desk.today)
        self._questions = Questions(desk.tasks, self)
        self._uid: str | None = None
        self._sheet = Surface(desk.theme, notched=True)
        self._build()
        self._connect()

    def selected(self) -> str | None:
        """The UID of the selected contact."""
        return self._uid

    @property
    def is_seeking(self) -> bool:
        """Whether somebody else may be found and selected any moment."""
        return self.list.answer.is_awaited

    def when_found(self, run: Callable[[str | None], object]) -> None:
        """``run`` with who is selected: at once, or with whom the list shows at last."""
        if self.is_seeking:
            self.list.answer.then(lambda: run(self.list.selected_uid()))
        else:
            run(self._uid)

    def select(self, uid: str | None) -> None:
        """Show a contact's card, or none."""
        self._uid = uid
        self.list.set_selected(uid)
        self._load_card()
        self.selection_changed.emit()

    def regions(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.list, self.pane]

    def landing(self) -> QRect:
        """What lies beside the list."""
        return self.pane.geometry()

    def set_foot(self, height: int) -> None:
        """Leave so much free at the foot of ``landing``."""
        self.pane.setContentsMargins(0, 0, 0, height)

    def filter(self) -> Filter:
        """What is sought and ticked, as criteria."""
        words, kind = self.list.sought()
        return Filter(
            text=words,
            kinds=frozenset({kind} if kind else ()),
            hidden_organisations=self.sidebar.organisations.hidden,
            hidden_tags=self.sidebar.tags.hidden,
        )

    def refresh(self) -> None:
        """Read everything again."""
        read = partial(contacts_news, chosen=self.filter())
        sought = self.list.sought()
        show, lose = partial(self._show_contacts, sought), partial(self._lose, sought)
        self._questions.ask("contacts", read, show, lose)
        self._load_card()

    def state(self) -> ContactsState:
        """Where the user is."""
        groups = self.sidebar.organisations.hidden, self.sidebar.tags.hidden
        return ContactsState(self._uid, *self.list.sought(), *groups)

    def restore(self, state: ContactsState) -> None:
        """Go where the user was."""
        self.list.seek(state.sought, state.kind)
        self.sidebar.organisations.set_hidden(state.organisations)
        self.sidebar.tags.set_hidden(state.tags)
        self._uid = state.contact

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        here = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape and here and self.pane.isAncestorOf(here):
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        with painting(self) as painter:
            line = self._desk.theme.colour("line")
            painter.fillRect(self._sheet.width(), 0, 1, self.height(), line)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        sheet = QVBoxLayout(self._sheet)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.addWidget(self.list)
        row.addWidget(self._sheet)
        row.addWidget(self.pane, 1)
        self.pane.installEventFilter(self)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._desk.tasks.opened.connect(self.refresh)
        self._desk.tasks.changed.connect(self.refresh)
        self.sidebar.filtered.connect(self.refresh)
        self.list.filter_changed.connect(self.refresh)
        self.list.selected.connect(self.select)
        self.list.empty.all_requested.connect(self._show_all)
        self.list.empty.import_requested.connect(self.import_requested)
        self.list.answer.changed.connect(self.selection_changed)
        self.list.activated.connect(lambda _: self.pane.setFocus())
        self.pane.contact_opened.connect(self.select)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.pane and event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self.arranged.emit()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: object, /) -> None:
        self._narrow()

    def _narrow(self) -> None:
        width = min(self._desk.theme.px(_LIST), round(self.width() * _LIST_SHARE))
        self._sheet.setFixedWidth(max(width, 1))

    def _show_all(self) -> None:
        self.list.seek("", "")
        self.sidebar.show_all()
        self.refresh()
        self.list.field.setFocus()

    def _show_contacts(self, sought: tuple[str, str], news: ContactsNews) -> None:
        self.pane.invite(invites=bool(news.contacts))
        self.list.set_contacts(news.contacts, news.total)
        self.list.set_selected(self._uid)
        self.sidebar.set_news(news)
        if sought == self.list.sought():
            self.list.answer.answer()

    def _lose(self, sought: tuple[str, str]) -> None:
        """Nobody was found, and nobody will be: who else is shown is not who was meant."""
        if sought == self.list.sought():
            self.list.answer.give_up()

    def _load_card(self) -> None:
        if self._uid:
            asked = partial(card_news, uid=self._uid, zone=self._desk.zone)
            nobody = partial(self.pane.show_contact, None)
            self._questions.ask("card", asked, self._show_card, nobody)
        else:
            self._questions.forget("card")
            self.pane.show_contact(None)

    def _show_card(self, news: CardNews | None) -> None:
        if news is None:
            self.select(None)
        else:
            self.pane.show_contact(news)
