"""What there is to be read out of the month, in reading order: the strip, days and events."""

from dataclasses import dataclass

from migdesk.db.summaries import EventSummary
from migdesk.ui.calendar.monthscene import MonthScene
from migdesk.ui.calendar.monthstrip import Strip

STRIP = 0
"""The place of what stands in the strip."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be read out: a day, or an event where it is first seen.

    ``place`` is the ordinal of that day, or ``STRIP``, whose rest is no event.
    """

    place: int
    event: EventSummary | None = None

    @property
    def key(self) -> tuple[int, str]:
        """What stays the same while an event is edited or the month scrolls."""
        return self.place, self.event.key if self.event else ""


def items(scene: MonthScene) -> list[Item]:
    """What is to be seen now, in reading order: the strip, then day by day its events."""
    found = [stop(scene.strip, number) for number in range(scene.strip.last_stop + 1)]
    read = {item.event for item in found}
    for week, _top in scene.weeks():
        first = scene.index.first_day(week.number)
        for column, day in enumerate(scene.days(week)):
            if day is None:
                continue
            found.append(Item(first + column))
            here = (segment.event for segment in week.segments if segment.first == column)
            found += [Item(first + column, event) for event in here if event not in read]
        read.update(segment.event for segment in week.segments)
    return found


def stop(strip: Strip, number: int) -> Item:
    """What the keyboard meets at a stop of the strip: an event, or the rest."""
    return Item(STRIP, strip.stops[number] if number < len(strip.stops) else None)
