"""Where machines go on from a work, as the `Link` header of its page: https://signposting.org/FAIR/, level 1.

Pure functions on records.
"""

from collections.abc import Iterable, Iterator

from django.utils.encoding import iri_to_uri

from core.citations.record import Record

LONGEST = 3000  # signs of a header: web servers in front take 4,000 for all of them
SCHEMA = "https://schema.org/"


def header_of(record: Record, described_by: Iterable[tuple[str, str]] = ()) -> str:
    """Return the links of the page of a work. `described_by` are its records in files: addresses and media types.

    The links that all works have come first; of authors and files as many as a web server lets through.
    """
    shown, length = [], 0
    for link in _links(record, described_by):
        length += len(link) + 2
        if length > LONGEST:
            break
        shown.append(link)
    return ", ".join(shown)


def header_of_file(page_url: str) -> str:
    """Return the link of a file to the page of its work."""
    return link_to(page_url, "collection", "text/html")


def link_to(url: str, relation: str, media_type: str = "") -> str:
    """Return a link; signs that an address may not have are escaped."""
    return f'<{iri_to_uri(url)}>; rel="{relation}"' + (f'; type="{media_type}"' if media_type else "")


def _links(record: Record, described_by) -> Iterator[str]:
    yield link_to(cited_as(record), "cite-as")
    yield link_to(f"{SCHEMA}AboutPage", "type")
    yield link_to(f"{SCHEMA}{record.types.schema}", "type")
    yield from (link_to(url, "describedby", media_type) for url, media_type in described_by)
    if record.work_licence:
        yield link_to(record.work_licence.partition("deed.")[0], "license")
    yield from (link_to(maker.orcid, "author") for maker in record.first_makers if maker.orcid)
    yield from (link_to(file.url, "item", file.content_type) for file in record.files)


def cited_as(record: Record) -> str:
    """Return the address by which a work is cited: of its DOI or handle, else its lasting one here."""
    resolvers = (("doi", "https://doi.org/"), ("handle", "https://hdl.handle.net/"))
    found = (resolver + value for scheme, resolver in resolvers for value in record.numbers(scheme))
    return next(found, record.url)
