"""A row of a table as a contact, and the lines of its card that no field of it holds."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from migdesk.formats import values
from migdesk.formats.contentline import ContentLine
from migdesk.formats.tables.fields import ADDRESS_PARTS, folded, joined
from migdesk.formats.tables.found import Columns, Found, categories, several
from migdesk.formats.tables.marks import private
from migdesk.formats.tables.moments import day_of, is_no_date
from migdesk.records import Address, ContactKind, Email, Link, Phone

_TYPES: Mapping[str, tuple[str, ...]] = {
    "": (),
    "other": (),
    "autre": (),
    "work": ("work",),
    "business": ("work",),
    "travail": ("work",),
    "bureau": ("work",),
    "professionnel": ("work",),
    "home": ("home",),
    "domicile": ("home",),
    "personnel": ("home",),
    "mobile": ("cell",),
    "portable": ("cell",),
    "cell": ("cell",),
    "work mobile": ("work", "cell"),
    "main": ("pref",),
    "principal": ("pref",),
    "pager": ("pager",),
    "fax": ("fax",),
    "work fax": ("work", "fax"),
    "workfax": ("work", "fax"),
    "fax (bureau)": ("work", "fax"),
    "home fax": ("home", "fax"),
    "homefax": ("home", "fax"),
    "fax (domicile)": ("home", "fax"),
    "home page": ("home",),
    "homepage": ("home",),
    "profile": ("x-profile",),
}
"""TYPE words (RFC 6350 §5.6) of Google's labels, folded."""

_WORD = re.compile(r"[a-z0-9]+")
_BETWEEN = re.compile("[;,\n]")
_NO_YEAR = re.compile(r"--(\d\d)-?(\d\d)", re.ASCII)
_SAID = frozenset({"smtp", "ex"})
_WHO = frozenset({"name", "organisation", "emails", "phones", "aliases"})

_Item = dict[str, list[str]]
"""The texts of an item, by its parts."""


def fields(own: Found) -> dict[str, Any]:
    """The fields of the contact of a row, but for its note; empty when nobody is named."""
    emails = tuple(_emails(own))
    given, additional, family = (own.text(name, " ") for name in ("given", "additional", "family"))
    organisation = own.text("organisation")
    spoken = own.text("name", " ") or " ".join(filter(None, (given, additional, family)))
    _leave_redundant(own, emails, spoken)
    known: dict[str, Any] = {
        "kind": ContactKind.ORG if organisation and not spoken else ContactKind.INDIVIDUAL,
        "name": spoken or organisation,
        "family": family,
        "given": given,
        "additional": additional,
        "honorific": own.text("honorific", " "),
        "suffix": own.text("suffix", " "),
        "aliases": tuple(several(own.texts("alias"))),
        "organisation": organisation,
        "units": tuple(own.texts("unit")),
        "title": own.text("title"),
        "role": own.text("role"),
        "emails": emails,
        "phones": tuple(_phones(own)),
        "links": tuple(_links(own)),
        "addresses": tuple(_addresses(own)),
        "tags": tuple(dict.fromkeys(tag for text in own.texts("tag") for tag in categories(text))),
        "remark": own.text("remark", "\n"),
    }
    return known if any(known[name] for name in _WHO) else {}


def lines(columns: Columns, own: Found) -> Iterator[ContentLine]:
    """BDAY, ANNIVERSARY (RFC 6350 §6.2.5) and CLASS of a row; a day that is none is kept."""
    for field, name in (("birthday", "BDAY"), ("anniversary", "ANNIVERSARY")):
        text = own.text(field)
        day = "" if is_no_date(text) else _day(columns, text)
        if day:
            yield ContentLine.of(name, day)
        elif not is_no_date(text):
            own.doubt(field, columns.heading_of(field))
    yield from private(columns, own)


def _day(columns: Columns, text: str) -> str:
    """A day of the calendar, or one of each year: --03-15 (Google)."""
    without_year = _NO_YEAR.fullmatch(text)
    if without_year:
        return f"--{without_year[1]}{without_year[2]}"
    found = day_of(text, day_first=columns.order.day_first)
    return values.written_date(found[0]) if found else ""


