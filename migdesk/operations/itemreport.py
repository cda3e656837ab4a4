"""What an import does with each record, for the command line: a line, or a row for scripts."""

from collections.abc import Iterator
from dataclasses import asdict, is_dataclass
from typing import Any

from migdesk.dates import When
from migdesk.operations.differing import ShownDate, ShownSeries
from migdesk.operations.importplan import CHANGED, ImportPlan, PlannedItem
from migdesk.operations.sides import field_changes

_OTHER_LINES = "other lines"


def lines(plan: ImportPlan) -> Iterator[str]:
    """A line for each record that is written or left to somebody: change, title, fields."""
    for own in plan.items:
        if own.is_written or own.likely or own.notice:
            yield "  ".join(
                filter(None, ((own.into and "merge") or own.change, _title(own), _more(own)))
            )


def _title(own: PlannedItem) -> str:
    return " ".join(own.title.split()) or own.uid


def _more(own: PlannedItem) -> str:
    told = [own.notice] if own.notice else []
    if own.change == CHANGED:
        told += [change.field or _OTHER_LINES for change in field_changes(own)]
    told += [f"{one.score} % like {one.title}" for one in own.likely[:1]]
    return ", ".join(told)


def item(own: PlannedItem) -> dict[str, Any]:
    """The same as a row; of a field what stood before, and what theirs would make of it."""
    return {
        "change": own.change,
        "kind": own.kind,
        "uid": own.uid,
        "title": own.title,
        "notice": own.notice,
        "into": own.into,
        "fields": [
            {
                "field": change.field or _OTHER_LINES,
                "before": _plain(change.ours),
                "after": _plain(change.now),
            }
            for change in (field_changes(own) if own.change == CHANGED else ())
        ],
        "likely": [
            {"uid": one.uid, "title": one.title, "why": one.why, "score": one.score}
            for one in own.likely
        ],
    }


def _plain(value: object) -> object:
    """A value as JSON has it."""
    if isinstance(value, ShownSeries):
        return asdict(value) | {"when": _plain(value.when)}
    if isinstance(value, ShownDate):
        return f"{value.when.edtf} {value.time_zone}".strip()
    if isinstance(value, When):
        return value.edtf
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return value if value is None or isinstance(value, bool) else str(value)
