"""What an import changes in a record, in words: the fields, and short values before and after."""

from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from migdesk.dates import When
from migdesk.dates.wording import words_of
from migdesk.formats.zonewords import with_zone
from migdesk.operations.differing import Difference, ShownDate
from migdesk.operations.importplan import CONTACT, EVENT
from migdesk.records import ContactKind, Document, Email, Link, Phone, Stage
from migdesk.ui.calendar.eventwords import kind_word, stage_word
from migdesk.ui.oneline import one_line
from migdesk.ui.panes import contactwords

translate = QCoreApplication.translate

_LONGEST = 60
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


def value_lines(kind: str, found: Sequence[Difference]) -> list[str]:
    """A line for each field: from what to what where that is short, else its word alone."""
    return list(dict.fromkeys(_line(kind, one) for one in found))


def _line(kind: str, one: Difference) -> str:
    before, after = _value(one.field, one.before), _value(one.field, one.after)
    field = translate("Changed", FIELDS[kind][one.field])
    if before == after or before is None or after is None:
        return field
    nothing = translate("Changed", "nothing")
    words = translate("Changed", "{field}: {before} → {after}")
    return words.format(field=field, before=before or nothing, after=after or nothing)


def _value(field: str, value: object) -> str | None:
    """A value on one line; nothing where it is too long or too much to be said in one."""
    if field == "kind" and isinstance(value, str):
        value = kind_word(value)
    words = _words(value)
    return None if words is None or len(words) > _LONGEST else one_line(words)


def _words(value: object) -> str | None:
    if not value:
        return ""
    if isinstance(value, tuple):
        items = [words for words in map(_words, value) if words is not None]
        return QLocale().createSeparatedList(items) if len(items) == len(value) else None
    worded = _WORDS.get(type(value))
    return worded(value) if worded else None


def _dated(when: When) -> str:
    return words_of(when, QLocale().name()[:2])


_WORDS: dict[type, Callable[[Any], str]] = {
    str: str,
    Stage: stage_word,
    ContactKind: contactwords.kind_word,
    When: _dated,
    ShownDate: lambda own: with_zone(_dated(own.when), own.time_zone, QLocale().name()[:2]),
    date: lambda day: _dated(When.of_days(day, day)),
    Email: attrgetter("address"),
    Phone: attrgetter("number"),
    Link: attrgetter("url"),
    Document: lambda document: document.title or document.url,
}
