"""Value types: between the text of a line and Python."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from migdesk.formats import values
from migdesk.formats.contentline import ContentLine
from migdesk.formats.values import ICALENDAR, V3, V4, V21, Moment
from tests.formats.texts import vcard, vevent

clean_texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))


def line(value, params=""):
    return ContentLine(f"X{params}:{value}")


@pytest.mark.parametrize(
    ("version", "dialect"), [("2.1", V21), ("3.0", V3), ("4.0", V4), ("9", V3)]
)
def test_a_card_has_the_dialect_of_its_version(version, dialect):
    assert values.dialect(vcard(version=version).main) == dialect


def test_what_is_no_card_is_icalendar():
    assert values.dialect(vevent("VERSION:3.0").main) == ICALENDAR


@pytest.mark.parametrize(
    ("escaped", "text"),
    [
        (r"a\, b\; c\\ d", r"a, b; c\ d"),
        (r"a\nb\Nc", "a\nb\nc"),
        (r"a\:b", "a:b"),
        (r"\x\ ", r"\x\ "),
        ("\\", "\\"),
    ],
)
def test_text_is_unescaped_leniently(escaped, text):
    assert values.unescape(escaped) == text


def test_vcard_21_knows_no_escaped_line_feed():
    assert values.unescape(r"C:\new\;x", V21) == r"C:\new;x"


@pytest.mark.parametrize("version", [ICALENDAR, V3, V4])
@given(text=clean_texts)
def test_escaped_text_is_read_back(version, text):
    assert values.unescape(values.escape(text, version), version) == text


@given(st.lists(clean_texts, min_size=1))
def test_parts_and_items_are_split_where_they_were_joined(texts):
    escaped = [values.escape(text) for text in texts]
    assert values.split_parts(";".join(escaped)) == escaped
    assert values.split_items(",".join(escaped)) == escaped


def test_a_backslash_at_the_end_is_kept():
    assert values.split_parts("a;b\\") == ["a", "b\\"]
    assert values.split_items("") == [""]


@given(clean_texts)
@example("1 + 1 =3D 2\x7f")
def test_quoted_printable_is_read_back(text):
    encoded = values.quoted_printable(text.replace("\r\n", "\n"))
    assert values.decoded(line(encoded, ";ENCODING=QUOTED-PRINTABLE")) == text.replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("params", "value", "text"),
    [
        (";QUOTED-PRINTABLE", "=C3=A9", "é"),
        (";QUOTED-PRINTABLE;CHARSET=ISO-8859-1", "=E9", "é"),
        (";ENCODING=QUOTED-PRINTABLE;CHARSET=nonsense", "=C3=A9", "é"),
        (";ENCODING=QUOTED-PRINTABLE;CHARSET=undefined", "=C3=A9", "é"),
        (";ENCODING=QUOTED-PRINTABLE;CHARSET=idna", "xn--=80", "xn--€"),
        (";ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8", "=E9t=E9", "été"),
        (";ENCODING=QUOTED-PRINTABLE", "a=0D=0Ab", "a\nb"),
        (";ENCODING=8BIT", "=C3=A9", "=C3=A9"),
    ],
)
def test_quoted_printable_is_read_in_its_charset_or_the_next_that_fits(params, value, text):
    assert values.decoded(line(value, params)) == text


def test_types_are_words_wherever_a_version_puts_them():
    assert values.types(line("1", ";TYPE=work,VOICE;TYPE=pref")) == ("work", "voice", "pref")
    assert values.types(line("1", ';TYPE="work,voice"')) == ("work", "voice")
    assert values.types(line("1", ";WORK;QUOTED-PRINTABLE;FAX")) == ("work", "fax")


@pytest.mark.parametrize(
    ("value", "params", "expected"),
    [
        ("20171116", ";VALUE=DATE", Moment(datetime(2017, 11, 16), is_date=True)),
        ("20171116", "", Moment(datetime(2017, 11, 16), is_date=True)),
        (" 20171116T1730 ", "", None),
        ("20171116T173005", "", Moment(datetime(2017, 11, 16, 17, 30, 5), is_date=False)),
        ("20171116T173000Z", "", Moment(datetime(2017, 11, 16, 17, 30), False, "UTC")),
        (
            "20171116T173000Z",
            ";TZID=Europe/Paris",
            Moment(datetime(2017, 11, 16, 17, 30), False, "UTC"),
        ),
        ("20171116T173000", ';TZID="A, B"', Moment(datetime(2017, 11, 16, 17, 30), False, "A, B")),
        ("20161231T235960Z", "", Moment(datetime(2016, 12, 31, 23, 59, 59), False, "UTC")),
        ("00010101", "", Moment(datetime(1, 1, 1), is_date=True)),
        ("99991231T235959", "", Moment(datetime(9999, 12, 31, 23, 59, 59), is_date=False)),
        ("00000101", "", None),
        ("20170230", "", None),
        ("20171116T250000", "", None),
        ("2017-11-16", "", None),
        ("٢٠١٧١١١٦", "", None),
        ("20171116,20171117", "", None),
        ("", "", None),
    ],
)
def test_a_moment_is_a_real_date_or_time(value, params, expected):
    assert values.moment(line(value, params)) == expected


def test_no_line_is_no_moment():
    assert values.moment(None) is values.timestamp(None) is values.duration(None) is None


@pytest.mark.parametrize(
    ("value", "at"),
    [
        ("20240125T101112Z", datetime(2024, 1, 25, 10, 11, 12)),
        ("2024-01-25T10:11:12Z", datetime(2024, 1, 25, 10, 11, 12)),
        ("2024-01-25T10:11:12.345Z", datetime(2024, 1, 25, 10, 11, 12)),
        ("2024-01-25", datetime(2024, 1, 25)),
        ("2024-01-25T10:11:12+01:00", datetime(2024, 1, 25, 9, 11, 12)),
        ("20240125T201112-0530", datetime(2024, 1, 26, 1, 41, 12)),
        ("20240125T101112+02", datetime(2024, 1, 25, 8, 11, 12)),
        ("00010101T000000+0100", None),
        ("2024-01-25T10:11:12+1:00", None),
        ("yesterday", None),
    ],
)
def test_a_timestamp_comes_in_two_forms_and_at_any_offset(value, at):
    assert values.timestamp(line(value)) == at


@pytest.mark.parametrize(
    ("value", "length"),
    [
        ("P1D", timedelta(days=1)),
        ("P1W", timedelta(weeks=1)),
        ("PT1H30M", timedelta(hours=1, minutes=30)),
        ("pt90m", timedelta(minutes=90)),
        ("-PT15M", timedelta(minutes=-15)),
        ("+P1DT12H", timedelta(days=1, hours=12)),
        ("P3652059D", timedelta(days=3_652_059)),
        ("P999999W", timedelta(weeks=999_999)),
        ("P", None),
        ("PT", None),
        ("1H", None),
        ("P99999999999D", None),
        ("P1Y", None),
    ],
)
def test_a_duration_is_a_length_of_time(value, length):
    found = values.duration(line(value))
    assert (found and found.whole) == length


def test_years_are_written_with_four_digits():
    assert values.written_date(date(17, 1, 2)) == "00170102"
    assert values.written_time(datetime(17, 1, 2, 3, 4, 5), "UTC") == "00170102T030405Z"
    assert values.written_time(datetime(2017, 1, 2, 3, 4, 5), "Europe/Paris") == "20170102T030405"
