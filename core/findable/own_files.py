"""One file, one hit: a file is found with the work whose file it is, not on every page that leads to it."""

from collections import defaultdict
from collections.abc import Iterable

from wagtail.documents import get_document_model
from wagtail.models import Page

from core.sites.trees import in_site, site_of_page
from core.visibility import opened


def own_files(page, documents: Iterable[int]) -> list[int]:
    """Return those of the files that a page carries with which its work is found.

    They are the ones among its own files. One that no work of the site has among its own is found with the first page
    that leads to it, an output before a plain page. Three queries at most.
    """
    documents, site = list(documents), site_of_page(page)
    if not documents or site is None:
        return documents
    public = opened(Page.objects.filter(in_site(site))).values("pk")
    files = get_document_model().objects.filter(pk__in=documents)
    rows = files.filter(output_files__page__in=public).order_by("output_files__page")
    owners = _works(rows.values_list("pk", "output_files__page__translation_key"))
    work, carriers = str(page.translation_key), {}
    if any(pk not in owners for pk in documents):
        rows = files.exclude(pk__in=owners).filter(addresses__page__in=public).order_by("addresses__page")
        rows = list(rows.values_list("pk", "addresses__page__translation_key", "addresses__page__outputpage"))
        carriers = _works((pk, key) for pk, key, output in sorted(rows, key=lambda row: row[2] is None))
    return [pk for pk in documents if work in (owners.get(pk) or carriers.get(pk, [work])[:1])]


def _works(rows: Iterable[tuple]) -> dict[int, list[str]]:
    """Return the works of files in the order of the rows, pairs of a file and a translation key."""
    found = defaultdict(list)
    for pk, key in rows:
        found[pk].append(str(key))
    return dict(found)
