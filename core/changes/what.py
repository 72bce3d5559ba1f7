"""What a transaction changed, as its followers are told of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from django.db.models import Q
from wagtail.models import Page

ROOTS_DEPTH = 2  # of the front pages of sites
AT_ONCE = 500  # pages or things asked for in one query


class Action(StrEnum):
    """What was done to a page or a thing."""

    CREATED = "created"
    SAVED = "saved"
    DELETED = "deleted"
    PUBLISHED = "published"
    HIDDEN = "hidden"
    MOVED = "moved"
    STATE = "state"  # announced, published, withdrawn
    PRIVACY = "privacy"
    TRANSLATED = "translated"  # published by the translator


@dataclass(frozen=True)
class PageFacts:
    """How a page stands."""

    live: bool
    path: str
    url_path: str

    @classmethod
    def of(cls, page) -> "PageFacts":
        return cls(page.live, page.path, page.url_path)


@dataclass
class PageChange:
    """What a transaction did to a page. `before` is None for a new one, `after` for a deleted one."""

    pk: int
    work: str  # its translation key
    model: type
    before: PageFacts | None
    after: PageFacts | None
    actions: set[Action]

    @property
    def was_live(self) -> bool:
        return bool(self.before and self.before.live)

    @property
    def is_live(self) -> bool:
        return bool(self.after and self.after.live)

    @property
    def addresses(self) -> set[str]:
        """The places in the page table (`url_path`) before and after."""
        return {facts.url_path for facts in (self.before, self.after) if facts}

    @property
    def is_about_roots(self) -> bool:
        """Whether a front page came, went, was shown or hidden, or has another address."""
        facts = [facts and (facts.live, facts.url_path) for facts in (self.before, self.after)]
        depth = len((self.after or self.before).path) // Page.steplen
        return depth <= ROOTS_DEPTH and facts[0] != facts[1]

    @property
    def is_about_all_below(self) -> bool:
        """Whether the pages below may have other readers or another site now."""
        return bool(self.after) and bool(self.actions & {Action.MOVED, Action.PRIVACY})

    @property
    def is_news(self) -> bool:
        """Whether it may be seen by readers. What is done to a draft is none, unless pages below it move with it."""
        seen = self.was_live or self.is_live or self.is_about_roots or len(self.addresses) > 1
        return seen or not self.actions <= {Action.CREATED, Action.SAVED, Action.DELETED}


@dataclass
class Concerned:
    """Whom a change of a thing concerns: works by their translation keys, and other things as (model, id)."""

    works: set[str] = field(default_factory=set)
    things: set[tuple[type, int]] = field(default_factory=set)

    def __ior__(self, other: "Concerned"):
        self.works |= other.works
        self.things |= other.things
        return self


@dataclass
class ThingChange:
    """What a transaction did to what is no page: a person, a topic, a file, a site. `before` has the fields asked for.

    `concerned` is known when it was deleted: afterwards nobody could tell any more.
    """

    model: type
    pk: int
    actions: set[Action]
    before: dict = field(default_factory=dict)
    concerned: Concerned | None = None

    @property
    def is_new(self) -> bool:
        """Whether nothing can name it yet."""
        return Action.CREATED in self.actions


class Changes:
    """All that one transaction changed: each page and each thing once."""

    def __init__(self, told: Iterable[PageChange | ThingChange], ask_concerned):
        pages, things = {}, {}
        for change in told:
            known, key = (pages, change.pk) if isinstance(change, PageChange) else (things, (change.model, change.pk))
            known[key] = _joined(known[key], change) if key in known else change
        self.pages: list[PageChange] = [page for page in pages.values() if page.is_news]
        self.drafts: list[PageChange] = [page for page in pages.values() if not page.is_news]
        self.things: list[ThingChange] = list(things.values())
        self._ask_concerned = ask_concerned

    def __bool__(self):
        return bool(self.pages or self.things)

    def things_of(self, *models) -> list[ThingChange]:
        """Return the changed things of some models."""
        return [thing for thing in self.things if thing.model in models]

    @cached_property
    def works(self) -> set[str]:
        """The translation keys of the works of changed pages, with those below a page that moved or became private.

        Privacy holds for the page in the other language too, and for all that lies below that.
        """
        works, private, trees = {page.work for page in self.pages}, set(), Q()
        for page in self.pages:
            if page.is_about_all_below:
                trees |= Q(path__startswith=page.after.path)
                private |= {page.work} if Action.PRIVACY in page.actions else set()
        twins = Page.objects.filter(translation_key__in=private).values_list("path", flat=True) if private else ()
        for path in twins:
            trees |= Q(path__startswith=path)
        return works | keys_of(Page.objects.filter(trees)) if trees else works

    def concerned(self, *models) -> Concerned:
        """Return whom the changed things of some models concern. What is new concerns nobody."""
        found, asked = Concerned(), defaultdict(list)
        for thing in self.things_of(*models):
            if thing.concerned:
                found |= thing.concerned
            elif not thing.is_new:
                asked[thing.model].append(thing.pk)
        for model, pks in asked.items():
            for some in chunks(pks):
                found |= self._ask_concerned(model, some)
        return found


def _joined(first, then):
    first.actions |= then.actions
    if isinstance(first, PageChange):
        first.after = then.after
    else:
        first.before = {**then.before, **first.before}
        first.concerned = then.concerned or first.concerned
    return first


def keys_of(pages) -> set[str]:
    """Return the translation keys of a set of pages, as text."""
    return {str(key) for key in pages.order_by().values_list("translation_key", flat=True)}


def chunks(found: list) -> Iterator[list]:
    """Yield ids, or what has them, so many at once as one query takes."""
    return (found[start : start + AT_ONCE] for start in range(0, len(found), AT_ONCE))
