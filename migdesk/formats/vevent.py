"""Event ↔ VEVENT and VTODO: the lens table of events."""

from datetime import datetime
from typing import Any

from migdesk.formats import lens, values
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.edits import Written, place, rewritten
from migdesk.formats.lens import Row
from migdesk.formats.span import SPAN
from migdesk.formats.stamps import ICALENDAR_STAMPS, Stamps
from migdesk.records import AltTitle, Claim, Document, Event, Invited, Participation, Source, Stage

SERIES = "migdesk:series:"
"""Before the name of a series in REFID (RFC 9253); other REFIDs are the file's own."""

_PROVENANCE_PARAMS = {
    "ID": "key",
    "PUBLISHER": "publisher",
    "PUBLISHED": "published",
    "CONSULTED": "consulted",
    "ADDRESS": "url",
    "LANGUAGE": "language",
    "QUOTE": "quotes",
}
_CLAIM_PARAMS = {
    "FIELD": "field",
    "SOURCE": "source",
    "INFERRED": "inferred",
    "PREFERRED": "preferred",
    "QUOTE": "quote",
}
_DOCUMENT_PARAMS = {
    "X-MIGDESK-KIND": "kind",
    "LANGUAGE": "language",
    "X-MIGDESK-DATE": "date",
    "X-MIGDESK-NUMBER": "number",
    "X-MIGDESK-PAGES": "pages",
    "FMTTYPE": "media_type",
}
_PARTICIPATION_PARAMS = {"ROLE": "role", "CONTACT-UID": "contact", "SOURCE": "source"}

STATUS: dict[str, dict[Stage, str]] = {
    "VEVENT": {
        Stage.CONFIRMED: "CONFIRMED",
        Stage.ANNOUNCED: "CONFIRMED",
        Stage.RUNNING: "CONFIRMED",
        Stage.HELD: "CONFIRMED",
        Stage.PLANNED: "TENTATIVE",
        Stage.POSTPONED: "TENTATIVE",
        Stage.CONTRADICTORY: "TENTATIVE",
        Stage.CANCELLED: "CANCELLED",
    },
    "VTODO": {
        Stage.ANNOUNCED: "NEEDS-ACTION",
        Stage.PLANNED: "NEEDS-ACTION",
        Stage.CONFIRMED: "NEEDS-ACTION",
        Stage.POSTPONED: "NEEDS-ACTION",
        Stage.CONTRADICTORY: "NEEDS-ACTION",
        Stage.RUNNING: "IN-PROCESS",
        Stage.HELD: "COMPLETED",
        Stage.CANCELLED: "CANCELLED",
    },
}
"""STATUS (RFC 5545 §3.8.1.11) of each stage; the first stage of a word is what it means alone."""


def _read_title(component: Component) -> tuple[str, str]:
    line = component.first("SUMMARY")
    return (values.text(line), line.param("LANGUAGE")) if line else ("", "")


def _write_title(component: Component, wanted: tuple[Any, ...]) -> Component:
    title, language = wanted
    old = component.lines("SUMMARY")
    if not title and not language:
        return place(component, old, ())
    written = lens.written_text("SUMMARY", title, values.ICALENDAR)
    params = {**written.params, "LANGUAGE": lens.param_values(language)}
    new = rewritten(next(iter(old), None), Written("SUMMARY", written.value, params))
    return place(component, old[:1], [new])


def _read_stage(component: Component) -> tuple[Stage]:
    status = component.value("STATUS").strip().upper()
    words = STATUS.get(component.name, STATUS["VEVENT"])
    shadow = component.value("X-MIGDESK-STAGE").strip()
    if shadow in words and words[Stage(shadow)] == status:
        return (Stage(shadow),)
    return (next((stage for stage, word in words.items() if word == status), Stage.NONE),)


