"""The command line as scripts use it: exit codes, one calm line, nothing lost."""

import json
import os
import resource
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534
MALINES = "34858988-54f0-5939-a264-379ffe78bee5"
GOOD = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART:20240101T100000Z
SUMMARY:a
END:VEVENT
END:VCALENDAR
"""
CUT = GOOD.replace("END:VCALENDAR", "BEGIN:VEVENT\nUID:2")


def calm(result: subprocess.CompletedProcess[str]) -> bool:
    """Whether a failure was said in one line, without a traceback."""
    lines = result.stderr.strip().split("\n")
    return result.returncode != 0 and len(lines) == 1 and "Traceback" not in result.stderr


def test_the_first_run_lists_the_starter_collection(run):
    assert len(json.loads(run("list", "events", "--json", home="new").stdout)) == 17
    assert len(json.loads(run("list", "contacts", "--json", home="new").stdout)) == 8
    assert "September or October 2018  Adoption" in run("list", "events", home="new").stdout


def test_an_event_has_the_fields_that_scripts_rely_on(run):
    (event,) = json.loads(run("list", "events", "--uid", MALINES, "--json").stdout)
    told = "uid title when start end precision time_zone status location series categories"
    assert set(told.split()) | {"contacts", "sources"} <= event.keys()
    assert (event["start"], event["end"], event["precision"]) == ("2017-11-16", "2017-11-17", "day")
    assert event["status"] == "CONFIRMED"


def test_what_repeats_is_listed_on_each_day_that_is_asked_for(run, tmp_path):
    rule = "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20240108T100000Z\nEND:VEVENT"
    (tmp_path / "a.ics").write_text(GOOD.replace("END:VEVENT", rule))
    run("import", tmp_path / "a.ics", env={"MIGDESK_STARTER": "0"})
    days = ("--from", "2024-01-02", "--to", "2024-01-31")
    found = json.loads(run("list", "events", *days, "--json").stdout)
    assert [own["start"] for own in found] == ["2024-01-15T10:00", "2024-01-22T10:00"]
    assert {(own["uid"], own["repeats"]) for own in found} == {("1", True)}
    assert run("list", "events").stdout == "1 January 2024, 10:00 UTC  a  (repeats)\n"
    assert "1 event" in run("export", tmp_path / "b.ics", *days).stdout


def test_a_contact_has_the_fields_that_scripts_rely_on(run):
    (contact,) = json.loads(run("list", "contacts", "--text", "riallant", "--json").stdout)
    told = "uid kind name organisation title role emails phones verified sources"
    assert set(told.split()) <= contact.keys()
    assert contact["title"] == "Chef a.i."


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (["--from", "2017-11-01", "--to", "30/11/2017"], 4),
        (["--from", "nov 2024"], 2),
        (["--series", "idm"], 3),
        (["--organisation", "UCLG"], 3),
        (["--status", "tentative"], 3),
        (["--text", "mechelen"], 2),
    ],
)
def test_filters_understand_what_people_write(run, filters, count):
    assert len(json.loads(run("list", "events", *filters, "--json").stdout)) == count


def test_a_date_that_is_none_is_said_calmly(run):
    result = run("list", "events", "--from", "someday")
    assert calm(result)
    assert "someday" in result.stderr
    assert calm(run("export", "all.ics", "--from", ""))


def test_export_writes_the_six_days_and_says_what_was_left_out(run, tmp_path):
    result = run("export", "all.ics")
    assert (tmp_path / "all.ics").read_text().count("BEGIN:VEVENT") == 6
    assert "10 approximate dates were left out" in result.stderr
    assert result.returncode == 0


def test_approximate_dates_go_out_when_asked_but_never_bare_years(run, tmp_path):
    run("export", "all.ics", "--approximate")
    text = (tmp_path / "all.ics").read_text()
    assert "[juin 2013]" in text
    assert "[2026]" not in text


def test_the_archive_brings_everything_into_an_empty_home(run):
    run("export", "all.ics", "--profile", "archive")
    run("export", "all.vcf", "--profile", "archive")
    bare = {"MIGDESK_STARTER": "0"}
    assert run("import", "all.ics", "all.vcf", home="new", env=bare).returncode == 0
    for what in ("events", "contacts"):
        there = run("list", what, "--json", home="new", env=bare).stdout
        assert there == run("list", what, "--json").stdout


def test_a_folder_takes_one_file_for_each_record(run, tmp_path):
    told = run("export", "out/")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(names) == 6 + 8
    assert told.stdout == "out: 14 files\n"
    assert "10 approximate dates were left out (--approximate takes" in told.stderr
    assert "2017-11-16_villes-et-migrants-malines.ics" in names
    assert "cecile-riallant.vcf" in names


def test_a_folder_takes_approximate_dates_by_the_same_rule_as_a_file(run, tmp_path):
    told = [run("export", name, "--approximate") for name in ("out/", "all.ics")]
    events = (tmp_path / "all.ics").read_text().count("BEGIN:VEVENT")
    assert len(list((tmp_path / "out").glob("*.ics"))) == events > 6
    assert told[0].stderr.splitlines()[0] == told[1].stderr.splitlines()[0]


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("text", "Mme Cécile Riallant\nChef a.i.\n"),
        ("html", "<strong>Mme Cécile Riallant</strong>"),
        ("vcard", "N:Riallant;Cécile;;Mme;\r\n"),
        ("recipient", '"Cécile Riallant" <criallant@iom.int>\n'),
        ("qr", "██"),
    ],
)
def test_a_card_comes_in_every_form(run, form, told):
    assert told in run("card", "riallant", "--as", form).stdout


def test_several_contacts_are_listed_and_none_is_guessed(run):
    result = run("card", "oim")
    assert result.returncode == 1
    assert result.stdout.count("\n") > 1


def test_a_contact_that_is_not_there_is_said_calmly(run):
    assert calm(run("card", "nobody"))


def test_search_ignores_accents_and_knows_acronyms(run):
    assert "Cécile Riallant" in run("search", "cecile").stdout
    assert (
        "Malines" in run("search", "mechelen", "--json").stdout or run("search", "mechelen").stdout
    )


def test_show_tells_all_of_one_record(run):
    assert "Conférence mondiale" in run("show", MALINES).stdout
    assert "{" not in run("show", MALINES).stdout
    assert calm(run("show", "nothing"))


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("good.ics", GOOD, 0),
        ("cut.ics", CUT, 1),
        ("page.ics", "<!DOCTYPE html><html></html>", 2),
        ("empty.ics", "", 2),
    ],
)  # fmt: skip
def test_import_says_by_its_code_what_was_read(run, tmp_path, name, content, code):
    (tmp_path / name).write_text(content)
    result = run("import", name)
    assert result.returncode == code
    assert "Traceback" not in result.stderr
    assert code == 0 or name in result.stderr


def test_import_names_file_and_line_of_what_was_left_out(run, tmp_path):
    (tmp_path / "cut.ics").write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:a\n")
    assert "cut.ics:2:" in run("import", "cut.ics").stderr


def test_a_file_that_is_not_there_does_not_stop_the_others(run, tmp_path):
    (tmp_path / "good.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:A\nN:A;;;;\nEND:VCARD\n")
    result = run("import", "missing.ics", "good.vcf")
    assert result.returncode == 1
    assert "1 added" in result.stdout


def test_a_dry_run_writes_nothing(run, tmp_path):
    (tmp_path / "good.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:A\nN:A;;;;\nEND:VCARD\n")
    assert "1 added" in run("import", "good.vcf", "--dry-run").stdout
    assert len(json.loads(run("list", "contacts", "--json").stdout)) == 8
    assert "September or October 2018  Adoption" in run("list", "events").stdout


@pytest.mark.parametrize("destination", ["nowhere/all.ics", "all.txt", "folder.ics", "", ".ics"])
def test_a_bad_destination_is_said_calmly(run, tmp_path, destination):
    (tmp_path / "folder.ics").mkdir()
    assert calm(run("export", destination))


@pytest.mark.parametrize(("name", "said"), [("x.vcf", "no contact fits"), ("x.ics", "with a date")])
def test_an_export_of_nothing_says_of_what(run, name, said):
    result = run("export", name, "--text", "nowhere-to-be-found")
    assert calm(result)
    assert said in result.stderr


@pytest.mark.parametrize("name", ["all.ics", "all.vcf", "out/"])
@pytest.mark.parametrize("options", [[], ["--profile", "archive"]])
def test_nothing_to_export_is_said_and_an_old_file_stays(run, tmp_path, name, options):
    (tmp_path / "all.ics").write_text("old")
    (tmp_path / "all.vcf").write_text("old")
    assert calm(run("export", name, *options, env={"MIGDESK_STARTER": "0"}))
    assert calm(run("export", name, *options, "--text", "nowhere-to-be-found", home="filled"))
    assert {path.read_text() for path in tmp_path.glob("all.*")} == {"old"}
    assert not (tmp_path / "out").exists()


def test_only_approximate_dates_are_said_to_be_that(run):
    result = run("export", "all.ics", "--status", "tentative")
    assert calm(result)
    assert "approximate" in result.stderr


def test_one_is_no_plural(run, tmp_path):
    one = ["--uid", MALINES]
    assert run("export", "one.ics", *one).stdout == "one.ics: 1 event\n"
    assert run("export", "one/", *one).stdout == "one: 1 file\n"
    assert run("export", "a.ics", *one, "--profile", "archive").stdout.startswith("a.ics: 1 event,")
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:c{0}\nFN:{1}\nREV:{2}0101T000000Z\nEND:VCARD\n"
    for name, year in (("new", 2024), ("old", 2020)):
        cards = "".join(card.format(number, f"{name} {number}", year) for number in (1, 2))
        (tmp_path / f"{name}.vcf").write_text(cards)
    run("import", "new.vcf")
    told = "2 older, left as they are; nothing was written\n"
    assert run("import", "old.vcf").stdout == told


def test_a_full_disk_leaves_the_old_file_and_no_other(run, tmp_path):
    run("list", "events")
    target = tmp_path / "all.ics"
    target.write_text("old")

    old, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, most))
    try:
        result = run("export", "all.ics")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (old, most))
    assert result.returncode == 1
    assert "disk is full" in result.stderr
    assert "Traceback" not in result.stderr
    assert target.read_text() == "old"
    assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob(".*.part"))


@contextmanager
def ordinary(folder: Path) -> Iterator[None]:
    """An ordinary user, whose this folder is: to root, every folder is writable."""
    root = os.geteuid() == 0
    for path in (folder, *folder.rglob("*")) if root else ():
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY if root else os.geteuid())
    try:
        yield
    finally:
        os.seteuid(0 if root else os.geteuid())


def test_a_folder_without_permission_is_said_calmly(run):
    with tempfile.TemporaryDirectory() as name:  # one that another user may enter
        home, locked = Path(name) / "home", Path(name) / "locked"
        run("--home", home, "export", Path(name) / "all.ics")
        locked.mkdir()
        with ordinary(Path(name)):
            locked.chmod(0o500)
            for refused in (
                run("--home", home, "export", locked / "all.ics"),
                run("--home", home, "export", f"{locked}/deeper/"),
                run("--home", locked, "list", "events"),
            ):
                assert calm(refused)
                assert "may not write" in refused.stderr
            assert run("--home", home, "list", "events").returncode == 0
            assert list(locked.iterdir()) == []


@pytest.mark.slow
def test_a_database_that_another_process_holds_is_said_calmly(run, tmp_path):
    run("list", "events")
    path = next((tmp_path / "home").glob("migdesk.db"))
    with sqlite3.connect(path, isolation_level=None) as held:
        held.execute("BEGIN EXCLUSIVE")
        (tmp_path / "one.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:A\nN:A;;;;\nEND:VCARD\n")
        result = run("import", "one.vcf")
        held.execute("ROLLBACK")
    assert calm(result)
    assert run("check").returncode == 0


@pytest.mark.parametrize(
    "command",
    [
        ["list", "events"],
        ["list", "contacts"],
        ["show", MALINES],
        ["export", "out/"],
        ["import", "cut.ics"],
        ["import", "none.ics"],
        ["search", "riallant"],
        ["card", "oim"],
        ["check"],
        ["list"],
        ["list", "events", "--from", "someday"],
        ["nonsense"],
        ["export", "--help"],
    ],
)
def test_the_command_line_speaks_one_language(run, tmp_path, command):
    (tmp_path / "cut.ics").write_text(CUT)
    french = dict.fromkeys(("LANG", "LC_ALL", "LC_MESSAGES"), "fr_FR.UTF-8") | {"LANGUAGE": "fr"}
    told = [run(*command, home=home, env=env) for home, env in (("a", {}), ("b", french))]
    assert [own.stdout for own in told] == [told[0].stdout] * 2
    assert [own.stderr for own in told] == [told[0].stderr] * 2
    assert "26 ou 27" not in told[1].stdout


def test_the_labels_of_a_card_are_in_the_language_of_the_system(run):
    assert "Courriel" in run("card", "riallant", env={"LC_ALL": "fr_FR.UTF-8"}).stdout
    assert "E-mail" in run("card", "riallant", env={"LC_ALL": "C.UTF-8"}).stdout


def test_check_finds_the_starter_sound(run):
    assert run("check").stdout == "sound\n"


def test_home_can_be_named_on_the_command_line(run, tmp_path):
    run("--home", tmp_path / "elsewhere", "list", "events")
    assert (tmp_path / "elsewhere").stat().st_mode & 0o777 == 0o700


def test_a_cancelled_event_that_was_not_here_is_said_to_be_that(run, tmp_path):
    (tmp_path / "a.ics").write_text(GOOD.replace("BEGIN:VEVENT", "METHOD:CANCEL\nBEGIN:VEVENT", 1))
    result = run("import", tmp_path / "a.ics", env={"MIGDESK_STARTER": "0"})
    assert result.returncode == 0
    assert "is cancelled by its sender; it was not here" in result.stderr


def test_a_rule_that_cannot_be_read_holds_up_no_export(run, tmp_path):
    rules = "RRULE:GARBAGE\nRRULE:FREQ=DAILY;UNTIL=20240301T000000Z\nEND:VEVENT"
    (tmp_path / "a.ics").write_text(GOOD.replace("END:VEVENT", rules))
    run("import", tmp_path / "a.ics", env={"MIGDESK_STARTER": "0"})
    result = run("export", tmp_path / "b.ics")
    assert result.returncode == 0
    assert result.stdout.endswith(": 1 event\n")
