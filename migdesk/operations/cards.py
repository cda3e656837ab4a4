"""A contact's card, and an event's sentence, in every form that a clipboard takes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from typing import TYPE_CHECKING
from urllib.parse import quote

from migdesk import assets
from migdesk.db.summaries import parts_of
from migdesk.errors import UserError
from migdesk.formats.borrowed import FALLBACK, date_text, public_address
from migdesk.formats.phones import displayed
from migdesk.formats.unseen import in_one_line
from migdesk.formats.zonewords import with_zone
from migdesk.operations import exporting
from migdesk.operations.readersclock import shown_event
from migdesk.records import Address, Contact, Email, Event, Link, Phone

if TYPE_CHECKING:  # the window imports this before its first paint, SQLAlchemy comes after it
    from migdesk.db.reader import Reader

_ADDRESS_ORDER = ("box", "extended", "street", "code", "locality", "region", "country")


@dataclass(frozen=True, slots=True)
class Card:
    """A contact ready to be pasted. ``vcard`` is 3.0; ``verified`` tells how old it is."""

    name: str
    text: str
    html: str
    vcard: str
    recipient: str
    email: str
    verified: date | None
    file_name: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """An event ready to be pasted where people read it."""

    title: str
    text: str
    html: str


def card(reader: Reader, uid: str, language: str) -> Card:
    """The card of a contact, its labels in ``language``. UserError "not-found"."""
    contact = reader.contact(uid)
    if not contact:
        raise UserError("not-found", what=uid)
    shared = exporting.share_contacts(reader, [uid])
    lines = list(_lines(contact, language))
    address = in_one_line(contact.email)
    quoted = in_one_line(contact.display_name).replace("\\", "\\\\").replace('"', '\\"')
    return Card(
        name=in_one_line(contact.display_name),
        text="\n".join(text for text, _ in lines),
        html="<p>" + "<br>".join(markup for _, markup in lines) + "</p>",
        vcard=shared.text,
        recipient=f'"{quoted}" <{address}>' if address else "",
        email=address,
        verified=contact.verified,
        file_name=shared.file_name,
    )


def _lines(contact: Contact, language: str) -> Iterator[tuple[str, str]]:
    """Each line of a card, as text and as HTML."""
    named = " ".join(part for part in (contact.honorific, contact.display_name) if part)
    yield _plain(named)[0], f"<strong>{_plain(named)[1]}</strong>"
    whole = ", ".join(part for part in (*reversed(contact.units), contact.organisation) if part)
    for text in (contact.title, contact.role, whole):
        if text and text != contact.display_name:
            yield _plain(text)
    reached = (contact.phones, contact.emails, contact.links, contact.addresses)
    for item in (item for items in reached for item in items):
        yield _reached(item, language)


def _plain(text: str) -> tuple[str, str]:
    shown = in_one_line(text)
    return shown, html.escape(shown)


def _reached(item: Phone | Email | Link | Address, language: str) -> tuple[str, str]:
    label, shown, address = _way(item)
    own = assets.words(language)
    line = str(own["files"]["label"])
    told = html.escape(shown)
    linked = f'<a href="{html.escape(address)}">{told}</a>' if address else told
    named = own["cards"][label]
    return line.format(label=named, value=shown), line.format(label=named, value=linked)


def _way(item: Phone | Email | Link | Address) -> tuple[str, str, str]:
    """Label, shown text and link address of a way to reach somebody."""
    if isinstance(item, Phone):
        number = in_one_line(item.number)
        dialled = re.sub(r"[^+\d]", "", number)
        return "phone", displayed(number), f"tel:{dialled}" if dialled else ""
    if isinstance(item, Email):
        address = in_one_line(item.address)
        return "email", address, f"mailto:{quote(address, safe='@+')}"  # RFC 6068 §2
    if isinstance(item, Link):
        web = item.url.lower().startswith(("http://", "https://"))
        return "site", in_one_line(item.url), in_one_line(item.url) if web else ""
    parts = (getattr(item, part) for part in _ADDRESS_ORDER)
    return "address", in_one_line(", ".join(part for part in parts if part)), ""


def sentence(
    reader: Reader, key: str, language: str = FALLBACK, zone: tzinfo | None = None
) -> Sentence:
    """An event, or the one occurrence of it that ``key`` means, in words. UserError "not-found".

    It is in the language of the event; if that does not say its own, in ``language``. Its hours
    are told for the reader's ``zone``.
    """
    uid, start = parts_of(key)
    happening = reader.occurrence(uid, start) if start else None
    event = happening.event if happening else reader.event(uid)
    if not event:
        raise UserError("not-found", what=uid)
    said = replace(event, language=event.language or language)
    title, rest = _sentence(shown_event(said, zone))
    site = in_one_line(public_address(event.url))
    address = html.escape(site)
    markup = f"<p><strong>{html.escape(title)}</strong>{html.escape(rest)}"
    link = f' <a href="{address}">{address}</a>' if address.lower().startswith("http") else ""
    text = " ".join(part for part in (title + rest, site) if part)
    return Sentence(title, text, f"{markup}{link}</p>")


def _sentence(event: Event) -> tuple[str, str]:
    """The title, and date, place and organisers in one go."""
    organisers = ", ".join(own.name for own in event.organisers if own.name)
    dates = with_zone(date_text(event), event.time_zone, event.language)
    parts = [dates, event.location]
    told = "".join(f", {part}" for part in parts if part)
    held = f" ({organisers})" if organisers else ""
    return in_one_line(event.title), in_one_line(f"{told}{held}.")
