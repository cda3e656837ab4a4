"""Records as plain data, the form that scripts read (``--json``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from migdesk.dates import When
from migdesk.dates.wording import Dates, words_of
from migdesk.db.summaries import EventSummary, Filter
from migdesk.formats import vcard, vevent
from migdesk.formats.timezones import is_universal
from migdesk.formats.vevent import STATUS
from migdesk.records import Source, Stage, claimed_dates

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader
    from migdesk.db.stored import Stored

Plain = dict[str, Any]


def events(reader: Reader, filter_: Filter) -> list[Plain]:
    """The events that a filter lets through, each as often as it happens on the days asked for."""
    rows = reader.occurrences(filter_)
    stored = reader.stored_by_id("event", {row.id for row in rows})
    plain = {id_: event(found) for id_, found in stored.items()}
    return [_occurrence(plain[row.id], row) for row in rows]


def _occurrence(plain: Plain, row: EventSummary) -> Plain:
    """What is listed of an event, with what is its own of an occurrence, and whether it repeats."""
    told = {**plain, "repeats": row.recurring}
    if not row.start:
        return told
    when = When.of_edtf(row.edtf)
    return told | {
        "title": row.title,
        "when": row.edtf,
        "start": _moment(when, last=False),
        "end": _moment(when, last=True),
        "precision": row.precision,
        "time_zone": row.time_zone,
        "status": STATUS["VEVENT"].get(row.stage, ""),
        "stage": row.stage.value,
        "location": row.location,
    }


def contacts(reader: Reader, filter_: Filter) -> list[Plain]:
    """The contacts that a filter lets through, by name."""
    ids = [summary.id for summary in reader.contacts(filter_)]
    stored = reader.stored_by_id("contact", ids)
    return [contact(stored[id_]) for id_ in ids]


def event(stored: Stored) -> Plain:
    """An event; ``start`` and ``end`` are days or local times, both included."""
    unit = stored.unit
    record = replace(vevent.get(unit), uid=stored.uid)
    component = unit.main.name if unit.main.name in STATUS else "VEVENT"
    return {
        "uid": record.uid,
        "title": record.title,
        "when": record.when.edtf if record.when else "",
        "start": _moment(record.when, last=False),
        "end": _moment(record.when, last=True),
        "precision": record.when.precision if record.when else "",
        "time_zone": record.time_zone,
        "status": STATUS[component].get(record.stage, ""),
        "stage": record.stage.value,
        "location": record.location,
        "series": record.series,
        "categories": list(record.tags),
        "kind": record.kind,
        "url": record.url,
        "description": record.description,
        "contacts": [
            {"uid": own.contact, "name": own.name, "role": own.role}
            for own in record.participations
        ],
        "documents": [{"title": own.title, "url": own.url} for own in record.documents],
        "sources": _sources(record.sources),
        "claims": [
            {"field": own.field, "value": own.value, "source": own.source, "inferred": own.inferred}
            for own in record.claims
        ],
        "sequence": vevent.stamps(unit).sequence,
    }


def _moment(when: When | None, *, last: bool) -> str:
    if not when:
        return ""
    if when.timed:
        return ((when.end or when.start) if last else when.start).edtf
    return (when.last_day if last else when.first_day).isoformat()


def contact(stored: Stored) -> Plain:
    """A contact."""
    record = replace(vcard.get(stored.unit), uid=stored.uid)
    return {
        "uid": record.uid,
        "kind": record.kind.value,
        "name": record.display_name,
        "honorific": record.honorific,
        "organisation": record.organisation,
        "units": list(record.units),
        "title": record.title,
        "role": record.role,
        "interim": record.interim,
        "emails": [own.address for own in record.emails],
        "phones": [own.number for own in record.phones],
        "categories": list(record.tags),
        "verified": record.verified.isoformat() if record.verified else "",
        "sources": _sources(record.sources),
    }


def _sources(sources: tuple[Source, ...]) -> list[Plain]:
    return [
        {
            "title": own.title,
            "publisher": own.publisher,
            "published": own.published,
            "url": own.url,
            "quotes": list(own.quotes),
        }
        for own in sources
    ]


def line(record: Plain) -> str:
    """A record in one line, the date of an event in words: English, as all that a terminal says."""
    if "when" in record:
        when = words_of(_dates(record), "en") if record["when"] else "–"
        when = f"{when} UTC" if is_universal(record["time_zone"]) else when
        repeats = "(repeats)" if record.get("repeats") else ""
        told = [when, record["title"], record["location"], repeats]
    else:
        told = [record["name"], record["organisation"], *record["emails"], *record["phones"]]
    return "  ".join(part for part in told if part)


def _dates(record: Plain) -> Dates:
    """The date of an event, or those that sources disagree between."""
    claimed = (claim["value"] for claim in record["claims"] if claim["field"] == "when")
    disputed = record["stage"] == Stage.CONTRADICTORY.value
    return (disputed and claimed_dates(claimed)) or When.of_edtf(record["when"])


def told(value: object) -> Iterator[str]:
    """A value as a person reads it: nothing when empty, a line for each item of a list."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            parts = (", ".join(told(part)) for part in item.values())
            yield ", ".join(part for part in parts if part)
        elif item not in ("", None):
            yield str(item)
