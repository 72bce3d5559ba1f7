"""Which keys of cached values a change concerns (`core.cache.keys`).

A page that was shown somewhere was read there, and a page that has just come to name something names it now. So each
change concerns what it was itself and what it names from now on; what it named before is found by its own id.
"""

from collections.abc import Iterable
from functools import cache

from django.apps import apps
from django.db.models import Q
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from core.cache import keys
from core.cache.scopes import sites_at
from core.changes import Changes, PageChange
from core.changes.what import chunks
from core.followers.concerned import BY_MODEL, PROJECT_ROWS
from core.models import (
    Contributor,
    CustomDocument,
    Organisation,
    OutputPage,
    PageFile,
    Person,
    Project,
    Series,
    Topic,
)

PARENT = -Page.steplen
FRAME = 3 * Page.steplen  # the length of the paths of pages right under a front page


def keys_of_pages(pages: list[PageChange]) -> set[str]:
    """Return the keys of changed pages: their own, of the lists that they stand in, of what they name."""
    found = {key for page in pages for key in _own_keys(page)}
    for some in chunks([page for page in pages if page.is_live]):
        found |= _names(some)
    return found | _keys_below(pages)


def _own_keys(page: PageChange) -> Iterable[str]:
    yield keys.page(page.pk)
    yield keys.work(page.work)
    kinds = [model for model in page.model.__mro__ if model is not Page and _is_page_table(model)]
    yield from map(keys.kind, kinds)
    for facts in filter(None, (page.before, page.after)):
        yield from (keys.address(facts.url_path), keys.place(facts.path), keys.below(facts.path[:PARENT]))
        for site in sites_at(facts.url_path):
            yield from (keys.kind(model, site) for model in kinds)
            if len(facts.path) <= FRAME:
                yield keys.frame(site)


def _is_page_table(model) -> bool:
    return issubclass(model, Page) and not model._meta.abstract


def _names(pages: list[PageChange]) -> set[str]:
    """Return the keys of what pages name: files, works, makers, series.

    Rows are asked of those that can have them only.
    """
    files = PageFile.objects.filter(page__in=[page.pk for page in pages]).values_list("document", flat=True)
    found = {keys.naming(CustomDocument, pk) for pk in files}
    for model, owner, name in naming_rows():
        if pks := _of_kind(pages, model._meta.get_field(owner).related_model):
            named = model.objects.filter(**{f"{owner}__in": pks}).values_list(f"{name}__translation_key", flat=True)
            found |= {keys.naming(Page, key) for key in named if key}
    if outputs := _of_kind(pages, OutputPage):
        makers = Contributor.objects.filter(page__in=outputs)
        makers = set(makers.values_list("person", "organisation", "person__organisation"))
        series = OutputPage.objects.filter(pk__in=outputs, series__isnull=False).order_by()
        found |= {keys.naming(Person, pk) for pk, _own, _employer in makers if pk}
        found |= {keys.naming(Organisation, pk) for _person, *named in makers for pk in named if pk}
        found |= {keys.naming(Series, pk) for pk in series.values_list("series", flat=True)}
    return found


def _of_kind(pages: list[PageChange], model: type) -> list[int]:
    """Return the ids of those of pages that are of a type."""
    return [page.pk for page in pages if issubclass(page.model, model)]


@cache
def naming_rows() -> list[tuple]:
    """Return the models whose rows belong to a page and name another one: with the names of both fields."""
    found = []
    for model in apps.get_models():
        fields = [field for field in model._meta.local_fields if field.many_to_one and _is_page(field.related_model)]
        owners = [field.name for field in fields if isinstance(field, ParentalKey)]
        found += [(model, owners[0], field.name) for field in fields if owners and field.name not in owners]
    return found


def _is_page(model) -> bool:
    return isinstance(model, type) and issubclass(model, Page)


def _keys_below(pages: list[PageChange]) -> set[str]:
    """Return the keys of the pages below those that have another address now."""
    moved = [page for page in pages if page.after and len(page.addresses) > 1]
    below = Q(pk__in=[])
    for page in moved:
        below |= Q(path__startswith=page.after.path)
    rows = Page.objects.filter(below).order_by().values_list("pk", "translation_key") if moved else ()
    return {key for pk, work in rows for key in (keys.page(pk), keys.work(work))}


def keys_of_projects(changed: Changes) -> set[str]:
    """Return the keys of the sites whose projects changed, or rows of them."""
    sites, projects = set(), set()
    for thing in changed.things_of(Project):
        projects.add(thing.pk)
        sites.add(thing.before.get("site_id"))
    for thing in changed.things_of(*PROJECT_ROWS):
        rows = thing.model.objects.filter(pk=thing.pk)
        projects |= {thing.before.get("project_id"), *rows.values_list("project_id", flat=True)}
    sites |= set(Project.objects.filter(pk__in=projects - {None}).values_list("site_id", flat=True))
    return {keys.project(site) for site in sites - {None}}


def keys_of_things(changed: Changes) -> set[str]:
    """Return the keys of changed people, topics, files …, and of the pages that show them. New ones are on no page."""
    things = [thing for thing in changed.things_of(*BY_MODEL) if not thing.is_new]
    found = {keys.thing(thing.model, thing.pk) for thing in things}
    found |= {keys.TOPIC_TREE} if changed.things_of(Topic) else set()
    people = [thing.pk for thing in things if thing.model is Person]
    employers = Person.objects.filter(pk__in=people, organisation__isnull=False).values_list("organisation", flat=True)
    found |= {keys.naming(Organisation, pk) for pk in employers} if people else set()
    works = changed.concerned(*BY_MODEL).works if things else ()
    for some in chunks(list(works)):
        rows = Page.objects.filter(translation_key__in=some).order_by().values_list("pk", "translation_key")
        found |= {key for pk, work in rows for key in (keys.page(pk), keys.work(work))}
    return found
