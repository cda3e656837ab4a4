"""Occurrences that a component of their own changes (RFC 5545 §3.8.4.4)."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from operator import attrgetter

from migdesk.formats import values
from migdesk.formats.component import Component, Unit
from migdesk.formats.filezones import Zones
from migdesk.formats.regular import Regular
from migdesk.formats.stamps import ICALENDAR_STAMPS
from migdesk.formats.timed import Occurrence, Timed, later
from migdesk.formats.values import Duration

_NONE = timedelta()


@dataclass(frozen=True, slots=True)
class Override:
    """A component instead of the occurrence with this key (``Regular.key``).

    ``shift`` is how much later each from there on begins; none if it changes one only.
    """

    key: datetime
    own: Timed
    sequence: int
    shift: timedelta | None = None


class Overrides:
    """The overrides of a component that repeats, or of one that is not there.

    Of several for one occurrence the latest revision counts; one that a later revision of the
    component takes away does not.
    """

    def __init__(
        self, components: Iterable[Component], regular: Regular | None, zones: Zones
    ) -> None:
        self.by_key: dict[datetime, Override] = {}
        for component in components:
            override = _override(component, regular, zones)
            if override:
                other = self.by_key.get(override.key, override)
                self.by_key[override.key] = max(other, override, key=attrgetter("sequence"))
        if regular and self.by_key:
            self._take_away(regular)
        self.occurrences = [own.own.at(own.own.start.at) for own in self.by_key.values()]
        in_order = sorted(self.by_key.values(), key=attrgetter("key"))
        self._onwards = [override for override in in_order if override.shift is not None]
        shifts = [override.shift or _NONE for override in self._onwards]
        self.first_shift, self.last_shift = min([_NONE, *shifts]), max([_NONE, *shifts])
        self.longest = max((own.own.length.whole for own in self._onwards), default=_NONE)

    def told(
        self, regular: Timed, key: datetime, wall: datetime, length: Duration | None
    ) -> Occurrence:
        """An occurrence that has no override, as the one before it for all later ones tells it."""
        place = bisect_right(self._onwards, key, key=attrgetter("key"))
        if not place:
            return regular.at(wall, length)
        override = self._onwards[place - 1]
        own = replace(override.own, zone=regular.zone)
        return own.at(later(wall, override.shift or _NONE), length)

    def _take_away(self, regular: Regular) -> None:
        newer = sequence(regular.own.component)
        older = [key for key, override in self.by_key.items() if override.sequence < newer]
        if older:
            for key in regular.gone(min(older), max(older)).intersection(older):
                del self.by_key[key]


def sequence(component: Component) -> int:
    """The number of its revision."""
    return ICALENDAR_STAMPS.read(Unit([component])).sequence


def _override(component: Component, regular: Regular | None, zones: Zones) -> Override | None:
    line, own = component.first("RECURRENCE-ID"), Timed.of(component, zones)
    if not line or not own:
        return None
    moment = values.moment(line) or own.start
    if not regular:
        return Override(moment.at, own, sequence(component))
    shift = None
    alike = own.start.is_date == regular.own.start.is_date
    if alike and line.param("RANGE").upper() == "THISANDFUTURE":
        shift = regular.wall(own.start) - regular.wall(moment)
    return Override(regular.key(moment), own, sequence(component), shift)
