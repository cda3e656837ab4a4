"""Inputs made by the grammar of each format, with more choices than any program makes."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

from migdesk.formats import vcard, vevent
from tests.formats.tables import samples
from tests.soak.mutating import TOKENS

_EVENT_NAMES = sorted(
    {name for row in vevent.TABLE for name in row.names}
    | {"RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE", "DTSTAMP", "ATTENDEE", "EXRULE"}
)
_CARD_NAMES = sorted({name for row in vcard.TABLE for name in row.names} | {"REV", "PHOTO", "BDAY"})
_PARAMS = ("VALUE", "TZID", "TYPE", "ENCODING", "CHARSET", "LANGUAGE", "RANGE", "PREF", "X-P", "")
_WORDS = (
    *("DATE", "DATE-TIME", "PERIOD", "URI", "Europe/Paris", "Here", "work", "QUOTED-PRINTABLE"),
    *("b", "BASE64", "utf-8", "latin-1", "fr", "THISANDFUTURE", "1", "", '"a;b:c,d"', '"', "^n"),
)
_DATES = ("20240101", "20240101T100000", "20240101T100000Z", "20241332", "2024-01-01", "00000000")
_NUMBERS = ("0", "1", "-1", "2", "5", "29", "31", "-31", "53", "366", "-366", "99999999999", "x")
_PARTS = (
    *("UNTIL", "COUNT", "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY"),
    *("BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST", "RSCALE", "X-FOO"),
)
_DAYS = ("MO", "1MO", "-1SU", "5FR", "53SA", "0TH", "XX", "-54TU")
_HEADINGS = (
    *(samples.OUTLOOK_CONTACTS_FR, samples.OUTLOOK_CONTACTS_EN, samples.GOOGLE_CONTACTS),
    *(samples.OUTLOOK_EVENTS_FR, samples.OUTLOOK_EVENTS_EN, samples.GOOGLE_CONTACTS_OLD),
    ("Nom", "Prénom", "Courriel", "Organisation", "Téléphone", "Remarque"),
    ("Titre", "Date", "Fin", "Lieu", "Organisateur", "Statut"),
)
_YEARS = ("0000", "0001", "1999", "2024", "9999", "10000", "-001", "20", "202X", "٢٠٢٤")
_FRENCH = (
    *(
        "du",
        "au",
        "le",
        "1er",
        "16",
        "17",
        "31",
        "29",
        "février",
        "fevr.",
        "novembre",
        "nov",
        "2017",
    ),
    *("17", "2024", "et", "ou", "-", "–", "à", "14h", "14:30", "h", "lundi", "mai", "vers", "fin"),
    *(
        "from",
        "to",
        "May",
        "3rd",
        "5pm",
        "noon",
        ",",
        ".",
        "/",
        "11/12/2017",
        "2017-11",
        "12",
        "an",
    ),
    *("printemps", "jour", "préciser", "jusqu’en", "début", "mi-mai", "s", "\u202f", "²", "ème"),
)


def _some(random: Random, words: Sequence[str], most: int, between: str = "") -> str:
    return between.join(random.choice(words) for _ in range(random.randint(0, most)))


def _value(random: Random) -> str:
    token = random.choice(TOKENS).decode("utf-8", "surrogateescape")
    return random.choice(
        (
            random.choice(_DATES),
            f"{random.choice(_DATES)}/{random.choice(_DATES)}",
            f"{random.choice(_DATES)},{random.choice(_DATES)}",
            f"P{_some(random, _NUMBERS, 2)}{random.choice('DWTHMS')}",
            f"mailto:a@{random.choice(_WORDS)}.org",
            rule(random).decode(),
            token,
            _some(random, _WORDS, 4, ";"),
        )
    )


def _line(random: Random, names: Sequence[str]) -> str:
    params = "".join(
        f";{random.choice(_PARAMS)}={random.choice(_WORDS)}" for _ in range(random.randint(0, 2))
    )
    return f"{random.choice(('', '', '', 'item1.'))}{random.choice(names)}{params}:{_value(random)}"


def _component(random: Random, name: str, names: Sequence[str], *head: str) -> str:
    lines = [*head, *(_line(random, names) for _ in range(random.randint(0, 9)))]
    return "\r\n".join([f"BEGIN:{name}", *lines, f"END:{name}", ""])


def _octets(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def calendar(random: Random) -> bytes:
    """Events, to-dos, and a zone of their own."""
    parts = [
        _component(
            random,
            random.choice(("VEVENT", "VEVENT", "VTODO", "VJOURNAL")),
            _EVENT_NAMES,
            f"UID:{random.randint(1, 2)}",
            f"DTSTART{random.choice(('', ';TZID=Here', ';VALUE=DATE'))}:{random.choice(_DATES)}",
        )
        for _ in range(random.randint(1, 4))
    ]
    observance = _component(
        random,
        random.choice(("STANDARD", "DAYLIGHT")),
        ("RRULE", "RDATE", "TZNAME", "TZOFFSETTO"),
        f"DTSTART:{random.choice(_DATES)}",
        f"TZOFFSETFROM:{random.choice(('+0100', '-9999', '+', '+010203'))}",
        f"TZOFFSETTO:{random.choice(('+0200', '+2400', 'x', '-0000'))}",
    )
    zone = f"BEGIN:VTIMEZONE\r\nTZID:Here\r\n{observance}END:VTIMEZONE\r\n"
    return _octets(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{zone}{''.join(parts)}END:VCALENDAR\r\n")


def older_calendar(random: Random) -> bytes:
    """The same in vCalendar 1.0, with its own rules."""
    rule_ = f"RRULE:{_some(random, ('D', 'W', 'MP', 'MD', 'YM', 'YD', '1', '2', ' ', '#'), 6)}"
    event = _component(random, "VEVENT", _EVENT_NAMES, f"DTSTART:{random.choice(_DATES)}", rule_)
    return _octets(f"BEGIN:VCALENDAR\r\nVERSION:1.0\r\n{event}END:VCALENDAR\r\n")


def cards(version: str) -> Callable[[Random], bytes]:
    """Cards of one version."""

    def make(random: Random) -> bytes:
        head = f"VERSION:{version}"
        parts = [
            _component(random, "VCARD", _CARD_NAMES, head) for _ in range(random.randint(1, 2))
        ]
        return _octets("".join(parts))

    return make


def table(random: Random) -> bytes:
    """A table with headings that are known, or nearly."""
    separator = random.choice((",", ";", "\t"))
    known = random.choice(_HEADINGS)
    headings = random.sample(known, random.randint(1, len(known)))
    rows = [[_cell(random) for _ in range(len(headings) + random.choice((0, 0, -1, 1)))]] * 2
    rows += [[_cell(random) for _ in headings] for _ in range(random.randint(0, 4))]
    text = "\r\n".join(separator.join(row) for row in [headings, *rows])
    return text.encode(random.choice(("utf-8", "utf-8-sig", "cp1252", "utf-16")), "replace")


def _cell(random: Random) -> str:
    token = random.choice(TOKENS).decode("utf-8", "replace")
    return random.choice(("", "x", '"a,b"', '"', '""', "=1+1", "31/12/2024", "14:30", token))


def date(random: Random) -> bytes:
    """A date of EDTF, or as somebody may write it."""
    if random.random() < 0.5:
        return _octets(_some(random, _FRENCH, 8, random.choice((" ", " ", ""))))
    ends = [
        "-".join([random.choice(_YEARS), *random.sample(("01", "02", "13", "29", "31"), 2)])[
            : random.randint(0, 12)
        ]
        + random.choice(("", "", "~", "?", "T10:30", "T24:00", "T10:30:60", "T1030"))
        for _ in range(random.choice((1, 1, 2, 3)))
    ]
    return _octets(random.choice(("", "", "[", "{")) + random.choice(("/", "..")).join(ends))


def rule(random: Random) -> bytes:
    """A recurrence rule: every part that there is, with numbers in and out of bounds."""
    frequencies = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY", "X")
    parts = [f"FREQ={random.choice(frequencies)}"]
    for name in random.sample(_PARTS, random.randint(0, 4)):
        values = _DAYS if "DAY" in name or name == "WKST" else _NUMBERS
        values = _DATES if name == "UNTIL" else values
        parts.append(f"{name}={_some(random, values, random.choice((1, 1, 3, 30)), ',')}")
    random.shuffle(parts)
    return ";".join(parts).encode()


MAKERS: Mapping[str, Callable[[Random], bytes]] = {
    "ics": calendar,
    "vcs": older_calendar,
    "vcf21": cards("2.1"),
    "vcf30": cards("3.0"),
    "vcf40": cards("4.0"),
    "csv": table,
    "date": date,
    "rrule": rule,
}
