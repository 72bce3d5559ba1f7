"""A remark on a page, the page as rules look at it, and the list of rules."""

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass

from django.utils.functional import cached_property
from wagtail.fields import StreamField

from core.blocks.walking import Node, walk_field


@dataclass(frozen=True)
class Remark:
    """Something to mend, and where: `path` is as in the segments of wagtail-localize ("body.<id>.text").

    A row is named by its place among the rows ("topics.0.topic"). A remark that stops is a fault: the page cannot be
    published with it. `place` is the way to the field as errors of a form have it.
    """

    path: str
    words: str
    stops: bool = False
    place: tuple = ()


class Draft:
    """A page as it would be published: its blocks, and the fields that its form offers."""

    def __init__(self, page):
        self.page = copy(page)
        self.page.live = True
        self.language = page.locale.language_code

    @cached_property
    def nodes(self) -> list[Node]:
        """Every block with a value, in the order of the page."""
        fields = [field.name for field in self.page._meta.get_fields() if isinstance(field, StreamField)]
        return [node for name in fields for node in walk_field(self.page, name)]

    @cached_property
    def offered(self) -> list[str]:
        """The names of the fields and rows of the form, in its order."""
        return list(_names_in(type(self.page).get_edit_handler()))

    def offers(self, *names: str) -> bool:
        """Whether the form has all of these: what a page type does not ask for cannot be missing."""
        return set(names) <= set(self.offered)

    def is_foreign(self, path: str) -> bool:
        """Whether a text stands in the other language, for it lacks a translation."""
        foreign = getattr(self.page, "foreign_parts", ())
        return any(part == path or part.startswith(f"{path}.") for part in foreign)


Rule = Callable[[Draft], Iterable[Remark]]
RULES: list[Rule] = []


def proofread(page) -> list[Remark]:
    """Return what is to be said of a page: what stops it first, each in the order of the form."""
    return remarks_of(Draft(page), RULES)


def remarks_of(draft: Draft, rules: Iterable[Rule]) -> list[Remark]:
    """Return what some rules say of a page."""
    found = dict.fromkeys(remark for rule in rules for remark in rule(draft))
    fields = {name: number for number, name in enumerate(draft.offered)}
    paths = {node.path: number for number, node in enumerate(draft.nodes)}

    def place_in_form(remark: Remark) -> tuple:
        parts = remark.path.split(".")
        ways = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
        return (
            not remark.stops,
            fields.get(parts[0], len(fields)),
            next((paths[way] for way in ways if way in paths), 0),
        )

    return sorted(found, key=place_in_form)


def _names_in(panel) -> Iterable[str]:
    if name := getattr(panel, "field_name", "") or getattr(panel, "relation_name", ""):
        yield name
    for child in getattr(panel, "children", ()):
        yield from _names_in(child)
