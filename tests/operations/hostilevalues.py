"""Records with a hostile text in every field, and everything that leaves of them."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from datetime import UTC
from html.parser import HTMLParser
from random import Random
from typing import Any, get_args, get_type_hints

from migdesk.dates import When
from migdesk.db.database import Database
from migdesk.db.reader import Reader
from migdesk.db.summaries import Filter
from migdesk.formats import sharecard
from migdesk.formats.share import Shared
from migdesk.formats.tables import writecontacts, writeevents
from migdesk.formats.tables.dialects import DIALECTS, Written
from migdesk.formats.target import TARGETS
from migdesk.operations import cards, exporting, handing
from migdesk.records import Contact, Event, Participation
from tests.formats.strict import CONTROLS, UNSEEN, properties

_SIGNS = (
    *("\r", "\n", "\r\n", "\x85", "\u2028", "\u2029", "\x00", "\x0b", "\x0c", "\x1b", "\x1c"),
    *('"', ",", ";", ":", "\\", "\\n", "\\", "^", "^n", "^'", "=", "=0A", "=0D=0A", "=\r\n", "'"),
    *("\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\ud800", "\udfff", "\U000e0041", "\u034f"),
    *(
        "\t",
        " ",
        "  " * 20,
        "\r\n ",
        "\n\t",
        "<b>",
        "</p>",
        "<script>",
        "&lt;",
        '" onclick="x',
        "&#10;",
    ),
)
_WORDS = (
    *("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCARD", "END:VCARD", "END:VCALENDAR", "BEGIN:VALARM"),
    *("ATTENDEE:mailto:evil@example.org", "X-EVIL:1", "EMAIL:evil@example.org", "METHOD:REQUEST"),
    *(
        "ORGANIZER;CN=Evil:mailto:evil@example.org",
        "item1.X-EVIL:1",
        "VALUE=URI",
        "DTSTART:20240101",
    ),
    *(
        "=HYPERLINK(1)",
        "+cmd|' /C calc'!A0",
        "@SUM(1)",
        "-1+1",
        "javascript:alert(1)",
        "file:///etc",
    ),
    *(
        "é",
        "x",
        "https://example.org/",
        "mailto:a@example.org",
        "a@example.org",
        "+41 22",
        "fr",
        "work",
    ),
)
_PLAIN = (
    "x",
    "https://a@example.org/1",
    "https://example.org/x",
    "a@example.org",
    "+41 22 717 94 68",
    "fr",
    "work",
    "1",
    " ",
)
"""What a field may hold so that everything is there that can be."""

_LIST = 2


def hostile(number: int) -> str:
    """The value of a number: signs and words in any order, one in fifty very long."""
    random = Random(number)  # noqa: S311 - the same at every run
    if number < len(_SIGNS):
        return f"x{_SIGNS[number]}ATTENDEE:mailto:evil@example.org"
    parts = [random.choice((_SIGNS, _SIGNS, _WORDS)) for _ in range(random.randint(1, 9))]
    text = "".join(random.choice(part) for part in parts)
    return text * (1 + random.choice((0,) * 49 + (3_000 // len(text),)))


def filled(cls: type, text: str, **kept: object) -> Any:
    """A record of ``cls`` with ``text`` in every field, those of records inside, too."""
    hints = get_type_hints(cls)
    values = {
        name: _of_kind(kind, text) for name, kind in hints.items() if not name.startswith("_")
    }
    return cls(**{name: own for name, own in values.items() if own is not None} | kept)


def _of_kind(kind: Any, text: str) -> object:
    if kind is str:
        return text
    inner = get_args(kind)[:1]
    if inner == (str,):
        return (text,)
    if inner and is_dataclass(inner[0]) and get_args(kind)[-1] is Ellipsis:
        return tuple(filled(inner[0], text) for _ in range(_LIST))
    return None


@dataclass(frozen=True)
class Leaving:
    """Everything that leaves of an event and of a contact, by where it goes."""

    files: dict[str, bytes]
    tables: dict[str, Written]
    texts: dict[str, str]
    htmls: dict[str, str]


def records(key: str, text: str) -> tuple[Event, Contact]:
    """An event and its contact, each full of ``text`` but for what they are known by."""
    speaker = Participation(role="contact", contact=f"contact-{key}")
    event = filled(
        Event,
        text,
        uid=f"event-{key}",
        parent="",
        time_zone="",
        recurrence="",
        when=When.of_edtf("2024-04-25"),
        participations=(speaker, *filled(Event, text).participations),
    )
    return event, filled(Contact, text, uid=f"contact-{key}")


def saved(database: Database, own: dict[str, str]) -> None:
    """Stores records full of each text."""
    with database.write("save") as store:
        for key, text in own.items():
            event, contact = records(key, text)
            store.save_contact(contact)
            store.save_event(event)


def leaving(reader: Reader, key: str) -> Leaving:
    """What would be exported, copied and dragged of the records of a key."""
    event, contact = f"event-{key}", f"contact-{key}"
    files: dict[str, bytes] = {}
    for target in TARGETS:
        files[f"ics {target}"] = exporting.share_events(
            reader, [event], target=target
        ).text.encode()
    for version in sharecard.VERSIONS:
        shared = exporting.share_contacts(reader, [contact], version=version)
        files[f"vcf {version}"] = shared.text.encode()
    for kind, uid in (("ics", event), ("vcf", contact)):
        only = Filter(uids=frozenset({uid}))
        pieces = reader.archive_calendars(only) if kind == "ics" else reader.archive_cards(only)
        files[f"archive {kind}"] = "".join(pieces).encode()
    copy, card = handing.events(reader, [event], "fr", None), cards.card(reader, contact, "fr")
    files |= {"copied ics": copy.shared.text.encode(), "copied vcf": card.vcard.encode()}
    texts = {
        "sentence": copy.text,
        "card": card.text,
        "recipient": card.recipient,
        "name": card.name,
    }
    return Leaving(
        files,
        _tables(reader, event, contact),
        texts | {"title": copy.name, "e-mail": card.email},
        {"sentence": copy.html, "card": card.html},
    )


def _tables(reader: Reader, event: str, contact: str) -> dict[str, Written]:
    events = exporting.share_events(reader, [event]).meant
    contacts = exporting.share_contacts(reader, [contact]).meant
    found: dict[str, Written] = {}
    for name, dialect in DIALECTS.items():
        shared = [Shared(own.unit, own.zones, ()) for own in events]
        found[f"events {name}"] = writeevents.events(shared, dialect, UTC)
        found[f"contacts {name}"] = writecontacts.contacts([own.unit for own in contacts], dialect)
    return found


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"p", "strong", "br", "a"}, tag
        for name, value in attrs:
            assert (tag, name) == ("a", "href")
            assert str(value).startswith(("http://", "https://", "mailto:", "tel:")), value
        self.found[tag] += 1


def elements(html: str) -> Counter[str]:
    """The elements of a piece of HTML; AssertionError for one that we do not write."""
    parser = _Tags()
    parser.feed(html)
    parser.close()
    return parser.found


def rows(written: Written, *, ansi: bool) -> list[list[str]]:
    """The rows of a table, as a stranger finds them."""
    text = written.data.decode("cp1252" if ansi else "utf-8-sig")
    assert not CONTROLS.search(text)
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@dataclass(frozen=True)
class Shape:
    """How much there is of everything that leaves: a hostile text may not make it more."""

    counts: dict[str, Counter[str]]

    def __or__(self, other: "Shape") -> "Shape":
        keys = self.counts.keys() | other.counts.keys()
        return Shape(
            {key: self.counts.get(key, _NONE) | other.counts.get(key, _NONE) for key in keys}
        )

    def more_than(self, other: "Shape") -> Iterator[str]:
        """What there is more of here."""
        for key, found in self.counts.items():
            extra = found - other.counts[key]
            if extra:
                yield f"{key}: {dict(extra)}"


_NONE: Counter[str] = Counter()


def shape(own: Leaving) -> Shape:
    """Read by the strict reader; AssertionError for what no file or clipboard may hold."""
    counts: dict[str, Counter[str]] = {}
    for name, data in own.files.items():
        counts[name] = properties(data, verbatim="archive" in name)
        assert "vcf" not in name or "archive" in name or not UNSEEN.search(data.decode()), name
    for name, text in own.texts.items():
        assert not CONTROLS.search(text), f"{name}: {text!r}"
        assert "\r" not in text, name
        assert not UNSEEN.search(text), name
        counts[f"text {name}"] = Counter({"line": text.count("\n") + 1})
    for name, html in own.htmls.items():
        assert not CONTROLS.search(html), name
        assert not UNSEEN.search(html), name
        counts[f"html {name}"] = elements(html)
    for name, written in own.tables.items():
        ansi = "outlook" in name and written.data[:1] != b"\xef"
        head, *body = rows(written, ansi=ansi)
        assert {len(row) for row in body} <= {len(head)}, name
        counts[f"table {name}"] = Counter({"row": len(body)})
    return Shape(counts)


def harmless(database: Database) -> Shape:
    """How much there is where every text means no harm, whatever it is."""
    saved(database, {f"plain-{number}": text for number, text in enumerate(_PLAIN)})
    with database.read() as reader:
        shapes = [shape(leaving(reader, f"plain-{number}")) for number in range(len(_PLAIN))]
    whole = shapes[0]
    for own in shapes[1:]:
        whole |= own
    return whole


def finds(database: Database, numbers: range) -> list[str]:
    """What the values of these numbers smuggle out, in words."""
    usual, found = harmless(database), []
    values = {str(number): hostile(number) for number in numbers}
    saved(database, values)
    with database.read() as reader:
        for key, text in values.items():
            try:
                found += [
                    f"{key} {text[:200]!r}: {more}"
                    for more in shape(leaving(reader, key)).more_than(usual)
                ]
            except AssertionError as error:
                found.append(f"{key} {text[:200]!r}: {error}")
    return found
