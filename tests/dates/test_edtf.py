"""EDTF values: what they are, what they refuse, and their text."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whens import partial_dates, whens

from migdesk.dates import PartialDate, Precision, When


@pytest.mark.parametrize(
    ("edtf", "precision", "first_day", "last_day", "timed", "coarse"),
    [
        ("2026", "year", date(2026, 1, 1), date(2026, 12, 31), False, True),
        ("2013-06", "month", date(2013, 6, 1), date(2013, 6, 30), False, True),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29), False, True),
        ("2017-11-16", "day", date(2017, 11, 16), date(2017, 11, 16), False, False),
        ("2017-11-16/2017-11-17", "day", date(2017, 11, 16), date(2017, 11, 17), False, False),
        ("2017-06/2018-12~", "month", date(2017, 6, 1), date(2018, 12, 31), False, True),
        ("2018-09-15~", "day", date(2018, 9, 15), date(2018, 9, 15), False, True),
        ("2024-04-25T17:30", "minute", date(2024, 4, 25), date(2024, 4, 25), True, False),
        ("2024-04-25T17:30:00", "second", date(2024, 4, 25), date(2024, 4, 25), True, False),
        (
            "2024-04-25T17:30/2024-04-25T18:15:00",
            "minute",
            date(2024, 4, 25),
            date(2024, 4, 25),
            True,
            False,
        ),
        ("2024-04-25T17:30/2024-04-26", "day", date(2024, 4, 25), date(2024, 4, 26), False, False),
        ("[2015-10-26..2015-10-27]", "within", date(2015, 10, 26), date(2015, 10, 27), False, True),
        ("[2018-09..2018-10]", "within", date(2018, 9, 1), date(2018, 10, 31), False, True),
        ("0001/9999", "year", date(1, 1, 1), date(9999, 12, 31), False, True),
    ],
)
def test_what_a_date_says(edtf, precision, first_day, last_day, timed, coarse):
    when = When.of_edtf(edtf)
    assert when.edtf == edtf
    assert when.precision == precision
    assert (when.first_day, when.last_day) == (first_day, last_day)
    assert (when.timed, when.coarse) == (timed, coarse)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17",
        "20171",
        "0000",
        "2017-1",
        "2017-13",
        "2017-00",
        "2017-02-29",
        "2017-06-31",
        "2017-06-00",
        "2017-21",
        "2017-W46",
        "2017-320",
        "20171116",
        "2017-11-16T24:00",
        "2017-11-16T17",
        "2017-11-16T17:60",
        "2017-11-16T17:30:60",
        "2017-11-16T17:30Z",
        "2017-11-16 17:30",
        "2017-11-16T17:30~",
        "2018?",
        "2018%",
        "~2018",
        "201X",
        "-2018",
        "Y12018",
        "2018/",
        "../2018",
        "2018/..",
        "2018/2017",
        "2017/2018/2019",
        "2017-11-17/2017-11-16",
        "2017..2018",
        "[2017]",
        "[2017/2018]",
        "[2017..2018",
        "2017..2018]",
        "[2018..2017]",
        "[2017,2018]",
        "{2017..2018}",
        "[2017-11-16T09:00..2017-11-16T10:00]",
        " 2017",
        "2017\n",
        "\N{FULLWIDTH DIGIT TWO}017",
        "201\N{ARABIC-INDIC DIGIT SEVEN}",
        "2017–2018",
    ],
)
def test_text_outside_the_subset_is_refused(text):
    with pytest.raises(ValueError, match=r"\w"):
        When.of_edtf(text)


@pytest.mark.parametrize(
    "units",
    [
        {"year": 0},
        {"year": 10000},
        {"year": 2017, "month": 0},
        {"year": 2017, "month": 13},
        {"year": 2017, "day": 3},
        {"year": 2017, "month": 2, "day": 29},
        {"year": 2017, "month": 2, "day": 0},
        {"year": 2017, "month": 2, "hour": 9, "minute": 0},
        {"year": 2017, "month": 2, "day": 1, "hour": 9},
        {"year": 2017, "month": 2, "day": 1, "minute": 9},
        {"year": 2017, "month": 2, "day": 1, "hour": 9, "second": 9},
        {"year": 2017, "month": 2, "day": 1, "second": 9},
        {"year": 2017, "month": 2, "day": 1, "hour": 24, "minute": 0},
        {"year": 2017, "month": 2, "day": 1, "hour": 9, "minute": 60},
        {"year": 2017, "month": 2, "day": 1, "hour": 9, "minute": 5, "second": 60},
        {"year": 2017, "month": 2, "day": 1, "hour": 9, "minute": 5, "approximate": True},
    ],
)
def test_no_date_outside_the_calendar(units):
    with pytest.raises(ValueError, match=r"\w"):
        PartialDate(**units)


def test_an_end_may_be_as_early_as_its_start_can_be():
    assert When(PartialDate(2017), PartialDate(2017, 1, 5)).last_day == date(2017, 1, 5)
    with pytest.raises(ValueError, match="before"):
        When(PartialDate(2017), PartialDate(2016, 12, 31))


def test_within_needs_an_end_without_time():
    with pytest.raises(ValueError, match="needs an end"):
        When(PartialDate(2017), within=True)
    with pytest.raises(ValueError, match="no time"):
        When(PartialDate(2017), PartialDate(2017, 5, 6, 7, 8), within=True)


@pytest.mark.parametrize("within", [False, True])
def test_an_interval_of_one_date_is_that_date(within):
    day = PartialDate(2017, 11, 16)
    assert When(day, PartialDate(2017, 11, 16), within=within) == When(day)
    assert When.of_days(date(2017, 11, 16), date(2017, 11, 16)) == When(day)


def test_days_are_included():
    when = When.of_days(date(2017, 11, 16), date(2017, 11, 17))
    assert when.edtf == "2017-11-16/2017-11-17"


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        (PartialDate(2018), "2018-01-01T00:00:00", "2018-12-31T23:59:59"),
        (PartialDate(2018, 2), "2018-02-01T00:00:00", "2018-02-28T23:59:59"),
        (PartialDate(2018, 2, 3), "2018-02-03T00:00:00", "2018-02-03T23:59:59"),
        (PartialDate(2018, 2, 3, 4, 5), "2018-02-03T04:05:00", "2018-02-03T04:05:00"),
        (PartialDate(2018, 2, 3, 4, 5, 6), "2018-02-03T04:05:06", "2018-02-03T04:05:06"),
    ],
)
def test_first_and_last_moment(date, first, last):
    assert (date.first.isoformat(), date.last.isoformat()) == (first, last)


def test_sorted_by_first_then_last_moment():
    expected = [
        "2017-06/2018-12~",
        "2018-01-01",
        "2018-01-01T09:00",
        "2018-01-01T09:00/2018-01-02T09:00",
        "2018-01-02",
        "[2018-01-02..2018-01-04]",
        "2018-01-02/2018-01-05",
        "2018-02",
    ]
    assert [when.edtf for when in sorted(map(When.of_edtf, reversed(expected)))] == expected


def test_values_are_frozen_and_small():
    when = When(PartialDate(2018))
    with pytest.raises(FrozenInstanceError):
        when.within = True
    assert not hasattr(when, "__dict__")
    assert not hasattr(when.start, "__dict__")


def test_precisions_are_ordered():
    assert list(Precision) == sorted(Precision)
    assert Precision.YEAR < Precision.SECOND


@given(whens())
def test_text_makes_an_equal_value(when):
    again = When.of_edtf(when.edtf)
    assert again == when
    assert hash(again) == hash(when)


@given(st.text() | st.text("0123456789-/T:~[].", max_size=40))
def test_any_text_is_a_date_or_refused(text):
    try:
        when = When.of_edtf(text)
    except ValueError:
        return
    assert When.of_edtf(when.edtf) == when


@given(whens(), whens())
def test_order_is_total_and_agrees_with_equality(one, other):
    assert (one < other) + (other < one) + (one == other) == 1
    assert (one <= other) == (not other < one)


@given(partial_dates(), partial_dates())
def test_order_of_dates_is_that_of_their_first_moments(one, other):
    assert (one < other) + (other < one) + (one == other) == 1
    if one.first < other.first:
        assert one < other


@given(partial_dates())
def test_first_is_never_after_last(date):
    assert date.first <= date.last
    assert date.first_day == date.first.date()
    assert date.last_day == date.last.date()
