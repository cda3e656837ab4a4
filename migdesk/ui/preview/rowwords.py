"""A row of the preview in words: its title, the line below, and both as a sentence."""

from PySide6.QtCore import QCoreApplication

from migdesk.operations.choices import IGNORE
from migdesk.operations.glancing import Glance
from migdesk.operations.importplan import Likely
from migdesk.ui.changedwords import fields_words
from migdesk.ui.findingwords import FindingWords
from migdesk.ui.incomingwords import about, title_of
from migdesk.ui.oneline import one_line
from migdesk.ui.panes.texts import shortened
from migdesk.ui.panes.words import joined
from migdesk.ui.preview.actionwords import action_word
from migdesk.ui.preview.kinds import kind_word
from migdesk.ui.preview.rows import Row
from migdesk.ui.quoting import quoted

translate = QCoreApplication.translate

_LONGEST = 80


def title_words(row: Row) -> str:
    """What it is called; of what could not be read, the reason."""
    if row.item:
        return title_of(row.item)
    reason = FindingWords().reason(row.problem) if row.problem else ""
    return reason[:1].upper() + reason[1:]


def line_words(row: Row, glance: Glance | None) -> str:
    """What tells it from others, as far as it is known, and what would change."""
    if row.item is None:
        return FindingWords().place(row.problem) if row.problem else ""
    likely = likely_words(row.item.likely[0]) if row.item.likely else ""
    changed = fields_words(row.item.kind, glance.changes) if glance else ""
    return joined(likely, changed, about(glance.record) if glance else "")


def likely_words(likely: Likely) -> str:
    """How much an item is like a record."""
    title = quoted(shortened(one_line(likely.title), _LONGEST))
    return translate("Preview", "{score}% like {title}").format(score=likely.score, title=title)


def sentence(row: Row, glance: Glance | None, action: str) -> str:
    """All of it as it is read out; ``action`` is empty where there is nothing to choose."""
    told = [title_words(row), kind_word(row.kind), line_words(row, glance)]
    if action:
        told.append(translate("Preview", "will be left out") if action == IGNORE else "")
        told.append(action_word(action) if action != IGNORE else "")
    return ", ".join(filter(None, told))
