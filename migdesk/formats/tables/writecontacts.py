"""Contacts as a table: what a shared card says, as far as a program has columns for it.

Rows are made of shared cards alone, so that nothing leaves in a table that stays at home in
a card: no notes, no verification, no sources.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from migdesk.formats import vcard
from migdesk.formats.component import Unit
from migdesk.formats.privacy import is_private
from migdesk.formats.share import Loss
from migdesk.formats.tables import google, outlook
from migdesk.formats.tables.dialects import Dialect, Written, octets
from migdesk.formats.tables.fields import ADDRESS_PARTS, Field
from migdesk.records import Address, Contact, ContactKind, Email, Link, Phone

_SIMPLE = ("honorific", "given", "additional", "family", "suffix", "title", "role")
_LABELS: Mapping[tuple[str, ...], str] = {
    (): "Other",
    ("work",): "Work",
    ("home",): "Home",
    ("cell",): "Mobile",
    ("pager",): "Pager",
    ("fax",): "Fax",
    ("fax", "work"): "Work Fax",
    ("fax", "home"): "Home Fax",
    ("cell", "work"): "Work Mobile",
}
_UNSAID = frozenset({"voice", "text", "msg", "intl", "parcel", "postal", "dom"})
"""TYPE words that say what is usual."""

_PHONES = tuple(field_ for field_, _, _ in outlook.CONTACTS if field_.startswith("phone"))
_PLACES = ("work", "home", "")
_REACH = frozenset({"email", "phone"})
"""What has a column even where nobody has one: it says that this is a table of contacts."""
_STREETS, _EMAILS = 3, 3


@dataclass(slots=True)
class _Filled:
    """The cells of one contact by field, several where columns of one field stand in a row."""

    uid: str
    cells: dict[str, list[str]] = field(default_factory=dict)
    losses: list[Loss] = field(default_factory=list)

    def put(self, field_: str, text: str) -> None:
        if text:
            self.cells.setdefault(field_, []).append(text)

    def first(self, field_: str) -> str:
        return self.cells.get(field_, [""])[0]

    def lose(self, subject: str) -> None:
        self.losses.append(Loss(self.uid, "share-column", subject))


def contacts(cards: Iterable[Unit], dialect: Dialect) -> Written:
    """The table of shared cards (``sharecard.card``), and what has no column in it."""
    filled = [_filled(card, dialect) for card in cards]
    columns = list(_COLUMNS[dialect.program](dialect, filled))
    rows = [_row(own.cells, [field_ for field_, _ in columns]) for own in filled]
    losses = chain.from_iterable(own.losses for own in filled)
    data = octets([heading for _, heading in columns], rows, dialect, mark=True)
    names = (" ".join(map(own.first, ("given", "family", "organisation"))) for own in filled)
    return Written(data, len(rows), tuple(dict.fromkeys(losses)), tuple(names))


def _row(cells: Mapping[str, Sequence[str]], fields: Iterable[str]) -> list[str]:
    left = {name: iter(texts) for name, texts in cells.items()}
    return [next(left[name], "") if name in left else "" for name in fields]


def _outlook_columns(dialect: Dialect, _: Sequence[_Filled]) -> Iterator[tuple[str, str]]:
    for field_, english, french in outlook.CONTACTS:
        if Field.of(field_).name in _WRITTEN:
            yield field_, dialect.spelling(english, french)


def _google_columns(_: Dialect, filled: Sequence[_Filled]) -> Iterator[tuple[str, str]]:
    used = {name for own in filled for name in own.cells}
    for field_, spellings in google.CONTACTS:
        if field_ in _WRITTEN - {"role", "sensitivity"}:
            yield field_, spellings.partition("|")[0]
    for name, field_ in google.NUMBERED.items():
        own = [Field.of(text) for text in used if text.startswith(f"{field_}#")]
        parts = {"type", *(one.part for one in own)} | ({"value"} if field_ in _REACH else set())
        for number in range(1, max((int(one.item) for one in own), default=field_ in _REACH) + 1):
            for heading, part in google.PARTS.items():
                if part in parts:
                    yield f"{field_}#{number}/{part}", f"{name} {number} - {heading}"


_COLUMNS = {"outlook": _outlook_columns, "google": _google_columns}
_WRITTEN = frozenset(
    {*_SIMPLE, "organisation", "unit", "tag", "alias", "phone", "email", "link", "address"}
    | {"private"}
)


def _filled(card: Unit, dialect: Dialect) -> _Filled:
    contact = vcard.get(card)
    own = _Filled(contact.uid)
    _fill_names(contact, own)
    own.put("unit", ", ".join(contact.units))
    if dialect.program == "google":
        _fill_google(contact, own)
        if is_private(card):
            own.lose("CLASS")
    else:
        own.put("tag", ";".join(contact.tags))
        own.put("private", dialect.word("yes" if is_private(card) else "no"))
        _fill_outlook(contact, own)
    for name, is_said in (("LANG", contact.languages), ("RELATED", contact.agents)):
        if is_said:
            own.lose(name)
    return own


def _fill_names(contact: Contact, own: _Filled) -> None:
    organisation = contact.organisation
    for name in _SIMPLE:
        own.put(name, getattr(contact, name))
    if contact.kind is ContactKind.ORG:
        organisation = organisation or contact.name
        if contact.name == organisation:
            own.cells.pop("family", None)
    elif contact.name and not (contact.family or contact.given):
        own.put("family", contact.name)
    own.put("organisation", organisation)


def _fill_outlook(contact: Contact, own: _Filled) -> None:
    for number, email in enumerate(_first_preferred(contact.emails), 1):
        own.put(f"email#{number}/value", email.address)
        if number > _EMAILS:
            own.lose("EMAIL")
    for phone in contact.phones:
        _fill_phone(phone, own)
    free = list(_PLACES)
    for address in contact.addresses:
        place = next((own_ for own_ in _PLACES if own_ in address.types), "")
        place = place if place in free else ""
        if place in free:
            free.remove(place)
            _fill_address(address, f"address:{place}" if place else "address", own)
        else:
            own.lose("ADR")
    _fill_links(contact, own)
    if contact.aliases:
        own.put("alias", contact.aliases[0])
        if len(contact.aliases) > 1:
            own.lose("NICKNAME")


def _fill_phone(phone: Phone, own: _Filled) -> None:
    """The column of its kind, else Other Phone, else Primary Phone, else none."""
    words = {word for word in phone.types if word not in _UNSAID}
    wanted = next((name for name in _PHONES if name != "phone" and words == _words(name)), "phone")
    if phone.preferred and not words:
        wanted = "phone:pref"
    for name in (wanted, "phone", "phone:pref"):
        if len(own.cells.get(name, ())) < _PHONES.count(name):
            own.put(name, phone.number)
            return
    own.lose("TEL")


def _words(name: str) -> set[str]:
    return set(name.partition(":")[2].split(","))


def _fill_address(address: Address, name: str, own: _Filled) -> None:
    lines = [*filter(None, address.extended.split("\n")), *address.street.split("\n")]
    for line in (*lines[: _STREETS - 1], "\n".join(lines[_STREETS - 1 :])):
        own.put(f"{name}/street", line)
    for part in ("box", "locality", "region", "code", "country"):
        own.put(f"{name}/{part}", getattr(address, part))


def _fill_links(contact: Contact, own: _Filled) -> None:
    for link in contact.links:
        name = "link:home" if "home" in link.types else "link:work"
        if name in own.cells:
            own.lose("URL")
        own.put(name, link.url)


def _fill_google(contact: Contact, own: _Filled) -> None:
    for number, email in enumerate(contact.emails, 1):
        own.put(f"email#{number}/value", email.address)
        own.put(f"email#{number}/type", _label(email))
    for number, phone in enumerate(contact.phones, 1):
        own.put(f"phone#{number}/value", phone.number)
        own.put(f"phone#{number}/type", _label(phone))
    for number, link in enumerate(contact.links, 1):
        own.put(f"link#{number}/value", link.url)
        own.put(f"link#{number}/type", _label(link))
    for number, address in enumerate(contact.addresses, 1):
        own.put(f"address#{number}/type", _label(address))
        for part in ADDRESS_PARTS:
            own.put(f"address#{number}/{part}", getattr(address, part))
    own.put("alias", " ::: ".join(contact.aliases))
    own.put("tag", " ::: ".join((*contact.tags, "* myContacts")))
    if own.cells.pop("role", None):
        own.lose("ROLE")


def _label(item: Email | Phone | Link | Address) -> str:
    words = tuple(sorted(word for word in item.types if word not in _UNSAID))
    label = _LABELS.get(words) or " ".join(word.removeprefix("x-") for word in words)
    return f"* {label}" if item.preferred else label


def _first_preferred(emails: Iterable[Email]) -> list[Email]:
    return sorted(emails, key=lambda email: not email.preferred)
