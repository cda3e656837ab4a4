"""Dates as people write them: what is understood and what is refused."""

from datetime import date

import pytest

from migdesk.dates.reading import read_words

TODAY = date(2025, 11, 22)

EITHER = [
    ("2026", "2026"),
    ("2017-11", "2017-11"),
    ("2017-06/2018-12~", "2017-06/2018-12~"),
    (" [2015-10-26..2015-10-27] ", "[2015-10-26..2015-10-27]"),
    ("2017-11-16 17:30", "2017-11-16T17:30"),
    ("2024-04-25 17:30–18:15", "2024-04-25T17:30/2024-04-25T18:15"),
    ("2017-11-16 – 2017-11-17", "2017-11-16/2017-11-17"),
    ("2017–2018", "2017/2018"),
    ("2017-2018", "2017/2018"),
    ("16/11/2017", "2017-11-16"),
    ("10/11/2017", "2017-11-10"),
    ("16.11.2017", "2017-11-16"),
    ("16-11-2017", "2017-11-16"),
    ("6/3/2026", "2026-03-06"),
    ("16-17/11/2017", "2017-11-16/2017-11-17"),
    ("16.–17.11.2017", "2017-11-16/2017-11-17"),
    ("30/06-02/07/2026", "2026-06-30/2026-07-02"),
    ("18/11/2024 - 21/11/2024", "2024-11-18/2024-11-21"),
    ("16.11.2017 – 17.11.2017", "2017-11-16/2017-11-17"),
    ("11/2017", "2017-11"),
    ("25/04/2024 17:30", "2024-04-25T17:30"),
    ("25/04/2024 17:30:05", "2024-04-25T17:30:05"),
]

FRENCH = [
    ("juin 2013", "2013-06"),
    ("nov 2017", "2017-11"),
    ("nov. 2017", "2017-11"),
    ("sept. 2018", "2018-09"),
    ("févr. 2018", "2018-02"),
    ("FÉVRIER 2018", "2018-02"),
    ("aout 2018", "2018-08"),
    ("juil. 2018", "2018-07"),
    ("16 novembre 2017", "2017-11-16"),
    ("le 7 juin 2016", "2016-06-07"),
    ("1er mars 2026", "2026-03-01"),
    ("1\u1d49\u02b3 mars 2026", "2026-03-01"),
    ("les 16 et 17 novembre 2017", "2017-11-16/2017-11-17"),
    ("les 26 et 27 octobre 2015", "2015-10-26/2015-10-27"),
    ("16 & 17 novembre 2017", "2017-11-16/2017-11-17"),
    ("novembre et décembre 2017", "2017-11/2017-12"),
    ("du 16 au 17 nov 2017", "2017-11-16/2017-11-17"),
    ("du 16 au 17 novembre 2017", "2017-11-16/2017-11-17"),
    ("du 1er au 3 mars 2026", "2026-03-01/2026-03-03"),
    ("16 - 17 novembre 2017", "2017-11-16/2017-11-17"),
    ("16/17 novembre 2017", "2017-11-16/2017-11-17"),
    ("du 30 juin au 2 juillet 2026", "2026-06-30/2026-07-02"),
    ("28 nov. – 2 déc. 2017", "2017-11-28/2017-12-02"),
    ("du 28 novembre 2017 au 2 décembre 2017", "2017-11-28/2017-12-02"),
    ("30 décembre 2017 – 2 janvier 2018", "2017-12-30/2018-01-02"),
    ("du 30 décembre au 2 janvier 2018", "2017-12-30/2018-01-02"),
    ("du 30 décembre 2017 au 2 janvier", "2017-12-30/2018-01-02"),
    ("Du 18/11/2024 au 21/11/2024", "2024-11-18/2024-11-21"),
    ("novembre-décembre 2017", "2017-11/2017-12"),
    ("d’avril à juin 2018", "2018-04/2018-06"),
    ("novembre – janvier 2018", "2017-11/2018-01"),
    ("de juin 2017 jusqu’à la fin\u00a02018", "2017-06/2018-12~"),
    ("juin 2017 – fin 2018", "2017-06/2018-12~"),
    ("début 2018", "2018-01~"),
    ("mi-2018", "2018-07~"),
    ("fin 2018", "2018-12~"),
    ("vers la fin 2018", "2018-12~"),
    ("début septembre 2018", "2018-09-01~"),
    ("mi-septembre 2018", "2018-09-15~"),
    ("mi septembre 2018", "2018-09-15~"),
    ("fin septembre 2018", "2018-09-30~"),
    ("fin février 2024", "2024-02-29~"),
    ("fin juin – début juillet 2018", "2018-06-30~/2018-07-01~"),
    ("vers septembre 2018", "2018-09~"),
    ("vers le 12 septembre 2018", "2018-09-12~"),
    ("jeudi 16 novembre 2017", "2017-11-16"),
    ("jeu. 16 – ven. 17 nov. 2017", "2017-11-16/2017-11-17"),
    ("mar. 28 nov. – sam. 2 déc. 2017", "2017-11-28/2017-12-02"),
    ("3 mar. 2026", "2026-03-03"),
    ("jeudi 2 juillet 2026 à 14h30", "2026-07-02T14:30"),
    ("le 25 avril 2024, de 17h30 à 18h15", "2024-04-25T17:30/2024-04-25T18:15"),
    ("1er mars 2026 de 9h à 17h30", "2026-03-01T09:00/2026-03-01T17:30"),
    ("1er mars 2026, 9h–17h30", "2026-03-01T09:00/2026-03-01T17:30"),
    ("1er mars 2026, 9\u202fh – 17\u202fh\u202f30", "2026-03-01T09:00/2026-03-01T17:30"),
    ("25/04/2024 de 17h30 à 18h15", "2024-04-25T17:30/2024-04-25T18:15"),
    ("9h-17h30 le 1er mars 2026", "2026-03-01T09:00/2026-03-01T17:30"),
    ("25 avril 2024 à midi", "2024-04-25T12:00"),
    ("25 avril 2024, 17 h 30 min 05 s", "2024-04-25T17:30:05"),
    ("du 25 avril 2024 à 9h au 26 avril à 17h30", "2024-04-25T09:00/2024-04-26T17:30"),
    ("26–27 octobre 2015, jour à préciser", "[2015-10-26..2015-10-27]"),
    ("16 ou 17 novembre 2017", "[2017-11-16..2017-11-17]"),
    ("septembre ou octobre 2018", "[2018-09..2018-10]"),
    ("septembre 2018 ou octobre 2018", "[2018-09..2018-10]"),
    ("30 nov. ou 1er déc. 2017, jour à préciser", "[2017-11-30..2017-12-01]"),
    ("septembre–octobre 2018, date à préciser", "[2018-09..2018-10]"),
    ("sept. 2018 – jour à préciser", "2018-09"),
    ("fin 2018, mois à préciser", "2018-12~"),
    ("07 Jun 2016", "2016-06-07"),
    ("16–17 Nov 2017", "2017-11-16/2017-11-17"),
]

