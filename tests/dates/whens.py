"""Every date that can be constructed, for tests by properties."""

from datetime import datetime

from hypothesis import strategies as st

from migdesk.dates import PartialDate, Precision, When

NOW = datetime.fromisoformat("2018-01-01")
UNITS = {Precision.MINUTE: 5, Precision.SECOND: 6}
MOMENTS = st.datetimes(NOW.replace(year=2015), NOW.replace(year=2022)) | st.datetimes()


@st.composite
def partial_dates(draw: st.DrawFn, finest: Precision = Precision.SECOND) -> PartialDate:
    """Dates of every precision up to ``finest``; those without a time may be approximate."""
    precision = draw(st.sampled_from([step for step in Precision if step <= finest]))
    units = draw(MOMENTS).timetuple()[: UNITS.get(precision, precision)]
    approximate = precision <= Precision.DAY and draw(st.booleans())
    return PartialDate(*units, approximate=approximate)


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Dates, intervals near and far, and some day within."""
    within = draw(st.booleans())
    dates = partial_dates(Precision.DAY if within else Precision.SECOND)
    start, end = draw(dates), draw(st.none() | dates)
    if end is None or end == start:
        return When(start)
    if end.last < start.first:
        start, end = end, start
    return When(start, end, within=within)
