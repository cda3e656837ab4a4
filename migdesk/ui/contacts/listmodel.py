"""The contacts of a list, in the order they are given."""

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from migdesk.db.summaries import ContactSummary
from migdesk.ui.contacts.typeahead import find, searchable
from migdesk.ui.panes.contactwords import sentence

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for beside the name."""

    CONTACT = Qt.ItemDataRole.UserRole


class ContactListModel(QAbstractListModel):
    """Rows in memory, fast for tens of thousands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._contacts: list[ContactSummary] = []
        self._rows: dict[str, int] = {}
        self._searchable: list[str] = []

    def set_contacts(self, contacts: list[ContactSummary]) -> None:
        """Show these contacts and no others."""
        self.beginResetModel()
        self._contacts = contacts
        self._rows = {contact.uid: row for row, contact in enumerate(contacts)}
        self._searchable = []
        self.endResetModel()

    def contact(self, index: Index) -> ContactSummary | None:
        """The contact of a row."""
        return self._contacts[index.row()] if index.isValid() else None

    def index_of(self, uid: str) -> QModelIndex:
        """The row of a contact, invalid when it is not shown."""
        return self.index(self._rows[uid]) if uid in self._rows else QModelIndex()

    def typed(self, text: str, current: Index) -> QModelIndex:
        """The row that typing ``text`` goes to from the current one."""
        if not self._searchable:
            self._searchable = [searchable(contact.name) for contact in self._contacts]
        row = find(self._searchable, text, current.row())
        return QModelIndex() if row is None else self.index(row)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._contacts)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        contact = self.contact(index)
        if contact is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return contact.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(contact)
        return contact if role == Role.CONTACT else None
