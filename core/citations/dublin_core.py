"""A work in the fifteen words of Dublin Core, where `citation_*` may not stand, and in OAI-PMH. Pure functions.

https://www.dublincore.org/specifications/dublin-core/dces/
"""

from collections.abc import Iterator

from core.citations.formats.texts import one_line
from core.citations.identifiers import uri_of
from core.citations.record import Record

# What DCMI calls a work, by the word of schema.org; all others are texts.
TYPES = {"Event": "Event", "Service": "Service", "ImageObject": "StillImage"}
SCHEMAS = [("schema.DC", "http://purl.org/dc/elements/1.1/"), ("schema.DCTERMS", "http://purl.org/dc/terms/")]
OPEN_ACCESS = "info:eu-repo/semantics/openAccess"


def tags_of(record: Record, version_url: str = "") -> list[tuple[str, str]]:
    """Return names and contents of the `DC.*` tags of a work, which may have a version in easy language."""
    tags = [(f"DC.{name}", one_line(value)) for name, value, _language in elements_of(record)]
    modified = record.modified.isoformat(timespec="seconds") if record.modified else ""
    more = [("DCTERMS.modified", modified), ("DCTERMS.hasVersion", version_url)]
    return [*tags, *((name, value) for name, value in more if value)]


def elements_of(record: Record) -> Iterator[tuple[str, str, str]]:
    """Yield each element with its value and the language of that, "" where it has none."""
    for name, value, language in _elements(record):
        if value:
            yield name, value, language


def _elements(record: Record) -> Iterator[tuple[str, str, str]]:
    first = record.first_makers
    yield "title", record.title, record.language
    yield from (("creator", maker.inverted, "") for maker in first)
    yield from (("contributor", maker.inverted, "") for maker in record.makers if maker not in first)
    yield "publisher", record.publisher, ""
    yield "date", record.date.isoformat() if record.date else str(record.year or ""), ""
    yield "type", TYPES.get(record.types.schema, "Text"), ""
    yield "type", record.type_name, ""
    yield "language", record.language, ""
    yield "description", record.abstract, record.language
    yield from (("subject", keyword.name, record.language) for keyword in record.keywords)
    yield from (("subject", keyword.uri, "") for keyword in record.keywords)
    yield "identifier", record.url, ""
    yield "identifier", record.elsewhere_url, ""
    for scheme, values in record.identifiers.items():
        yield from (("identifier", uri_of(scheme, value), "") for value in values)
    yield from (("identifier", file.url, "") for file in record.files)
    yield from (("format", kind, "") for kind in dict.fromkeys(file.content_type for file in record.files))
    yield "relation", record.series, ""
    yield "source", record.host, ""
    yield "rights", record.work_licence, ""
    yield "rights", OPEN_ACCESS, ""
