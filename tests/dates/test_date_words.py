"""Dates in words, case by case, in French and English."""

import pytest
from hypothesis import given
from whens import whens

from migdesk.dates import When
from migdesk.dates.wording import (
    Dates,
    Without,
    heading_words,
    spoken_words,
    time_words,
    weekday_words,
    words_of,
)

IN_FULL = [
    ("2013", "2013", "2013"),
    ("0987", "0987", "0987"),
    ("2013-06", "juin 2013", "June 2013"),
    ("2016-06-07", "7 juin 2016", "7 June 2016"),
    ("2026-03-01", "1er mars 2026", "1 March 2026"),
    ("2017-11-16/2017-11-17", "16–17 novembre 2017", "16–17 November 2017"),
    ("2026-03-01/2026-03-03", "1er–3 mars 2026", "1–3 March 2026"),
    ("2017-11-28/2017-12-02", "28 novembre – 2 décembre 2017", "28 November – 2 December 2017"),
    (
        "2017-12-30/2018-01-02",
        "30 décembre 2017 – 2 janvier 2018",
        "30 December 2017 – 2 January 2018",
    ),
    ("2018-09/2018-10", "septembre–octobre 2018", "September–October 2018"),
    ("2017-09/2018-09", "septembre 2017 – septembre 2018", "September 2017 – September 2018"),
    ("2017/2018", "2017–2018", "2017–2018"),
    ("2017-06/2017-07-15", "juin 2017 – 15 juillet 2017", "June 2017 – 15 July 2017"),
    ("2017-06/2018", "juin 2017 – 2018", "June 2017 – 2018"),
    ("2018~", "vers 2018", "around 2018"),
    ("2018-01~", "début 2018", "start of 2018"),
    ("2018-07~", "vers juillet 2018", "around July 2018"),
    ("2018-12~", "fin 2018", "end of 2018"),
    ("2018-09-01~", "début septembre 2018", "start of September 2018"),
    ("2018-09-12~", "vers le 12 septembre 2018", "around 12 September 2018"),
    ("2018-09-15~", "mi-septembre 2018", "mid-September 2018"),
    ("2018-09-30~", "fin septembre 2018", "end of September 2018"),
    ("2024-02-28~", "vers le 28 février 2024", "around 28 February 2024"),
    ("2024-02-29~", "fin février 2024", "end of February 2024"),
    ("2017-06/2018-12~", "juin 2017 – fin 2018", "June 2017 – end of 2018"),
    (
        "2018-09-01~/2018-09-15~",
        "début septembre 2018 – mi-septembre 2018",
        "start of September 2018 – mid-September 2018",
    ),
    ("2024-04-25T09:00", "25 avril 2024, 9 h", "25 April 2024, 09:00"),
    ("2024-04-25T09:05", "25 avril 2024, 9 h 05", "25 April 2024, 09:05"),
    ("2024-04-25T00:00", "25 avril 2024, 0 h", "25 April 2024, 00:00"),
    ("2024-04-25T17:30:05", "25 avril 2024, 17 h 30 min 05 s", "25 April 2024, 17:30:05"),
    ("2024-04-25T17:00:00", "25 avril 2024, 17 h 00 min 00 s", "25 April 2024, 17:00:00"),
    (
        "2024-04-25T17:30/2024-04-25T18:15",
        "25 avril 2024, 17 h 30 – 18 h 15",
        "25 April 2024, 17:30–18:15",
    ),
    (
        "2024-04-25T09:00/2024-04-26T17:30",
        "25 avril 2024, 9 h – 26 avril 2024, 17 h 30",
        "25 April 2024, 09:00 – 26 April 2024, 17:30",
    ),
    (
        "2024-04-25T09:00/2024-04-26",
        "25 avril 2024, 9 h – 26 avril 2024",
        "25 April 2024, 09:00 – 26 April 2024",
    ),
    (
        "[2015-10-26..2015-10-27]",
        "26–27 octobre 2015, jour à préciser",
        "26–27 October 2015, day to be confirmed",
    ),
    (
        "[2018-09..2018-10]",
        "septembre–octobre 2018, date à préciser",
        "September–October 2018, date to be confirmed",
    ),
    (
        "[2018-09..2018-12-10]",
        "septembre 2018 – 10 décembre 2018, date à préciser",
        "September 2018 – 10 December 2018, date to be confirmed",
    ),
]

