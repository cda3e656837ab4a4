"""Our own properties are what the public page says, and the page says all of them."""

import re
from pathlib import Path

import pytest

from migdesk.formats import vcard, vevent
from migdesk.formats.component import parse_unit
from migdesk.formats.sharedvalues import RULES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "decisions" / "x-properties.md").read_text(encoding="utf-8")
CODE = "".join(f.read_text(encoding="utf-8") for f in (ROOT / "migdesk" / "formats").glob("*.py"))
NAME = re.compile(r"X-MIGDESK-[A-Z](?:[A-Z-]*[A-Z])?")
PARAMETERS = {f"X-MIGDESK-{name}" for name in ("KIND", "DATE", "NUMBER", "PAGES")}
"""Ours, but parameters of documents."""


def section(title):
    """The properties that a section of the page lists, one in each row of its table."""
    _, _, rest = PAGE.partition(f"## {title}")
    rows = rest.partition("\n## ")[0].split("\n| `")[1:]
    return {row.partition("`")[0] for row in rows}


def owned(lens):
    names = {name for row in lens.TABLE for name in row.names}
    return {name for name in names if name.startswith("X-MIGDESK-")}


def examples(kind):
    return [
        text.replace("\n", "\r\n") for text in re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)
    ]


def test_every_name_in_the_code_stands_on_the_page_and_the_other_way_round():
    assert set(NAME.findall(CODE)) == set(NAME.findall(PAGE))


def test_the_page_says_where_each_property_stands():
    both = section("In both")
    assert section("In events") | both == owned(vevent)
    assert section("In cards") | both == owned(vcard)
    assert set(NAME.findall(PAGE)) == section("In events") | section("In cards") | both | PARAMETERS


def test_only_the_date_leaves_in_shared_files():
    shared = (ROOT / "migdesk" / "formats" / "share.py").read_text(encoding="utf-8")
    assert set(NAME.findall(shared)) == {"X-MIGDESK-EDTF"}
    assert not any(name.startswith("X-") for name in RULES)


@pytest.mark.parametrize("text", examples("ics"))
def test_the_examples_of_events_are_what_we_write(text):
    event = vevent.get(parse_unit(text))
    assert vevent.skeleton(event).text == text


@pytest.mark.parametrize("text", examples("vcf"))
def test_the_example_of_a_card_is_what_we_write(text):
    assert vcard.skeleton(vcard.get(parse_unit(text))).text == text


def test_the_examples_show_every_property():
    shown = set(NAME.findall("".join([*examples("ics"), *examples("vcf")])))
    assert shown == set(NAME.findall(PAGE))
