"""The text of each marked piece of a PDF page, by its number: what the tags of the file point to."""

from core.files.pdf.lines import lines_of
from core.files.pdf.signs import MOST_SIGNS, Sign, signs_of
from core.files.pdf_text import clean_text


def texts_by_number(page) -> dict[int, str]:
    """Return the text of each marked piece of an open page; nothing for a page that is too full."""
    textpage = page.get_textpage()
    if textpage.count_chars() > MOST_SIGNS:
        return {}
    signs: dict[int, list[Sign]] = {}
    last = -1
    for sign, number in zip(signs_of(textpage), _numbers(textpage), strict=True):
        last = number if number >= 0 else last  # spaces and ends of lines are nobody's
        if last >= 0:
            signs.setdefault(last, []).append(sign)
    return {number: _text(found) for number, found in signs.items()}


def _numbers(textpage) -> list[int]:
    """Return the number of the marked piece that each sign belongs to; -1 for none."""
    from pypdfium2 import raw

    found = []
    for index in range(textpage.count_chars()):
        drawn = raw.FPDFText_GetTextObject(textpage, index)
        found.append(raw.FPDFPageObj_GetMarkedContentID(drawn) if drawn else -1)
    return found


def _text(signs: list[Sign]) -> str:
    lines = lines_of(signs)
    return clean_text("\n".join(line.text for line in lines))