SHORT = [
    ("2017-11-16", "16 nov. 2017", "16 Nov 2017"),
    ("2017-11-28/2017-12-02", "28 nov. – 2 déc. 2017", "28 Nov – 2 Dec 2017"),
    ("2017-12-30/2018-01-02", "30 déc. 2017 – 2 janv. 2018", "30 Dec 2017 – 2 Jan 2018"),
    ("2018-09/2018-10", "sept.–oct. 2018", "Sep–Oct 2018"),
    ("2018-09-15~", "mi-sept. 2018", "mid-Sep 2018"),
    ("2013-05", "mai 2013", "May 2013"),
]

WITH_WEEKDAYS = [
    ("2017-11-16", "jeudi 16 novembre 2017", "Thursday 16 November 2017"),
    ("2026-03-01", "dimanche 1er mars 2026", "Sunday 1 March 2026"),
    (
        "2017-11-16/2017-11-17",
        "jeudi 16 – vendredi 17 novembre 2017",
        "Thursday 16 – Friday 17 November 2017",
    ),
    (
        "2017-11-28/2017-12-02",
        "mardi 28 novembre – samedi 2 décembre 2017",
        "Tuesday 28 November – Saturday 2 December 2017",
    ),
    ("2024-04-25T17:30", "jeudi 25 avril 2024, 17\u00a0h\u00a030", "Thursday 25 April 2024, 17:30"),
    (
        "2018-09-12~",
        "vers le mercredi 12 septembre 2018",
        "around Wednesday 12 September 2018",
    ),
    ("2018-09-15~", "mi-septembre 2018", "mid-September 2018"),
    ("2013-06", "juin 2013", "June 2013"),
]

GOLDEN = [
    ("E02-conf-diaspora-2013", "2013-06"),
    ("E06-vague-action", "2017-06/2018-12~"),
    ("E07-mmd-2018", "2018"),
    ("E08-auditions-2022-05", "2022-05"),
    ("E09-forum-refugies-2023", "2023"),
    ("E10-imrf-2026", "2026"),
    ("E11-mmptf-2019", "2019"),
    ("E17-lancement-rapport-2015", "[2015-10-26..2015-10-27]"),
    ("E20-cities4migration-2017-11", "2017-11"),
]


@pytest.mark.parametrize(("edtf", "french", "english"), IN_FULL)
def test_words_in_files(edtf, french, english):
    when = When.of_edtf(edtf)
    assert words_of(when, "fr", style="file") == french
    assert words_of(when, "en", style="file") == english


@pytest.mark.parametrize(("edtf", "french", "english"), SHORT)
def test_short_words(edtf, french, english):
    when = When.of_edtf(edtf)
    assert words_of(when, "fr", style="short") == french
    assert words_of(when, "en", style="short") == english


@pytest.mark.parametrize(("edtf", "french", "english"), WITH_WEEKDAYS)
def test_words_with_weekdays(edtf, french, english):
    when = When.of_edtf(edtf)
    assert weekday_words(when, "fr") == french
    assert weekday_words(when, "en") == english


def test_short_words_with_weekdays():
    when = When.of_edtf("2017-11-16/2017-11-17")
    assert weekday_words(when, "fr", style="short") == "jeu. 16 – ven. 17 nov. 2017"
    assert weekday_words(when, "en", style="short") == "Thu 16 – Fri 17 Nov 2017"


def test_hours_do_not_break_on_screen():
    when = When.of_edtf("2024-04-25T17:30/2024-04-25T18:15")
    assert words_of(when, "fr") == "25 avril 2024, 17\u00a0h\u00a030 – 18\u00a0h\u00a015"


