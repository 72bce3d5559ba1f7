"""Editions of a publication: the newest one, and those that it took the place of, in the reader's language."""

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef
from wagtail.models import Page

from core.cache import keys
from core.cache.reading import declared, depend_on
from core.cache.versioned import cached
from core.languages import active_language
from core.lists.relations import readable_works
from core.visibility import opened
from publications.rows import FormerEdition

LONGEST = 50  # editions of one work; a ring of them ends too


@dataclass
class Editions:
    """What readers are told of the other editions of a publication."""

    newest: object = None  # None where the publication is the newest one itself
    earlier: list = field(default_factory=list)  # the latest of them first


def editions_of(page) -> Editions:
    """Return the other editions of a published page, kept until something changes."""
    name = f"editions of {page.pk} in {active_language()}"
    return cached(name, lambda: read_editions(page), [keys.page(page.pk)])


def read_editions(page) -> Editions:
    """Work out the editions anew: a query for each step of the chain."""
    newer = _chain(page.translation_key, "former__translation_key", "page__translation_key")
    earlier = _chain(page.translation_key, "page__translation_key", "former__translation_key")
    works = readable_works([*newer, *earlier])
    newest = next((works[key] for key in reversed(newer) if key in works), None)
    return Editions(newest, [works[key] for key in earlier if key in works])


def _chain(key, own: str, other: str) -> list:
    """Return the keys of the works that one comes to from a work, step by step, by rows of published pages."""
    found, known = [], {key}
    rows = FormerEdition.objects.filter(page__in=opened(_pages()).values("pk"))
    while len(found) < LONGEST:
        depend_on(keys.work(key), keys.naming(Page, key))
        key = rows.filter(**{own: key}).exclude(**{f"{other}__in": known}).values_list(other, flat=True).first()
        if key is None:
            break
        known.add(key)
        found.append(key)
    return found


def newer_works(works) -> dict:
    """Return the keys of all published works that took the place of works, by the keys of these: one query."""
    rows = FormerEdition.objects.filter(page__in=opened(_pages()).values("pk"))
    steps: dict = {}
    with declared():
        for former, newer in rows.values_list("former__translation_key", "page__translation_key"):
            steps.setdefault(former, set()).add(newer)
    found = {key: frozenset(_behind(key, steps)) for key in works if key in steps}
    for key in {*works}.union(*found.values()):
        depend_on(keys.work(key), keys.naming(Page, key))
    return found


def _behind(key, steps: dict) -> set:
    """Return all that one comes to from a work; of a ring everything but the work itself."""
    found, waiting = set(), [key]
    while waiting:
        new = steps.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found - {key}


def superseded():
    """Return the condition that a published edition took the place of a publication, for one row of a query."""
    newer = FormerEdition.objects.filter(page__in=opened(_pages()).values("pk"))
    return Exists(newer.filter(former__translation_key=OuterRef("translation_key")))


def _pages():
    return FormerEdition._meta.get_field("page").related_model.objects.order_by()
