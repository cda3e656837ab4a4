"""A calendar that has nothing to show says why, and leads on."""

from PySide6.QtCore import Signal

from migdesk.ui.notices import EmptyState
from migdesk.ui.theme.theme import Theme


class EmptyCalendar(EmptyState):
    """Either filters hide everything, and all can be shown, or there is nothing but to import."""

    all_requested = Signal()
    import_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "calendar")
        self._hidden = 0
        self.chosen.connect(self._lead_on)

    def tell(self, hidden: int) -> None:
        """Say that filters hide so many events, or that there are none at all."""
        self._hidden = hidden
        if hidden:
            self.say(self.tr("The filters hide %n event(s).", "", hidden), self.tr("Show all"))
        else:
            self.say(self.tr("Your calendar is empty."), self.tr("Import an .ics file…"))

    def _lead_on(self) -> None:
        (self.all_requested if self._hidden else self.import_requested).emit()
