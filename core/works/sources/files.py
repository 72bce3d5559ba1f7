"""The sources of a page as files that reference managers take in, below the page: sources.bib."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpResponse

from core.blocks.sources import SOURCES, Source, sources_of
from core.citations.formats import FORMATS
from core.citations.record import Maker, Record
from core.page_types import CitationTypes
from core.visibility import OPENED, state_of

ENDINGS = ("bib", "ris", "json")  # a table helps nobody


@dataclass(frozen=True)
class SourcesFile:
    """The sources of a page in one format."""

    name: str
    ending: str
    sources: tuple[Source, ...]

    def response(self) -> HttpResponse:
        chosen = FORMATS[self.ending]
        text = chosen.write([record_of_source(number, each) for number, each in enumerate(self.sources, start=1)])
        response = HttpResponse(text, content_type=f"{chosen.content_type}; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{self.name}"'
        response["X-Robots-Tag"] = "noindex"
        return response


def names_of_files(page) -> Iterable[str]:
    """Return the names of the files below a page that readers may open."""
    has_sources = state_of(page) in OPENED and sources_of(getattr(page, "body", None))
    return [f"{SOURCES}.{ending}" for ending in ENDINGS] if has_sources else []


def sources_file(page, name: str) -> SourcesFile | None:
    """Return one of the files below a page by its name."""
    if name not in names_of_files(page):
        return None
    return SourcesFile(f"{page.slug[:80]}-{name}", name.rpartition(".")[2], tuple(sources_of(page.body)))


def record_of_source(number: int, source: Source) -> Record:
    """Return a source as a record that reference managers take in."""
    year = re.search(r"\d{4}", source.year)
    return Record(
        key=f"source-{number}",
        types=_types(source),
        title=source.title,
        catalogue_title=source.title,
        makers=tuple(_maker(*names) for names in source.makers),
        year=int(year[0]) if year else None,
        publisher=source.publisher,
        host=source.container,
        identifiers={"doi": [source.doi]} if source.doi else {},
        elsewhere_url=source.url,
    )


def _maker(family: str, given: str) -> Maker:
    return Maker("author", f"{given} {family}", family, given) if given else Maker("author", family)


def _types(source: Source) -> CitationTypes:
    if source.container:
        return CitationTypes(bibtex="article", ris="JOUR", csl="article-journal", schema="Article")
    if source.publisher:
        return CitationTypes(bibtex="book", ris="BOOK", csl="book", schema="Book")
    return CitationTypes()
