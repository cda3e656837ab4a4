"""Every pair of colours that carries meaning can be told apart, in both themes."""

from dataclasses import astuple, fields

import pytest
from contrasts import contrast

from migdesk.ui.theme.tokens import (
    DARK,
    HUE_NAMES,
    HUES_DARK,
    HUES_LIGHT,
    LIGHT,
    Hue,
    Tokens,
    flattened,
    sharpened,
)

TEXT, MARK = 4.5, 3.0
GROUNDS = ("window", "surface", "sunken", "raised", "hover")
PAIRS = (
    *((ink, ground, TEXT) for ink in ("text", "text2", "text3") for ground in GROUNDS),
    *(("accent", ground, TEXT) for ground in ("window", "surface", "raised")),
    ("on_accent", "accent", TEXT),
    ("on_accent", "accent_hover", TEXT),
    ("accent_ink", "accent_tint", TEXT),
    ("text2", "accent_tint", TEXT),
    ("text2", "track", TEXT),
    ("text", "segment", TEXT),
    ("danger", "surface", TEXT),
    ("warn_ink", "warn_bg", TEXT),
    ("ok", "surface", TEXT),
    ("ok", "window", TEXT),
    ("on_toast", "toast", TEXT),
    ("toast_link", "toast", TEXT),
    ("field", "surface", MARK),
    ("accent", "surface", MARK),
)
THEMES = pytest.mark.parametrize(
    ("tokens", "hues"), [(LIGHT, HUES_LIGHT), (DARK, HUES_DARK)], ids=["light", "dark"]
)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_tokens_stand_out(tokens: Tokens, ink: str, ground: str, least: float):
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= least


@THEMES
@pytest.mark.parametrize("index", range(10), ids=HUE_NAMES)
def test_a_hue_can_be_read_and_seen(tokens: Tokens, hues: tuple[Hue, ...], index: int):
    hue = hues[index]
    assert contrast(hue.ink, hue.tint) >= TEXT
    assert contrast(hue.ink, tokens.surface) >= TEXT
    assert contrast(tokens.on_accent, hue.solid) >= TEXT
    assert contrast(hue.edge, tokens.surface) >= MARK
    assert contrast(hue.edge, tokens.sunken) >= MARK


@THEMES
def test_high_contrast_draws_its_lines(tokens: Tokens, hues: tuple[Hue, ...]):
    sharp = sharpened(tokens)
    assert contrast(sharp.line, sharp.surface) >= MARK
    assert contrast(sharp.text3, sharp.surface) == contrast(tokens.text, tokens.surface)
    assert {hue.tint for hue in flattened(hues, tokens)} == {tokens.surface}


def test_there_are_ten_hues_and_no_two_alike():
    for hues in (HUES_LIGHT, HUES_DARK):
        assert len(set(hues)) == len(HUE_NAMES) == 10


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_colours_are_written_one_way(tokens: Tokens):
    for field, colour in zip(fields(tokens), astuple(tokens), strict=True):
        assert len(colour) == 7, field.name
        assert colour == "#" + format(int(colour[1:], 16), "06X"), field.name


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#17618A", "#17618A") == 1
