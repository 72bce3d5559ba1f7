"""Check the words of the interface, the demo and the guides: words that are not used, endings on variables, quotes.

The words stand in scripts/words.toml. Called by `make messages-check`; needs neither Django nor gettext.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("fi", "sv")
GUIDES = {"fi": "sisallontuottajan-opas.md", "sv": "guide-for-innehallsproducenter.md"}
VARIABLE = r"(?:%\(\w+\)[sd]|\{\w+\})"
NAMES = r"(?:%\((?:title|page_title|object|query|label)\)s|\{(?:title|name)\})"


@dataclass(frozen=True)
class Text:
    """A text in a language: where it stands, its kind, and the English one behind a text of the interface."""

    language: str
    kind: str
    place: str
    text: str
    english: str = ""


@dataclass(frozen=True)
class Rule:
    """What must not stand in texts of a language, and what is said instead."""

    find: re.Pattern
    say: str
    wrong: str
    kinds: tuple = ("interface", "demo", "guides")
    only_with: re.Pattern | None = None

    def breaks(self, text: Text) -> str:
        """Return what is wrong in a text, or ""."""
        found = self.find.search(text.text) if text.kind in self.kinds else None
        if not found or (self.only_with and self.only_with.search(text.english)):
            return ""
        return f"{text.place}: ”{found[0].strip()}” in ”{text.text[:90]}”. Say: {self.say}"


# Of both languages, in the interface.
GENERAL = [
    (rf"{VARIABLE}[:’']?[a-zåäö]", "no ending on a variable: put it after a colon", "Sivulla %(title)sssa"),
    (r"(?<![=\w(])[\"'](?![^<]*>)", "”…”", 'Sivu "Haku"'),
    (r"!(?!\w)", "no exclamation mark", "Tallennettu!"),
    (rf"{NAMES}\.(?: |$)", "no full stop after a name, which may end in one", "Poistettu: %(title)s."),
]


def rules(language: str) -> list[Rule]:
    """Return the rules of a language."""
    listed = tomllib.loads((ROOT / "scripts/words.toml").read_text(encoding="utf-8"))[language]
    general = [Rule(re.compile(find), say, wrong, ("interface",)) for find, say, wrong in GENERAL]
    return general + [
        Rule(
            re.compile(row["find"], 0 if r"\bPDF\b" in row["find"] else re.IGNORECASE),
            row["say"],
            row["wrong"],
            tuple(row.get("where", Rule.kinds)),
            re.compile(row["only_with"], re.IGNORECASE) if "only_with" in row else None,
        )
        for row in listed
    ]


def interface(root: Path) -> Iterator[Text]:
    """The catalogues."""
    for language in LANGUAGES:
        for folder in (root / "locale" / language, root / "locale" / "upstream" / language):
            for path in sorted((folder / "LC_MESSAGES").glob("*.po")):
                for entry in polib.pofile(str(path)):
                    for text in entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]:
                        english = " ".join((entry.msgctxt or "", entry.msgid, entry.msgid_plural))
                        yield Text(
                            language, "interface", f"{path.relative_to(root)}: {entry.msgid[:40]}", text, english
                        )


def demo(root: Path) -> Iterator[Text]:
    """The texts of the demo stand in pairs, T(Finnish, Swedish); its reports each in a folder of their language."""
    for path in sorted((root / "demo").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "T":
                for language, part in zip(LANGUAGES, node.args, strict=False):
                    if isinstance(part, ast.Constant):
                        yield Text(language, "demo", f"{path.relative_to(root)}:{part.lineno}", part.value)
    for language in LANGUAGES:
        for path in sorted((root / "demo" / "reports").glob(f"*.{language}/*")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                own = re.sub(r'<(\w+)[^>]* lang="\w+"[^>]*>.*?</\1>', "", line)
                yield Text(
                    language, "demo", f"{path.relative_to(root)}:{number}", unescape(re.sub(r"<[^>]*>", " ", own))
                )


def guides(root: Path) -> Iterator[Text]:
    for language, name in GUIDES.items():
        path = root / "docs" / "guides" / name
        for number, paragraph in enumerate(path.read_text(encoding="utf-8").split("\n\n"), 1):
            yield Text(language, "guides", f"{name}, paragraph {number}", " ".join(paragraph.split()))


def faults(root: Path = ROOT) -> list[str]:
    """Return what breaks a rule."""
    by_language = {language: rules(language) for language in LANGUAGES}
    texts = [*interface(root), *demo(root), *guides(root)]
    return [fault for text in texts for rule in by_language[text.language] if (fault := rule.breaks(text))]


if __name__ == "__main__":
    found = faults()
    sys.exit("\n".join([*found, f"{len(found)} texts need other words: see scripts/words.toml."]) if found else 0)
