"""What Google Scholar and reference managers read in the head of a page: `citation_*`. Pure functions on records.

A work without a year or a maker has none: nothing is invented for it. https://scholar.google.com/intl/en/scholar/inclusion.html
"""

from collections.abc import Iterator

from core.citations.formats.texts import one_line
from core.citations.page_ranges import first_and_last
from core.citations.record import Record

# What the tags call who stands behind a work, and what it is in, where that hangs on the type.
INSTITUTIONS = {"report": "technical_report_institution", "thesis": "dissertation_institution"}
NUMBERS = {"report": "technical_report_number"}
HOSTS = {"article-journal": "journal_title", "chapter": "inbook_title", "paper-conference": "conference_title"}
CITED = {*INSTITUTIONS, *HOSTS, "book", "post-weblog", "document", "speech"}  # types that are publications


def tags_of(record: Record) -> list[tuple[str, str]]:
    """Return names and contents of the tags of a work, a maker each; [] for what is no publication or lacks facts.

    The file lies under the page, as Scholar demands.
    """
    if record.types.csl not in CITED or not record.first_makers or not (record.year or record.date):
        return []
    return [(f"citation_{name}", one_line(str(value))) for name, value in _facts(record) if value]


def _facts(record: Record) -> Iterator[tuple[str, str]]:
    kind, (first, last) = record.types.csl, first_and_last(record.pages)
    yield "title", record.title
    for maker in record.first_makers:
        yield "author", maker.inverted
        yield "author_orcid", maker.orcid
    yield "publication_date", record.date.strftime("%Y/%m/%d") if record.date else str(record.year)
    yield "language", record.language
    yield INSTITUTIONS.get(kind, "publisher"), record.publisher
    yield NUMBERS.get(kind, "issue"), record.number
    yield HOSTS.get(kind, ""), record.host if kind in HOSTS else ""
    yield "series_title", record.series
    yield "firstpage", first
    yield "lastpage", last
    yield from ((scheme, value) for scheme in ("isbn", "issn", "doi") for value in record.numbers(scheme))
    yield "abstract_html_url", record.page_url
    yield "pdf_url", next((file.url for file in record.files if file.content_type == "application/pdf"), "")
    yield from (("keywords", keyword.name) for keyword in record.keywords)
