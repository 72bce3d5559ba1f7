"""Find the same lines in two places of production files: what is written twice is mended twice, or only once.

Left out: migrations, templates that stand in for a package's, and what the demo says and draws. Blank lines, comments,
imports and lone brackets do not count.
"""

import subprocess
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LINES = 6  # that count: about eight as they stand
ENDINGS = {".py", ".html", ".css", ".js", ".sh"}
LEFT_OUT = ("tests/", "demo/texts/", "demo/reports/", "tools/art/", "templates/wagtail")
COMMENTS = ("#", "//", "/*", "*", "{#", "import ", "from ", "{% load ")


def production_files(root: Path = ROOT) -> list[Path]:
    """Return the files whose lines count."""
    names = subprocess.run(["git", "ls-files"], cwd=root, capture_output=True, text=True, check=True).stdout.split("\n")  # noqa: S607
    wanted = [name for name in names if name and not name.startswith(LEFT_OUT) and "/migrations/" not in name]
    return [root / name for name in wanted if Path(name).suffix in ENDINGS and (root / name).is_file()]


def counted_lines(text: str) -> list[tuple[int, str]]:
    """Return the number and the text of the lines that count."""
    rows = [(number, " ".join(line.split())) for number, line in enumerate(text.splitlines(), 1)]
    return [(number, line) for number, line in rows if any(map(str.isalnum, line)) and not line.startswith(COMMENTS)]


def repeated(texts: dict[str, str]) -> list[str]:
    """Return where the same lines stand twice, a sentence for each run; `texts` are those of files by their names."""
    places = defaultdict(list)
    rows = {name: counted_lines(text) for name, text in texts.items()}
    for name, lines in rows.items():
        for start in range(len(lines) - LINES + 1):
            places[tuple(line for _number, line in lines[start : start + LINES])].append((name, start))
    found, told = [], set()
    for same in places.values():
        for (name, start), (other, second) in pairwise(same):
            is_told = (name, start - 1, other, second - 1) in told
            told.add((name, start, other, second))
            if not is_told:
                found.append(f"{name}:{rows[name][start][0]} and {other}:{rows[other][second][0]} have the same lines.")
    return found


def main():
    """Stop with a list when anything stands twice."""
    texts = {str(file.relative_to(ROOT)): file.read_text() for file in production_files()}
    found = repeated(texts)
    if found or not texts:
        sys.exit("\n".join([*found, f"{len(found)} runs of {LINES} lines stand twice: join them."]))


if __name__ == "__main__":
    main()
