"""Hits as readers see them: the page in their language, found words marked, and where inside the work they stand."""

from urllib.parse import urlencode

from wagtail.models import Page

from core.findable.parts import BODY, OF_FILES
from core.languages import active_language
from core.sites.permalinks import encode
from core.sites.routes import route_url
from core.works.easy.versions import versions_below
from core.works.querysets import one_for_each_work
from search.index.collecting import public_pages
from search.models import IndexedWork
from search.query.find import Results
from search.results.cards import Card, cards_of
from search.results.hits.hit import Hit, Inside
from search.results.hits.named import Named, named_of
from search.results.marking import Wanted, marked, snippet
from search.results.parts import (
    Addresses,
    Finder,
    FoundParts,
    carried_elsewhere,
    document_of,
    page_number,
    parts_of,
    place_of,
)
from search.results.reasons import add_reasons

PAGES_SHOWN = 5  # other pages of a file that a hit names
CARRIERS_SHOWN = 3  # other works that show the file


def hits_of(results: Results, pks: list[int], site, request) -> list:
    """Return cards, people and topics for hits, in order, each with its `hit`; as many queries for 20 as for one."""
    if not pks:
        return []
    works = {row.pk: row for row in IndexedWork.objects.filter(pk__in=pks)}
    wanted = wanted_of(results)
    pages = cards_of(site, [row.work for row in works.values() if ":" not in row.work], request)
    named = named_of([row.work for row in works.values() if ":" in row.work])
    rows = [(works[pk], pages.get(works[pk].work) or named.get(works[pk].work)) for pk in pks if pk in works]
    rows = behind_newer([(work, entry) for work, entry in rows if entry])
    add_hits(rows, wanted, results.question.text, request)
    add_carriers([entry for _work, entry in rows], site)
    add_versions(rows, results.selection.chosen.get("easy", ()), site, request)
    add_reasons(rows, wanted)
    return [entry for _work, entry in rows]


def behind_newer(rows: list[tuple]) -> list[tuple]:
    """Put earlier editions behind the newer ones that stand on the same page of hits; all others stay in order."""
    newer = {row.work: {str(key) for key in getattr(entry, "newer_works", ())} for row, entry in rows}
    found, waiting = [], list(rows)
    while waiting:
        left = {row.work for row, _entry in waiting}
        place = next((n for n, (row, _entry) in enumerate(waiting) if left.isdisjoint(newer[row.work])), 0)
        found.append(waiting.pop(place))
    return found


def add_hits(rows: list[tuple], wanted: Wanted, query: str, request):
    """Give each entry, in pairs of row and entry, its `hit`."""
    shown = [(work, page) for work, page in rows if isinstance(page, Card)]
    finder, parts = Finder(wanted), parts_of([work.pk for work, _page in shown]) if wanted.all else {}
    found = {page.pk: finder.find(parts.get(work.pk, []), page.language) for work, page in shown}
    named = [(page, part) for _work, page in shown for part in (found[page.pk].best, *found[page.pk].other_pages())]
    addresses = Addresses([(page, part) for page, part in named if part], request)
    for _work, entry in rows:
        title = marked(str(entry.title), wanted)
        if isinstance(entry, Named):
            entry.hit = Hit(title)
        else:
            entry.hit = hit_of(entry, title, found[entry.pk], wanted, addresses)
            if entry.hit.has_more_inside:
                entry.hit.inside_url = inside_url(entry, query)


def add_carriers(entries: list, site):
    """Tell of the files where words were found which other works show them. A file is a hit with its own work only."""
    found = [(entry, entry.hit.document) for entry in entries if entry.hit.document]
    pages = one_for_each_work(public_pages(site), active_language())
    carriers = carried_elsewhere(pages, {document for _entry, document in found})
    for entry, document in found:
        others = [page for page in carriers[document] if page.translation_key != entry.translation_key]
        entry.hit.carriers = others[:CARRIERS_SHOWN]


def add_versions(rows: list[tuple], languages, site, request):
    """Lead to the chosen versions in easy language that the row does not lead to: those of the other language."""
    for code in languages:
        lacking = [
            entry
            for work, entry in rows
            if isinstance(entry, Card) and code in work.easy.split() and entry.language != code
        ]
        hits = {entry.translation_key: entry.hit for entry in lacking}
        pages = public_pages(site).filter(translation_key__in=hits, locale__language_code=code) if hits else ()
        above = dict(pages.values_list("path", "translation_key")) if hits else {}
        for version in versions_below(above):
            hits[above[version.path[: -Page.steplen]]].versions.append((version, version.get_url(request)))


def wanted_of(results: Results) -> Wanted:
    """Return the forms of the words of a query that stand in texts of a site."""
    terms = results.found.marked
    groups = tuple(frozenset(results.vocabulary.surfaces(each) | {word}) for word, each in terms.items())
    return Wanted(groups, frozenset(terms))


def hit_of(page: Card, title: str, found: FoundParts, wanted: Wanted, addresses: Addresses) -> Hit:
    """Return the marked title and the best passage of a work, in the shown page or in a part of it."""
    best = found.best
    if best is None:
        return Hit(title)
    hit = Hit(title, number_inside=len(found.equal), document=document_of(best) if best.kind in OF_FILES else None)
    others = [(page_number(part), addresses.of(page, part)) for part in found.other_pages()[:PAGES_SHOWN]]
    hit.pages = [(number, url) for number, url in others if url]
    if best.kind == BODY and best.language == page.language:
        hit.text = snippet(best.text, wanted)
    else:
        hit.inside = inside_of(page, best, wanted, addresses)
    return hit


def inside_of(page: Page | Card, part, wanted: Wanted, addresses: Addresses) -> Inside | None:
    """Return a part as readers see it; None when it cannot be opened."""
    where, url = place_of(part, page), addresses.of(page, part)
    if not where or not url:
        return None
    text = snippet(part.text, wanted)
    if not text and part.kind in OF_FILES:  # the name says the words; it may stand there in both languages
        text = snippet(part.title, wanted)
    return Inside(where, url, text, part.language)


def inside_url(page: Card, query: str) -> str:
    """Return the address of the search for a query inside a work alone."""
    url = route_url("inside", active_language(), key=encode(page.translation_key))
    return f"{url}?{urlencode({'q': query})}" if query else url
