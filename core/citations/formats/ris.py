"""Records as RIS, for reference managers. Pure functions on records."""

from collections.abc import Iterable

from core.citations.formats.texts import one_line
from core.citations.page_ranges import first_and_last
from core.citations.record import Record


def write(records: Iterable[Record]) -> str:
    """Return records as RIS."""
    from rispy import RisWriter, dumps

    class Writer(RisWriter):
        def set_header(self, count):
            return ""  # some programs stumble over the numbers that rispy writes between records

    return dumps([fields_of(record) for record in records], implementation=Writer)


def fields_of(record: Record) -> dict:
    """Return the fields of a record as rispy names them; each is one line."""
    lists = {
        "authors": [maker.inverted for maker in record.first_makers],
        "secondary_authors": [maker.inverted for maker in record.editors],
        "keywords": [keyword.name for keyword in record.keywords],
        "notes": [*record.numbers("urn"), *record.numbers("handle")],
        "urls": [url for url in (record.elsewhere_url, record.url) if url],
    }
    return {
        "type_of_reference": record.types.ris,
        **{name: one_line(text) for name, text in texts_of(record).items() if text},
        **{name: [one_line(text) for text in values] for name, values in lists.items() if values},
    }


def texts_of(record: Record) -> dict[str, str]:
    """Return the fields of a record that hold one text."""
    first, last = first_and_last(record.pages)
    return {
        "id": record.key,
        "title": record.catalogue_title,
        "year": str(record.year or ""),
        "date": record.date.strftime("%Y/%m/%d") if record.date else "",
        "secondary_title": record.host or record.series,
        "tertiary_title": record.series if record.host else "",
        "number": record.number,
        "edition": record.edition,
        "start_page": first,
        "end_page": last,
        "publisher": record.publisher,
        "place_published": record.place,
        "doi": next(iter(record.numbers("doi")), ""),
        "issn": next(iter([*record.numbers("isbn"), *record.numbers("issn")]), ""),
        "type_of_work": record.type_name,
        "language": record.language,
        "abstract": record.abstract,
    }
