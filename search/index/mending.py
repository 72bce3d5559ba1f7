"""The index compared with what readers may find: what is missing, what is too many, what has an older title."""

from collections.abc import Iterator

from wagtail.models import Locale, Page, Site

from core.changes.what import chunks
from core.mending import Finding, found
from search.index.collecting import all_works, public_pages
from search.index.indexing import mark
from search.index.rebuilding import is_rebuilding
from search.index.taking_away import take_away
from search.models import IndexedWork, PendingWork

LONGEST_TITLE = 500


def compare_index() -> Iterator[Finding]:
    """Yield what the index tells wrong of each site, marked for the worker. What waits for it already is no fault."""
    if is_rebuilding():
        return
    for site in Site.objects.select_related("root_page"):
        # Workers go on meanwhile: what waits is read before what is there, or what is done in between is in neither.
        wanted = set(all_works(site))
        waiting = works_that_wait()
        there = set(IndexedWork.objects.filter(index="", site=site.pk).values_list("work", flat=True))
        yield from tell("index-missing", wanted - waiting - there, mark)
        extra = there - waiting - set(all_works(site))  # read anew: what was published since is no more too many
        yield from tell("index-extra", extra, lambda works: mark({*works, *take_away(works)}))
        if older := with_older_titles(site):
            older -= works_that_wait()
            yield from tell("index-old", older & with_older_titles(site), mark)


def works_that_wait() -> set[str]:
    return set(PendingWork.objects.values_list("work", flat=True))


def tell(kind: str, works: set[str], mend) -> Iterator[Finding]:
    """Yield a finding for each of some works, mended together."""
    for some in chunks(sorted(works)):
        mended = found(kind, "", mend=lambda some=some: mend(some)).mended
        titles = titles_of(some)
        for work in some:
            page, title = titles.get(work, (None, work))
            yield Finding(kind, title, page, mended)


def titles_of(works: list[str]) -> dict[str, tuple[int, str]]:
    """Return a page and its title for each work that has one."""
    keys = [work for work in works if ":" not in work]
    rows = Page.objects.filter(translation_key__in=keys).order_by("-pk").values_list("translation_key", "pk", "title")
    return {str(key): (pk, title) for key, pk, title in rows}


def with_older_titles(site: Site) -> set[str]:
    """Return the works whose title in the index is another than that of their page in the same language."""
    found_works = set()
    for code in Locale.objects.values_list("language_code", flat=True):
        known = dict(
            IndexedWork.objects.filter(index="", site=site.pk)
            .exclude(**{f"title_{code}": ""})
            .values_list("work", f"title_{code}")
        )
        pages = public_pages(site).filter(locale__language_code=code).order_by()
        for key, title in pages.values_list("translation_key", "title"):
            if known.get(str(key), title[:LONGEST_TITLE]) != title[:LONGEST_TITLE]:
                found_works.add(str(key))
    return found_works
