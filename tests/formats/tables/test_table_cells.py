"""Whatever a table holds, no row goes without a word, and none takes for ever."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migdesk.formats import stream
from migdesk.formats.tables import reading
from migdesk.formats.tables.cells import MAX_CELL, MAX_OCTETS, MAX_ROWS, Text
from migdesk.operations.watching import CancelledError
from tests.formats.tables.samples import lost, told

HEAD = "Nom;Prénom;Adresse de messagerie;Notes\n"


def names(found: stream.Reading) -> list[str]:
    return [unit.main.value("FN") for unit in found.cards]


def test_a_quotation_mark_that_never_closes_costs_nobody_else():
    rows = 'Roy;Léa;a@a.example;"sans fin\nBo;Al;b@a.example;\nOde;Ann;c@a.example;\n'
    found = reading.read((HEAD + rows).encode())
    assert names(found) == ["Léa Roy", "Al Bo", "Ann Ode"]
    assert [(p.line, p.id) for p in found.problems] == [(2, "quotes-unbalanced")]


def test_quotation_marks_inside_a_cell_that_are_not_doubled():
    found = reading.read((HEAD + '"Roy";"dit "Léo" ici";"a@a.example";"x"\n').encode())
    assert names(found) == ['dit "Léo" ici Roy']
    assert told(found) == {"quotes-unbalanced"}


def test_blanks_before_quotation_marks():
    found = reading.read(b'"Name", "Email", "Tags"\n"Roy, Lea", "r@a.example", "a;b"\n')
    assert names(found) == ["Roy\\, Lea"]
    assert not told(found)


def test_line_ends_and_doubled_marks_in_quotation_marks():
    rows = 'Roy;Léa;a@a.example;"un\r\n\r\n""deux"";\r\ntrois"\r\nBo;Al;b@a.example;\r\n'
    found = reading.read((HEAD + rows).encode())
    assert names(found) == ["Léa Roy", "Al Bo"]
    assert found.cards[0].main.value("NOTE") == 'un\\n\\n"deux"\\;\\ntrois'
    assert [unit.main.line for unit in found.cards] == [2, 6]
    assert not told(found)


def test_a_cell_that_is_too_large_is_told_and_the_others_are_read():
    rows = f"Roy;Léa;a@a.example;{'x' * (MAX_CELL + 1)}\nBo;Al;b@a.example;\n"
    found = reading.read((HEAD + rows).encode())
    assert names(found) == ["Al Bo"]
    assert [(p.line, p.id) for p in found.problems] == [(2, "cell-too-large")]


def test_empty_cells_at_the_end_are_none_and_a_row_of_thousands_is_told():
    rows = f"Roy;Léa;a@a.example;{';' * 5000}\n{'a;' * 5000}\nBo;Al;b@a.example;\n"
    found = reading.read((HEAD + rows).encode())
    assert names(found) == ["Léa Roy", "Al Bo"]
    assert [(p.line, p.id) for p in found.problems] == [(3, "row-too-wide")]


@pytest.mark.slow
def test_one_line_of_millions_of_cells_takes_no_time():
    begun = time.process_time()
    for line in (";" * 20_000_000, '"a\n";' + ";a" * 10_000_000):
        found = reading.read(f"{HEAD}{line}\nBo;Al;b@a.example;\n".encode())
        assert names(found)[-1] == "Al Bo"
        assert "cell-too-large" in told(found)
    assert not reading.read(("Nom;" * 20_000_000).encode()).records
    assert time.process_time() - begun < 6


@pytest.mark.slow
def test_a_table_that_is_too_long_says_where_it_was_cut():
    found = reading.read((HEAD + "N;P;a@a.example;\n" * (MAX_ROWS + 2)).encode())
    assert len(found.cards) == MAX_ROWS
    assert [(p.line, p.id) for p in found.problems] == [(MAX_ROWS + 2, "table-too-long")]


@pytest.mark.slow
def test_a_file_that_is_too_large_is_refused_at_once():
    data = HEAD.encode().ljust(MAX_OCTETS + 1, b"\n")
    begun = time.process_time()
    assert told(reading.read(data)) == {"file-too-large"}
    assert time.process_time() - begun < 1


HOSTILE = {
    "each line opens a mark that the next one opens again": 'a"b;"\n',
    "each line opens a mark": '"a\n',
    "marks without end": '"' * 50 + "\n",
    "three marks": '"""\n',
    "separators": ";" * 200 + "\n",
    "a mark behind each separator": ';"' * 50 + "\n",
    "blank": "\n",
    "nothing but blanks": " ;\t; \n",
    "noughts": "\x00;\x00\n",
    "halves of characters": "\ud800;a\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("line", HOSTILE.values(), ids=HOSTILE)
