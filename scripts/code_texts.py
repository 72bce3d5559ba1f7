"""Check the texts in code: none is read at start-up in the language of the server, or hidden from gettext; none in a
template is untranslated.

Called by `make messages-check`. What packages freeze is found by tests/core/upstream/test_lazy_texts.py.
"""

import ast
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EAGER = {"gettext", "pgettext", "ngettext", "npgettext"}
LAZY = {f"{name}_lazy" for name in EAGER}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
TAG = re.compile(
    r"{%\s*(?:comment|blocktrans\w*)\b.*?{%\s*end(?:comment|blocktrans\w*)\s*%}|{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL
)
SPOKEN = {"aria-label", "aria-description", "title", "placeholder", "alt"}
NAMES = {"Tuotos", "PDF", "BibTeX", "RIS", "CSV", "XLSX", "ORCID", "oEmbed"}
LETTERS = re.compile(r"[^\W\d_]{2,}")


class Frozen(ast.NodeVisitor):
    """Finds texts that are read, or joined, while a module is imported."""

    def __init__(self):
        self.names, self.lines = {}, []

    def visit_ImportFrom(self, node):
        if node.module == "django.utils.translation":
            self.names.update({alias.asname or alias.name: alias.name for alias in node.names})

    def visit_FunctionDef(self, node):
        for part in (*node.decorator_list, *node.args.defaults, *node.args.kw_defaults):
            if part is not None:
                self.visit(part)

    visit_AsyncFunctionDef = visit_Lambda = lambda self, node: None

    def visit_Call(self, node):
        if self._called(node) in EAGER:
            self.lines.append(node.lineno)
        joined = isinstance(node.func, ast.Attribute) and node.func.attr in {"format", "join"}
        if joined and any(self._called(part) in LAZY for part in (node.func.value, *node.args)):
            self.lines.append(node.lineno)
        self.generic_visit(node)

    def visit_BinOp(self, node):
        if self._called(node.left) in LAZY or self._called(node.right) in LAZY:
            self.lines.append(node.lineno)
        self.generic_visit(node)

    def visit_FormattedValue(self, node):
        if self._called(node.value) in LAZY:
            self.lines.append(node.lineno)
        self.generic_visit(node)

    def _called(self, node) -> str:
        return self.names.get(getattr(node.func, "id", ""), "") if isinstance(node, ast.Call) else ""


def frozen(source: str) -> list[int]:
    """Return the lines of a module where a text is frozen."""
    finder = Frozen()
    finder.visit(ast.parse(source))
    return finder.lines


def uncollected(source: str) -> list[int]:
    """Return the lines of a module where a text is asked for inside an f-string, in which gettext finds none."""
    tree = ast.parse(source)
    finder = Frozen()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            finder.visit_ImportFrom(node)
    inside = [part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)]
    return sorted({part.lineno for part in inside if finder._called(part)})


class Bare(HTMLParser):
    """Finds texts of a template that are in no translation. What names its own language needs none."""

    def __init__(self):
        super().__init__()
        self.texts, self._silent = [], []  # the tags around that are no text of the page's language

    def handle_starttag(self, tag, attrs):
        if tag in {"script", "style"} or "lang" in dict(attrs) or (tag in self._silent):
            self._silent.append(tag)
        elif not self._silent:
            self.texts += [value for name, value in attrs if name in SPOKEN and value and LETTERS.search(value)]

    def handle_endtag(self, tag):
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()

    def handle_data(self, data):
        if not self._silent and LETTERS.search(data):
            self.texts.append(data.strip())


def bare(source: str) -> list[str]:
    """Return the texts of a template that are not translated."""
    finder = Bare()
    finder.feed(TAG.sub("", source))
    finder.close()
    return [text for text in finder.texts if set(LETTERS.findall(text)) - NAMES]


def tracked(*patterns: str) -> list[Path]:
    names = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603, S607
    return [ROOT / name for name in names.stdout.splitlines()]


def faults() -> list[str]:
    """Return every frozen, hidden and bare text."""
    found = []
    for path in tracked("*.py"):
        if path.relative_to(ROOT).parts[0] not in {"tests", "scripts"} and "migrations" not in path.parts:
            source, name = path.read_text(encoding="utf-8"), path.relative_to(ROOT)
            found += [f"{name}:{line}: frozen text" for line in frozen(source)]
            found += [f"{name}:{line}: gettext finds no text in an f-string" for line in uncollected(source)]
    for path in tracked("templates/*.html", "*/templates/*.html"):
        found += [
            f"{path.relative_to(ROOT)}: not translated: {text}" for text in bare(path.read_text(encoding="utf-8"))
        ]
    return found


if __name__ == "__main__":
    found = faults()
    sys.exit("\n".join([*found, f"{len(found)} texts of the code need mending."]) if found else 0)
