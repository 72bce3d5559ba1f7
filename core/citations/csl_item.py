"""A record as CSL-JSON: what citation processors and reference managers read. Pure functions on records."""

from core.citations.page_ranges import tidy_pages
from core.citations.record import Maker, Record

# What CSL calls the work that a part is in, or who publishes it, is the same for all types but these.
UNHOSTED = {"report", "book", "thesis"}


def item_of(record: Record) -> dict:
    """Return a record as an item of CSL-JSON. What nobody knows is left out."""
    kind = record.types.csl
    texts = {
        "title": record.title,
        "container-title": "" if kind in UNHOSTED else record.host,
        "collection-title": record.series,
        "collection-number": record.number,
        "edition": record.edition,
        "publisher": record.publisher,
        "publisher-place": record.place,
        "genre": record.type_name if kind in {"thesis", "speech"} else "",
        "page": tidy_pages(record.pages),
        "DOI": _first(record, "doi"),
        "ISBN": _first(record, "isbn"),
        "ISSN": _first(record, "issn"),
        "URL": record.cited_url,
        "language": record.language,
        "abstract": record.abstract,
    }
    makers = {"author": record.first_makers, "editor": record.editors}
    if record.first_makers and record.first_makers[0].role == "editor":
        makers = {"editor": record.first_makers}
    return {
        "id": record.key,
        "type": kind,
        **{name: _clean(text) for name, text in texts.items() if text},
        **{role: list(map(name_of, names)) for role, names in makers.items() if names},
        **({"issued": {"date-parts": [date_parts(record)]}} if record.year or record.date else {}),
    }


def name_of(maker: Maker) -> dict:
    """Return a name; that of an organisation is not cut into parts."""
    if maker.is_organisation:
        return {"literal": _clean(maker.name)}
    return {"family": _clean(maker.family), **({"given": _clean(maker.given)} if maker.given else {})}


def date_parts(record: Record) -> list[int]:
    """Return the day where it is told and of the year of the work, else the year."""
    date = record.date
    if date and record.year in (None, date.year):
        return [date.year, date.month, date.day]
    return [record.year]


def _first(record: Record, scheme: str) -> str:
    return next(iter(record.numbers(scheme)), "")


def _clean(text: str) -> str:
    """Return a text in one line, without signs for private use, by which `cited` marks what is in italics."""
    return " ".join("".join(sign for sign in str(text) if not "\ue000" <= sign <= "\uf8ff").split())
