"""Quotation marks never meet their own kind: what is quoted has others inside."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from typing_extensions import override

from migdesk.ui.failures import worded
from migdesk.ui.quoting import quoted, to_quote

pytestmark = pytest.mark.usefixtures("qapp")

FRENCH = {"“{text}”": "«\u00a0{text}\u00a0»", "‘{text}’": "“{text}”"}


class Marks(QTranslator):
    """French quotation marks, and nothing else."""

    @override
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1, /
    ) -> str:
        if source == "“{title}” has no date that can be read":
            return "«\u00a0{title}\u00a0» n’a pas de date lisible"
        return FRENCH.get(source, "") if context == "Source" else ""

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def french(qapp: QCoreApplication) -> Iterator[None]:
    marks = Marks()
    qapp.installTranslator(marks)
    yield
    qapp.removeTranslator(marks)


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    "title",
    [
        "Atelier « Villes »",
        "Atelier «\u00a0Villes\u00a0»",
        "Atelier «\u202fVilles\u202f»",
        "Atelier «Villes»",
        "Atelier “Villes”",
    ],
)
def test_what_is_quoted_in_french_has_inner_marks_of_its_own(title: str):
    assert quoted(title) == "«\u00a0Atelier “Villes”\u00a0»"
    told = worded("no-date", {"title": title})
    assert told == "«\u00a0Atelier “Villes”\u00a0» n’a pas de date lisible"


def test_what_is_quoted_in_english_has_inner_marks_of_its_own():
    assert quoted("The “Cities” desk’s «plan»") == "“The ‘Cities’ desk’s «plan»”"
    assert worded("no-date", {"title": "“Cities”"}) == "“‘Cities’” has no date that can be read"


def test_what_has_no_marks_stays_as_it_is():
    assert to_quote('L’atelier "Villes" d’un jour') == 'L’atelier "Villes" d’un jour'


def test_what_is_not_quoted_keeps_its_marks():
    assert worded("not-found", {"what": "“Cities”"}).startswith("Nothing matches “Cities”.")