def _write_stage(component: Component, wanted: tuple[Any, ...]) -> Component:
    (stage,) = wanted
    words = STATUS.get(component.name, STATUS["VEVENT"])
    status = words.get(stage, "")
    alone = next((own for own, word in words.items() if word == status), Stage.NONE)
    for name, value in (("STATUS", status), ("X-MIGDESK-STAGE", "" if stage == alone else stage)):
        old = component.lines(name)
        written = [rewritten(next(iter(old), None), Written(name, value, {}))] if value else []
        component = place(component, old, written)
    return component


def _read_document(line: ContentLine, version: str) -> Document:
    params: dict[str, Any] = {own: line.param(name) for name, own in _DOCUMENT_PARAMS.items()}
    if line.name == "ATTACH":
        title = line.param("LABEL") or line.param("FILENAME")
        return Document(title=title, url=line.value, **params)
    return Document(title=values.text(line, version), **params)


def _write_document(document: Document, version: str) -> Written:
    own = {
        name: lens.param_values(getattr(document, field))
        for name, field in _DOCUMENT_PARAMS.items()
    }
    if document.url:
        label = {"LABEL": lens.param_values(document.title), "FILENAME": ()}
        return Written("ATTACH", document.url, {**own, **label})
    written = lens.written_text("X-MIGDESK-DOCUMENT", document.title, version)
    return Written(written.name, written.value, {**written.params, **own})


def _is_document(line: ContentLine) -> bool:
    """A file inside the calendar stays the component's own (RFC 5545 §3.8.1.1)."""
    inline = line.param("VALUE").upper() == "BINARY" or line.param("ENCODING")
    return not (line.name == "ATTACH" and (inline or not line.value.strip()))


_participation, _written_participation = lens.structured(
    Participation, "X-MIGDESK-PARTICIPATION", "name", _PARTICIPATION_PARAMS
)


def _read_participation(line: ContentLine, version: str) -> Participation:
    """Our own property, or a CONTACT (RFC 5545 §3.8.4.2) as a contact known by name only."""
    if line.name == "CONTACT":
        return Participation(role="contact", name=values.text(line, version))
    found: Participation = _participation(line, version)
    return found


def _is_parent(line: ContentLine) -> bool:
    return line.param("RELTYPE").upper() in {"", "PARENT"}


def _written_uid(name: str, uid: str, relation: tuple[str, ...] = ()) -> Written:
    return Written(name, values.escape(uid), {"RELTYPE": relation})


def provenance() -> tuple[Row, Row]:
    """The rows of sources and claims, the same in events and cards."""
    sources = lens.structured(Source, "X-MIGDESK-SOURCE", "title", _PROVENANCE_PARAMS)
    claims = lens.structured(Claim, "X-MIGDESK-CLAIM", "value", _CLAIM_PARAMS)
    return (
        lens.many("sources", ("X-MIGDESK-SOURCE",), *sources),
        lens.many("claims", ("X-MIGDESK-CLAIM",), *claims),
    )


