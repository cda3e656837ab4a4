"""Each format, fed with what nobody would write: no exception that is not documented, no wait.

`make soak EXECUTIONS=…` says how many inputs of each; the seed and the number of one that
fails make it again.
"""

import os
import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from time import process_time
from traceback import format_exc

import pytest

from tests.soak.grammar import MAKERS
from tests.soak.mutating import mutated
from tests.soak.targets import RUNS

LIMIT_S = 2
_ENDINGS = {
    "ics": (".ics", ".vevent", ".vtodo"),
    "vcs": (".vcs",),
    **dict.fromkeys(("vcf21", "vcf30", "vcf40"), (".vcf", ".vcard21", ".vcard3", ".vcard4")),
    "csv": (".csv",),
}
_LARGEST = 6_000
_MOST_FAILURES = 20


class TooLongError(Exception):
    """An input that took more than its time."""


def samples(name: str) -> Sequence[bytes]:
    """Small files of others where there are any, our own ones, and some made by the grammar."""
    data = Path(__file__).parents[1] / "data"
    shared = Path(os.environ.get("MIGDESK_SHARED") or data.parents[2] / "shared")
    files = (file for folder in (data, shared) for file in sorted(folder.rglob("*")))
    found = [
        _whole(file)
        for file in files
        if file.suffix in _ENDINGS.get(name, ()) and file.stat().st_size <= _LARGEST
    ]
    random = Random(name)  # noqa: S311 - the same at every run
    return [*found, *(MAKERS[name](random) for _ in range(50))]


def _whole(file: Path) -> bytes:
    """The octets of a file; a component by itself within a calendar."""
    data = file.read_bytes()
    if file.suffix in {".vevent", ".vtodo"}:
        return b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + data + b"END:VCALENDAR\r\n"
    return data


@contextmanager
def limited() -> Iterator[None]:
    """Ends what computes for too long; without such a clock, the measure afterwards says it."""

    def end(*_: object) -> None:
        raise TooLongError

    before = process_time()
    if hasattr(signal, "SIGPROF"):
        signal.signal(signal.SIGPROF, end)
        signal.setitimer(signal.ITIMER_PROF, LIMIT_S)
    try:
        yield
    finally:
        if hasattr(signal, "SIGPROF"):
            signal.setitimer(signal.ITIMER_PROF, 0)
    if process_time() - before > LIMIT_S:
        raise TooLongError


def failure(name: str, data: bytes, random: Random) -> str:
    """What is wrong with how an input ends, or nothing."""
    try:
        with limited():
            RUNS[name](data, random)
    except Exception:  # noqa: BLE001 - each is a find, and the next input may show another
        return format_exc()
    return ""


@pytest.mark.parametrize("name", RUNS)
def test_no_input_stops_it(name, request):
    count, seed = request.config.getoption("executions"), request.config.getoption("seed")
    known, found = samples(name), Counter()
    shown: list[str] = []
    for number in range(count):
        random = Random(f"{name} {seed} {number}")  # noqa: S311 - to be made again
        data = mutated(random, known) if number % 4 else MAKERS[name](random)
        told = failure(name, data, random)
        if told:
            place = "\n".join(told.splitlines()[-4:])
            found[place] += 1
            if found[place] == 1:
                shown.append(f"number {number}: {data!r}\n{told}")
        if len(found) >= _MOST_FAILURES:
            break
    assert not found, "\n\n".join(shown)
