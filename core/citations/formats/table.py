"""Records as CSV for a spreadsheet. Pure functions on records."""

import csv
from collections.abc import Iterable
from io import StringIO

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.citations.formats.texts import one_line
from core.citations.page_ranges import tidy_pages
from core.citations.record import Record
from core.languages import language_name


def write(records: Iterable[Record]) -> str:
    """Return records as CSV for a spreadsheet: divided by semicolons, with the mark by which Excel knows UTF-8."""
    stream = StringIO()
    stream.write("\ufeff")
    rows = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    names = columns()
    rows.writerow(names.values())
    for record in records:
        texts = texts_of(record)
        rows.writerow(harmless(one_line(str(texts[name]))) for name in names)
    return stream.getvalue()


def columns() -> dict[str, str]:
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
        "handle": "Handle",
        "url": _("Permanent address"),
        "elsewhere_url": _("address elsewhere"),
        "keywords": _("Topics"),
        "language": _("Language"),
        "abstract": _("Abstract"),
    }


def texts_of(record: Record) -> dict[str, str]:
    """Return what stands in the columns of a table."""
    return {
        "type": record.type_name,
        "title": record.title,
        "makers": "; ".join(maker.inverted for maker in record.first_makers),
        "editors": "; ".join(maker.inverted for maker in record.editors),
        "year": record.year or "",
        "date": record.date.isoformat() if record.date else "",
        "language": language_name(record.language),
        "pages": tidy_pages(record.pages),
        "keywords": "; ".join(keyword.name for keyword in record.keywords),
        **{
            name: getattr(record, name)
            for name in ("publisher", "host", "series", "number", "url", "elsewhere_url", "abstract")
        },
        **{scheme: ", ".join(record.numbers(scheme)) for scheme in ("doi", "isbn", "issn", "urn", "handle")},
    }


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
