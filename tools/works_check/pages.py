"""The page of a work, and whether its head tells machines what its record says."""

from collections.abc import Iterator
from itertools import chain

from core.citations import dublin_core, highwire
from core.citations.record import Record
from tools.works_check.heads import citation_tags_of, dublin_core_of, faults_of, things_of


def faults_of_pages(answers: list[tuple]) -> Iterator[str]:
    """Yield what is wrong with the answers at the addresses of works in one language: pairs of answer and record."""
    told = []
    for response, record in answers:
        things = things_of(response.content.decode(), record.page_url) if response.status_code == 200 else []
        told += things
        yield from _faults_of_page(response, record, things)
    yield from filter(None, [faults_of(told)])


def _faults_of_page(response, record: Record, things: list[dict]) -> Iterator[str]:
    if response.status_code != 200:
        yield f"{record.page_url} answers {response.status_code}"
        return
    content = response.content.decode()
    yield from (f"{record.page_url} {name}" for name, right in _told(record, things, content) if not right)
    if f'<{record.url}>; rel="cite-as"' not in response.get("Link", "") and not _has_resolver(record):
        yield f"{record.page_url} has no link to what it is cited as"


def _told(record: Record, things: list[dict], content: str) -> Iterator[tuple[str, bool]]:
    thing = things[0]
    values = [each["value"] for each in thing.get("identifier", [])]
    yield "has another title", thing["name"] == record.title
    yield "has another address", thing["url"] == record.page_url and thing["@id"] == record.url
    yield "has another address elsewhere", thing.get("sameAs", "") == record.elsewhere_url
    yield "lacks identifiers", sorted(values) == sorted(chain(*record.identifiers.values()))
    day = thing.get("startDate" if thing["@type"] == "Event" else "datePublished", "")
    yield "has another year", thing["@type"] == "Service" or day[:4] == str(record.year or "")
    yield "lacks topics", thing["@type"] == "Service" or len(thing.get("about", [])) == len(record.keywords)
    yield "shows another title", record.title.partition(": ")[0].split()[0] in content
    wanted = {}
    for name, value in highwire.tags_of(record):
        wanted.setdefault(name.removeprefix("citation_"), []).append(value)
    yield "has other tags", citation_tags_of(content) == wanted
    elements = dublin_core_of(content, record.page_url)
    titles = [] if wanted else [value for name, value in dublin_core.tags_of(record) if name == "DC.title"]
    yield "has another title in Dublin Core", elements.get("title", []) == titles


def _has_resolver(record: Record) -> bool:
    return bool(record.numbers("doi") or record.numbers("handle"))
