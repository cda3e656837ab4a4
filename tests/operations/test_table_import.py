"""A table is imported as any other file is: new, changed, unchanged, and undone at once."""

from importkit import counts

from migdesk.db.database import Database
from migdesk.db.summaries import Filter
from migdesk.formats import stream
from migdesk.formats.tables import reading
from migdesk.formats.tables.fields import Layout
from migdesk.operations import history, importing, layouts, planning
from migdesk.operations.importplan import ImportPlan, ReadFile
from migdesk.operations.layouts import Known

CONTACTS = """Nom;Prénom;Société;Adresse de messagerie;Tél. mobile;Notes
Roy;Léa;OIM;l@a.example;+33 6 00;un
Öz;Bo;CUF;b@a.example;;deux
"""
EVENTS = """Objet;Début;Début;Fin;Fin;Journée entière;Emplacement;Kilométrage
Équipe;05/10/2015;10:00:00;05/10/2015;11:00:00;Faux;Genève;1
Équipe;12/10/2015;10:00:00;12/10/2015;11:00:00;Faux;Genève;2
Équipe;19/10/2015;10:00:00;19/10/2015;11:00:00;Faux;Genève;3
IDM;26/10/2015;00:00:00;28/10/2015;00:00:00;Vrai;Genève;
"""


def imported(database: Database, text: str, name: str = "export.csv") -> ImportPlan:
    read = reading.read(text.encode("cp1252"), time_zone="Europe/Zurich")
    with database.write("import") as store:
        plan = planning.plan(store, [ReadFile(name, name, read)])
        importing.apply(store, plan)
    return plan


def test_contacts_are_new_then_unchanged_whatever_the_file_is_called(database):
    assert counts(imported(database, CONTACTS)) == (2, 0, 0)
    assert counts(imported(database, CONTACTS)) == (0, 0, 2)
    assert counts(imported(database, CONTACTS, "export (1).csv")) == (0, 0, 2)


def test_a_contact_that_was_changed_in_outlook_is_changed_here(database):
    imported(database, CONTACTS)
    assert counts(imported(database, CONTACTS.replace("+33 6 00", "+33 6 11"))) == (0, 1, 1)
    with database.read() as reader:
        names = [own.name for own in reader.contacts(Filter())]
    assert sorted(names) == ["Bo Öz", "Léa Roy"]


def test_occurrences_of_one_title_are_records_of_their_own(database):
    assert counts(imported(database, EVENTS)) == (4, 0, 0)
    assert counts(imported(database, EVENTS)) == (0, 0, 4)
    with database.read() as reader:
        dates = sorted(own.edtf for own in reader.events(Filter()))
    assert dates[0] == "2015-10-05T10:00/2015-10-05T11:00"
    assert dates[-1] == "2015-10-26/2015-10-27"


def test_one_of_them_that_moved_is_changed_alone(database):
    imported(database, EVENTS)
    moved = EVENTS.replace("12/10/2015", "13/10/2015")
    assert counts(imported(database, moved)) == (0, 1, 3)


def test_one_undo_takes_a_whole_table_back(database):
    imported(database, CONTACTS)
    with database.write("undo") as store:
        history.undo(store)
    with database.read() as reader:
        assert list(reader.contacts(Filter())) == []


def test_the_archive_holds_what_was_imported(database):
    imported(database, EVENTS)
    imported(database, CONTACTS)
    with database.read() as reader:
        found = stream.read("".join(reader.archive()).encode())
    assert (len(found.calendars[0].units), len(found.cards)) == (4, 2)
    assert not found.problems


def test_a_table_goes_the_way_of_any_file(database, tmp_path):
    for name in ("contacts.csv", "contacts.txt"):
        (tmp_path / name).write_bytes(CONTACTS.encode("cp1252"))
    (tmp_path / "agenda.csv").write_bytes(EVENTS.encode("cp1252"))
    known = Known(time_zone="Europe/Zurich")
    paths = planning.files_in(tmp_path)
    assert [path.name for path in paths] == ["agenda.csv", "contacts.csv"]
    for expected in ((6, 0, 0), (0, 0, 6)):
        with database.write("import") as store:
            plan = planning.plan(store, planning.read_files(paths, known=known))
            importing.apply(store, plan)
        assert counts(plan) == expected
    assert [file.table.preview.layout.kind for file in plan.files] == ["event", "contact"]
    (text,) = planning.read_files([tmp_path / "contacts.txt"])
    assert text.reading.records == 2


def test_another_layout_is_planned_and_remembered(database, tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("Qui;Quoi\nLéa Roy;l@a.example\n", encoding="utf-8")
    (file,) = planning.read_files([path])
    assert not file.table.is_understood
    assert [problem.id for problem in file.reading.problems] == ["not-a-table"]
    layout = Layout("contact", ("name", "email"), "fr")
    (again,) = planning.read_files([path], known=Known({file.table.signature: layout}))
    assert again.table.is_understood
    assert again.reading.records == 1
    with database.write("layout") as store:
        layouts.save(store, file.table.signature, layout)
        layouts.save(store, file.table.signature, layout)
    with database.read() as reader:
        known = Known(layouts.stored(reader))
        (found,) = planning.read_files([path], known=known)
        assert counts(planning.plan(reader, [found])) == (1, 0, 0)
