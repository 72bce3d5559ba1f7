"""Records as BibTeX, for LaTeX and most reference managers. Pure functions on records."""

from collections.abc import Iterable
from io import StringIO

from core.citations.formats.texts import one_line
from core.citations.page_ranges import DASH, tidy_pages
from core.citations.record import Maker, Record

# What BibTeX calls the publisher and the host of a type.
PUBLISHERS = {
    "techreport": "institution",
    "manual": "organization",
    "mastersthesis": "school",
    "phdthesis": "school",
}
HOSTS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle", "misc": "howpublished"}
VERBATIM = {"url", "permalink", "doi", "handle", "urn", "issn", "isbn"}
LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)


def write(records: Iterable[Record]) -> str:
    """Return records as BibTeX in UTF-8: letters stay as they are, signs that LaTeX reads are escaped."""
    from pybtex.database import BibliographyData, Entry, Person
    from pybtex.database.output.bibtex import Writer

    class PlainWriter(Writer):
        """Writes texts that are escaped already; pybtex's own way lets ^ through and eats the space after ~."""

        def _encode(self, text):
            return text

    entries = {}
    for record in records:
        kind = record.types.bibtex
        texts = {name: text for name, text in fields_of(record, kind).items() if text}
        texts = {name: text if name in VERBATIM else one_line(text).translate(LATEX) for name, text in texts.items()}
        makers = {"author": record.first_makers, "editor": record.editors}
        if record.first_makers and record.first_makers[0].role == "editor":
            makers = {"editor": record.first_makers}
        persons = {role: [Person(name_of(maker)) for maker in names] for role, names in makers.items() if names}
        entries[key_of(record)] = Entry(kind, fields=list(texts.items()), persons=persons)
    stream = StringIO()
    PlainWriter().write_stream(BibliographyData(entries), stream)
    return stream.getvalue()


def fields_of(record: Record, kind: str) -> dict:
    """Return the fields of an entry but its makers."""
    return {
        "title": record.catalogue_title,
        "year": str(record.year or ""),
        "type": record.type_name if kind in {"techreport", "mastersthesis", "phdthesis"} else "",
        HOSTS.get(kind, "note"): record.host,
        PUBLISHERS.get(kind, "publisher"): record.publisher,
        "address": record.place,
        "series": record.series,
        "number": record.number,
        "edition": record.edition,
        "pages": tidy_pages(record.pages).replace(DASH, "--"),
        "doi": next(iter(record.numbers("doi")), ""),
        "isbn": next(iter(record.numbers("isbn")), ""),
        "issn": next(iter(record.numbers("issn")), ""),
        "urn": next(iter(record.numbers("urn")), ""),
        "handle": next(iter(record.numbers("handle")), ""),
        "url": record.cited_url,
        "permalink": record.url if record.elsewhere_url else "",
        "language": record.language,
        "keywords": ", ".join(keyword.name.replace(",", " ") for keyword in record.keywords),
        "abstract": record.abstract,
    }


def name_of(maker: Maker) -> str:
    """Return a name as BibTeX reads it; an organisation stands in braces, so that it is not cut into parts."""
    if maker.is_organisation or not maker.given:
        return f"{{{one_line(maker.name).translate(LATEX)}}}"
    return ", ".join(one_line(part).replace(",", " ").translate(LATEX) for part in (maker.family, maker.given))


def key_of(record: Record) -> str:
    """Return a key that people recognise and that stays the same: meikalainen2022-6bmyZR."""
    from django.utils.text import slugify

    first = record.first_makers[0] if record.first_makers else None
    name = slugify((first.family or first.name.split()[0]) if first else record.type).replace("-", "")
    return f"{name or 'work'}{record.year or ''}-{record.key[:8]}"
