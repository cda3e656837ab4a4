"""Export on the command line: tables, cards for Outlook, contacts beside events."""

import csv
import io

import pytest

COLUMN = "has no column in a table"
STAYS = "stays here"


def rows(path) -> list[list[str]]:
    data = path.read_bytes()
    text = data.decode("utf-8-sig" if data[:1] == b"\xef" else "cp1252")
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("options", "lang", "first", "lost"),
    [
        ((), "C.UTF-8", "Subject", COLUMN),
        ((), "fr_FR.UTF-8", "Objet", COLUMN),
        (("--table", "outlook"), "fr_FR.UTF-8", "Subject", COLUMN),
        (("--profile", "google"), "fr_FR.UTF-8", "Subject", COLUMN),
        (("--what", "contacts"), "fr_FR.UTF-8", "Titre", STAYS),
        (("--what", "contacts", "--profile", "google"), "C.UTF-8", "First Name", COLUMN),
    ],
)
def test_a_table_has_the_headings_of_its_program(run, tmp_path, options, lang, first, lost):
    result = run("export", tmp_path / "t.csv", *options, env={"LC_ALL": lang})
    assert result.returncode == 0
    found = rows(tmp_path / "t.csv")
    assert next(filter(None, found[0])) == first
    assert f"{len(found) - 1} " in result.stdout
    assert lost in result.stderr


def test_a_table_of_what_happens_between_two_days(run, tmp_path):
    run("export", tmp_path / "t.csv", "--from", "2017-11-01", "--to", "2017-11-30")
    assert len(rows(tmp_path / "t.csv")) == 3


def test_an_archive_is_no_table(run, tmp_path):
    result = run("export", tmp_path / "t.csv", "--profile", "archive")
    assert (result.returncode, (tmp_path / "t.csv").exists()) == (1, False)
    assert "table cannot hold" in result.stderr


@pytest.mark.parametrize(
    ("options", "version"),
    [
        (("--profile", "outlook"), "2.1"),
        (("--profile", "outlook", "--vcard", "3.0"), "3.0"),
        (("--vcard", "2.1"), "2.1"),
        ((), "3.0"),
    ],
)
def test_outlook_gets_the_version_of_cards_that_it_reads(run, tmp_path, options, version):
    result = run("export", tmp_path / "c.vcf", *options)
    data = (tmp_path / "c.vcf").read_bytes()
    assert data.count(b"\r\nVERSION:" + version.encode()) == 8
    assert data.isascii() == (version == "2.1")
    assert ("only the first card" in result.stderr) == ("outlook" in options)


def test_the_contacts_of_events_stand_beside_them(run, tmp_path):
    result = run("export", tmp_path / "e.ics", "--series", "idm", "--with-contacts")
    assert "e.ics: 1 event; " in result.stdout
    assert (tmp_path / "e.vcf").read_text().count("BEGIN:VCARD") >= 1
    assert "e.vcf: " in result.stdout
