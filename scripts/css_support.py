"""Find CSS that a supported browser does not know and that has nothing to fall back on: see docs/browsers.md.

A browser drops a declaration that it does not know, silently; with a `var()` in it, it drops every earlier one too.
The tables name what is newer than the oldest supported browser. Add to them what you meet.
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
LINES = {"none", "underline", "overline", "line-through", "inherit", "initial", "unset", "revert", "revert-layer"}
# Refused: they have a longer form that every supported browser knows, or no way to fall back.
REFUSED = {
    r"[{;]\s*&|&\s*[{:.#\[>+~ ]": "nested rules (Safari 17.2)",
    r"@(scope|starting-style|view-transition|position-try|function)\b": "an at-rule that only new browsers know",
}
# Allowed after another declaration of the same property, or within @supports.
NEEDS_FALLBACK = {
    r"^content:.*[\"')]\s*/": "alternative text of `content` (Firefox 128, Safari 17.4)",
    r"\blight-dark\(": "light-dark() (Safari 17.5)",
    r"\b(rgb|hsl|oklch|oklab|lch|lab|color)\(\s*from\b": "relative colours (Chrome 119, Firefox 128)",
    r"\b(linear|anchor|anchor-size|calc-size|sign|abs|round|mod|rem|if|attr\([^)]*type)\(": "a function (2023–25)",
    r"^(field-sizing|interpolate-size|anchor-name|position-anchor|position-area):": "a property of 2024–25",
    r"^[a-z-]*(size|width|height):.*\bstretch\b": "`stretch` as a size (2025)",
}
# Some supported browser knows it only with its prefix, which must stand in the same rule.
NEEDS_PREFIX = {
    "backdrop-filter",
    "box-decoration-break",
    "hyphens",
    "print-color-adjust",
    "text-size-adjust",
    "user-select",
}
NEEDS_PREFIX |= {"mask", "mask-image", "mask-size", "mask-position", "mask-repeat", "text-emphasis"}


class Rule(NamedTuple):
    """Declarations between two braces."""

    within: tuple  # what stands before the braces, outermost first
    declarations: list  # (line number, "property: value")


def rules_of(css: str):
    """Yield the rules of a stylesheet. Comments and what is in quotes do not count."""
    css = re.sub(r"/\*.*?\*/", lambda found: re.sub(r"[^\n]", " ", found[0]), css, flags=re.DOTALL)
    css = re.sub(r"\"[^\"\n]*\"|'[^'\n]*'", lambda found: '"' + "x" * (len(found[0]) - 2) + '"', css)
    stack = [Rule((), [])]
    for found in re.finditer(r"([^{};]*)([{};])", css):
        words = " ".join(found[1].split())
        line = css.count("\n", 0, found.start() + len(found[1]) - len(found[1].lstrip())) + 1
        if found[2] == "{":
            stack.append(Rule((*stack[-1].within, words), []))
            continue
        if ":" in words:
            name, value = words.split(":", 1)
            stack[-1].declarations.append((line, f"{name.strip().lower()}: {value.strip()}"))
        if found[2] == "}" and len(stack) > 1:
            yield stack.pop()


def faults_of(css: str):
    """Yield (line, what is wrong) of a stylesheet."""
    bare = re.sub(r"/\*.*?\*/|\"[^\"\n]*\"", lambda found: re.sub(r"[^\n]", " ", found[0]), css, flags=re.DOTALL)
    for pattern, name in REFUSED.items():
        for found in re.finditer(pattern, bare):
            yield bare.count("\n", 0, found.start()) + 1, name
    for rule in rules_of(css):
        in_supports = any(words.startswith("@supports") for words in rule.within)
        before = []
        names = {declaration.split(":")[0] for _line, declaration in rule.declarations}
        for line, declaration in rule.declarations:
            name, value = declaration.split(": ", 1) if ": " in declaration else (declaration.rstrip(":"), "")
            if name == "text-decoration" and not set(value.replace("!important", "").split()) <= LINES:
                yield line, "`text-decoration` with more than a line (Safari 26.2): use -color, -style, -thickness"
            new = [words for pattern, words in NEEDS_FALLBACK.items() if re.search(pattern, declaration)]
            if new and not in_supports and name not in before:
                yield line, f"{new[0]}: no earlier `{name}` to fall back on"
            if name in NEEDS_PREFIX and f"-webkit-{name}" not in names:
                yield line, f"`{name}` without `-webkit-{name}`"
            if not new:
                before.append(name)


def main():
    """Print the faults of every stylesheet of the project; end with 1 when there are some."""
    listed = subprocess.run(["git", "ls-files", "*.css"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    faults = [
        f"{path}:{line}: {what}"
        for path in listed.stdout.split()
        for line, what in faults_of((ROOT / path).read_text(encoding="utf-8"))
    ]
    sys.exit("\n".join(faults) or 0)


if __name__ == "__main__":
    main()
