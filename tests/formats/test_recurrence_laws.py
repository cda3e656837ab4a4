"""Laws of every rule: windows fit together, an exception takes one, COUNT is kept, clocks stay."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from migdesk.formats import recur
from tests.formats.expanding import expand
from tests.formats.texts import vevent

ZONES = ("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "UTC")
FIRST, LAST = datetime(2023, 6, 1), datetime(2026, 6, 1)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def listed(lowest, highest, *, signed=False):
    numbers = st.integers(-highest if signed else lowest, highest).filter(
        lambda n: abs(n) >= lowest
    )
    return st.lists(numbers, min_size=1, max_size=4).map(lambda found: ",".join(map(str, found)))


PARTS = {
    "INTERVAL": st.integers(1, 30).map(str),
    "BYMONTH": listed(1, 12),
    "BYMONTHDAY": listed(1, 31, signed=True),
    "BYYEARDAY": listed(1, 366, signed=True),
    "BYWEEKNO": listed(1, 53, signed=True),
    "BYDAY": st.lists(st.sampled_from([*DAYS, "1MO", "-1FR", "5WE"]), min_size=1, max_size=3).map(
        ",".join
    ),
    "BYHOUR": listed(0, 23),
    "BYSETPOS": listed(1, 9, signed=True),
    "WKST": st.sampled_from(DAYS),
    "COUNT": st.integers(1, 40).map(str),
}
FREQUENCIES = st.sampled_from(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"])
MOMENTS = st.datetimes(FIRST, LAST).map(lambda at: at.replace(microsecond=0, fold=0))


@st.composite
def rules(draw, frequencies=FREQUENCIES, **fixed):
    names = draw(st.sets(st.sampled_from(sorted(PARTS)), max_size=4))
    parts = {name: draw(PARTS[name]) for name in sorted(names - fixed.keys())}
    told = {"FREQ": draw(frequencies), **parts, **fixed}
    rule = ";".join(f"{name}={text}" for name, text in told.items() if text)
    assume(recur.parts(rule))
    return rule


@st.composite
def events(draw, **fixed):
    """DTSTART, its zone, and the lines of an event that repeats."""
    start, zone = draw(MOMENTS), draw(st.sampled_from(ZONES))
    rule = draw(rules(**fixed))
    length = draw(st.sampled_from(["PT0S", "PT90M", "P3D"]))
    lines = (f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}", f"DURATION:{length}", f"RRULE:{rule}")
    return start, zone, lines


def instants(lines, since, until):
    expansion = expand(vevent("UID:a", *lines), since, until)
    assume(not expansion.doubts)  # of more than are told, each window tells its first
    return [own.start.astimezone(UTC) for own in expansion.occurrences]


@given(events(), MOMENTS, st.integers(1, 400))
def test_occurrences_come_in_order_each_once(event, since, days):
    _, _, lines = event
    found = instants(lines, *(at.replace(tzinfo=UTC) for at in (since, since + timedelta(days))))
    assert found == sorted(set(found))


@given(events(), st.lists(MOMENTS, min_size=3, max_size=3, unique=True), st.sampled_from(ZONES))
def test_two_windows_tell_what_the_one_around_them_tells(event, bounds, zone):
    _, _, lines = event
    first, middle, last = sorted(at.replace(tzinfo=ZoneInfo(zone)) for at in bounds)
    both = {*instants(lines, first, middle), *instants(lines, middle, last)}
    assert both == {*instants(lines, first, last)}


@given(events(COUNT="12"), st.data())
def test_an_exception_takes_exactly_one(event, data):
    _, zone, lines = event
    everything = datetime(2023, 1, 1, tzinfo=UTC), datetime(2090, 1, 1, tzinfo=UTC)
    found = instants(lines, *everything)
    gone = data.draw(st.sampled_from(found))
    wall = gone.astimezone(ZoneInfo(zone))
    exdate = data.draw(
        st.sampled_from([f":{gone:%Y%m%dT%H%M%S}Z", f";TZID={zone}:{wall:%Y%m%dT%H%M%S}"])
    )
    rest = instants((*lines, f"EXDATE{exdate}"), *everything)
    assert rest == [at for at in found if at != gone] or (wall.fold and rest == found)


@given(events(COUNT="7", BYSETPOS=""))
def test_count_is_kept(event):
    start, zone, lines = event
    found = instants(
        lines, start.replace(tzinfo=UTC) - timedelta(days=2), datetime(2400, 1, 1, tzinfo=UTC)
    )
    own = start.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    assert own in found
    assert len(found) <= 7 + 1


@given(events(BYHOUR=""))
def test_the_clock_shows_the_same_time_each_day(event):
    start, _, lines = event
    expansion = expand(vevent("UID:a", *lines), FIRST, LAST)
    assert {own.start.time() for own in expansion.occurrences} <= {start.time()}


@given(events(), MOMENTS, st.integers(1, 60))
def test_what_is_told_touches_the_window(event, since, days):
    _, _, lines = event
    window = tuple(at.replace(tzinfo=UTC) for at in (since, since + timedelta(days)))
    for own in expand(vevent("UID:a", *lines), *window).occurrences:
        assert own.start < window[1]
        assert own.end > window[0] or own.start >= window[0]