def test_another_language_of_the_record():
    when = When.of_edtf("2013-06")
    assert words_of(when, "fr-CH") == "juin 2013"
    assert words_of(when, "") == words_of(when, "nl") == "June 2013"


@pytest.mark.parametrize(("name", "edtf"), GOLDEN)
def test_the_beginning_of_a_shared_title(shared, name, edtf):
    text = (shared / "seeds" / "golden" / f"{name}.share.ics").read_bytes().decode()
    unfolded = text.replace("\r\n ", "").replace("\\,", ",")
    words = words_of(When.of_edtf(edtf), "fr", style="file")
    assert f"\nSUMMARY;LANGUAGE=fr:[{words}] " in unfolded


@given(whens())
def test_short_and_long_words_have_the_same_shape(when):
    for language in ("fr", "en"):
        in_full, short = (words_of(when, language, style=style) for style in ("long", "short"))
        assert len(short) <= len(in_full)
        assert short.count("–") == in_full.count("–")


@pytest.mark.parametrize(
    ("edtf", "french", "english"),
    [
        (
            "2017-11-16/2017-11-17",
            "du jeudi 16 au vendredi 17 novembre 2017",
            "from Thursday 16 to Friday 17 November 2017",
        ),
        (
            "2017-11-28/2017-12-01",
            "du mardi 28 novembre au vendredi 1er décembre 2017",
            "from Tuesday 28 November to Friday 1 December 2017",
        ),
        ("2017-11-14", "mardi 14 novembre 2017", "Tuesday 14 November 2017"),
        (
            "2017-11-14T14:00/2017-11-14T15:30",
            "mardi 14 novembre 2017, 14\u00a0h à 15\u00a0h\u00a030",
            "Tuesday 14 November 2017, 14:00 to 15:30",
        ),
        ("2018-09/2018-10", "septembre à octobre 2018", "September to October 2018"),
        ("2017-06/2018-12~", "juin 2017 à fin 2018", "June 2017 to end of 2018"),
        ("2018", "2018", "2018"),
    ],
)
def test_words_that_are_read_out_have_no_dash(edtf: str, french: str, english: str):
    when = When.of_edtf(edtf)
    assert spoken_words(when, "fr") == french
    assert spoken_words(when, "en") == english


def dates_of(edtf: str) -> Dates:
    """One date, or several that "|" parts: those that sources disagree between."""
    found = [When.of_edtf(text) for text in edtf.split("|")]
    return found[0] if len(found) == 1 else found


def test_a_time_of_day_stands_alone():
    assert [time_words(minute, "fr") for minute in (570, 840)] == ["9\u00a0h\u00a030", "14\u00a0h"]
    assert [time_words(minute, "en") for minute in (570, 840)] == ["09:30", "14:00"]


ONE_OF_SEVERAL = [
    ("[2018-09..2018-10]", "septembre ou octobre 2018", "September or October 2018"),
    ("[2015-10-26..2015-10-27]", "26 ou 27 octobre 2015", "26 or 27 October 2015"),
    (
        "[2017-11-30..2017-12-01]",
        "30 novembre ou 1er décembre 2017",
        "30 November or 1 December 2017",
    ),
    ("[2017-12..2018-01]", "décembre 2017 ou janvier 2018", "December 2017 or January 2018"),
    ("[2017..2018]", "2017 ou 2018", "2017 or 2018"),
    ("2018-09|2018-10", "septembre ou octobre 2018", "September or October 2018"),
    ("2017-09|2017-12", "septembre ou décembre 2017", "September or December 2017"),
    ("2017-11-16|2017-11-20", "16 ou 20 novembre 2017", "16 or 20 November 2017"),
    (
        "2017-12|2018-12-10",
        "décembre 2017 ou 10 décembre 2018",
        "December 2017 or 10 December 2018",
    ),
    ("2018|2018-12~", "2018 ou fin 2018", "2018 or end of 2018"),
    (
        "2017-11-16/2017-11-17|2017-11-28/2017-12-02",
        "16–17 novembre 2017 ou 28 novembre – 2 décembre 2017",
        "16–17 November 2017 or 28 November – 2 December 2017",
    ),
    (
        "2018-09|2018-10|2018-12",
        "septembre 2018 ou octobre 2018 ou décembre 2018",
        "September 2018 or October 2018 or December 2018",
    ),
]


