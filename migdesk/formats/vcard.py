"""Contact ↔ VCARD 2.1, 3.0 and 4.0: the lens table of contacts."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from migdesk.dates import When
from migdesk.formats import lens, values
from migdesk.formats.component import Component, Unit
from migdesk.formats.contentline import ContentLine
from migdesk.formats.edits import Written, place, rewritten
from migdesk.formats.lens import Row
from migdesk.formats.stamps import CARD_STAMPS, Stamps
from migdesk.formats.vevent import provenance
from migdesk.records import Address, Contact, ContactKind, Email, Link, Phone, bare_uid

_NAME_PARTS = ("family", "given", "additional", "honorific", "suffix")
_ADDRESS_PARTS = ("box", "extended", "street", "locality", "region", "code", "country")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_E164 = re.compile(r"\+[0-9]{5,15}")
_KINDS = {kind.value: kind for kind in ContactKind if kind is not ContactKind.MAILBOX}


def _urn(name: str, uid: str, version: str, params: dict[str, tuple[str, ...]]) -> Written:
    """A UID as a URI where the version and its form allow it, else as text."""
    if version == values.V4 and _UUID.fullmatch(uid):
        return Written(name, f"urn:uuid:{uid}", {**params, "VALUE": ()})
    text = {"VALUE": ("text",)} if version == values.V4 else {}
    written = lens.written_text(name, uid, version)
    return Written(name, written.value, {**written.params, **params, **text})


def _read_kind(component: Component) -> tuple[ContactKind]:
    word = component.value("KIND").strip().lower()
    shadow = component.value("X-MIGDESK-KIND").strip().lower()
    if word in {"org", "group"} and shadow == ContactKind.MAILBOX:
        return (ContactKind.MAILBOX,)
    if not word and component.value("X-ABSHOWAS").strip().upper() == "COMPANY":
        return (ContactKind.ORG,)
    if not word and component.value("X-ADDRESSBOOKSERVER-KIND").strip().lower() == "group":
        return (ContactKind.GROUP,)
    return (_KINDS.get(word, ContactKind.INDIVIDUAL),)


def _write_kind(component: Component, wanted: tuple[Any, ...]) -> Component:
    (kind,) = wanted
    mailbox = kind is ContactKind.MAILBOX
    written = {"KIND": "org" if mailbox else kind.value, "X-MIGDESK-KIND": kind if mailbox else ""}
    for name, value in written.items():
        old = component.lines(name)
        line = [rewritten(next(iter(old), None), Written(name, value, {}))] if value else []
        component = place(component, old, line)
    return component


def _structured(fields: tuple[str, ...], name: str) -> Row:
    """Fields held by the parts of one structured line (N, RFC 6350 §6.2.2)."""

    def read(component: Component) -> tuple[str, ...]:
        parts = _parts(component.first(name), values.dialect(component))
        return (*parts, *[""] * len(fields))[: len(fields)]

    def write(component: Component, wanted: tuple[Any, ...]) -> Component:
        old = component.lines(name)
        if not any(wanted):
            return place(component, old, ())
        written = _joined(name, wanted, values.dialect(component))
        return place(component, old[:1], [rewritten(next(iter(old), None), written)])

    return Row(fields, (name,), read, write)


def _parts(line: ContentLine | None, version: str) -> list[str]:
    if not line:
        return []
    return [values.unescape(part, version) for part in values.split_parts(values.decoded(line))]


def _joined(name: str, parts: Iterable[str], version: str) -> Written:
    """The parts of a structured value; quoted-printable applies to the whole in 2.1."""
    joined = ";".join(values.escape(part, version) for part in parts)
    return lens.encoded_text(name, joined, version)


def _read_organisation(component: Component) -> tuple[str, tuple[str, ...]]:
    name, *units = _parts(component.first("ORG"), values.dialect(component)) or [""]
    return name, tuple(unit for unit in units if unit)


def _write_organisation(component: Component, wanted: tuple[Any, ...]) -> Component:
    name, units = wanted
    old = component.lines("ORG")
    if not name and not units:
        return place(component, old, ())
    written = _joined("ORG", (name, *units), values.dialect(component))
    return place(component, old[:1], [rewritten(next(iter(old), None), written)])


def _read_typed(line: ContentLine) -> dict[str, Any]:
    words = values.types(line)
    return {"types": words, "preferred": line.param("PREF") == "1" or "pref" in words}


def _typed(item: Email | Phone | Link | Address, version: str, base: str) -> dict[str, Any]:
    """TYPE and PREF as the version writes them; ``base`` is a word that 2.1 and 3.0 want."""
    if version == values.V4:
        joined = (",".join(item.types),) if item.types else ()
        return {"TYPE": joined, "PREF": ("1",) if item.preferred else (), "": ()}
    words = (*[base] * bool(base), *map(str.upper, item.types), *["PREF"] * item.preferred)
    bare = version == values.V21 and all(map(values.is_bare, words))
    return {"TYPE": () if bare else words, "": words if bare else (), "PREF": ()}


def _written_uri(name: str, uri: str, version: str) -> Written:
    """A URI is written raw (RFC 6350 §4.2), but for a backslash that would not be read back."""
    is_plain = values.unescape(uri, version) == uri
    return lens.encoded_text(name, uri if is_plain else values.escape(uri, version), version)


def _text_item(name: str, field: str, base: str = "") -> tuple[lens.Read, lens.Write]:
    """Reader and writer of an e-mail or a link: one text with TYPE words."""
    cls, write_text = {"EMAIL": (Email, lens.written_text), "URL": (Link, _written_uri)}[name]

    def read(line: ContentLine, version: str) -> Any:  # noqa: ANN401 - an Email or a Link
        return cls(**_read_typed(line) | {field: values.text(line, version)})

    def write(item: Any, version: str) -> Written:  # noqa: ANN401 - an Email or a Link
        written = write_text(name, getattr(item, field), version)
        return Written(name, written.value, {**written.params, **_typed(item, version, base)})

    return read, write


def _read_phone(line: ContentLine, version: str) -> Phone:
    number = values.text(line, version).strip()
    if line.param("VALUE").lower() == "uri" and number[:4].lower() == "tel:":
        number = number[4:]
    return Phone(**_read_typed(line), number=number)


def _write_phone(phone: Phone, version: str) -> Written:
    if version == values.V4 and _E164.fullmatch(phone.number):
        typed = _typed(phone, version, "")
        return Written("TEL", f"tel:{phone.number}", {"VALUE": ("uri",), **typed})
    written = lens.written_text("TEL", phone.number, version)
    typed = {"VALUE": (), **_typed(phone, version, "")}
    return Written("TEL", written.value, {**written.params, **typed})


def _read_address(line: ContentLine, version: str) -> Address:
    parts = zip(_ADDRESS_PARTS, _parts(line, version), strict=False)
    return Address(**_read_typed(line) | dict(parts))


def _write_address(address: Address, version: str) -> Written:
    written = _joined("ADR", (getattr(address, part) for part in _ADDRESS_PARTS), version)
    return Written("ADR", written.value, {**written.params, **_typed(address, version, "")})


def _edtf(field: str, name: str) -> Row:
    def read(line: ContentLine, _: str) -> When | None:
        try:
            return When.of_edtf(line.value.strip())
        except ValueError:
            return None

    return lens.one(field, name, read, lambda when, _: Written(name, when.edtf, {}))


def _read_verified(line: ContentLine, _: str) -> date | None:
    moment = values.moment(line)
    return moment.at.date() if moment else None


TABLE: tuple[Row, ...] = (
    lens.one(
        "uid",
        "UID",
        lambda line, version: bare_uid(values.text(line, version)),
        lambda uid, version: _urn("UID", uid, version, {}),
    ),
    Row(("kind",), ("KIND", "X-MIGDESK-KIND"), _read_kind, _write_kind),
    lens.text("name", "FN"),
    _structured(_NAME_PARTS, "N"),
    lens.text("language", "LANGUAGE"),
    lens.listed("aliases", "NICKNAME"),
    Row(("organisation", "units"), ("ORG",), _read_organisation, _write_organisation),
    lens.text("title", "TITLE"),
    lens.text("role", "ROLE"),
    _edtf("role_from", "X-MIGDESK-ROLE-FROM"),
    _edtf("role_until", "X-MIGDESK-ROLE-UNTIL"),
    lens.many("emails", ("EMAIL",), *_text_item("EMAIL", "address", "INTERNET")),
    lens.many("phones", ("TEL",), _read_phone, _write_phone),
    lens.many("links", ("URL",), *_text_item("URL", "url")),
    lens.many("addresses", ("ADR",), _read_address, _write_address),
    lens.many(
        "languages", ("LANG",), values.text, lambda text, _: lens.written_text("LANG", text, _)
    ),
    lens.many(
        "agents",
        ("RELATED",),
        lambda line, version: bare_uid(values.text(line, version)),
        lambda uid, version: _urn("RELATED", uid, version, {"TYPE": ("agent",)}),
        lambda line: "agent" in values.types(line),
    ),
    lens.listed("tags", "CATEGORIES"),
    lens.text("remark", "NOTE"),
    lens.one(
        "verified",
        "X-MIGDESK-VERIFIED",
        _read_verified,
        lambda day, _: Written("X-MIGDESK-VERIFIED", values.written_date(day), {}),
    ),
    *provenance(),
    lens.text("note", "X-MIGDESK-NOTE"),
)


def get(unit: Unit) -> Contact:
    """The contact that a card describes."""
    return lens.get(TABLE, Contact, unit)


def put(unit: Unit, contact: Contact) -> Unit:
    """``unit`` with ``contact`` written into its card; itself when nothing differs."""
    return lens.put(TABLE, get(unit), unit, contact)


def skeleton(contact: Contact) -> Unit:
    """A new vCard 4.0 for ``contact``."""
    version = ContentLine("VERSION:4.0")
    return put(Unit([Component("VCARD", [version])]), contact)


def stamps(unit: Unit) -> Stamps:
    """REV of the card."""
    return CARD_STAMPS.read(unit)


def stamp(unit: Unit, now: datetime) -> Unit:
    """``unit`` with REV of ``now`` (RFC 6350 §6.7.4)."""
    return CARD_STAMPS.write(unit, now)


def stamp_change(_before: Unit, after: Unit, now: datetime, **_sequence: int) -> Unit:
    """``after`` as a newer text than the one before: REV of ``now``; cards have no sequence."""
    return stamp(after, now)


def is_older(one: Unit, other: Unit) -> bool:
    """Whether ``one`` was stamped before ``other``, as far as both say, and nothing after it."""
    return CARD_STAMPS.is_older(one, other)


def newest(one: Unit, other: Unit) -> Unit:
    """``one``, each component as ``other`` has it where that was stamped later."""
    return CARD_STAMPS.newest(one, other)
