"""Events and cards as they leave."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from migdesk.formats import share, sharecard, sharefile, stream, vcard, vevent
from migdesk.formats.borrowed import Linked
from migdesk.formats.component import Component, Unit
from migdesk.formats.share import Shared
from migdesk.formats.target import TARGETS
from migdesk.records import Contact

NOW = datetime(2026, 1, 1, tzinfo=UTC)
NOBODY = Linked()
NOWHERE: Mapping[str, str] = {}


def ready(
    unit: Unit,
    *,
    linked: Linked = NOBODY,
    zones: Mapping[str, str] = NOWHERE,
    target: str = "standard",
) -> Shared | None:
    """A unit on its way out; one without a UID gets one first, as operations give it."""
    event = vevent.get(unit)
    if not event.uid:
        event = replace(event, uid="made-1")
        unit = vevent.put(unit, event)
    return share.event(unit, event, linked, zones=zones, changed=NOW, target=TARGETS[target])


def ics(*units: Unit, **how: object) -> bytes:
    """A shared file; empty when no unit has a date."""
    shared = [one for one in (ready(unit, **how) for unit in units) if one]  # type: ignore[arg-type]
    return "".join(sharefile.calendar(shared, "Ours")).encode() if shared else b""


def vevents(*units: Unit, **how: object) -> list[Component]:
    """The components of a shared file, as our own strict reader finds them."""
    reading = stream.read(ics(*units, **how))
    assert not reading.problems
    return [own for unit in reading.calendars[0].units for own in unit.components]


def vcf(contact: Contact, version: str = "3.0") -> bytes:
    """A shared card."""
    return sharecard.card(contact, version, NOW).text.encode()


def card(contact: Contact, version: str = "3.0") -> Component:
    """A shared card, as our own strict reader finds it."""
    reading = stream.read(vcf(contact, version))
    assert not reading.problems
    (unit,) = reading.cards
    return unit.main


def contact(unit: Unit) -> Contact:
    """The contact of a card; one without a UID gets one."""
    found = vcard.get(unit)
    return found if found.uid else replace(found, uid="made-1")
