"""Bytes to text: whatever a file was written in."""

import pytest

from migdesk.formats.decode import decode


def decoded(data):
    found = decode(data)
    return found.text, found.encoding


@pytest.mark.parametrize("text", ["", "A:é€𝄞\r\n", "A:\u2028\x85\x0b\x0c\r\n"])
def test_utf8_is_left_as_it_is(text):
    assert decoded(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")],
)
def test_a_mark_names_the_encoding_and_goes(mark, encoding):
    assert decoded(mark + "A:é\r\n".encode(encoding)) == ("A:é\r\n", encoding)


def test_half_a_character_of_utf16_is_all_that_is_replaced():
    assert decoded(b"\xff\xfe" + "A:é\n".encode("utf-16-le") + b"\x41") == (
        "A:é\r\n\ufffd",
        "utf-16-le",
    )


def test_what_is_not_utf8_is_windows_1252():
    assert decoded("A:Été – 5 €\r\n".encode("cp1252")) == ("A:Été – 5 €\r\n", "cp1252")


def test_what_is_not_windows_1252_either_is_latin_1():
    assert decoded(b"A:\xe9\x81\r\n") == ("A:é\x81\r\n", "latin-1")


def test_in_a_file_of_utf8_only_the_damaged_lines_are_read_otherwise():
    lines = ["A:é", "B:è", "C:plain"]
    data = "\r\n".join(lines).encode() + b"\r\nD:\xe9t\xe9\r\n"
    assert decoded(data) == ("A:é\r\nB:è\r\nC:plain\r\nD:été\r\n", "utf-8, cp1252")


def test_a_file_with_more_damaged_lines_than_whole_ones_is_of_one_encoding():
    assert decoded(b"A:\xc3\xa9\nB:\xe9\nC:\xe9\n") == ("A:Ã©\r\nB:é\r\nC:é\r\n", "cp1252")


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
def test_line_ends_become_crlf(end):
    assert decoded(b"A:1" + end + b"B:2" + end) == ("A:1\r\nB:2\r\n", "utf-8")


def test_a_lone_cr_is_no_line_end_and_its_line_is_told():
    """Else one reader would find an attendee where another finds a summary."""
    found = decode(b"A:1\r\nB:x\rATTENDEE:mailto:evil@example.org\r\nC:\r\r\n")
    assert found.text == "A:1\r\nB:xATTENDEE:mailto:evil@example.org\r\nC:\r\n"
    assert found.stray_cr == 2
    assert decode(b"A:1\r\n").stray_cr is None


@pytest.mark.parametrize("character", ["é", "€", "𝄞"])
def test_a_fold_inside_a_character_moves_before_it(character):
    octets = character.encode()
    for cut in range(1, len(octets)):
        data = b"A:Mu" + octets[:cut] + b"\r\n " + octets[cut:] + b"nchen\r\n"
        assert decoded(data) == (f"A:Mu\r\n {character}nchen\r\n", "utf-8")


def test_no_octet_is_lost():
    """Every octet but the five that Windows-1252 leaves open stands for one character."""
    data = bytes(octet for octet in range(256) if octet not in b"\r\n")
    text, encoding = decoded(b"A:" + data + b"\n")
    assert (len(text), encoding) == (len(data) + 4, "latin-1")
    assert "\ufffd" not in text


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r\r\n"])
def test_a_large_file_is_read_piece_by_piece_and_none_is_cut_wrongly(end):
    lines = [f"A{'é' * (number % 90)}{'b' * (number % 2)}" for number in range(60_000)]
    data = end.join(lines).encode()
    folded = data.replace("éé".encode(), b"\xc3" + end.encode() + b" \xa9" + "é".encode(), 5_000)
    assert len(data) > 3_000_000
    assert decode(data).text == "\r\n".join(lines)
    assert decode(folded).text.replace("\r\n ", "") == "\r\n".join(lines)