def _items(own: Found, name: str) -> Iterator[tuple[tuple[str, ...], _Item]]:
    """The items of a field with parts: columns of one number, or of one kind, belong together."""
    items: dict[tuple[str, tuple[str, ...]], _Item] = {}
    for field, _, text in own.cells.get(name, ()):
        parts = items.setdefault((field.item, field.types), {})
        parts.setdefault(field.part or "value", []).append(text)
    yield from ((types, parts) for (_, types), parts in items.items())


def _typed(types: tuple[str, ...], parts: _Item) -> tuple[tuple[str, ...], bool]:
    """The TYPE words of an item, and whether it is preferred: Google marks that by a star."""
    label = joined(parts.get("type", ()), " ")
    starred = label.startswith("*")
    name = folded(label.removeprefix("*"))
    types = types or _TYPES.get(name) or _custom(name)
    return tuple(own for own in types if own != "pref"), starred or "pref" in types


def _custom(name: str) -> tuple[str, ...]:
    words = _WORD.findall(name)
    return ("x-" + "-".join(words),) if words and name not in _TYPES else ()


def _emails(own: Found) -> Iterator[Email]:
    for kind, parts in _items(own, "email"):
        types, preferred = _typed(kind, parts)
        values_ = several(parts.get("value", ()))
        for address in (piece for text in values_ for piece in _apart(text)):
            if not _is_legacy(address):
                yield Email(types, preferred, address)


def _apart(text: str) -> list[str]:
    """The addresses of a cell in which somebody wrote more than one."""
    pieces = [piece.strip() for piece in _BETWEEN.split(text) if piece.strip()]
    return pieces if all("@" in piece for piece in pieces) else [text]


def _phones(own: Found) -> Iterator[Phone]:
    for kind, parts in _items(own, "phone"):
        types, preferred = _typed(kind, parts)
        yield from (Phone(types, preferred, number) for number in several(parts.get("value", ())))


def _links(own: Found) -> Iterator[Link]:
    for kind, parts in _items(own, "link"):
        types, preferred = _typed(kind, parts)
        yield from (Link(types, preferred, url) for url in several(parts.get("value", ())))


def _addresses(own: Found) -> Iterator[Address]:
    for kind, parts in _items(own, "address"):
        types, preferred = _typed(kind, parts)
        said = {part: "\n".join(parts.get(part, ())) for part in ADDRESS_PARTS}
        whole = "\n".join(parts.get("formatted", parts.get("value", ())))
        if not any(said.values()):
            said["street"] = whole
        elif whole and _says_more(whole, said.values()):
            _keep_texts(own, "address", parts["formatted"])
        yield Address(types, preferred, **said)


def _says_more(whole: str, parts: Iterable[str]) -> bool:
    known = set(_words(" ".join(parts)))
    return any(word not in known for word in _words(whole))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", folded(text))


def _leave_redundant(own: Found, emails: Iterable[Email], spoken: str) -> None:
    """Lets go of what Outlook adds to each e-mail: its type, and a name of the same words."""
    known = set(_words(" ".join((spoken, *(email.address for email in emails)))))
    for name in ("email-name", "email-type"):
        for _, column, text in own.cells.pop(name, ()):
            if folded(text) not in _SAID and not known.issuperset(_words(text)):
                own.kept.append((column, text))
    _keep_texts(own, "email", (text for text in own.texts("email") if _is_legacy(text)))


def _keep_texts(own: Found, name: str, texts: Iterable[str]) -> None:
    """Keeps some cells of a field, which no item holds."""
    wanted = frozenset(texts)
    cells = own.cells.get(name, ()) if wanted else ()
    own.kept += ((column, text) for _, column, text in cells if text in wanted)


def _is_legacy(address: str) -> bool:
    """Whether it is an address inside an Exchange server, which nobody outside can write to."""
    return address.lower().startswith("/o=")
