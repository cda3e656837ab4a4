"""Inputs that nobody would write: samples broken in a few places, or put together from tokens."""

from collections.abc import Callable, Sequence
from random import Random

LONGEST = 16_384
TOKENS: tuple[bytes, ...] = (
    *(b"\r\n", b"\n", b"\r", b"\r\n ", b"\n\t", b"\r\n\r\n", b"\x85", "\u2028".encode(), b"\x00"),
    *(b":", b";", b",", b"=", b'"', b"\\", b"^n", b"^'", b"\\n", b"\\N", b".", b"/", b"-", b"+"),
    *(b"=0D=0A", b"=\r\n", b"=C3", b"=E9", b"\xc3", b"\xe9", b"\xff\xfe", b"\xef\xbb\xbf"),
    *(b"\xed\xa0\x80", "\u202e".encode(), "\u200b".encode(), "é".encode(), b"\x0b", b"\x1b"),
    *(b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"BEGIN:"),
    *(b"BEGIN:VTIMEZONE\r\n", b"END:VCALENDAR\r\n", b"BEGIN:VALARM\r\n", b"END:"),
    *(b"0", b"-1", b"1", b"99999999999999999999", b"00010101", b"99991231", b"20240230T256199Z"),
    *(b"20240229", b"20240331T023000", b"T", b"Z", b"P1W", b"-P99999D", b"PT0S", b"UTC"),
    *(b";VALUE=DATE", b";TZID=Europe/Paris", b";TZID=", b";ENCODING=QUOTED-PRINTABLE"),
    *(b";CHARSET=idna", b";CHARSET=undefined", b";CHARSET=utf-7", b";CHARSET=unicode_escape"),
    *(b";CHARSET=UTF-16", b";ENCODING=BASE64", b";RANGE=THISANDFUTURE", b";X="),
    *(b"RRULE:FREQ=SECONDLY\r\n", b"RRULE:", b"EXDATE:", b"RDATE;VALUE=PERIOD:", b"UID:\r\n"),
    *(b"X-MIGDESK-EDTF:2024-13~\r\n", b"CLASS:PRIVATE\r\n", b"FREQ=", b"BYDAY=-5SU", b"COUNT="),
    *(b"BYSETPOS=-366", b"INTERVAL=0", b"UNTIL=", b"BYMONTHDAY=31", b"WKST=", b"~", b"..", b"?"),
    *("²".encode(), "٣".encode(), "１".encode(), b"'", b"a" * 400, b"\t", b" ", b" " * 90),
)
"""What turns one thing into another somewhere in these formats."""

Change = Callable[[Random, bytes, Sequence[bytes]], bytes]


def mutated(random: Random, samples: Sequence[bytes]) -> bytes:
    """A sample with one to six changes."""
    data = random.choice(samples)
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        data = random.choice(CHANGES)(random, data, samples)
    return data[:LONGEST]


def _span(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + random.choice((1, 1, 2, 8, 40, 400)))


def _cut(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(random, data)
    return data[:start] + data[end:]


def _double(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(random, data)
    return data[:end] + data[start:end] * random.choice((1, 1, 2, 30)) + data[end:]


def _insert(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    place, token = random.randint(0, len(data)), random.choice(TOKENS)
    return data[:place] + token + data[place:]


def _overwrite(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(random, data)
    return data[:start] + random.choice(TOKENS) + data[end:]


def _flip(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    place = random.randint(0, max(0, len(data) - 1))
    return data[:place] + bytes([random.randrange(256)]) + data[place + 1 :]


def _swap(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _splice(random: Random, data: bytes, samples: Sequence[bytes]) -> bytes:
    other = random.choice(samples)
    start, end = _span(random, other)
    place = random.randint(0, len(data))
    return data[:place] + other[start : end + 200] + data[place:]


def _value(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Another value for a property, or a cell."""
    lines = data.split(b"\n")
    place = random.randrange(len(lines))
    name, colon, _old = lines[place].partition(b":")
    told = b"".join(random.choice(TOKENS) for _ in range(random.randint(0, 3)))
    lines[place] = name + colon + told
    return b"\n".join(lines)


def _tail(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[: random.randint(0, len(data))]


CHANGES: tuple[Change, ...] = (
    *(_cut, _double, _insert, _insert, _overwrite, _flip, _swap, _splice, _value, _value, _tail),
)
