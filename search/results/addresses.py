"""The addresses of the public search: its pages without a question. Those with one are without number."""

from collections.abc import Iterator

from core.languages import LANGUAGES
from core.serving.addresses import Source
from core.sites.routes import route_url


class SearchPages(Source):
    """The search page in each language. Search engines have no use for it."""

    def all(self) -> Iterator[str]:
        return (route_url("search", language) for language in LANGUAGES)
