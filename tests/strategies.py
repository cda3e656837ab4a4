"""Hypothesis strategies: records that can be constructed, and component text as it comes."""

from dataclasses import fields

from hypothesis import strategies as st

from migdesk import records
from migdesk.dates import PartialDate, When
from migdesk.records import Contact, ContactKind, Event, Stage

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
