"""The list of contacts: narrowed by words and kind, walked by keys, found by typing."""

from PySide6.QtCore import QElapsedTimer, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from migdesk.db.summaries import ContactSummary
from migdesk.records import ContactKind
from migdesk.ui.contacts.emptycontacts import EmptyContacts
from migdesk.ui.contacts.listdelegate import ContactDelegate
from migdesk.ui.contacts.listmodel import ContactListModel
from migdesk.ui.contacts.sought import Sought
from migdesk.ui.dragsource import DragSource
from migdesk.ui.theme.theme import Theme
from migdesk.ui.widgets.labels import PlainLabel
from migdesk.ui.widgets.searchfield import SearchField
from migdesk.ui.widgets.segmented import SegmentedControl
from migdesk.ui.widgets.spoken import say_current

KINDS = ("", ContactKind.INDIVIDUAL, ContactKind.MAILBOX, ContactKind.ORG)
"""What ``filter_changed`` says of the kinds, in the order of the choices."""

_PAUSE_MS = 120


class ContactRows(QListView):
    """The native list; typing goes to a name, its accents left out."""

    def __init__(self, theme: Theme, model: ContactListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._contacts = model
        self._typed = ""
        self._since = QElapsedTimer()
        self.setModel(model)
        self.setItemDelegate(ContactDelegate(theme, self))
        self.setProperty("role", "plain")
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Contacts"))

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        say_current(self)

    @override
    def keyboardSearch(self, search: str, /) -> None:
        pause = QApplication.keyboardInputInterval()
        if not self._since.isValid() or self._since.hasExpired(pause):
            self._typed = ""
        self._since.start()
        self._typed += search
        found = self._contacts.typed(self._typed, self.currentIndex())
        if found.isValid():
            self.setCurrentIndex(found)


class ContactList(QWidget):
    """``selected`` follows clicks and arrow keys, ``activated`` is Enter or a double click.

    ``filter_changed`` says what is sought, once typing pauses, and the kind ("" for all);
    until what was found for it is shown, ``answer`` is awaited.
    """

    selected = Signal(str)
    activated = Signal(str)
    filter_changed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quiet = False
        self._announced = ""
        self._model = ContactListModel(self)
        self._count = PlainLabel(theme, "", "secondary")
        self.field = SearchField(theme, self.tr("Filter: name, organisation, role…"))
        kind = self.tr("Kind of contact")
        self._kinds = SegmentedControl(theme, self._kind_labels(), kind, wraps=True)
        self._rows = ContactRows(theme, self._model, self)
        self.drags = DragSource(self._rows.viewport(), self._uid_at)
        self.empty = EmptyContacts(theme)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.answer = Sought(self)
        self._lay_out()
        self.setFocusProxy(self._rows)
        self.field.textChanged.connect(self._await)
        self.field.returnPressed.connect(lambda: self.answer.then(self._take_first))
        self._kinds.changed.connect(lambda _: self._tell_filter())
        self._pause.timeout.connect(self._tell_filter)
        self._rows.selectionModel().currentChanged.connect(self._tell_selected)
        self._rows.activated.connect(self._tell_activated)

    def set_contacts(self, contacts: list[ContactSummary], total: int = 0) -> None:
        """Show these of ``total`` contacts; the selected one stays so while it is among them.

        Who types until one is left has chosen that one.
        """
        chosen, top = self.selected_uid(), self._rows.verticalScrollBar().value()
        self._model.set_contacts(contacts)
        self.set_selected(chosen)
        self._rows.verticalScrollBar().setValue(top)
        self._count.setText(self.locale().toString(len(contacts)))
        self._count.setAccessibleName(self.tr("%n contact(s)", "", len(contacts)))
        nobody = self.empty.tell(total, *self.sought())
        found = len(contacts) == 1 and self.field.hasFocus() and bool(self.field.text().strip())
        if found:
            self._rows.setCurrentIndex(self._model.index(0))
        self._announce(self._told(contacts, found=found) or nobody)
        self._stack.setCurrentWidget(self._rows if contacts else self.empty)

    def set_selected(self, uid: str | None) -> None:
        """Select one contact or none, without a signal, and bring it into sight."""
        index = self._model.index_of(uid or "")
        self._quiet = True
        self._rows.setCurrentIndex(index)
        if not index.isValid():
            self._rows.clearSelection()
        self._quiet = False

    def sought(self) -> tuple[str, str]:
        """What is sought, and the kind ("" for all)."""
        return self.field.text().strip(), str(KINDS[self._kinds.index()])

    def seek(self, words: str, kind: str) -> None:
        """Seek this, without a signal."""
        self.field.setText(words)
        self._kinds.set_index(KINDS.index(kind))
        self._pause.stop()  # whoever restores this reads again, too

    def selected_uid(self) -> str | None:
        """The selected contact."""
        contact = self._model.contact(self._rows.currentIndex())
        return contact.uid if contact else None

    def contact_rect(self, uid: str) -> QRect:
        """Where the contact stands, in ``viewport`` coordinates; empty when it is not shown."""
        return self._rows.visualRect(self._model.index_of(uid))

    def viewport(self) -> QWidget:
        """What mouse events go to."""
        return self._rows.viewport()

    def _uid_at(self, point: QPoint) -> str | None:
        contact = self._model.contact(self._rows.indexAt(point))
        return contact.uid if contact else None

    def _kind_labels(self) -> list[str]:
        return [self.tr("All"), self.tr("People"), self.tr("Mailboxes"), self.tr("Organisations")]

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.addWidget(PlainLabel(self._theme, self.tr("Contacts"), "page"))
        title.addWidget(self._count, 1, Qt.AlignmentFlag.AlignBottom)
        head = QVBoxLayout()
        head.addLayout(title)
        head.addWidget(self.field)
        head.addWidget(self._kinds)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._rows)
        self._stack.addWidget(self.empty)
        px = self._theme.px
        title.setContentsMargins(px(4), 0, 0, px(3))
        title.setSpacing(px(11))
        self._count.setContentsMargins(0, 0, 0, px(3))
        head.setContentsMargins(px(16), px(17), px(16), px(9))
        head.setSpacing(px(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)

    def _told(self, contacts: list[ContactSummary], *, found: bool) -> str:
        if found:
            return self.tr("One contact, selected: {name}").format(name=contacts[0].name)
        return self._count.accessibleName() if contacts else ""

    def _announce(self, words: str) -> None:
        """How many there are, once, to whoever is typing what to look for."""
        if self.field.hasFocus() and words != self._announced:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))
        self._announced = words

    def _await(self) -> None:
        self._pause.start()
        self.answer.ask()

    def _tell_filter(self) -> None:
        self._pause.stop()
        self.filter_changed.emit(*self.sought())

    def _take_first(self) -> None:
        if self._model.rowCount() and not self._rows.currentIndex().isValid():
            self._rows.setCurrentIndex(self._model.index(0))
        self._rows.setFocus()

    def _tell_selected(self, index: QModelIndex) -> None:
        contact = self._model.contact(index)
        if contact is not None and not self._quiet:
            self.selected.emit(contact.uid)

    def _tell_activated(self, index: QModelIndex) -> None:
        contact = self._model.contact(index)
        if contact is not None:
            self.activated.emit(contact.uid)
