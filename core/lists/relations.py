"""Relations between works, read from published pages and resolved into the reader's language.

Twins carry copies of each row, so both ends are joined by translation key and each work appears once.
"""

from functools import partial
from uuid import UUID

from django.utils.functional import SimpleLazyObject
from wagtail.models import Page

from core.cache import keys as cache_keys
from core.cache.reading import depend_on
from core.cache.versioned import cached
from core.languages import active_language
from core.models import OutputPage, RelatedOutput, Series
from core.sites.trees import set_locales, site_of_page
from core.works.querysets import prepare_entries
from core.works.specific import Row, Unread


def published_works(page):
    """Return the published works of the page's site, one page each."""
    pages = OutputPage.objects.published()
    site = site_of_page(page)
    if site:
        pages = pages.in_site(site)
    return pages.one_for_each_work(active_language())


def related_works(page) -> list:
    """Return the works that belong with `page`: the rows of its own, then those of others that name it."""
    chosen = [row.related.translation_key for row in page.related.select_related("related")]
    naming = RelatedOutput.objects.filter(
        related__translation_key=page.translation_key, page__in=OutputPage.objects.published()
    )
    keys = list(dict.fromkeys([*chosen, *naming.values_list("page__translation_key", flat=True)]))
    depend_on(*map(cache_keys.work, keys))
    if not keys:
        return []
    works = published_works(page).filter(translation_key__in=keys).exclude(translation_key=page.translation_key)
    return prepare_entries(sorted(works.specific(), key=lambda work: keys.index(work.translation_key)))


def cached_related_works(page) -> list:
    """Return the related works of a published page, cached until something changes."""
    name = f"works related to {page.pk} in {active_language()}"
    keys = [cache_keys.page(page.pk), cache_keys.naming(Page, page.translation_key)]
    return cached(name, lambda: related_works(page), keys)


def readable_works(keys) -> dict[UUID, OutputPage]:
    """Return the works of translation keys that readers may open or that are announced, by key, ready for entries."""
    return _readable("works", keys, lambda works: {work.translation_key: work for work in works.specific()})


def readable_rows(keys) -> dict[UUID, Row]:
    """Return the same works as rows: where the HTML of each is kept, no page is read."""
    found = _readable("rows", keys, lambda works: Unread.ids(works, "translation_key"))
    pages = SimpleLazyObject(partial(_readable_pages, keys, active_language()))
    rows = Unread(pages, list(found)).rows
    return {each["translation_key"]: row for each, row in zip(found, rows, strict=True)}


def _readable(name: str, keys, read):
    keys, language = sorted(set(keys)), active_language()
    if not keys:
        return {}
    name = f"{name} in {language}: {' '.join(map(str, keys))}"
    return cached(name, lambda: read(_readable_pages(keys, language)), map(cache_keys.work, keys))


def _readable_pages(keys, language: str):
    works = OutputPage.objects.listed().filter(translation_key__in=keys)
    return works.one_for_each_work(language).for_entries()


def series_parts(page) -> list:
    """Return the parts of the page's series in order, also announced ones; [] when it is in none."""
    if not page.series_id:
        return []
    site, language = site_of_page(page), active_language()
    name = f"series {page.series_id} on {site and site.pk} in {language}"
    keys = [cache_keys.naming(Series, page.series_id)]
    return cached(name, lambda: published_parts(page.series_id, site, language), keys)


def published_parts(series_id: int, site, language: str) -> list:
    """Return the listed works of a series on a site, one page each, in order."""
    pages = OutputPage.objects.listed().filter(series=series_id)
    if site:
        pages = pages.in_site(site)
    pages = list(pages.one_for_each_work(language).order_by("series_position", "date", "pk").specific())
    set_locales(pages)
    return pages


def neighbours(page, parts: list) -> dict:
    """Return the parts of a series before and after a page, by "before" and "after", without those still to come."""
    parts = [part for part in parts if not part.is_announced or part.translation_key == page.translation_key]
    place = next((place for place, part in enumerate(parts) if part.translation_key == page.translation_key), None)
    if place is None:
        return {}
    return {"before": parts[place - 1] if place else None, "after": next(iter(parts[place + 1 :]), None)}


def works_of(agent_filter: dict, site, language: str):
    """Return the works of a site that a person or an organisation made, one page each, newest first."""
    pages = OutputPage.objects.listed().in_site(site)
    return pages.one_for_each_work(language).filter(**agent_filter).distinct().newest_first().for_list()
