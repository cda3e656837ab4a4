"""What the preview says above the fields of an item: what it is, and what is asked."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from migdesk.dates import When
from migdesk.dates.wording import words_of
from migdesk.formats import values
from migdesk.formats.component import Unit
from migdesk.operations.choices import BOTH, OURS, THEIRS
from migdesk.operations.importplan import (
    CANCELLED,
    CHANGED,
    DUPLICATE,
    EMAIL,
    INVITATION,
    MERGED,
    NAME_AND_ORGANISATION,
    NEW,
    OLDER,
    REPLY,
    TITLE_AND_DATES,
    UNCHANGED,
    UPDATE,
    Likely,
    PlannedItem,
)

translate = QCoreApplication.translate

SIDES = {
    OURS: str(QT_TRANSLATE_NOOP("PreviewSide", "Here")),
    THEIRS: str(QT_TRANSLATE_NOOP("PreviewSide", "File")),
    BOTH: str(QT_TRANSLATE_NOOP("PreviewSide", "Both")),
}
"""Which value to keep, in the order of the columns."""

_SAID = {
    (CHANGED, CANCELLED): str(
        QT_TRANSLATE_NOOP(
            "Preview", "Its sender calls it off. Nothing changes here unless you choose it."
        )
    ),
    (NEW, CANCELLED): str(
        QT_TRANSLATE_NOOP("Preview", "Its sender calls it off; it was not here before.")
    ),
    (CHANGED, UPDATE): str(
        QT_TRANSLATE_NOOP("Preview", "Its sender updates what is here already.")
    ),
    (CHANGED, REPLY): str(
        QT_TRANSLATE_NOOP(
            "Preview",
            "Somebody answers an invitation. Nothing changes here unless you choose it.",
        )
    ),
    (NEW, INVITATION): str(
        QT_TRANSLATE_NOOP("Preview", "It is an invitation. Importing it answers nobody.")
    ),
    (DUPLICATE, ""): str(
        QT_TRANSLATE_NOOP(
            "Preview", "It may be here already under another identifier. You decide what is done."
        )
    ),
    (OLDER, ""): str(
        QT_TRANSLATE_NOOP("Preview", "The file is older than what is here; that stays as it is.")
    ),
    (MERGED, ""): str(
        QT_TRANSLATE_NOOP("Preview", "The files hold several versions of it; they become one.")
    ),
    (UNCHANGED, ""): str(QT_TRANSLATE_NOOP("Preview", "It is here already and says the same.")),
}


def said(item: PlannedItem) -> str:
    """The sentence above the fields, empty for what is new or changed without further ado."""
    days = _days(item) if (item.change, item.notice) == (CHANGED, CANCELLED) else ""
    if days:
        words = translate(
            "Preview",
            "Its sender calls off {days} of it. Nothing changes here unless you choose it.",
        )
        return words.format(days=days)
    sentence = _SAID.get((item.change, item.notice)) or _SAID.get((item.change, ""))
    return translate("Preview", sentence) if sentence else ""


def _days(item: PlannedItem) -> str:
    """The days of the occurrences that it changes, in words; empty where it changes all of it."""
    here = {Unit([own]).text for own in item.stored.unit.components} if item.stored else set()
    changed = [own for own in item.unit.components if Unit([own]).text not in here]
    moments = [values.moment(own.first("RECURRENCE-ID")) for own in changed]
    days = [moment.at.date() for moment in moments if moment]
    if len(days) < len(moments):
        return ""
    language = QLocale().name()[:2]
    return ", ".join(words_of(When.of_days(day, day), language) for day in days)


def reason(likely: Likely) -> str:
    """Why two are taken for the same."""
    return translate("Preview", _WHY[likely.why])


_WHY = {
    TITLE_AND_DATES: str(QT_TRANSLATE_NOOP("Preview", "The title and the dates are the same.")),
    EMAIL: str(QT_TRANSLATE_NOOP("Preview", "The e-mail address is the same.")),
    NAME_AND_ORGANISATION: str(
        QT_TRANSLATE_NOOP("Preview", "The name and the organisation are the same.")
    ),
}


def side_word(side: str) -> str:
    """Which value to keep, on its choice."""
    return translate("PreviewSide", SIDES[side])
