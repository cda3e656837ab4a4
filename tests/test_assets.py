import json

import pytest

from migdesk import assets


def test_words_are_those_of_the_language():
    assert assets.words("fr") == json.loads(assets.path("words", "fr.json").read_text("utf-8"))


def test_a_region_has_the_words_of_its_language():
    assert assets.words("fr-CH") is assets.words("FR") is assets.words("fr")


@pytest.mark.parametrize("tag", ["", "-", "xx", "../authority/aliases", "fr\0", "f" * 10_000])
def test_a_language_without_words_has_the_english_ones(tag: str):
    assert assets.words(tag) is assets.words("en")


def test_every_language_has_the_same_words():
    english = assets.words("en").keys()
    assert {"en", "fr"} <= assets.languages()
    assert all(assets.words(language).keys() == english for language in assets.languages())


def test_words_cannot_be_changed():
    with pytest.raises(TypeError):
        assets.words("en")["new"] = "word"
