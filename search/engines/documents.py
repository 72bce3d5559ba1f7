"""What an engine stores of a work."""

from dataclasses import dataclass, field

TITLE, SUBJECTS, SUMMARY, BODY = 8, 4, 2, 1  # how much a word weighs by where it stands
WEIGHTS = (TITLE, SUBJECTS, SUMMARY, BODY)
# The name of each facet in addresses, and the column of `IndexedWork` that has its values, divided by spaces.
FACETS = {
    "kind": "kind",
    "type": "type",
    "year": "year",
    "language": "languages",
    "easy": "easy",
    "topic": "topics",
    "person": "people",
    "publisher": "publisher",
    "group": "groups",
}


def value_of_name(name: str) -> str:
    """Return a name as the value of a facet, which has no spaces."""
    return "_".join(name.replace("\0", "").split())


def name_of_value(value: str) -> str:
    """Return the name that `value_of_name` was given."""
    return value.replace("_", " ")


def values_in(column) -> list[str]:
    """Return the values of a facet that a column has."""
    return str(column or "").split()


@dataclass(frozen=True)
class WorkFacts:
    """What an outside engine filters, counts and sorts by.

    `facets` maps names of facets to values; `standings` and `titles` have for each language of readers the work's
    standing (`search.engines.selection`) and the key by which its title is sorted.
    """

    date: int = 0
    facets: dict[str, list[str]] = field(default_factory=dict)
    standings: dict[str, int] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class WorkDocument:
    """One work on one site. `pk` is the id of its row in the site's database, `work` its lasting name there.

    `terms` maps each of WEIGHTS to the analysed text of that weight: terms divided by spaces.
    """

    pk: int
    site: int
    terms: dict[int, str]
    work: str = ""
    facts: WorkFacts = WorkFacts()

    def stream(self) -> str:
        """The terms as one text in which a term stands as often as it weighs: the same figures on every engine."""
        return " ".join(" ".join([self.terms[weight]] * weight) for weight in WEIGHTS if self.terms.get(weight))
