"""On which sites works stand, asked in as many queries with two sites as with fifty; with which works files stand."""

from collections import defaultdict
from collections.abc import Iterable

from wagtail.models import Page

from core.findable.parts import PDF
from core.models import OutputPage, ProjectPartner
from core.sites.trees import root_paths
from search.index.collecting import NAMED_BY
from search.models import IndexedPart, IndexedWork


def works_by_site(works: Iterable[str]) -> dict[int, list[str]]:
    """Return for each site those of the works that have a page on it, or had one when they were indexed last."""
    works, roots, found = list(works), root_paths(), defaultdict(set)
    for work, url_path in paths_of(works):
        for root in roots:
            if url_path.startswith(root.root_path):
                found[root.site_id].add(work)
    indexed = IndexedWork.objects.filter(index="", work__in=works).values_list("work", "site")
    for work, site in (*indexed, *partners(works)):
        found[site].add(work)
    return {site: [work for work in works if work in there] for site, there in found.items()}


def paths_of(works: list[str]) -> Iterable[tuple[str, str]]:
    """Yield works with the paths of their pages in the page table; things with those that name them."""
    named = defaultdict(list)
    for work in works:
        kind, colon, pk = work.partition(":")
        named[kind if colon else "page"].append(pk if colon else work)
    pages = Page.objects.filter(translation_key__in=named["page"])
    yield from ((str(key), path) for key, path in pages.values_list("translation_key", "url_path"))
    for kind, column in ((kind, column) for kind, columns in NAMED_BY.items() if named[kind] for column in columns):
        rows = OutputPage.objects.filter(**{f"{column}__in": named[kind]}).order_by().distinct()
        yield from ((f"{kind}:{pk}", path) for pk, path in rows.values_list(column, "url_path"))


def partners(works: list[str]) -> Iterable[tuple[str, int]]:
    """Yield the organisations among works with the sites in whose projects they take part. One query, or none."""
    pks = [work.partition(":")[2] for work in works if work.startswith("organisation:")]
    if pks:
        rows = ProjectPartner.objects.filter(organisation__in=pks, project__site__isnull=False)
        yield from ((f"organisation:{pk}", site) for pk, site in rows.values_list("organisation", "project__site"))


def files_in(parts: Iterable) -> set[int]:
    """Return the ids of the files among parts."""
    return {int(part.key.partition(":")[0]) for part in parts if part.kind == PDF}


def files_of(works) -> set[int]:
    """Return the ids of the files that works in the index are found with. One query."""
    keys = IndexedPart.objects.filter(work__in=works, kind=PDF).values_list("key", flat=True)
    return {int(key.partition(":")[0]) for key in keys}


def carriers_of(files: set[int]) -> set[str]:
    """Return the works whose pages lead to files. One query, or none."""
    pages = Page.objects.filter(file_addresses__document__in=files)
    return set(map(str, pages.values_list("translation_key", flat=True).distinct())) if files else set()
