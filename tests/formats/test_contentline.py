"""Content lines: read leniently, kept as read, written strictly."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from migdesk.formats.contentline import ContentLine, fold, is_soft_broken, unfold

blanks_and_letters = st.text(st.sampled_from(" \tab:;,=é€𝄞"), max_size=300)


def parts(raw):
    line = ContentLine(raw)
    return line.group, line.name, line.params, line.value


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("SUMMARY:One", ("", "SUMMARY", (), "One")),
        ("summary:One", ("", "SUMMARY", (), "One")),
        ("X-A_b:1", ("", "X-A_B", (), "1")),
        ("A:", ("", "A", (), "")),
        ("A:b:c;d", ("", "A", (), "b:c;d")),
        ("item1.EMAIL:a@b", ("item1", "EMAIL", (), "a@b")),
        ("a.b.EMAIL:a@b", ("a.b", "EMAIL", (), "a@b")),
        ("A;p=v:x", ("", "A", (("P", ("v",)),), "x")),
        ("A;P=v,w:x", ("", "A", (("P", ("v", "w")),), "x")),
        ('A;P="a:b;c,d",e:x', ("", "A", (("P", ("a:b;c,d", "e")),), "x")),
        ("A;P=:x", ("", "A", (("P", ("",)),), "x")),
        ('A;P="":x', ("", "A", (("P", ("",)),), "x")),
        ("A;P=1;P=2:x", ("", "A", (("P", ("1",)), ("P", ("2",))), "x")),
        ("A;P=^nb^'c^^d^e:x", ("", "A", (("P", ('\nb"c^d^e',)),), "x")),
        ("TEL;WORK;VOICE:1", ("", "TEL", (("", ("WORK",)), ("", ("VOICE",))), "1")),
        ("TEL;WORK,;VOICE:1", ("", "TEL", (("", ("WORK",)), ("", ("VOICE",))), "1")),
        ("TEL;WORK,VOICE:1", ("", "", (), "")),
    ],
)
def test_a_line_has_group_name_parameters_and_value(raw, expected):
    assert parts(raw) == expected


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "no colon",
        ":value",
        ";P=1:value",
        "NAME WITH BLANK:x",
        'A;P="open:x',
        "A;P=open",
        "A;P",
        ";;;",
        "TEL;TYPE=a" + "," * 60,
    ],
)
def test_what_is_no_content_line_is_kept_and_has_no_name(raw):
    line = ContentLine(raw)
    assert line.raw == raw
    assert (line.name, line.params, line.value) == ("", (), "")


def test_a_quote_inside_a_parameter_is_part_of_it():
    """As other programs write it: ADR;LABEL=\\"9 rue\\"…"""
    assert ContentLine('A;P=\\"9 rue\\":x').param("P") == '\\"9 rue\\"'
    assert ContentLine('A;P="a"b"c:x').param("P") == 'ab"c'


def test_a_hundred_thousand_commas_take_no_time():
    """The line of 60 commas that hangs vobject for ever."""
    started = time.process_time()
    for raw in ("TEL;TYPE=a" + "," * 100_000, "A;" + ";" * 100_000, 'A;P="' + '",' * 100_000):
        assert not ContentLine(raw).name
    assert time.process_time() - started < 1


def test_folds_are_joined_whatever_white_they_begin_with():
    assert unfold("SUMMARY:a\r\n b\r\n\tc\r\n  d") == "SUMMARY:abc d"


def test_long_lines_are_folded_by_octets_between_characters():
    folded = fold("SUMMARY:" + "é" * 100)
    physical = folded.encode().split(b"\r\n")
    assert max(map(len, physical)) <= 75
    assert [line.decode() for line in physical]
    assert unfold(folded) == "SUMMARY:" + "é" * 100


def test_a_line_of_75_octets_is_not_folded():
    assert fold("A:" + "x" * 73) == "A:" + "x" * 73
    assert fold("A:" + "x" * 74) == "A:" + "x" * 73 + "\r\n x"


@given(blanks_and_letters)
def test_folding_loses_nothing(text):
    folded = fold(f"A:{text}")
    assert unfold(folded) == f"A:{text}"
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))


@given(st.lists(st.integers(0, 37), max_size=20))
def test_no_folded_line_is_all_blank(sizes):
    """Some programs take a blank line for the end of everything."""
    text = "A:" + "".join(" " * size + "word" for size in sizes) + " " * 37
    assert all(line.strip() for line in fold(text).split("\r\n"))


def test_soft_breaks_of_quoted_printable_are_joined():
    line = ContentLine("FN;ENCODING=QUOTED-PRINTABLE:Tr=C3=A8s lon=\r\ngue")
    assert line.value == "Tr=C3=A8s longue"
    assert ContentLine("FN;QUOTED-PRINTABLE:a=\r\n b").value == "a b"
    assert ContentLine("FN;QUOTED-PRINTABLE:a=\r\n b=\r\nc").value == "a bc"
    assert ContentLine("FN;QUOTED-PRINTABLE:=C3=\r\n =A9").value == "=C3=A9"
    assert ContentLine("FN;QUOTED-PRINTABLE:a=\r\n b=\r\n c").value == "abc"


@pytest.mark.parametrize(
    ("raw", "soft"),
    [
        ("A;QUOTED-PRINTABLE:x", True),
        ("A;encoding=quoted-printable;X=1:x", True),
        ('A;X="a:b";ENCODING="QUOTED-PRINTABLE":x', True),
        ("A;ENCODING=BASE64:QUOTED-PRINTABLE", False),
        ("A;X=QUOTED-PRINTABLE:x=", False),
        ('A;X=";QUOTED-PRINTABLE:":x', False),
    ],
)
def test_only_the_encoding_makes_a_line_quoted_printable(raw, soft):
    assert is_soft_broken(raw) is soft


@given(st.text(st.sampled_from("=0A é"), max_size=200).map(str.strip) | st.just(" " * 90 + "x"))
def test_a_written_quoted_printable_line_is_read_back(text):
    value = "".join(
        f"={octet:02X}" if octet > 126 or octet in b"=\t" else chr(octet) for octet in text.encode()
    )
    line = ContentLine.of("A", value, (("ENCODING", ("QUOTED-PRINTABLE",)),))
    assert ContentLine(line.raw).value == value
    assert max(map(len, line.raw.split("\r\n"))) <= 76 or " " * 20 in text


@given(st.text(max_size=20), st.text(max_size=20))
@example('two\nlines, "quoted"', "^n^'")
def test_whatever_a_parameter_holds_is_read_back(one, two):
    given = tuple(text.replace("\r", "") for text in (one, two))
    line = ContentLine.of("A", "x", (("P", given),))
    assert parts(line.raw) == ("", "A", (("P", given),), "x")
    assert "\n" not in unfold(line.raw)


def test_an_equal_line_is_left_as_it_is():
    line = ContentLine('Summary;x="1":a\r\n b')
    assert line.evolve("ab", {"X": ("1",)}) is line


def test_a_changed_line_keeps_group_name_and_foreign_parameters():
    line = ContentLine('item1.Email;type=INTERNET;X-Q="a,b":old@x')
    assert (
        line.evolve("new@x", {"PREF": ("1",)}).raw
        == 'item1.Email;TYPE=INTERNET;X-Q="a,b";PREF=1:new@x'
    )


def test_an_empty_parameter_is_removed():
    assert ContentLine("A;P=1;Q=2:x").evolve("x", {"P": ()}).raw == "A;Q=2:x"


def test_lines_are_equal_when_their_text_is():
    assert ContentLine("A:b") == ContentLine("A:b")
    assert len({ContentLine("A:b"), ContentLine("A:b"), ContentLine("a:b")}) == 2
