"""A record that is offered from a PDF file itself: pure, in the process that reads the file.

What is offered: {"title": {"value": …, "sure": …}, …}; `value` is a list of texts for authors and isbn, a number for
year, else a text.
"""

from core.files.pdf.page import printed
from core.files.record.facts import abstract_of, isbns_of, publisher_of, year_of
from core.files.record.names import authors_of
from core.files.record.rows import rows_of
from core.files.record.titles import title_of

FIRST, LAST = 8, 2  # pages at the beginning and at the end that are looked at


def propose(pdf) -> dict[str, dict]:
    """Return what an open file offers for its record; what is not seen is not there."""
    numbers = [*range(min(FIRST, len(pdf))), *range(max(FIRST, len(pdf) - LAST), len(pdf))]
    rows, texts = [], []
    for number in numbers:
        try:
            page = pdf[number]
            textpage = page.get_textpage()
            rows += [rows_of(textpage)] if number < 3 else []
            texts.append(printed(textpage))
        except Exception:  # a broken page offers nothing
            texts.append("")
    title, is_sure = title_of(rows, pdf.get_metadata_value("Title") or "")
    authors = authors_of(rows, title, pdf.get_metadata_value("Author") or "")
    beginning = "\n".join(texts[:4])
    offered = {
        "title": (title, is_sure),
        "authors": authors,
        "year": year_of(beginning, pdf.get_metadata_value("CreationDate") or ""),
        "isbn": (isbns_of("\n".join(texts)), True),
        "publisher": publisher_of("\n".join(texts)),
        "abstract": (abstract_of("\n".join(texts[:FIRST])), False),
    }
    return {name: {"value": value, "sure": sure} for name, (value, sure) in offered.items() if value}
