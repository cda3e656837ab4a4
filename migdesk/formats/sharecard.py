"""Sharing cards: a contact as vCard 2.1, 3.0 or 4.0, without what is private (mapping.md §5)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import Any

from migdesk.dates import When
from migdesk.formats import sharedvalues, values, vcard
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.edits import Written, place, rewritten
from migdesk.formats.share import PRODID, Loss, is_private
from migdesk.formats.unseen import visible
from migdesk.records import Contact, ContactKind

VERSIONS = (values.V3, values.V4, values.V21)
"""The versions that are written; 3.0 is what most address books read, 2.1 what Outlook does."""

NAMELESS = "?"
"""FN of a card that says nothing at all; the property is required (RFC 6350 §6.2.1)."""

_NOT_A_LOSS = frozenset(
    {"VERSION", "PRODID", "UID", "REV", "N", "KIND", "SOURCE", "LANGUAGE", "CLASS"}
)
_NO_NAME = {"family": "", "given": "", "additional": "", "honorific": "", "suffix": ""}
_KINDS = {
    ContactKind.INDIVIDUAL: "individual",
    ContactKind.MAILBOX: "org",
    ContactKind.ORG: "org",
    ContactKind.GROUP: "group",
    ContactKind.LOCATION: "location",
}


def card(contact: Contact, version: str, changed: datetime, mark: str = "") -> Unit:
    """One card. ``changed`` (UTC) becomes REV; notes, sources and verification stay at home.

    ``mark`` becomes CLASS where the version has one.
    """
    contact = _spoken(contact)
    public = replace(
        contact,
        kind=ContactKind.INDIVIDUAL,
        name=_shown_name(contact),
        language="",
        role_from=None,
        role_until=None,
        remark="",
        verified=None,
        sources=(),
        claims=(),
        note="",
        **_only(version, contact),
    )
    head = [ContentLine(f"VERSION:{version}")]
    if version != values.V21:
        head.append(ContentLine(f"PRODID:{PRODID}"))
    if mark and version == values.V3:
        head.append(ContentLine(f"CLASS:{mark}"))
    unit = vcard.put(Unit([Component("VCARD", head)]), public)
    return Unit([_LAST_TOUCH[version](unit.main, contact, changed.astimezone(UTC))])


def mark(unit: Unit) -> str:
    """CLASS of a stored card as 3.0 writes it (RFC 2426 §3.7.1), or nothing."""
    line = unit.main.first("CLASS")
    written = sharedvalues.RULES["CLASS"].written(line) if line else None
    return written.value if written else ""


def losses(contact: Contact, version: str, unit: Unit | None = None) -> tuple[Loss, ...]:
    """What a card of ``version`` does not carry of ``contact``, of what it could have said.

    ``unit`` is the card as it is stored; what it says beside the record stays here too.
    """
    unsaid = {
        "NOTE": bool(contact.remark),
        "LANG": version != values.V4 and bool(contact.languages),
        "RELATED": version != values.V4 and bool(contact.agents),
        "CLASS": version != values.V3 and unit is not None and is_private(unit),
    }
    lost = [name for name, is_lost in unsaid.items() if is_lost]
    lost += _beside_the_record(unit.main) if unit else []
    return tuple(Loss(contact.uid, "share-property", name) for name in dict.fromkeys(lost))


def _beside_the_record(card: Component) -> list[str]:
    """The standard properties of a card that no field of the record holds (PHOTO, BDAY, KEY…)."""
    held = {name for row in vcard.TABLE for name in row.names} | _NOT_A_LOSS
    names = (child.name for child in card.children if isinstance(child, ContentLine))
    return [name for name in names if name and name not in held and not name.startswith("X-")]


def _only(version: str, contact: Contact) -> dict[str, Any]:
    """The fields that ``version`` holds otherwise than the record."""
    if version == values.V4:
        return {} if contact.kind is ContactKind.INDIVIDUAL else dict(_NO_NAME)
    named = contact.family or contact.given
    if contact.kind is ContactKind.INDIVIDUAL and named:
        return {"languages": (), "agents": ()}
    return {**_NO_NAME, "family": _shown_name(contact), "languages": (), "agents": ()}


def _shown_name(contact: Contact) -> str:
    """FN: the name, else what the contact is known by."""
    phones = (phone.number for phone in contact.phones)
    links = (link.url for link in contact.links)
    known = (contact.display_name, *contact.aliases, *phones, *links, contact.uid)
    return next((text for text in known if text.strip()), NAMELESS)


def _spoken(value: Any) -> Any:  # noqa: ANN401 - a record, or whatever a field holds
    """A record whose texts may leave."""
    if type(value) is str:
        return visible(sharedvalues.spoken(value))
    if isinstance(value, tuple):
        return tuple(map(_spoken, value))
    if is_dataclass(value) and not isinstance(value, (When, type)):
        texts = {own.name: _spoken(getattr(value, own.name)) for own in fields(value)}
        return replace(value, **texts)
    return value


def _touched_3(main: Component, contact: Contact, changed: datetime) -> Component:
    """3.0 has no KIND: address books take X-ABShowAs for an organisation's own card."""
    company = "COMPANY" if contact.kind is ContactKind.ORG else ""
    added = {"X-ABShowAs": company, "REV": f"{changed:%Y-%m-%dT%H:%M:%SZ}"}
    return _with(main, added)


def _touched_21(main: Component, contact: Contact, changed: datetime) -> Component:
    """2.1 folds only at a blank, which it keeps, so a long value is quoted-printable instead."""
    children = _touched_3(main, contact, changed).children
    lines = (child for child in children if isinstance(child, ContentLine))
    return main.with_children(map(_unfolded, lines))


def _unfolded(line: ContentLine) -> ContentLine:
    """``line`` in quoted-printable if it is long, not ASCII, or could be taken for more.

    Some readers go on with the next line after any ``=`` at the end. Words that no parameter
    of 2.1 can be are left out.
    """
    params = tuple(own for own in line.params if own[0] != "TYPE")
    value = line.value
    is_plain = value.isascii() and value[-1:] != "=" and "\r\n" not in line.raw
    if not (is_plain or values.is_quoted_printable(line)):
        params += (("ENCODING", ("QUOTED-PRINTABLE",)), ("CHARSET", ("UTF-8",)))
        value = values.quoted_printable(value)
    return line if params == line.params else ContentLine.of(line.name, value, params)


def _touched_4(main: Component, contact: Contact, changed: datetime) -> Component:
    main = _with(main, {"KIND": _KINDS[contact.kind], "REV": f"{changed:%Y%m%dT%H%M%SZ}"})
    language = sharedvalues.param("LANGUAGE", contact.language)
    spoken = ("FN",) if contact.kind is ContactKind.ORG else ("TITLE", "ROLE")
    for line in main.lines(*spoken):
        written = Written(line.name, line.value, {"LANGUAGE": language})
        main = place(main, [line], [rewritten(line, written)])
    return main


def _with(main: Component, added: Mapping[str, str]) -> Component:
    lines: Sequence[ContentLine] = [
        ContentLine.of(name, value) for name, value in added.items() if value
    ]
    return place(main, (), lines)


_LAST_TOUCH: Mapping[str, Callable[[Component, Contact, datetime], Component]] = {
    values.V21: _touched_21,
    values.V3: _touched_3,
    values.V4: _touched_4,
}
