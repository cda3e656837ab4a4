"""What an import changes in a record, in words: the fields, and their values."""

from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from migdesk.dates import When
from migdesk.dates.wording import words_of
from migdesk.operations.differing import Difference, ShownDate, ShownSeries
from migdesk.operations.importplan import CONTACT, EVENT
from migdesk.records import (
    Address,
    AltTitle,
    Claim,
    ContactKind,
    Document,
    Email,
    Event,
    Link,
    Participation,
    Phone,
    Source,
    Stage,
)
from migdesk.ui.calendar.eventwords import kind_word, role_word, stage_word
from migdesk.ui.calendar.rhythmwords import Rhythm
from migdesk.ui.calendar.serieswords import SeriesWords, date_words
from migdesk.ui.oneline import one_line
from migdesk.ui.panes import contactwords
from migdesk.ui.panes.words import language_word, paired, source_title

translate = QCoreApplication.translate

_NAME = str(QT_TRANSLATE_NOOP("Changed", "name"))
_LANGUAGE = str(QT_TRANSLATE_NOOP("Changed", "language"))
_LANGUAGES = str(QT_TRANSLATE_NOOP("Changed", "languages"))
_ZONE = str(QT_TRANSLATE_NOOP("Changed", "time zone"))
_TENURE = str(QT_TRANSLATE_NOOP("Changed", "time in the post"))
_TAGS = str(QT_TRANSLATE_NOOP("Changed", "tags"))
_SOURCES = str(QT_TRANSLATE_NOOP("Changed", "sources"))
_CLAIMS = str(QT_TRANSLATE_NOOP("Changed", "what sources say"))
_UID = str(QT_TRANSLATE_NOOP("Changed", "identifier"))
_KIND = str(QT_TRANSLATE_NOOP("Changed", "kind"))
_NOTE = str(QT_TRANSLATE_NOOP("Changed", "private note"))
_REST = str(QT_TRANSLATE_NOOP("Changed", "details that are not shown"))
FIELDS = {
    EVENT: {
        "": _REST,
        "uid": _UID,
        "title": str(QT_TRANSLATE_NOOP("Changed", "title")),
        "language": _LANGUAGE,
        "short_title": str(QT_TRANSLATE_NOOP("Changed", "short title")),
        "alt_titles": str(QT_TRANSLATE_NOOP("Changed", "other titles")),
        "kind": _KIND,
        "when": str(QT_TRANSLATE_NOOP("Changed", "date")),
        "time_zone": _ZONE,
        "time_zone_inferred": _ZONE,
        "recurrence": str(QT_TRANSLATE_NOOP("Changed", "repetition")),
        "stage": str(QT_TRANSLATE_NOOP("Changed", "status")),
        "location": str(QT_TRANSLATE_NOOP("Changed", "place")),
        "url": str(QT_TRANSLATE_NOOP("Changed", "web page")),
        "join_url": str(QT_TRANSLATE_NOOP("Changed", "address to join")),
        "registration_url": str(QT_TRANSLATE_NOOP("Changed", "registration")),
        "languages": _LANGUAGES,
        "description": str(QT_TRANSLATE_NOOP("Changed", "description")),
        "series": str(QT_TRANSLATE_NOOP("Changed", "series")),
        "edition": str(QT_TRANSLATE_NOOP("Changed", "edition")),
        "parent": str(QT_TRANSLATE_NOOP("Changed", "event it belongs to")),
        "tags": _TAGS,
        "participations": str(QT_TRANSLATE_NOOP("Changed", "organisers and people")),
        "documents": str(QT_TRANSLATE_NOOP("Changed", "documents")),
        "sources": _SOURCES,
        "claims": _CLAIMS,
        "note": _NOTE,
    },
    CONTACT: {
        "": _REST,
        "uid": _UID,
        "kind": _KIND,
        "name": _NAME,
        "family": _NAME,
        "given": _NAME,
        "additional": _NAME,
        "honorific": _NAME,
        "suffix": _NAME,
        "language": _LANGUAGE,
        "aliases": str(QT_TRANSLATE_NOOP("Changed", "other names")),
        "organisation": str(QT_TRANSLATE_NOOP("Changed", "organisation")),
        "units": str(QT_TRANSLATE_NOOP("Changed", "department")),
        "title": str(QT_TRANSLATE_NOOP("Changed", "post")),
        "role": str(QT_TRANSLATE_NOOP("Changed", "role")),
        "role_from": _TENURE,
        "role_until": _TENURE,
        "emails": str(QT_TRANSLATE_NOOP("Changed", "e-mail")),
        "phones": str(QT_TRANSLATE_NOOP("Changed", "phone")),
        "links": str(QT_TRANSLATE_NOOP("Changed", "links")),
        "addresses": str(QT_TRANSLATE_NOOP("Changed", "address")),
        "languages": _LANGUAGES,
        "agents": str(QT_TRANSLATE_NOOP("Changed", "who answers for it")),
        "tags": _TAGS,
        "remark": str(QT_TRANSLATE_NOOP("Changed", "remark")),
        "verified": str(QT_TRANSLATE_NOOP("Changed", "day of the last check")),
        "sources": _SOURCES,
        "claims": _CLAIMS,
        "note": _NOTE,
    },
}
"""The word of each field, as it stands within a line."""


