"""Marks of a text on its way to a machine and back. An answer that lacks or doubles one is not believed."""

from bs4 import BeautifulSoup

from core.translation.marks import clean

NAME = "x"


def has_marks(html: str) -> bool:
    return BeautifulSoup(html, "html.parser").find(True) is not None


def sent(html: str) -> str:
    """Return a text with numbers in the place of its marks."""
    soup = BeautifulSoup(html, "html.parser")
    for number, tag in enumerate(soup.find_all(True)):
        tag.name, tag.attrs = NAME, {"id": str(number)}
    return str(soup)


def received(answer: str, source: str) -> str | None:
    """Return a translation with the marks of its source; None when one of them is lost, doubled or empty."""
    own = BeautifulSoup(source, "html.parser").find_all(True)
    soup = BeautifulSoup(answer, "html.parser")
    tags = soup.find_all(True)
    numbers = [tag.get("id") if tag.name == NAME else None for tag in tags]
    if len(numbers) != len(own) or set(numbers) != {str(number) for number in range(len(own))}:
        return None
    for tag, number in zip(tags, numbers, strict=True):
        mark = own[int(number)]
        if bool(mark.get_text().strip()) != bool(tag.get_text().strip()):
            return None
        tag.name, tag.attrs = mark.name, dict(mark.attrs)
    if any(tag.find_parent("a") for tag in soup.find_all("a")):
        return None
    return clean(str(soup), source)


def pieces(html: str) -> list[str]:
    """Return the words between the marks of a text."""
    return [str(piece).strip() for piece in _pieces(BeautifulSoup(html, "html.parser"))]


def put_together(html: str, translated: list[str]) -> str:
    """Return a text whose words between the marks are replaced; the marks are those that it has."""
    soup = BeautifulSoup(html, "html.parser")
    for piece, words in zip(_pieces(soup), translated, strict=True):
        old = str(piece)
        before, after = old[: len(old) - len(old.lstrip())], old[len(old.rstrip()) :]
        piece.replace_with(f"{before}{words.replace(chr(0), '').strip()}{after}")
    return str(soup)


def _pieces(soup) -> list:
    return [piece for piece in soup.find_all(string=True) if any(map(str.isalpha, piece))]
