"""What a reader asks: query, chosen facets, order and page, read from the query string. Any text is allowed."""

from dataclasses import dataclass, field

from core.languages import active_language
from search.engines.documents import FACETS
from search.query.find import NEWEST, RELEVANCE, SORTS, Results, find
from search.query.question import LONGEST

MOST_VALUES = 20
LONGEST_VALUE = 255  # a publisher


@dataclass(frozen=True)
class Asking:
    """A search as its address says it."""

    query: str = ""
    chosen: dict[str, list[str]] = field(default_factory=dict)
    sort: str = RELEVANCE
    exact: bool = False

    @classmethod
    def of(cls, request) -> "Asking":
        """Read a request; what makes no sense is left out."""
        values = request.GET
        query = " ".join(values.get("q", "").replace("\0", " ").split())[:LONGEST]
        chosen = {name: _values(values.getlist(name)) for name in FACETS}
        chosen = {name: kept for name, kept in chosen.items() if kept}
        sort = values.get("sort")
        default = RELEVANCE if query else NEWEST
        return cls(query, chosen, sort if sort in SORTS else default, bool(values.get("exact")))

    @property
    def is_empty(self) -> bool:
        return not self.query and not self.chosen

    def answer(self, site) -> Results:
        """Return what is found on a site, in the reader's language first."""
        return find(self.query, site, active_language(), chosen=self.chosen, sort=self.sort, repair=not self.exact)

    def params(self, **changes) -> list[tuple[str, str]]:
        """Return the values of an address: those of this search with some changed; page and defaults left out."""
        values = {"q": self.query, **self.chosen, "exact": "1" if self.exact else "", "sort": self.sort, **changes}
        if values["sort"] == (RELEVANCE if values["q"] else NEWEST):
            values["sort"] = ""
        pairs = []
        for name, value in values.items():
            pairs += [(name, each) for each in (value if isinstance(value, list) else [value]) if each]
        return pairs


def _values(given: list[str]) -> list[str]:
    words = dict.fromkeys(value.strip() for value in given if 0 < len(value.strip()) <= LONGEST_VALUE)
    return [word for word in words if not any(letter.isspace() for letter in word)][:MOST_VALUES]