ENGLISH = [
    ("November 2017", "2017-11"),
    ("Sept. 2018", "2018-09"),
    ("16 November 2017", "2017-11-16"),
    ("November 16, 2017", "2017-11-16"),
    ("Wednesday, December 5, 2018", "2018-12-05"),
    ("1st of March 2026", "2026-03-01"),
    ("October 26-27, 2015", "2015-10-26/2015-10-27"),
    ("16–17 November 2017", "2017-11-16/2017-11-17"),
    ("16 and 17 November 2017", "2017-11-16/2017-11-17"),
    ("5th to 7th December, 2018", "2018-12-05/2018-12-07"),
    ("from 28 November to 2 December 2017", "2017-11-28/2017-12-02"),
    ("Nov 28 – Dec 2, 2017", "2017-11-28/2017-12-02"),
    ("December 30, 2017 – January 2", "2017-12-30/2018-01-02"),
    ("June 2017 until the end of 2018", "2017-06/2018-12~"),
    ("early 2018", "2018-01~"),
    ("start of 2018", "2018-01~"),
    ("late September 2018", "2018-09-30~"),
    ("mid-September 2018", "2018-09-15~"),
    ("around 12 September 2018", "2018-09-12~"),
    ("25 April 2024, 17:30–18:15", "2024-04-25T17:30/2024-04-25T18:15"),
    ("25 April 2024 at 5 pm", "2024-04-25T17:00"),
    ("5:30 pm, 25 April 2024", "2024-04-25T17:30"),
    ("25 April 2024, 5.30 p.m. – 6.15 p.m.", "2024-04-25T17:30/2024-04-25T18:15"),
    ("from 9 a.m. to 5:30 p.m. on 25 April 2024", "2024-04-25T09:00/2024-04-25T17:30"),
    ("25 April 2024, 12 am", "2024-04-25T00:00"),
    ("25 April 2024, noon", "2024-04-25T12:00"),
    ("26–27 October 2015, day to be confirmed", "[2015-10-26..2015-10-27]"),
    ("26 or 27 October 2015", "[2015-10-26..2015-10-27]"),
    ("12/03/2026", "2026-03-12"),
    ("Mar 28 2017", "2017-03-28"),
    ("du 16 au 17 novembre 2017", "2017-11-16/2017-11-17"),
]

