"""Words that both panes say: languages, sources, kinds of files."""

from collections.abc import Sized

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from migdesk.dates import When
from migdesk.dates.wording import Style, words_of
from migdesk.operations.arrivals import Arrival
from migdesk.records import Source
from migdesk.ui.links import shown_address
from migdesk.ui.oneline import one_line

translate = QCoreApplication.translate

_LANGUAGES = {
    "ar": str(QT_TRANSLATE_NOOP("Language", "Arabic")),
    "de": str(QT_TRANSLATE_NOOP("Language", "German")),
    "en": str(QT_TRANSLATE_NOOP("Language", "English")),
    "es": str(QT_TRANSLATE_NOOP("Language", "Spanish")),
    "fr": str(QT_TRANSLATE_NOOP("Language", "French")),
    "it": str(QT_TRANSLATE_NOOP("Language", "Italian")),
    "ja": str(QT_TRANSLATE_NOOP("Language", "Japanese")),
    "nl": str(QT_TRANSLATE_NOOP("Language", "Dutch")),
    "pt": str(QT_TRANSLATE_NOOP("Language", "Portuguese")),
    "ru": str(QT_TRANSLATE_NOOP("Language", "Russian")),
    "zh": str(QT_TRANSLATE_NOOP("Language", "Chinese")),
}
_FILES = {
    "application/pdf": "PDF",
    "application/msword": "Word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "text/html": "HTML",
}
_ARRIVALS = {
    (True, True): str(QT_TRANSLATE_NOOP("Source", "Imported from {files} on {day}")),
    (False, True): str(QT_TRANSLATE_NOOP("Source", "Changed by {files} on {day}")),
    (True, False): str(QT_TRANSLATE_NOOP("Source", "Imported on {day}")),
    (False, False): str(QT_TRANSLATE_NOOP("Source", "Changed by an import on {day}")),
}
BETWEEN = " · "
"""What stands between two things said side by side."""


def joined(*parts: str) -> str:
    """The parts that are not empty, side by side."""
    return BETWEEN.join(part for part in parts if part)


def paired(name: str, value: str) -> str:
    """A word and what it is about."""
    return translate("Pane", "{name}: {value}").format(name=name, value=value)


def counted(heading: str, items: Sized) -> str:
    """A heading with how many stand under it."""
    return f"{heading}{BETWEEN}{len(items)}"


def language_word(tag: str) -> str:
    """The language of a tag as read (RFC 5646); its own name where we have no other."""
    code = tag.partition("-")[0].lower()
    if code in _LANGUAGES:
        return translate("Language", _LANGUAGES[code])
    return QLocale(tag).nativeLanguageName() or tag


def file_word(media_type: str) -> str:
    """What people call a kind of file, empty for one they have no word for."""
    return _FILES.get(media_type.lower(), "")


def edtf_words(text: str, language: str, *, style: Style = "long") -> str:
    """An EDTF date in words; any other text as it is."""
    try:
        return words_of(When.of_edtf(text), language, style=style)
    except ValueError:
        return text


def source_title(source: Source) -> str:
    """What a source is called: its title, else its site, else who published it."""
    return source.title or shown_address(source.url) or source.publisher or source.key


def source_line(source: Source, language: str) -> str:
    """Who published a source, the date on its page, and when it was last read."""
    published, consulted = (
        edtf_words(text, language) for text in (source.published, source.consulted)
    )
    return joined(
        source.publisher if source.publisher != source_title(source) else "",
        translate("Source", "page of {date}").format(date=published) if published else "",
        translate("Source", "read on {date}").format(date=consulted) if consulted else "",
    )


def arrival_words(arrival: Arrival, language: str) -> str:
    """By which file a record came or was changed, and on which day here."""
    day = arrival.at.astimezone().date()
    words = translate("Source", _ARRIVALS[arrival.is_new, bool(arrival.count)])
    if arrival.count and not arrival.files:
        files = translate("Source", "one of {count} files").format(count=arrival.count)
    else:
        files = ", ".join(map(one_line, arrival.files))
    return words.format(files=files, day=words_of(When.of_days(day, day), language))
