"""Texts as every format of citations writes them."""


def one_line(text: str) -> str:
    """Return a text without line breaks and needless spaces."""
    return " ".join(text.split())
