"""The rules of the house that no off-the-shelf check holds; CONTRIBUTING.md tells them in words.

A rule is a function from a source file to the lines that break it.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

OUTER_EDGE = frozenset({"migdesk/__main__.py", "migdesk/ui/failures.py"})
"""Where a bug may be caught: to be shown once."""

START_UP = frozenset(
    {
        "migdesk/__main__.py",
        "migdesk/app.py",
        "migdesk/cli.py",
        "migdesk/operations/exporting.py",
    }
)
"""What may import late: the first paint, and each command, waits for its own libraries only."""

RICH_TEXT = frozenset({"migdesk/ui/failures.py", "migdesk/ui/widgets/labels.py"})
"""Who may touch the widgets that read HTML out of data: they make them plain."""

BROAD = frozenset({"Exception", "BaseException"})
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
CONTAINERS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MUTABLE_TYPES = frozenset({"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter"})
MUTATOR = re.compile("add|append|clear|discard|extend|insert|pop|remove|setdefault|update")
MACHINE_PATH = re.compile(r"(?<![\w.])/(home|root|tmp|work|Users|var)/|\b[A-Z]:\\\\?Users")


@dataclass(frozen=True)
class Source:
    """One file: its path from the root, as text and as a tree."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(self.tree))

    @property
    def is_migration(self) -> bool:
        """A list of columns, frozen once released, in two functions that Alembic names."""
        return self.path.startswith("migdesk/db/migrations/versions/")

    @property
    def calls(self) -> Iterator[tuple[ast.Call, str]]:
        return ((node, last_name(node)) for node in self.nodes if isinstance(node, ast.Call))

    @property
    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        return (node for node in self.nodes if isinstance(node, FUNCTIONS))


Rule = Callable[[Source], Iterator[int]]


def last_name(node: ast.AST | None) -> str:
    """``c`` of ``a.b.c``, of ``a.b.c(…)`` and of ``a.b.c[…]``."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
            return name.rpartition(".")[2]
        case ast.Call(func=inner) | ast.Subscript(value=inner):
            return last_name(inner)
    return ""


def decorators(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> set[str]:
    return set(map(last_name, node.decorator_list))


def file_is_short(source: Source) -> Iterator[int]:
    if source.text.count("\n") > 300 and not source.is_migration:
        yield 301


def functions_are_short(source: Source) -> Iterator[int]:
    for function in source.functions:
        if (function.end_lineno or 0) - function.lineno >= 40 and not source.is_migration:
            yield function.lineno


def public_names_are_explained(source: Source) -> Iterator[int]:
    if not ast.get_docstring(source.tree):
        yield 1
    if not source.is_migration:
        yield from unexplained(source.tree)


def unexplained(scope: ast.AST) -> Iterator[int]:
    for node in ast.iter_child_nodes(scope):
        if not isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            yield from unexplained(node)
        elif not node.name.startswith("_"):
            explained = ast.get_docstring(node) or decorators(node) & {"override", "overload"}
            if not explained and "setter" not in decorators(node):
                yield node.lineno
            if isinstance(node, ast.ClassDef):
                yield from unexplained(node)


def bugs_are_not_caught(source: Source) -> Iterator[int]:
    if source.path in OUTER_EDGE:
        return
    for node in source.nodes:
        if isinstance(node, ast.ExceptHandler):
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            if node.type is None or BROAD & set(map(last_name, caught)):
                yield node.lineno
    for call, name in source.calls:
        if name == "suppress" and BROAD & set(map(last_name, call.args)):
            yield call.lineno


def imports_stand_at_the_top(source: Source) -> Iterator[int]:
    if source.path in START_UP:
        return
    for function in source.functions:
        for node in ast.walk(function):
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                yield node.lineno


def modules_hold_no_state(source: Source) -> Iterator[int]:
    """A full table, named as a constant and never written to, is none."""
    yield from (node.lineno for node in source.nodes if isinstance(node, ast.Global))
    written = set(written_to(source))
    for node in source.tree.body:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and can_change(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = set(map(last_name, targets)) - {"__all__"}
            constant = all(map(str.isupper, names)) and is_filled(node.value)
            if names and (not constant or names & written):
                yield node.lineno


def can_change(value: ast.AST | None) -> bool:
    """Whether a value is a container or an object; functions made by functions are neither."""
    name = last_name(value)
    made = isinstance(value, ast.Call) and (name in MUTABLE_TYPES or name[:1].isupper())
    return made or isinstance(value, CONTAINERS)


def is_filled(value: ast.AST | None) -> bool:
    match value:
        case ast.List(elts=content) | ast.Set(elts=content) | ast.Dict(values=content):
            return bool(content)
        case ast.Call(args=args, keywords=keywords):
            return last_name(value) not in MUTABLE_TYPES or bool(args or keywords)
    return True


def written_to(source: Source) -> Iterator[str]:
    """Names whose items are set or deleted, or that are told to change themselves."""
    for node in source.nodes:
        match node:
            case ast.Subscript(value=value, ctx=ast.Store() | ast.Del()):
                yield last_name(value)
            case ast.Call(func=ast.Attribute(value=value, attr=method)) if MUTATOR.fullmatch(
                method
            ):
                yield last_name(value)


def lines_end_at_line_feeds(source: Source) -> Iterator[int]:
    """``splitlines`` also cuts at U+2028, form feeds and six more: a smuggled line."""
    yield from (call.lineno for call, name in source.calls if name == "splitlines")


def only_the_command_line_prints(source: Source) -> Iterator[int]:
    if source.path != "migdesk/cli.py":
        yield from (call.lineno for call, name in source.calls if name == "print")


def widgets_show_plain_text(source: Source) -> Iterator[int]:
    if not source.path.startswith("migdesk/ui/") or source.path in RICH_TEXT:
        return
    for node in source.nodes:
        if last_name(node) in {"QLabel", "QMessageBox", "QToolTip"}:
            yield node.lineno


def translations_are_literal(source: Source) -> Iterator[int]:
    """The extractor reads literals; a text put together first is never translated."""
    for call, name in source.calls:
        texts = call.args[: {"tr": 2, "translate": 3}.get(name, 0)]  # what follows is a count
        for text in texts:
            if isinstance(text, (ast.JoinedStr, ast.BinOp)) or last_name(text) == "format":
                yield call.lineno


def only_overrides_are_camel_case(source: Source) -> Iterator[int]:
    for function in source.functions:
        if re.search("[a-z][A-Z]", function.name) and "override" not in decorators(function):
            yield function.lineno


def no_machine_is_named(source: Source) -> Iterator[int]:
    for number, line in enumerate(source.text.split("\n"), 1):
        if MACHINE_PATH.search(line):
            yield number
