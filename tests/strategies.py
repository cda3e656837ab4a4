"""Hypothesis strategies: records that can be constructed, and component text as it comes."""

from dataclasses import fields

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from migdesk import records
from migdesk.dates import PartialDate, When
from migdesk.formats import vcard, vevent
from migdesk.records import Contact, ContactKind, Event, Stage

_USUAL = 50


def examples(number: int = _USUAL, **more: int) -> settings:
    """So many of them by default, and as many times more or fewer as the profile says.

    A fixture may be one for all examples.
    """
    count = max(1, settings.default.max_examples * number // _USUAL)
    shared = [HealthCheck.function_scoped_fixture]
    return settings(max_examples=count, suppress_health_check=shared, **more)


texts = st.text(max_size=12) | st.sampled_from(
    [
        "a, b; c",
        "l1\nl2",
        "\\n",
        'say "x"',
        "^n",
        "é" * 40,
        " blank ",
        "x:y;z=1,2",
        "\u2028",
        "\ud800",
    ]
)
days = st.dates()


@st.composite
def partial_dates(draw: st.DrawFn, *, timed: bool = False) -> PartialDate:
    """Dates of every precision."""
    day = draw(days)
    size = 5 if timed else draw(st.integers(1, 5))
    parts = (day.year, day.month, day.day, draw(st.integers(0, 23)), draw(st.integers(0, 59)))
    if size == 4:
        size = 3
    approximate = size < 4 and draw(st.booleans())
    second = draw(st.none() | st.integers(0, 59)) if size == 5 else None
    return PartialDate(
        *parts[:size], *([second] if second is not None else []), approximate=approximate
    )


@st.composite
def whens(draw: st.DrawFn) -> When:
    """One date, an interval, or some day within."""
    timed = draw(st.booleans())
    start, end = draw(partial_dates(timed=timed)), draw(st.none() | partial_dates(timed=timed))
    within = draw(st.booleans())
    for first, last in ((start, end), (end, start)):
        try:
            return When(first, last, within=within)
        except (ValueError, AttributeError, TypeError):
            continue
    return When(start)


def _record(cls: type, **special: st.SearchStrategy) -> st.SearchStrategy:
    given = {}
    for field in fields(cls):
        default = field.default
        if field.name in special:
            given[field.name] = special[field.name]
        elif isinstance(default, bool):
            given[field.name] = st.booleans()
        elif isinstance(default, str):
            given[field.name] = texts
        elif isinstance(default, tuple):
            given[field.name] = st.lists(texts, max_size=3).map(tuple)
    return st.builds(cls, **given)


def _tuples(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=3).map(tuple)


_provenance = {
    "sources": _tuples(_record(records.Source)),
    "claims": _tuples(_record(records.Claim)),
}
_zones = st.sampled_from(["", "UTC", "Europe/Paris", "Romance Standard Time", 'a:b;c,d"'])

events: st.SearchStrategy[Event] = _record(
    Event,
    when=st.none() | whens(),
    time_zone=_zones,
    stage=st.sampled_from(Stage),
    alt_titles=_tuples(_record(records.AltTitle)),
    participations=_tuples(_record(records.Participation)),
    documents=_tuples(_record(records.Document)),
    **_provenance,
)
contacts: st.SearchStrategy[Contact] = _record(
    Contact,
    kind=st.sampled_from(ContactKind),
    role_from=st.none() | whens(),
    role_until=st.none() | whens(),
    verified=st.none() | days,
    emails=_tuples(_record(records.Email)),
    phones=_tuples(_record(records.Phone, number=texts | st.just("+41227179468"))),
    links=_tuples(_record(records.Link)),
    addresses=_tuples(_record(records.Address)),
    **_provenance,
)

_owned = {name for row in (*vevent.TABLE, *vcard.TABLE) for name in row.names}
_foreign = ["ORGANIZER", "EXDATE", "X-ABLabel", "X-FOO", "PHOTO", "MEMBER", "summary"]
_stamps = ["DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE", "sequence", "REV"]
_names = st.sampled_from([*sorted(_owned), *_foreign, *_stamps])
_parameters = st.sampled_from(
    [
        *(";TYPE=work", ";TYPE=pref,home", ';type="agent,friend"', ";WORK", ";PREF", ";PREF=1"),
        *(";VALUE=DATE", ";VALUE=uri", ";VALUE=BINARY", ";TZID=Europe/Paris", ';TZID="a, b"'),
        *(";QUOTED-PRINTABLE", ";ENCODING=QUOTED-PRINTABLE;CHARSET=latin-1", ";ENCODING=b"),
        *(";RELTYPE=SIBLING", ";LANGUAGE=fr", ";ROLE=host", ";X-Q=^n^'", ';X-Q=\\"a\\"', ';X-Q=""'),
    ]
)
_values = st.sampled_from(
    [
        *("", "20240101", "20240101T100000Z", "20240230", "P1D", "-PT1H", "TRUE", "5", "2013-06"),
        *(
            "CONFIRMED",
            "held",
            "org",
            "mailbox",
            "COMPANY",
            "2017-06/2018-12~",
            "fr,en",
            "FREQ=DAILY",
        ),
        *(
            r"a\, b\;c",
            "a,b,c",
            "a;b;c;d",
            "\\",
            r"\n",
            "=",
            "=E9t=E9",
            "=C3=A9=",
            ":",
            ";;;",
            '"q"',
        ),
        *("urn:uuid:6b90cfdf-a105-5315-9511-d88e6e7729a5", "tel:+4122", "migdesk:series:IDM"),
        *("http://x/a,b", "file:///x", "\u2028\x85\x0b", " a\tb ", "x" * 90, "é" * 50, "99991231"),
    ]
)
_content_lines = st.builds(
    "{}{}{}:{}".format,
    st.sampled_from(["", "", "", "item1.", "item2.", "A.b."]),
    _names,
    st.lists(_parameters, max_size=2).map("".join),
    _values | st.text(st.characters(exclude_characters="\r\n", codec="utf-8"), max_size=8),
)
_odd_lines = st.sampled_from(
    ["GARBAGE", ";;;", ":x", 'X;P="open:y', "BEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM"]
)


@st.composite
def _folded(draw: st.DrawFn) -> str:
    """A content line folded where it pleases."""
    line = draw(_content_lines)
    for place in sorted(draw(st.sets(st.integers(1, 40), max_size=2)), reverse=True):
        line = f"{line[:place]}\r\n {line[place:]}" if place < len(line) else line
    return line


def _component_texts(*begins: str) -> st.SearchStrategy[str]:
    lines = st.lists(_folded() | _odd_lines, max_size=8).map(
        lambda own: "".join(f"{x}\r\n" for x in own)
    )
    return st.builds(_wrapped, st.sampled_from(begins), lines)


def _wrapped(head: str, body: str) -> str:
    name, _, _ = head.partition("\r")
    return f"BEGIN:{head}\r\n{body}END:{name}\r\n"


def stamped_texts(*begins: str) -> st.SearchStrategy[str]:
    """Components of little else than stamps: twice, unreadable, with parameters, folded."""
    names = st.sampled_from([*_stamps, "SUMMARY", "FN", "NOTE", "X-FOO"])
    values = st.sampled_from(
        [
            *("20240101T100000Z", "2024-01-01T10:00:00Z", "20240101", "99991231T235959Z", "soon"),
            *("0", "4", "+4", "-3", "0007", " 5 ", "2147483647", "9" * 30, "²", ""),
        ]
    )
    lines = st.lists(st.builds("{}{}:{}".format, names, st.just("") | _parameters, values))
    bodies = lines.map(lambda own: "".join(f"{line}\r\n" for line in own))
    return st.builds(_wrapped, st.sampled_from(begins), bodies)


event_texts: st.SearchStrategy[str] = _component_texts("VEVENT", "VTODO")
"""Components as no program should write them, but somebody will."""
card_texts: st.SearchStrategy[str] = _component_texts(
    *(f"VCARD\r\nVERSION:{version}" for version in ("2.1", "3.0", "4.0"))
)
