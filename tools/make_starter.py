#!/usr/bin/env python3
"""Makes the starter collection from the facts of the five pages: make_starter.py [FOLDER].

Reads ``seeds/`` in the folder that MIGDESK_SHARED names (else ../shared) and starter.toml;
writes events.ics and contacts.vcf, the same bytes from the same facts, to resources/starter.
"""

import json
import os
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from migdesk.dates import When
from migdesk.formats import vcard, vevent
from migdesk.formats.component import Unit
from migdesk.records import (
    Address,
    AltTitle,
    Claim,
    Contact,
    ContactKind,
    Document,
    Email,
    Event,
    Participation,
    Phone,
    Source,
    Stage,
)

Row = Mapping[str, Any]

ROOT = Path(__file__).parents[1]
STAMPED = datetime(2024, 1, 25, tzinfo=UTC)
"""The date of the newest page, and not of the day when this runs: files stay the same."""

SHORTEST_QUOTE = 10
"""A number or a month ("138", "jui") shows nothing when it stands alone."""

HEAD = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//migdesk//migdesk 1.0//FR
CALSCALE:GREGORIAN
"""


@dataclass(frozen=True)
class Facts:
    """The rows of facts.json by id, what starter.toml adds to them, and the UIDs of both."""

    rows: Mapping[str, Row]
    added: Row
    uids: Mapping[str, str]

    @classmethod
    def read(cls, seeds: Path) -> "Facts":
        """The facts of a ``seeds`` folder."""
        tables = _json(seeds / "facts.json").values()
        rows = (row for table in tables if isinstance(table, list) for row in table)
        uids = _json(seeds / "golden" / "uids.json")
        return cls(
            {row["id"]: row for row in rows if "id" in row},
            tomllib.loads(Path(__file__).with_name("starter.toml").read_text(encoding="utf-8")),
            {**uids["events"], **uids["contacts"], **uids["orgs"]},
        )

    def of(self, keys: Sequence[str]) -> list[Row]:
        """The rows with these ids, in this order."""
        return [self.rows[key] for key in keys]

    def quotes(self, source: str, rows: Sequence[Row]) -> tuple[str, ...]:
        """What ``rows`` quote from the page of ``source``."""
        page = self.rows[source]["file"]
        found = (quote for row in rows for quote in row["quotes"] if quote["file"] == page)
        texts = (quote["quote"] for quote in found)
        return tuple(dict.fromkeys(text for text in texts if len(text) >= SHORTEST_QUOTE))

    def sources(self, keys: Sequence[str], rows: Sequence[Row]) -> tuple[Source, ...]:
        """The pages ``keys``, with what ``rows`` quote from each."""
        return tuple(
            Source(
                key=key,
                title=self.rows[key]["title"],
                publisher=self.added["publishers"].get(key, ""),
                published=(self.rows[key]["page_date"] or {}).get("value", ""),
                language="fr",
                quotes=self.quotes(key, rows),
            )
            for key in keys
        )

    def pages(self, row: Row) -> list[str]:
        """The ids of the pages that ``row`` quotes from, in the order of its quotes."""
        keys = {page["file"]: key for key, page in self.rows.items() if "page_date" in page}
        return list(dict.fromkeys(keys[quote["file"]] for quote in row["quotes"]))


def event(facts: Facts, key: str) -> Event:
    """The event ``key``; what starter.toml says goes before what the facts say."""
    row, added = facts.rows[key], facts.added["events"][key]
    stated = [claim["edtf"] for claim in row["when"] if claim["edtf"]]
    edtf = added.get("when", next(iter(stated), ""))
    return Event(
        uid=facts.uids[key],
        title=added.get("title", row["title"]),
        language="fr",
        short_title=added.get("short_title", ""),
        alt_titles=tuple(_alt_titles(row)),
        kind=added["kind"],
        when=When.of_edtf(edtf) if edtf else None,
        time_zone=added.get("time_zone", ""),
        time_zone_inferred=added.get("time_zone_inferred", False),
        stage=Stage(added["stage"]),
        location=_location(facts, row),
        url=_url(facts, row),
        description=added.get("description", ""),
        series=added.get("series", ""),
        edition=str(row.get("edition", "")),
        parent=facts.uids.get(row.get("parent", ""), ""),
        tags=tuple(added.get("tags", ())),
        participations=tuple(_participations(facts, added)),
        documents=tuple(_documents(facts, row)),
        sources=_event_sources(facts, row),
        claims=(*_when_claims(facts, row, edtf), *_claims(added)),
    )


def _event_sources(facts: Facts, row: Row) -> tuple[Source, ...]:
    documents = facts.of(row.get("documents", ()))
    people = facts.of([person["person"] for person in row.get("persons", ())])
    pages = dict.fromkeys(claim["claim_of"] for claim in row["when"])
    return facts.sources(list(pages), [row, *documents, *people])


def _alt_titles(row: Row) -> Iterator[AltTitle]:
    """The other names; a slogan and the text of a link are none."""
    for title in row.get("alt_titles", ()):
        if title.get("note") not in {"slogan", "link text"}:
            yield AltTitle(title["t"], title["lang"], title["src"])


def _location(facts: Facts, row: Row) -> str:
    """Town and country, when the facts are sure of the place: they remark upon the others."""
    place = facts.rows.get(row.get("place") or "")
    return f"{place['name']}, {place['country']}" if place else ""


def _url(facts: Facts, row: Row) -> str:
    urls = [url["url"] for url in facts.of(row.get("urls", ()))]
    return next((url if "://" in url else f"http://{url}" for url in urls), "")


def _participations(facts: Facts, added: Row) -> Iterator[Participation]:
    for given in added.get("participations", ()):
        yield Participation(**{**given, "contact": facts.uids.get(given.get("contact", ""), "")})


def _documents(facts: Facts, row: Row) -> Iterator[Document]:
    for document in facts.of(row.get("documents", ())):
        number = f"ISSN {document['issn']}" if "issn" in document else ""
        for language in document.get("languages") or [document.get("language", "")]:
            yield Document(
                title=document["title"],
                kind=facts.added["documents"][document["type"]],
                language=language,
                date=document.get("date", "").partition(" ")[0],
                number=number,
                pages=str(document.get("pages", "")),
            )


def _when_claims(facts: Facts, row: Row, edtf: str) -> list[Claim]:
    """What each page says of the date; one without a year is completed, and says so."""
    claims = [_when_claim(facts, row, claim, edtf) for claim in row["when"] if claim["edtf"]]
    kept = next((claim for claim in claims if claim.value == edtf and not claim.inferred), None)
    if len(claims) == 1:
        return claims
    return [replace(claim, preferred=claim is kept) for claim in claims]


def _when_claim(facts: Facts, row: Row, claim: Row, edtf: str) -> Claim:
    value = edtf if claim["edtf"].startswith("XXXX") else claim["edtf"]
    quotes = facts.quotes(claim["claim_of"], [row])
    dated = (quote for quote in quotes if claim["start"][:4] in quote)
    return Claim(
        field="when",
        value=value,
        source=claim["claim_of"],
        quote=next(dated, quotes[0]),
        inferred=not claim.get("year_stated", True),
    )


def _claims(added: Row) -> Iterator[Claim]:
    return (Claim(**given) for given in added.get("claims", ()))


def contact(facts: Facts, key: str) -> Contact:
    """The card ``key``: of an organisation, or of a person or mailbox in one."""
    row, added = facts.rows[key], facts.added["contacts"].get(key, {})
    made = _person(facts, row) if "org" in row else _organisation(row)
    return replace(
        made,
        uid=facts.uids[key],
        name=added.get("name", row["name"]),
        language="fr",
        units=(*made.units, *added.get("units", ())),
        agents=tuple(facts.uids[agent] for agent in added.get("agents", ())),
        sources=facts.sources(facts.pages(row), [row]),
        claims=tuple(_claims(added)),
    )


def _organisation(row: Row) -> Contact:
    return Contact(
        kind=ContactKind.ORG,
        organisation=row["name"],
        aliases=(row["acronym"],),
        addresses=(Address(types=("work",), locality=row.get("seat", "")),),
    )


def _person(facts: Facts, row: Row) -> Contact:
    mailbox = row["kind"] == "functional mailbox"
    given, family = ("", "") if mailbox else row["name"].split(" ")
    organisation = facts.rows[row["org"]]
    units = (row.get("unit"), row.get("subunit"))
    return Contact(
        kind=ContactKind.MAILBOX if mailbox else ContactKind.INDIVIDUAL,
        family=family,
        given=given,
        honorific=row["honorific"] or "",
        organisation=organisation["name"],
        units=tuple(unit for unit in units if unit),
        title=row["title"] or "",
        role=row.get("role", ""),
        emails=(Email(types=("work",), address=row["email"]),),
        phones=(Phone(types=("work", "voice"), number=row.get("tel_e164", "")),),
        tags=(organisation["acronym"], "Boîte fonctionnelle" if mailbox else "Personne de contact"),
        verified=_day(row["as_of"]),
    )


def _day(text: str) -> date | None:
    """A full date; "2015 (page sans date)" verifies nothing."""
    return date.fromisoformat(text) if text.count("-") == 2 else None  # noqa: PLR2004 - year, month, day


def calendar(units: Sequence[Unit], time_zone: str) -> str:
    """One VCALENDAR around ``units`` and the zone that one of them needs."""
    head = HEAD.replace("\n", "\r\n") + time_zone
    return head + "".join(unit.text for unit in units) + "END:VCALENDAR\r\n"


def _time_zone(golden: Path) -> str:
    _, begin, rest = _text(golden / "E14-cafe-elus-2024.share.ics").partition("BEGIN:VTIMEZONE")
    text, end, _ = rest.partition("END:VTIMEZONE\r\n")
    return begin + text + end


def _text(file: Path) -> str:
    return file.read_bytes().decode()


def _json(file: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    return json.loads(_text(file))


def main() -> None:
    """Writes both files."""
    shared = Path(os.environ.get("MIGDESK_SHARED") or ROOT.parent / "shared")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "starter"
    facts = Facts.read(shared / "seeds")
    events = [event(facts, key) for key in facts.added["events"]]
    contacts = [contact(facts, key) for key in facts.added["cards"]]
    units = [vevent.stamp(vevent.skeleton(made), STAMPED) for made in events]
    cards = [vcard.stamp(vcard.skeleton(made), STAMPED) for made in contacts]
    ics = calendar(units, _time_zone(shared / "seeds" / "golden"))
    (folder / "events.ics").write_bytes(ics.encode())
    (folder / "contacts.vcf").write_bytes("".join(card.text for card in cards).encode())


if __name__ == "__main__":
    main()
