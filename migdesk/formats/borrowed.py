"""What an event borrows from other records when it is written out, and never stores."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from migdesk import assets
from migdesk.dates import When
from migdesk.dates.wording import Dates, words_of
from migdesk.formats.phones import displayed
from migdesk.formats.sharedvalues import leads_out
from migdesk.records import Claim, Contact, Document, Event, Participation, Source

_DOMAIN = re.compile(r"www\.\S+", re.IGNORECASE)

FALLBACK = "en"
"""The language of files whose record does not say its own."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The contacts that an event's participations name, by UID; short names by organisation.

    ``withheld`` are the names of those that are private: nothing else of them is here.
    """

    contacts: Mapping[str, Contact] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=dict)
    withheld: tuple[str, ...] = ()


def words(event: Event) -> Mapping[str, Any]:
    """The words of files in the language of ``event``."""
    found: Mapping[str, Any] = assets.words(event.language or FALLBACK)["files"]
    return found


def contact_text(participation: Participation, linked: Linked) -> str:
    """Who to write to, in one line: name, post, organisation, phones, e-mails."""
    contact = linked.contacts.get(participation.contact)
    if not contact:
        return participation.name
    organisation = linked.acronyms.get(contact.organisation, contact.organisation)
    parts = (
        participation.name or contact.display_name,
        contact.title,
        organisation,
        *(displayed(phone.number) for phone in contact.phones),
        *(email.address for email in contact.emails),
    )
    return ", ".join(part for part in parts if part)


def summary(event: Event, *, dated: bool) -> str:
    """The title as it leaves: with what no client shows otherwise, in front (mapping.md §2–3).

    What came so from another desk says it once all the same.
    """
    prefix = words(event)["stages"].get(event.stage.value, "")
    when = f"[{date_text(event)}] " if dated and event.when else ""
    return f"{prefix}{when}{event.title.removeprefix(prefix).removeprefix(when)}"


def date_text(event: Event) -> str:
    """The date in words; claims that contradict each other are all said."""
    dates = event.claimed_dates or event.when
    return _said(dates, event) if dates else ""


def lines(event: Event, linked: Linked) -> list[str]:
    """The lines that follow the event's own text; those that it already holds are left out."""
    own = set(event.description.split("\n"))
    derived = (
        *_name_lines(event),
        *_contact_lines(event, linked),
        *_organisation_lines(event),
        *_document_lines(event),
        *_doubt_lines(event),
        *_source_lines(event),
    )
    return [line for line in derived if line not in own]


def description(event: Event, linked: Linked) -> str:
    """The event's own text and, after an empty line, what other records add to it."""
    parts = (event.description, "\n".join(lines(event, linked)))
    return "\n\n".join(part for part in parts if part)


def categories(event: Event, *, dated: bool) -> tuple[str, ...]:
    """Series, tags, kind, and the mark of an approximate date, each once."""
    own = words(event)
    kind = own["kinds"].get(event.kind, "")
    approximate = own["approximate"] if dated else ""
    return tuple(dict.fromkeys(c for c in (event.series, *event.tags, kind, approximate) if c))


def _said(when: Dates, event: Event) -> str:
    return words_of(when, event.language or FALLBACK, style="file")


def _contradictions(event: Event) -> list[tuple[Claim, When]]:
    """Every source's own date, in time, while no one has decided between them."""
    if not event.claimed_dates:
        return []
    claims = [(claim, _when(claim.value)) for claim in event.claims if claim.field == "when"]
    return sorted(((c, when) for c, when in claims if when), key=lambda pair: pair[1])


def _when(edtf: str) -> When | None:
    try:
        return When.of_edtf(edtf)
    except ValueError:
        return None


def _labelled(event: Event, label: str, value: str) -> str:
    return str(words(event)["label"]).format(label=words(event)["labels"][label], value=value)


def _name_lines(event: Event) -> Iterator[str]:
    """Other names under which people look for the event; acronyms in its title need no line."""
    names = [own.text for own in event.alt_titles if own.text not in event.title]
    if names:
        yield _labelled(event, "name", ", ".join(names))


def _organisation_lines(event: Event) -> Iterator[str]:
    for role in ("organiser", "host", "partner", "supporter", "opening", "closing", "speaker"):
        names = [p.name for p in event.participations if p.role == role and p.name]
        if names:
            label = role if len(names) == 1 else f"{role}s"
            yield _labelled(event, label, ", ".join(names))


def _document_lines(event: Event) -> Iterator[str]:
    for told in map(_document, event.documents):
        if told:
            yield _labelled(event, "document", told)


def _document(document: Document) -> str:
    address = public_address(document.url)
    named = document.title or address
    details = ", ".join(part for part in (document.language, document.number) if part)
    title = f"{named} ({details})" if named and details else named
    return f"{title} – {address}" if document.title and address else title


def public_address(url: str) -> str:
    """``url`` if it leads somewhere for others, else nothing."""
    return url if leads_out(url) or _DOMAIN.match(url) else ""


def _doubt_lines(event: Event) -> Iterator[str]:
    """What is uncertain or deduced, spelled out (mapping.md §3)."""
    own = words(event)
    sources = {source.key: source for source in event.sources}
    contradictions = _contradictions(event)
    if contradictions:
        yield own["contradiction"]
    for claim, when in contradictions:
        told = _source(sources.get(claim.source, Source()), event)
        yield own["claim"].format(value=_said(when, event), source=told)
    if not contradictions and event.when and event.when.precision in own["precisions"]:
        yield own["precisions"][event.when.precision]
    if _is_deduced(event):
        yield own["inferred_date"]
    if event.time_zone_inferred:
        yield own["inferred_zone"].format(zone=event.time_zone)


def _is_deduced(event: Event) -> bool:
    """Whether no source states the date that the event shows."""
    shown = event.when.edtf if event.when else ""
    said = [claim for claim in event.claims if claim.field == "when" and claim.value == shown]
    return bool(said) and all(claim.inferred for claim in said)


def _contact_lines(event: Event, linked: Linked) -> Iterator[str]:
    for participation in event.contacts:
        yield _labelled(event, "contact", contact_text(participation, linked))
    addresses = {
        "site": event.url,
        "online": event.join_url,
        "registration": event.registration_url,
    }
    for label, address in addresses.items():
        if public_address(address):
            yield _labelled(event, label, address)


def _source_lines(event: Event) -> Iterator[str]:
    for source in event.sources:
        yield _labelled(event, "source", _source(source, event))


def _source(source: Source, event: Event) -> str:
    """Publisher, title and date of a source; never a file of ours."""
    own = words(event)
    published = _when(source.published)
    parts = (
        source.publisher,
        own["quoted"].format(text=source.title) if source.title else "",
        _said(published, event) if published else own["undated"],
    )
    return ", ".join(part for part in parts if part)
