"""What an import did, in words and numbers, for the command line."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from migdesk import messages
from migdesk.formats.stream import LOST, NOTE, Problem
from migdesk.operations import itemreport
from migdesk.operations.importplan import (
    CANCELLED,
    DECLINED,
    DUPLICATE,
    NEW,
    OLDER,
    REPLY,
    FileProblem,
    ImportPlan,
    PlannedItem,
)

_SOME_UNREAD, _ALL_UNREAD = 1, 2
_FEW = 10
_NOT_ASKED = {CANCELLED: "cancellation-left-out", REPLY: "reply-left-out"}


def summary(plan: ImportPlan) -> str:
    """One line: every record that the files hold, in exactly one of these numbers."""
    told = {
        "added": "added",
        "updated": "updated",
        "unchanged": "unchanged",
        "older": "older, left as " + ("it is" if len(plan.older) == 1 else "they are"),
        "merged": "merged with another of the same import",
        "duplicates": "probably here already, left out",
        "declined": "not wanted, left out",
        "kept": "kept but not shown",
        "unreadable": "not readable, left out",
    }
    counted = ((count, told[name]) for name, count in _numbers(plan).items())
    return ", ".join(f"{count} {what}" for count, what in counted if count) or "nothing read"


def _numbers(plan: ImportPlan) -> dict[str, int]:
    return {
        "added": len(plan.new),
        "updated": len(plan.changed),
        "unchanged": len(plan.unchanged),
        "older": len(plan.older),
        "merged": len(plan.merged),
        "duplicates": len(plan.duplicates),
        "declined": len(plan.declined),
        "kept": plan.kept,
        "unreadable": plan.left_out,
    }


def counts(plan: ImportPlan, *, written: bool) -> dict[str, object]:
    """The same for scripts, with every item and problem. ``written`` tells whether anything was."""
    return {
        **_numbers(plan),
        "written": written,
        "items": [itemreport.item(own) for own in plan.items],
        "problems": [
            {
                "file": found.path,
                "line": found.problem.line,
                "severity": found.problem.severity,
                "id": found.problem.id,
                "reason": _reason(found),
            }
            for found in chain(plan.problems, _aside(plan))
        ],
    }


def problem_lines(plan: ImportPlan) -> Iterator[str]:
    """Each problem with its file and line; of the same note on one file only the first few."""
    seen: Counter[tuple[str, str]] = Counter()
    last: dict[tuple[str, str], int] = {}
    for found in chain(plan.problems, _aside(plan)):
        kind = (found.path, found.problem.id)
        seen[kind] += found.problem.severity == NOTE
        last[kind] = found.problem.line
        if seen[kind] <= _FEW:
            yield f"{_place(found)}: {_reason(found)}"
    for kind, count in seen.items():
        if count > _FEW:
            more = count - _FEW
            yield f"{kind[0]}: and {more} more like this, the last in line {last[kind]}"


def _aside(plan: ImportPlan) -> Iterator[FileProblem]:
    """What did not come in by itself, or beside what it probably is."""
    called_off = (item for item in plan.new if item.method == "CANCEL")
    beside = (*plan.older, *plan.merged, *plan.duplicates, *plan.declined, *plan.doubled)
    for item in (*beside, *called_off):
        if item.into:
            continue
        yield FileProblem(plan.files[item.calendar[0]].path, _reason_aside(plan, item))


def _reason_aside(plan: ImportPlan, item: PlannedItem) -> Problem:
    line, told = item.received.main.line, {"title": item.title[:80]}
    if item.change == NEW and item.method == "CANCEL":
        return Problem(line, "cancellation-added", NOTE, told)
    if item.change in {DUPLICATE, NEW}:
        told["other"] = item.likely[0].title[:80]
        left_out = item.change == DUPLICATE
        id_, severity = ("duplicate-left-out", LOST) if left_out else ("duplicate-added", NOTE)
        return Problem(line, id_, severity, told)
    if item.change == DECLINED:
        return Problem(line, _NOT_ASKED.get(item.notice, "declined"), LOST, told)
    if not item.beside:
        return Problem(line, "older-than-here", NOTE, told)
    other = plan.files[item.beside[0]].path
    merged = "put-together" if item.stored or item.is_within else "other-taken"
    id_ = "older-than-other" if item.change == OLDER else merged
    return Problem(line, id_, NOTE, {**told, "file": other})


def _place(found: FileProblem) -> str:
    return f"{found.path}:{found.problem.line}" if found.problem.line else found.path


def _reason(found: FileProblem) -> str:
    return messages.worded(found.problem.id, found.problem.parameters)


def exit_code(plan: ImportPlan) -> int:
    """0: all was read; 1: something was left out or altered; 2: nothing could be read."""
    if plan.is_empty:
        return _ALL_UNREAD
    odd = any(found.problem.severity != NOTE for found in chain(plan.problems, _aside(plan)))
    return _SOME_UNREAD if odd else 0
