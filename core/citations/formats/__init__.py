"""Files that records can be taken along in, for reference managers and spreadsheets.

An app registers its own in `AppConfig.ready`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.citations.formats import bibtex, csl_json, ris, table
from core.citations.record import Record


@dataclass(frozen=True)
class Format:
    """A format: `ending` of its files and of their addresses, its name for people, and what writes records in it."""

    ending: str
    name: str
    content_type: str
    write: Callable[[Iterable[Record]], str]


FORMATS: dict[str, Format] = {}


def register(new: Format):
    """Offer a format wherever works can be taken along. Raises ValueError where another has its ending."""
    if new.ending in FORMATS:
        raise ValueError(f"Two formats of citations end in .{new.ending}.")
    FORMATS[new.ending] = new


register(Format("bib", "BibTeX", "application/x-bibtex", bibtex.write))
register(Format("ris", "RIS", "application/x-research-info-systems", ris.write))
register(Format("json", "CSL-JSON", "application/vnd.citationstyles.csl+json", csl_json.write))
register(Format("csv", _("Table (CSV)"), "text/csv", table.write))
