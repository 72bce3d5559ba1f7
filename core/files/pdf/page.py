"""The text of a PDF page as people read it, line by line."""

from itertools import zip_longest

from core.files.pdf.columns import in_reading_order
from core.files.pdf.fields import written_on
from core.files.pdf.lines import lines_of
from core.files.pdf.signs import MOST_SIGNS, signs_of


def text_of(pdf, page, textpage) -> str:
    """Return the text of a page and what was written on it; a line that no word goes over from ends with a space."""
    return printed(textpage) + written_on(pdf, page)


def printed(textpage) -> str:
    """Return the printed text of a page, line by line."""
    if textpage.count_chars() > MOST_SIGNS:
        return textpage.get_text_range()
    lines = in_reading_order(lines_of(signs_of(textpage)))
    text = ""
    for line, following in zip_longest(lines, lines[1:]):
        text += line.text + ("\n" if following is None or line.goes_on_in(following) else " \n")
    return text
