"""The `Link` header of the pages of works and of their files, for machines: `core.citations.signposts`."""

from urllib.parse import urljoin

from core.cache.versioned import cached_as_read
from core.citations.formats import FORMATS
from core.citations.record import shown_record, with_files
from core.citations.signposts import header_of, header_of_file
from core.languages import active_language
from core.sites.permalinks import encode
from core.sites.routes import route_url
from core.sites.trees import site_of
from core.visibility import is_opened

DESCRIBING = ("bib", "ris", "json")


def signpost(request, page, answer: dict, response):
    """Say in an answer where machines go on from a work that everybody may open, or from a file of it.

    `answer` is what the page was asked for below its own address: {} for the page itself.
    """
    if page.kind and response.status_code in (200, 206) and set(answer) <= {"file"} and is_opened(page):
        response["Link"] = _links(request, page, "file" in answer)
    return response


def _links(request, page, is_file: bool) -> str:
    root = site_of(request).root_url
    if is_file:
        return header_of_file(urljoin(root, page.get_url(request)))
    name = f"signposts of {page.pk} at {root} in {active_language()}"
    return cached_as_read(name, lambda: _header(page, root))


def _header(page, root: str) -> str:
    return header_of(with_files(shown_record(page, root), page), describing(page, root))


def describing(page, root: str) -> list[tuple[str, str]]:
    """Return the files that describe a work: absolute addresses and media types."""
    key, language = encode(page.translation_key), active_language()
    urls = {ending: route_url("reference", language, key=key, format=ending) for ending in DESCRIBING}
    return [(f"{root}{url}", FORMATS[ending].content_type) for ending, url in urls.items()]