REFUSED = [
    "",
    "  ",
    "-",
    "jour à préciser",
    "bientôt",
    "70%",
    "2030 AGENDA",
    "En novembre, deux grands événements",
    "16",
    "17h30",
    "de 17h30 à 18h15",
    "12/13/2017",
    "31/02/2018",
    "31 novembre 2017",
    "0 novembre 2017",
    "16/11/17",
    "10/11/12",
    "10.11.12",
    "10-11-12",
    "16/11-17",
    "16 nov 17",
    "26 jui 2024",
    "26 ju 2024",
    "3 ma 2024",
    "vendredi 16 novembre 2017",
    "Tuesday 16 November 2017",
    "16 et 18 novembre 2017",
    "17 et 16 novembre 2017",
    "16, 17 novembre 2017",
    "16 ou 18 novembre 2017",
    "17 ou 16 novembre 2017",
    "septembre 2018 ou novembre 2018",
    "début ou fin septembre 2018",
    "17–16 novembre 2017",
    "du 17 novembre 2017 au 16 novembre 2017",
    "16 novembre 2017, jour à préciser",
    "25 avril 2024, 17 h 30 – 18 h 15, jour à préciser",
    "16 au 17 novembre 2017 de 9h à 17h",
    "25 avril 2024, 18h–9h",
    "25 avril 2024, 9–17h",
    "25 avril 2024, 24h",
    "25 avril 2024, 17h60",
    "25 avril 2024, 17:30 pm",
    "25 avril 2024, 0 am",
    "25 avril 2024 à minuit",
    "25 avril 2024, 17h30 UTC",
    "jusqu’à la fin 2018",
    "depuis 2018",
    "from 25 April 2024",
    "à partir du 16 novembre 2017",
    "vers le 16–17 novembre 2017",
    "entre le 16 et le 17 novembre 2017",
    "été 2018",
    "1er trimestre 2018",
    "mi 16 novembre 2018",
    "juin – 2018",
    "2018-13",
    "2018-02-30",
    "2017-11-16T25:00",
    "2018?",
    "0",
    "\u0662\u0660\u0661\u0667",
    "9" * 10_000,
    "1 - " * 60 + "2 mai 2017",
]


@pytest.mark.parametrize(("text", "edtf"), EITHER + FRENCH)
def test_what_people_write_in_french(text, edtf):
    assert read_words(text, language="fr", today=TODAY).edtf == edtf


@pytest.mark.parametrize(("text", "edtf"), EITHER + ENGLISH)
def test_what_people_write_in_english(text, edtf):
    assert read_words(text, language="en", today=TODAY).edtf == edtf


@pytest.mark.parametrize("language", ["fr", "en", "nl", ""])
@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_plain_is_refused(text, language):
    with pytest.raises(ValueError, match=r"\w") as refusal:
        read_words(text, language=language, today=TODAY)
    assert text.strip(" -") == "" or text not in str(refusal.value)


def test_the_language_settles_what_a_beginning_means():
    assert read_words("mar. 28 nov. 2017", language="fr", today=TODAY).edtf == "2017-11-28"
    with pytest.raises(ValueError, match="several"):
        read_words("26 jui 2024", language="fr", today=TODAY)


@pytest.mark.parametrize(
    ("text", "today", "edtf"),
    [
        ("du 7 au 8 novembre", date(2017, 11, 6), "2017-11-07/2017-11-08"),
        ("16 janvier", TODAY, "2026-01-16"),
        ("16 juin", TODAY, "2025-06-16"),
        ("16 nov", TODAY, "2025-11-16"),
        ("16/01", TODAY, "2026-01-16"),
        ("en novembre", TODAY, "2025-11"),
        ("fin janvier", TODAY, "2026-01-31~"),
        ("16 janvier à 9h", TODAY, "2026-01-16T09:00"),
        ("30 décembre – 2 janvier", TODAY, "2025-12-30/2026-01-02"),
        ("30 décembre – 2 janvier", date(2025, 1, 20), "2024-12-30/2025-01-02"),
        ("29 février", TODAY, "2024-02-29"),
        ("jeudi 16 novembre", TODAY, "2023-11-16"),
        ("1er septembre", date(2024, 3, 2), "2024-09-01"),
        ("2 janvier", date(1, 1, 1), "0001-01-02"),
        ("2 janvier", date(9999, 12, 31), "9999-01-02"),
    ],
)
def test_an_unsaid_year_is_the_nearest(text, today, edtf):
    assert read_words(text, today=today).edtf == edtf
