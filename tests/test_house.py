"""The whole project keeps the rules of ``house.py``, and each rule catches what breaks it."""

import inspect
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import dedent

import house
import pytest
from house import Rule, Source

ROOT = Path(__file__).parents[1]

CAUGHT: tuple[tuple[Rule, str], ...] = (
    (house.file_is_short, "pass\n" * 301),
    (house.functions_are_short, "def f():\n" + "    pass\n" * 40),
    (house.public_names_are_explained, "def f():\n    '''A module needs one, too.'''"),
    (house.public_names_are_explained, "'''M.'''\nclass A:\n    '''A.'''\n    def f(self): ..."),
    (house.public_names_are_explained, "'''M.'''\nif True:\n    class A: ..."),
    (house.bugs_are_not_caught, "try: ...\nexcept (KeyError, Exception): ..."),
    (house.bugs_are_not_caught, "try: ...\nexcept: ..."),
    (house.bugs_are_not_caught, "with contextlib.suppress(BaseException): ..."),
    (house.imports_stand_at_the_top, "def f():\n    if True:\n        import json"),
    (house.modules_hold_no_state, "seen = []"),
    (house.modules_hold_no_state, "SEEN: dict[str, int] = {}"),
    (house.modules_hold_no_state, "SEEN = {'a': 1}\ndef f():\n    SEEN['b'] = 2"),
    (house.modules_hold_no_state, "SEEN = [1]\ndef f():\n    SEEN.append(2)"),
    (house.modules_hold_no_state, "SEEN = collections.deque()"),
    (house.modules_hold_no_state, "theme = Theme()"),
    (house.modules_hold_no_state, "def f():\n    global count"),
    (house.lines_end_at_line_feeds, "text.splitlines()"),
    (house.only_the_command_line_prints, "print('here')"),
    (house.widgets_show_plain_text, "from PySide6.QtWidgets import QLabel"),
    (house.widgets_show_plain_text, "QtWidgets.QMessageBox.warning(None, '', error)"),
    (house.translations_are_literal, "self.tr(f'{n} events')"),
    (house.translations_are_literal, "QCoreApplication.translate('A', 'one' + more)"),
    (house.translations_are_literal, "self.tr('{} events'.format(n))"),
    (house.only_overrides_are_camel_case, "def paintEvent(self, event): ..."),
    (house.no_machine_is_named, "HOME = '/" + "home/somebody/data'"),
    (house.no_machine_is_named, "HOME = 'C:\\\\" + "Users\\\\somebody'"),
)

RULES = tuple(dict.fromkeys(rule for rule, _ in CAUGHT))

ALLOWED = '''
    """Everything the rules let pass."""

    __all__ = ["Words"]

    log = logging.getLogger(__name__)
    title = lens.text("SUMMARY")
    FOLD = str.maketrans("a", "b")
    WORDS = {"on": "on"}

    class Words(QObject):
        """Says why it is there."""

        @override
        def paintEvent(self, event):
            try:
                text = self.tr("%n event(s)", "", 1 + 1).translate(FOLD)
            except (KeyError, ValueError):
                text = "https://example.org/home/page"
            return PlainLabel(text.split("\\n"))

        def _quiet(self): ...
'''


def read(file: Path) -> Source:
    return Source(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))


def broken(rule: Rule, files: Iterable[Source]) -> str:
    return "\n".join(f"{file.path}:{line}" for file in files for line in rule(file))


@pytest.fixture(scope="module")
def code() -> list[Source]:
    """The whole project, read once for all rules."""
    return [read(file) for file in sorted((ROOT / "migdesk").rglob("*.py"))]


def test_no_rule_is_without_a_snippet_that_it_catches():
    signature = {"source": Source, "return": Iterator[int]}
    functions = (value for value in vars(house).values() if inspect.isfunction(value))
    assert {f for f in functions if inspect.get_annotations(f) == signature} == set(RULES)


@pytest.mark.parametrize(("rule", "snippet"), CAUGHT)
def test_a_rule_catches_what_breaks_it(rule: Rule, snippet: str):
    assert list(rule(Source("migdesk/ui/snippet.py", snippet)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_lets_good_code_pass(rule: Rule):
    assert list(rule(Source("migdesk/ui/snippet.py", dedent(ALLOWED)))) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_its_rule(rule: Rule, code: list[Source]):
    places = broken(rule, code)
    assert not places, places


@pytest.mark.parametrize("folder", ["tools", "docs", "requirements", "resources"])
def test_nothing_beside_the_code_names_a_machine(folder: str):
    texts = {"", ".json", ".md", ".svg", ".ts", ".txt"}
    files = [f for f in (ROOT / folder).rglob("*") if f.is_file() and f.suffix in texts]
    places = broken(house.no_machine_is_named, map(read, files))
    assert not places, places


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_requirements_are_pinned_by_hash_and_name_no_host(name: str):
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    pins = re.findall(r"^[a-z0-9-]+==\S+[^\n]*\\\n +--hash=sha256:", text, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^\S", text, re.MULTILINE)) > 20
    assert "://" not in text
