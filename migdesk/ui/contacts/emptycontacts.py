"""A list of contacts that has nobody to show says why, and leads on."""

from PySide6.QtCore import Signal

from migdesk.ui.notices import EmptyState
from migdesk.ui.quoting import quoted
from migdesk.ui.theme.theme import Theme


class EmptyContacts(EmptyState):
    """Either words and filters leave nobody, and all can be shown, or there is nobody yet."""

    all_requested = Signal()
    import_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "person")
        self._hidden = 0
        self.chosen.connect(self._lead_on)

    def tell(self, hidden: int, words: str, kind: str) -> str:
        """Say, and return, that what is sought and the filters hide so many, or that all is empty.

        ``words`` and ``kind`` are what is sought, empty for anything.
        """
        self._hidden = hidden
        way_on = self.tr("Show all") if hidden else self.tr("Import a .vcf file…")
        if words:
            said = self.tr("No contact for {words}.").format(words=quoted(words))
        elif kind:
            said = self.tr("No contact of this kind.")
        elif hidden:
            said = self.tr("The filters hide %n contact(s).", "", hidden)
        else:
            said = self.tr("You have no contacts yet.")
        self.say(said, way_on)
        return said

    def _lead_on(self) -> None:
        (self.all_requested if self._hidden else self.import_requested).emit()