TABLE: tuple[Row, ...] = (
    lens.one(
        "uid", "UID", lambda line, _: values.uid(line), lambda uid, _: _written_uid("UID", uid)
    ),
    SPAN,
    Row(("title", "language"), ("SUMMARY",), _read_title, _write_title),
    lens.text("short_title", "X-MIGDESK-SHORT-TITLE"),
    lens.many(
        "alt_titles",
        ("X-MIGDESK-ALT-TITLE",),
        *lens.structured(
            AltTitle,
            "X-MIGDESK-ALT-TITLE",
            "text",
            {"LANGUAGE": "language", "SOURCE": "source"},
        ),
    ),
    lens.text("kind", "X-MIGDESK-KIND"),
    lens.flag("time_zone_inferred", "X-MIGDESK-TZ-INFERRED"),
    lens.uri("recurrence", "RRULE"),
    Row(("stage",), ("STATUS", "X-MIGDESK-STAGE"), _read_stage, _write_stage),
    lens.text("location", "LOCATION"),
    lens.uri("url", "URL"),
    lens.uri("join_url", "CONFERENCE", {"VALUE": ("URI",)}),
    lens.uri("registration_url", "X-MIGDESK-REGISTRATION"),
    lens.listed("languages", "X-MIGDESK-LANGUAGES"),
    lens.text("description", "DESCRIPTION"),
    lens.one(
        "series",
        "REFID",
        lambda line, version: values.text(line, version).removeprefix(SERIES),
        lambda series, version: lens.written_text("REFID", SERIES + series, version),
        lambda line: line.value.startswith(SERIES),
    ),
    lens.text("edition", "X-MIGDESK-EDITION"),
    lens.one(
        "parent",
        "RELATED-TO",
        lambda line, _: values.uid(line),
        lambda uid, _: _written_uid("RELATED-TO", uid, ("PARENT",)),
        _is_parent,
    ),
    lens.listed("tags", "CATEGORIES"),
    lens.many(
        "participations",
        ("X-MIGDESK-PARTICIPATION", "CONTACT"),
        _read_participation,
        _written_participation,
    ),
    lens.many(
        "documents",
        ("ATTACH", "X-MIGDESK-DOCUMENT"),
        _read_document,
        _write_document,
        _is_document,
    ),
    *provenance(),
    lens.text("note", "X-MIGDESK-NOTE"),
)


_RAISING = ("when", "time_zone", "recurrence", "location", "stage")


def get(unit: Unit) -> Event:
    """The event that a unit's main component describes."""
    return lens.get(TABLE, Event, unit)


def invited(unit: Unit) -> tuple[Invited, ...]:
    """ORGANIZER and every ATTENDEE (RFC 5545 §3.8.4), which no record owns; addresses bare."""
    return tuple(map(_invited, unit.main.lines("ORGANIZER", "ATTENDEE")))


def _invited(line: ContentLine) -> Invited:
    address = line.value[7:] if line.value[:7].lower() == "mailto:" else line.value
    name = " ".join(dict(line.params).get("CN", ()))
    return Invited(name, address, organises=line.name == "ORGANIZER")


def put(unit: Unit, event: Event) -> Unit:
    """``unit`` with ``event`` written into its main component; itself when nothing differs."""
    return lens.put(TABLE, get(unit), unit, event)


def skeleton(event: Event) -> Unit:
    """A new unit for ``event``: a VTODO while it has no date, else a VEVENT."""
    return put(Unit([Component("VEVENT" if event.when else "VTODO", ())]), event)


def stamps(unit: Unit) -> Stamps:
    """SEQUENCE and LAST-MODIFIED of the main component."""
    return ICALENDAR_STAMPS.read(unit)


def stamp(unit: Unit, now: datetime, *, raise_sequence: bool = False) -> Unit:
    """``unit`` with DTSTAMP and LAST-MODIFIED of ``now``; SEQUENCE one higher if asked."""
    return ICALENDAR_STAMPS.write(unit, now, raise_sequence=raise_sequence)


def stamp_change(
    before: Unit, after: Unit, now: datetime, *, born_here: bool, least: int = 0
) -> Unit:
    """``after`` as the newer text of ``before``: changed ``now``, its SEQUENCE not lower.

    Only what was born here raises it, with its date, rule, place or status (RFC 5545 §3.8.7.4).
    """
    old, new = get(before), get(after)
    moved = any(getattr(old, name) != getattr(new, name) for name in _RAISING)
    raised = stamps(before).sequence + (born_here and moved)
    return ICALENDAR_STAMPS.write(after, now, least=max(raised, least))


def is_older(one: Unit, other: Unit) -> bool:
    """Whether ``one`` was stamped before ``other``, as far as both say, and nothing after it."""
    return ICALENDAR_STAMPS.is_older(one, other)


def newest(one: Unit, other: Unit) -> Unit:
    """``one``, each component as ``other`` has it where that was stamped later."""
    return ICALENDAR_STAMPS.newest(one, other)
