"""Records as files for reference managers and spreadsheets: BibTeX, RIS, CSV. Pure functions on records."""

import csv
from collections.abc import Iterable
from io import StringIO

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.citations.page_ranges import DASH, first_and_last, tidy_pages
from core.citations.record import Maker, Record
from core.languages import FILE_LANGUAGES

BIBTEX_TYPES = {
    "report": "techreport",
    "survey-report": "techreport",
    "article": "article",
    "chapter": "incollection",
    "book": "book",
    "guide": "manual",
    "thesis": "mastersthesis",
    "doctoral-thesis": "phdthesis",
    "conference-paper": "inproceedings",
}
# What BibTeX calls the publisher and the host of a type.
BIBTEX_PUBLISHERS = {
    "techreport": "institution",
    "manual": "organization",
    "mastersthesis": "school",
    "phdthesis": "school",
}
BIBTEX_HOSTS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle", "misc": "howpublished"}
RIS_TYPES = {
    "report": "RPRT",
    "survey-report": "RPRT",
    "article": "JOUR",
    "chapter": "CHAP",
    "book": "BOOK",
    "guide": "BOOK",
    "thesis": "THES",
    "doctoral-thesis": "THES",
    "conference-paper": "CPAPER",
    "slides": "SLIDE",
    "blog-post": "BLOG",
    "media-hit": "NEWS",
    "publication": "GEN",
    "other": "GEN",
}
VERBATIM = {"url", "doi", "urn", "issn", "isbn"}
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


def bibtex(records: Iterable[Record]) -> str:
    """Return records as BibTeX in UTF-8: letters stay as they are, signs that LaTeX reads are escaped."""
    from pybtex.database import BibliographyData, Entry, Person
    from pybtex.database.output.bibtex import Writer

    class PlainWriter(Writer):
        """Writes texts that are escaped already; pybtex's own way lets ^ through and eats the space after ~."""

        def _encode(self, text):
            return text

    entries = {}
    for record in records:
        kind = BIBTEX_TYPES.get(record.type, "misc")
        texts = {name: text for name, text in bibtex_fields(record, kind).items() if text}
        texts = {name: text if name in VERBATIM else one_line(text).translate(LATEX) for name, text in texts.items()}
        makers = {"author": record.first_makers, "editor": record.editors}
        if record.first_makers and record.first_makers[0].role == "editor":
            makers = {"editor": record.first_makers}
        persons = {role: [Person(bibtex_name(maker)) for maker in names] for role, names in makers.items() if names}
        entries[bibtex_key(record)] = Entry(kind, fields=list(texts.items()), persons=persons)
    stream = StringIO()
    PlainWriter().write_stream(BibliographyData(entries), stream)
    return stream.getvalue()


def bibtex_fields(record: Record, kind: str) -> dict:
    """Return the fields of an entry but its makers."""
    return {
        "title": record.title,
        "year": str(record.year or ""),
        "type": record.type_name if kind in {"techreport", "mastersthesis", "phdthesis"} else "",
        BIBTEX_HOSTS.get(kind, "note"): record.host,
        BIBTEX_PUBLISHERS.get(kind, "publisher"): record.publisher,
        "address": record.place,
        "series": record.series,
        "number": record.number,
        "pages": tidy_pages(record.pages).replace(DASH, "--"),
        "doi": next(iter(record.numbers("doi")), ""),
        "isbn": next(iter(record.numbers("isbn")), ""),
        "issn": next(iter(record.numbers("issn")), ""),
        "urn": next(iter(record.numbers("urn")), ""),
        "url": record.url,
        "language": record.language,
        "abstract": record.abstract,
    }


def bibtex_name(maker: Maker) -> str:
    """Return a name as BibTeX reads it; an organisation stands in braces, so that it is not cut into parts."""
    if maker.is_organisation or not maker.given:
        return f"{{{one_line(maker.name).translate(LATEX)}}}"
    return ", ".join(one_line(part).replace(",", " ").translate(LATEX) for part in (maker.family, maker.given))


