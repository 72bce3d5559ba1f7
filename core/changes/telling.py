"""Saying what changed. Saving and deleting objects is told by itself; who writes rows in bulk, or past `save`, says so.

Followers hear of all of it together, once, when the transaction ends.
"""

from collections.abc import Iterable
from dataclasses import replace

from django.db import transaction
from wagtail.models import Page

from core.changes import registry
from core.changes.transactions import collect
from core.changes.what import Action, Changes, Concerned, PageChange, PageFacts, ThingChange, chunks


def tell_page(page, action: Action, before: PageFacts | None = None):
    """Say what was done to a page, which stands in the database as it is in memory."""
    after = PageFacts.of(page)
    _tell_page(page, {action}, before or after, after)


def tell_new_page(page, *also: Action):
    """Say that a page was added to the tree."""
    _tell_page(page, {Action.CREATED, *also}, None, PageFacts.of(page))


def tell_deleted_page(page, before: PageFacts):
    """Say that a page is no more."""
    _tell_page(page, {Action.DELETED}, before, None)


def _tell_page(page, actions, before, after):
    model = page.specific_class or type(page)
    collect(_announce, PageChange(page.pk, str(page.translation_key), model, before, after, actions))
    if getattr(model, "is_easy_version", False):
        _tell_originals({_place_above(facts.url_path) for facts in (before, after) if facts})


def _tell_originals(places: set[str]):
    """Say that pages changed whose versions in easy language did: they show them, and are found by their words."""
    for page in Page.objects.filter(url_path__in=places).defer_streamfields():
        tell_page(page, Action.SAVED)


def _place_above(url_path: str) -> str:
    return f"{url_path.rstrip('/').rpartition('/')[0]}/"


def tell_new_pages(pages: Iterable, *, published: bool):
    """Say that pages were added to the tree by an import."""
    for page in pages:
        tell_new_page(page, *([Action.PUBLISHED] if published else []))


def tell_pages(pks: Iterable[int], action: Action):
    """Say what was done to many pages at once; published ones were not live before."""
    for some in chunks(list(pks)):
        for page in Page.objects.filter(pk__in=some).defer_streamfields():
            was_hidden = action == Action.PUBLISHED
            tell_page(page, action, before=replace(PageFacts.of(page), live=False) if was_hidden else None)


def tell_things(model: type, pks: Iterable[int], action: Action = Action.SAVED):
    """Say what was done to things of a watched model."""
    for pk in pks:
        tell_thing(model, pk, action)


def tell_thing(model: type, pk: int, action: Action, before: dict | None = None, concerned: Concerned | None = None):
    """Say what was done to one thing, with what is known of the time before."""
    collect(_announce, ThingChange(model, pk, {action}, before or {}, concerned))


def _announce(told: list):
    """Tell each follower, in the order in which they were added."""
    changes = Changes(told, registry.ask_concerned)
    for follower in registry.FOLLOWERS.values():
        if not (changes or (follower.drafts and changes.drafts)):
            continue
        if follower.after_commit:
            transaction.on_commit(lambda tell=follower.tell: tell(changes), robust=True)
        else:
            follower.tell(changes)
