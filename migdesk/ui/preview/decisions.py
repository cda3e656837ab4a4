"""What is to become of each item of an import, as far as somebody has said."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from migdesk.operations.choices import IGNORE, MERGE, Choice


class Decisions(QObject):
    """By position in the plan; ``changed`` carries the positions that are decided otherwise."""

    changed = Signal(list)

    def __init__(
        self,
        defaults: Sequence[Choice],
        offers: Sequence[Sequence[str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._defaults, self._offers = defaults, offers
        self._chosen: dict[int, Choice] = {}
        self._last: dict[int, str] = {}
        self._acting = {place for place, own in enumerate(defaults) if own.action != IGNORE}

    @property
    def chosen(self) -> Mapping[int, Choice]:
        """What was said otherwise than proposed."""
        return dict(self._chosen)

    @property
    def asks(self) -> bool:
        """Whether nothing will be done with something unless somebody says what."""
        return any(map(self.is_asked, range(len(self._defaults))))

    def is_asked(self, place: int) -> bool:
        """Whether nothing will be done with an item unless somebody says what."""
        return self._defaults[place].action == IGNORE and len(self._offers[place]) > 1

    def choice(self, place: int) -> Choice:
        """What will become of an item."""
        return self._chosen.get(place, self._defaults[place])

    def actions(self, place: int) -> Sequence[str]:
        """What can become of it; a single action leaves nothing to choose."""
        return self._offers[place]

    def acts(self, place: int) -> bool:
        """Whether anything of it will be written."""
        return place in self._acting

    def set_action(self, places: Iterable[int], action: str) -> None:
        """Do this with all that it can be done with."""
        able = [place for place in places if action in self.actions(place)]
        for place in able:
            self._last[place] = self.choice(place).action
            self._choose(place, replace(self.choice(place), action=action))
        self.changed.emit(able)

    def tick(self, places: Iterable[int], *, ticked: bool) -> None:
        """Do with each what was proposed or done last, or nothing."""
        able = [place for place in places if len(self.actions(place)) > 1]
        for place in able:
            action = self._way_in(place) if ticked else IGNORE
            if self.acts(place) != ticked:
                self._last[place] = self.choice(place).action
                self._choose(place, replace(self.choice(place), action=action))
        self.changed.emit(able)

    def set_side(self, place: int, field: str, side: str) -> None:
        """Keep this side of a field; who chooses among fields wants the item, or its merge."""
        choice = self.choice(place)
        merges = MERGE in self._offers[place]
        action = MERGE if merges else choice.action if self.acts(place) else self._way_in(place)
        self._choose(place, replace(choice, action=action, fields={**choice.fields, field: side}))
        self.changed.emit([place])

    def set_into(self, place: int, uid: str) -> None:
        """Merge an item with this record, if it is merged; sides of another's fields go."""
        self._choose(place, replace(self.choice(place), into=uid, fields={}))
        self.changed.emit([place])

    def _way_in(self, place: int) -> str:
        """What ticking an item does: what was done before, what is proposed, what comes first."""
        able = [action for action in self.actions(place) if action != IGNORE]
        wanted = (self._last.get(place, IGNORE), self._defaults[place].action, *able)
        return next(action for action in wanted if action in able)

    def _choose(self, place: int, choice: Choice) -> None:
        self._chosen[place] = choice
        if choice.action == IGNORE:
            self._acting.discard(place)
        else:
            self._acting.add(place)