def bibtex_key(record: Record) -> str:
    """Return a key that people recognise and that stays the same: meikalainen2022-6bmyZR."""
    from django.utils.text import slugify

    first = record.first_makers[0] if record.first_makers else None
    name = slugify((first.family or first.name.split()[0]) if first else record.type).replace("-", "")
    return f"{name or 'work'}{record.year or ''}-{record.key[:8]}"


def ris(records: Iterable[Record]) -> str:
    """Return records as RIS."""
    from rispy import RisWriter, dumps

    class Writer(RisWriter):
        def set_header(self, count):
            return ""  # some programs stumble over the numbers that rispy writes between records

    return dumps([ris_fields(record) for record in records], implementation=Writer)


def ris_fields(record: Record) -> dict:
    """Return the fields of a record as rispy names them; each is one line."""
    lists = {
        "authors": [maker.inverted for maker in record.first_makers],
        "secondary_authors": [maker.inverted for maker in record.editors],
        "notes": record.numbers("urn"),
    }
    return {
        "type_of_reference": RIS_TYPES.get(record.type, "ELEC"),
        **{name: one_line(text) for name, text in ris_texts(record).items() if text},
        **{name: [one_line(text) for text in values] for name, values in lists.items() if values},
        "urls": [record.url],
    }


def ris_texts(record: Record) -> dict[str, str]:
    """Return the fields of a record that hold one text."""
    first, last = first_and_last(record.pages)
    return {
        "id": record.key,
        "title": record.title,
        "year": str(record.year or ""),
        "date": record.date.strftime("%Y/%m/%d") if record.date else "",
        "secondary_title": record.host or record.series,
        "tertiary_title": record.series if record.host else "",
        "number": record.number,
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


def table(records: Iterable[Record]) -> str:
    """Return records as CSV for a spreadsheet: divided by semicolons, with the mark by which Excel knows UTF-8."""
    stream = StringIO()
    stream.write("\ufeff")
    rows = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    names = table_names()
    rows.writerow(names.values())
    for record in records:
        texts = table_texts(record)
        rows.writerow(harmless(one_line(str(texts[name]))) for name in names)
    return stream.getvalue()


def table_names() -> dict[str, str]:
    """Return the columns of a table with their names in the reader's language."""
    return {
        "type": pgettext("column", "Type"),
        "title": pgettext("work", "Title"),
        "makers": _("Contributors"),
        "editors": pgettext("column", "Editors"),
        "year": _("Year"),
        "date": _("Date"),
        "publisher": _("Publisher"),
        "host": _("Published in"),
        "series": _("Series"),
        "number": pgettext("series", "Number"),
        "pages": pgettext("range", "Pages"),
        "doi": "DOI",
        "isbn": "ISBN",
        "issn": "ISSN",
        "urn": "URN",
        "url": _("Permanent address"),
        "language": _("Language"),
        "abstract": _("Abstract"),
    }


def table_texts(record: Record) -> dict[str, str]:
    """Return what stands in the columns of a table."""
    language = dict(FILE_LANGUAGES).get(record.language, record.language)
    return {
        "type": record.type_name,
        "title": record.title,
        "makers": "; ".join(maker.inverted for maker in record.first_makers),
        "editors": "; ".join(maker.inverted for maker in record.editors),
        "year": record.year or "",
        "date": record.date.isoformat() if record.date else "",
        "language": language,
        "pages": tidy_pages(record.pages),
        **{name: getattr(record, name) for name in ("publisher", "host", "series", "number", "url", "abstract")},
        **{scheme: ", ".join(record.numbers(scheme)) for scheme in ("doi", "isbn", "issn", "urn")},
    }


def one_line(text: str) -> str:
    """Return a text without line breaks and needless spaces."""
    return " ".join(text.split())


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
