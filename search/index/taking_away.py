"""What readers may not find any more leaves the index with the change itself; only adding waits for the worker.

A work that is there in one language still keeps what it has of that one. The outside engine is told by the worker: a
hit that the site's own database does not have is left out before it is counted (`search.query.by_engine`).
"""

import logging
from collections import defaultdict
from collections.abc import Iterable

from django.db import DatabaseError
from wagtail.documents import get_document_model
from wagtail.models import Page, Site

from core.changes.what import chunks
from core.findable.parts import OF_FILES
from core.languages import LANGUAGES
from core.visibility import private_collections
from core.works.easy.versions import versions_below
from search.index.collecting import THINGS, public_pages
from search.index.corpus import Corpus
from search.index.health import apart
from search.index.indexing import named as named_works
from search.index.places import carriers_of, files_of
from search.index.storing import store
from search.index.vocabulary import grow
from search.models import IndexedPart, IndexedWork

logger = logging.getLogger(__name__)


def take_away(works: Iterable[str]) -> set[str]:
    """Take what readers may not find of works out of the index; return the things that it named, and the works
    that lead to files which were found with it.

    A broken index stops no editor: it is built anew.
    """
    named = set()
    for some in chunks(sorted(works)):
        rows = list(IndexedWork.objects.filter(index="", work__in=some))
        if not rows:
            continue
        try:
            with apart():
                named |= _take_away(rows)
        except DatabaseError as error:
            logger.error("Works stay in the search. Build its index anew: manage.py update_index. %s", error)
    return named


def _take_away(found: list[IndexedWork]) -> set[str]:
    rows, named = defaultdict(list), set()
    for row in found:
        rows[row.site_id].append(row)
    sites = Site.objects.select_related("root_page").in_bulk(rows)
    for site, there in rows.items():
        pages = _pages_by_work(sites[site], [row.work for row in there]) if site in sites else {}
        things = _things([row.work for row in there])
        gone = [row for row in there if row.work not in pages and row.work not in things]
        if gone:
            named |= carriers_of(files_of(gone)) - {row.work for row in gone}  # one of them may have their files now
            store(Corpus(site), [], [row.work for row in gone])
            named |= named_works(gone)
        _take_away_parts([row for row in there if row.work in pages], pages)
    return named


def _pages_by_work(site: Site, works: list[str]) -> dict[str, dict[int, str]]:
    """Return the pages of works that readers may find on a site: their languages by their ids, by the work.

    Versions in easy language, which are found with them, are among them.
    """
    found, keys = defaultdict(dict), [work for work in works if ":" not in work]
    pages = public_pages(site).filter(translation_key__in=keys).order_by() if keys else ()
    columns = ("translation_key", "pk", "locale__language_code", "path", "numchild")
    originals = {}
    for key, pk, language, path, children in pages and pages.values_list(*columns):
        found[str(key)][pk] = language
        if children:
            originals[path] = str(key)
    for version in versions_below(originals):
        found[originals[version.path[: -Page.steplen]]][version.pk] = version.language
    return found


def _things(works: list[str]) -> set[str]:
    """Return those of works that are things, as people and topics are, which are still there."""
    found = set()
    for kind, (model, _column) in THINGS.items():
        pks = [work.partition(":")[2] for work in works if work.startswith(f"{kind}:")]
        found |= (
            {f"{kind}:{pk}" for pk in model.objects.filter(pk__in=pks).values_list("pk", flat=True)} if pks else set()
        )
    return found


def _take_away_parts(rows: list[IndexedWork], pages: dict[str, dict[int, str]]):
    """Take away the texts of pages in one language that are gone, with their titles, and of files that are private."""
    public = {pk for row in rows for pk in pages[row.work]}
    parts = IndexedPart.objects.filter(work__in=[row.pk for row in rows], page_id__isnull=False)
    gone = list(parts.exclude(page_id__in=public).values_list("pk", flat=True))
    gone += _of_private_files(parts) if private_collections() else []
    IndexedPart.objects.filter(pk__in=gone).delete()
    for row in rows:
        lost = [code for code in LANGUAGES if getattr(row, f"title_{code}") and code not in pages[row.work].values()]
        if lost:
            version, titles = grow(""), {f"title_{code}": "" for code in lost}
            IndexedWork.objects.filter(pk=row.pk).update(version=version, **titles)


def _of_private_files(parts) -> list[int]:
    found = [(pk, int(key.partition(":")[0])) for pk, key in parts.filter(kind__in=OF_FILES).values_list("pk", "key")]
    files = get_document_model().objects.filter(collection__in=private_collections())
    private = set(files.filter(pk__in={file for _pk, file in found}).values_list("pk", flat=True))
    return [pk for pk, file in found if file in private]