def test_ten_thousand_hostile_rows_take_no_time(line):
    data = (HEAD + line * 10_000 + "Roy;Léa;a@a.example;\n").encode("utf-8", "surrogatepass")
    begun = time.process_time()
    found = reading.read(data)
    assert time.process_time() - begun < 4
    assert found.records + lost(found) > 0
    assert "Roy" in names(found)[-1]


@pytest.mark.slow
def test_an_open_mark_before_a_hundred_thousand_rows():
    data = (HEAD + 'Roy;"Léa;a;b\n' + "Bo;Al;b@a.example;\n" * 20_000).encode()
    begun = time.process_time()
    assert len(reading.read(data).cards) == 20_001
    assert time.process_time() - begun < 8


LONG = 2_000_000
RUNS = {
    "blanks": "'" + " " * LONG,
    "line ends": "'" + "\n" * LONG + "x",
    "letters and no address": "a" * LONG + " @",
    "apostrophes": ";" + "'" * LONG,
    "separators": "'" + ";" * LONG,
    "digits": "1" * LONG,
    "accents": "e" + "\u0301" * LONG,
    "colons": " ::: " * (LONG // 5),
}


@pytest.mark.slow
@pytest.mark.parametrize("cell", RUNS.values(), ids=RUNS)
@pytest.mark.parametrize(
    "head",
    [
        "Nom;Courriel;Catégories;Anniversaire;Privé;Salle",
        "Objet;Début;Début;Journée entière;Organisateur d'une réunion;Catégories",
    ],
)
def test_no_long_cell_takes_for_ever(head, cell):
    row = ";".join([f'"{cell}"'] * (head.count(";") + 1))
    begun = time.process_time()
    found = reading.read(f"{head}\n{row}\n".encode())
    assert time.process_time() - begun < 6
    assert found.records + lost(found) == 1


CELL = st.text(st.sampled_from('ab;",\t\n\r é\x00=@\u2028'), max_size=8)


@given(rows=st.lists(st.lists(CELL, min_size=1, max_size=6), max_size=8), mark=st.booleans())
def test_every_row_is_a_record_or_a_problem(rows, mark):
    """However the marks fall: what the reader takes for rows is what comes out, or is told."""
    body = "\n".join(";".join(f'"{c}"' if mark else c for c in row) for row in rows)
    text = Text((HEAD + body).encode())
    found = reading.read((HEAD + body).encode())
    sheet = text.sheet(";")
    assert len(found.cards) + lost(found) == len(sheet.rows)
    lines = (HEAD + body).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    begun = {row.line for row in sheet.rows}
    assert all(line in range(1, len(lines) + 1) for line in begun)
    assert all("\ufffd" not in unit.text for unit in found.cards)


@given(data=st.binary(max_size=200))
def test_any_octets_behind_known_headings_are_read_without_exception(data):
    for head in (b"Nom;Courriel;Notes\n", b"Subject,Start Date,End Date,All day event\n"):
        found = reading.read(head + data)
        assert found.records + lost(found) >= 0


@given(data=st.binary(max_size=200))
def test_any_octets_at_all_are_read_without_exception(data):
    assert reading.read(data).records >= 0


def test_progress_is_told_and_may_end_the_reading():
    data = (HEAD + "Roy;Léa;a@a.example;\n" * 500).encode()
    heard = []
    reading.read(data, lambda done, of: heard.append((done, of)))
    assert heard == [(0, 500), (200, 500), (400, 500)]

    def stop(_done: int, _of: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        reading.read(data, stop)
