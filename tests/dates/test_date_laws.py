"""What holds between dates, their words and whatever people may write."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st
from whens import whens

from migdesk.dates import When
from migdesk.dates.reading import read_words
from migdesk.dates.wording import weekday_words, words_of

TODAY = date(2025, 11, 22)
STYLES = ("long", "short", "file")


@given(whens(), st.sampled_from(["fr", "en"]), st.sampled_from(STYLES))
def test_words_come_back(when, language, style):
    words = words_of(when, language, style=style)
    assert read_words(words, language=language, today=TODAY) == when


@given(whens(), st.sampled_from(["fr", "en"]), st.sampled_from(STYLES))
def test_words_with_weekdays_come_back(when, language, style):
    words = weekday_words(when, language, style=style)
    assert read_words(words, language=language, today=TODAY) == when


@given(whens(), st.permutations(["fr", "en"]), st.sampled_from(["long", "file"]))
def test_words_in_full_come_back_in_the_other_language(when, languages, style):
    said, read = languages
    assert read_words(words_of(when, said, style=style), language=read, today=TODAY) == when


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(-182, 182))
def test_the_nearest_year_is_within_half_a_year(today, days):
    day = today + timedelta(days=days)
    assume((day.month, day.day) != (2, 29))
    words = f"{day.day}/{day.month}"
    assert read_words(words, today=today).first_day == day


@given(st.text() | st.text("0123456789/-–.:,h ~", max_size=30))
def test_any_text_is_understood_or_refused(text):
    try:
        when = read_words(text, today=TODAY)
    except ValueError:
        return
    assert isinstance(when, When)


WORDS = (
    "16",
    "17",
    "1er",
    "nov.",
    "mar.",
    "jui",
    "2017",
    "du",
    "au",
    "à",
    "-",
    "/",
    "17h30",
    "fin",
)


@given(st.lists(st.sampled_from(WORDS), max_size=9))
def test_any_string_of_known_words_has_one_meaning_or_none(words):
    text = " ".join(words)
    try:
        when = read_words(text, today=TODAY)
    except ValueError:
        return
    assert read_words(words_of(when, "fr"), today=TODAY) == when
