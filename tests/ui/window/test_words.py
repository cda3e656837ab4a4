"""Every sentence is in French, every plural in English, and the compiled files are up to date."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from migdesk import assets, messages

ROOT = Path(__file__).parents[3]
TOOLS = Path(sys.executable).parent
PLURALS = {"fr": (), "en": ("-pluralonly",)}


def entries(file: Path) -> dict[tuple[str, str, str], tuple[bool, list[str]]]:
    """Of each source text: whether it is finished, and its translations."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            texts = [form.text or "" for form in told.iter("numerusform")] or [told.text or ""]
            found[key] = ("type" not in told.attrib, texts)
    return found


@pytest.fixture(params=["fr", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_source_text_has_its_translation(language: str, tmp_path: Path):
    fresh = tmp_path / f"migdesk_{language}.ts"
    subprocess.run(
        [
            TOOLS / "pyside6-lupdate",
            "-no-obsolete",
            "-locations",
            "none",
            "-extensions",
            "py",
            *PLURALS[language],
            "migdesk",
            "-ts",
            fresh,
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    kept = entries(assets.path("i18n", fresh.name))
    wanted = entries(fresh).keys()
    assert not wanted - kept.keys(), "run `make translations` and translate what is new"
    assert not kept.keys() - wanted, "run `make translations`: these texts are gone"
    unfinished = [key for key, (finished, texts) in kept.items() if not finished or not all(texts)]
    assert not unfinished


def test_the_compiled_file_is_up_to_date(language: str, tmp_path: Path):
    source = assets.path("i18n", f"migdesk_{language}.ts")
    fresh = tmp_path / "fresh.qm"
    command = [TOOLS / "pyside6-lrelease", source, "-qm", fresh]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    assert fresh.read_bytes() == source.with_suffix(".qm").read_bytes(), "run `make translations`"


def test_translations_keep_what_is_filled_in():
    for (_, source, _), (_, texts) in entries(assets.path("i18n", "migdesk_fr.ts")).items():
        for text in texts:
            assert sorted(re.findall(r"\{\w*\}|%n", text)) == sorted(
                re.findall(r"\{\w*\}|%n", source)
            ), text


def test_french_keeps_its_spaces_and_apostrophes():
    for _, texts in entries(assets.path("i18n", "migdesk_fr.ts")).values():
        for text in texts:
            assert "'" not in text
            assert not re.search(r"[^\u202f][;!?]", text), text
            assert not re.search(r"(?<!\u00a0):(?=\s|$)", text), text
            assert not re.search(r"«(?!\u00a0)|(?<!\u00a0)»", text), text


def test_every_sentence_of_messages_is_translated():
    translated = {
        source
        for context, source, _ in entries(assets.path("i18n", "migdesk_fr.ts"))
        if context == "Messages"
    }
    assert set(messages.TEMPLATES.values()) == translated
