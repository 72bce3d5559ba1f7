"""Fields that hold one thing a line, as editors type them."""


def lines_of(text: str) -> list[str]:
    """Return the lines of a text that hold something, without needless spaces, each once whatever its case."""
    lines = {}
    for line in text.splitlines():
        line = " ".join(line.split())
        lines.setdefault(line.casefold(), line)
    return [line for line in lines.values() if line]