@pytest.mark.parametrize(("edtf", "french", "english"), ONE_OF_SEVERAL)
def test_one_of_several_is_no_span(edtf: str, french: str, english: str):
    assert words_of(dates_of(edtf), "fr") == french
    assert words_of(dates_of(edtf), "en") == english


def test_one_of_several_is_read_out_so():
    assert spoken_words(dates_of("2018-09|2018-10"), "fr") == "septembre ou octobre 2018"
    days = "jeudi 16 ou vendredi 17 novembre 2017"
    assert spoken_words(dates_of("2017-11-16|2017-11-17"), "fr") == days


def test_files_say_every_date_in_full():
    """``domain/mapping.md`` fixes their words, the brackets of a shared title around them."""
    words = words_of(dates_of("2018-09|2018-10"), "fr", style="file")
    assert words == "septembre 2018 ou octobre 2018"


@pytest.mark.parametrize(
    ("without", "edtf", "french", "english"),
    [
        ("year", "2017-11-16", "16 nov.", "16 Nov"),
        ("year", "2017-12-01", "1er déc.", "1 Dec"),
        ("year", "2017-11-28/2017-12-02", "28 nov. – 2 déc.", "28 Nov – 2 Dec"),
        (
            "year",
            "2017-12-30/2018-01-02",
            "30 déc. 2017 – 2 janv. 2018",
            "30 Dec 2017 – 2 Jan 2018",
        ),
        ("year", "2017-11", "nov.", "Nov"),
        ("year", "2017", "2017", "2017"),
        ("year", "2017~", "vers 2017", "around 2017"),
        ("year", "2018-12~", "fin 2018", "end of 2018"),
        ("year", "2018-09-15~", "mi-sept.", "mid-Sep"),
        ("year", "2018-03/2018-12~", "mars – fin 2018", "Mar – end of 2018"),
        ("year", "2018-09|2018-10", "sept. ou oct.", "Sep or Oct"),
        ("year", "2017-12|2018-01", "déc. 2017 ou janv. 2018", "Dec 2017 or Jan 2018"),
        ("year", "[2015-10-26..2015-10-27]", "26 ou 27 oct.", "26 or 27 Oct"),
        ("year", "2024-04-25T17:30", "25 avr., 17\u00a0h\u00a030", "25 Apr, 17:30"),
        ("month", "2017-11-16/2017-11-17", "16–17", "16–17"),
        ("month", "2026-03-01/2026-03-03", "1er–3", "1–3"),
        ("month", "2017-11-28/2017-12-02", "28 nov. – 2 déc.", "28 Nov – 2 Dec"),
        ("month", "2017-11", "nov.", "Nov"),
        ("month", "2024-04-25T17:30", "25, 17\u00a0h\u00a030", "25, 17:30"),
    ],
)
def test_what_stands_around_is_left_out(without: Without, edtf: str, french: str, english: str):
    when = dates_of(edtf)
    assert words_of(when, "fr", style="short", without=without) == french
    assert words_of(when, "en", style="short", without=without) == english


def test_weekdays_without_the_month_around_them():
    when = dates_of("2017-11-16/2017-11-17")
    assert weekday_words(when, "fr", style="short", without="month") == "jeu. 16 – ven. 17"
    assert weekday_words(when, "en", style="short", without="month") == "Thu 16 – Fri 17"


def test_a_heading_begins_with_a_capital():
    assert heading_words(When.of_edtf("2017-11"), "fr") == "Novembre 2017"
    assert heading_words(When.of_edtf("2018"), "fr") == "2018"