def fields_words(kind: str, found: Sequence[Difference]) -> str:
    """The fields, each once, such as "place, documents"."""
    words = dict.fromkeys(FIELDS[kind][one.field] for one in found)
    return ", ".join(translate("Changed", word) for word in words)


def field_word(kind: str, field: str) -> str:
    """The word of one field beside others, with a capital; parts of a name each have their own."""
    word = translate("Changed", _ALONE.get(field) or FIELDS[kind][field])
    return word[:1].upper() + word[1:]


def value_words(field: str, value: object) -> str:
    """A value as people read it, a line for each of several; empty for none."""
    worded = _OF_FIELD.get(field)
    if worded and value:
        return worded(value)
    several = value if isinstance(value, tuple) else (value,)
    return "\n".join(filter(None, map(_words, several)))


def _words(value: object) -> str:
    worded = _WORDS.get(type(value))
    return worded(value) if worded and value else ""


def _languages(value: object) -> str:
    tags = value if isinstance(value, tuple) else (value,)
    return QLocale().createSeparatedList([language_word(str(tag)) for tag in tags])


def _rhythm(rule: str) -> str:
    return Rhythm().words(Event(recurrence=rule), QLocale().name()[:2], None)


def _dated(when: When) -> str:
    return words_of(when, QLocale().name()[:2])


_WORDS: dict[type, Callable[[Any], str]] = {
    str: str,
    Stage: stage_word,
    When: _dated,
    ShownDate: date_words,
    date: lambda day: _dated(When.of_days(day, day)),
    Email: attrgetter("address"),
    Phone: attrgetter("number"),
    Link: attrgetter("url"),
    Document: lambda document: document.title or document.url,
    bool: lambda _: translate("Changed", "yes"),
    AltTitle: attrgetter("text"),
    Participation: lambda own: paired(role_word(own.role), own.name or own.contact),
    Address: lambda own: ", ".join(filter(None, map(one_line, _lines(own)))),
    Source: source_title,
    Claim: lambda own: paired(own.field, own.value),
}
_OF_FIELD: dict[str, Callable[[Any], str]] = {
    "kind": lambda own: (
        contactwords.kind_word(own) if isinstance(own, ContactKind) else kind_word(own)
    ),
    "language": _languages,
    "languages": _languages,
    "recurrence": lambda own: (
        SeriesWords().words(own) if isinstance(own, ShownSeries) else _rhythm(own)
    ),
}
_ALONE = {
    "family": str(QT_TRANSLATE_NOOP("Changed", "family name")),
    "given": str(QT_TRANSLATE_NOOP("Changed", "given name")),
    "additional": str(QT_TRANSLATE_NOOP("Changed", "other given names")),
    "honorific": str(QT_TRANSLATE_NOOP("Changed", "form of address")),
    "suffix": str(QT_TRANSLATE_NOOP("Changed", "suffix of the name")),
    "time_zone_inferred": str(QT_TRANSLATE_NOOP("Changed", "time zone taken for granted")),
    "role_from": str(QT_TRANSLATE_NOOP("Changed", "in the post since")),
    "role_until": str(QT_TRANSLATE_NOOP("Changed", "in the post until")),
}


def _lines(address: Address) -> tuple[str, ...]:
    """The parts of an address as they are written."""
    town = " ".join(filter(None, (address.code, address.locality)))
    street = (address.box, address.extended, address.street)
    return (*street, town, address.region, address.country)
