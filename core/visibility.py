"""Who may open what, see it in a list, and be led to it by a link: the one rule. Everything public asks here.

The state of a work answers for all readers alike; a private page answers only to those who give its password or
belong to its group, and only it asks them. What each use shows in each state stands as a table in
docs/architecture.md ("Who may see what") and is tried in tests/core/test_visibility.py.

* *May open*: the work itself is there for everybody. Search, sitemap, frames, files, related works.
* *May see in a list*: also a work that is still to come, by its name.
* *May link*: a link leads to what answers something of use. A link to anything else is plain text, in the words that
  the editor typed; a title is never told.
* *Answers*: whatever its state, its address tells what it is. The lasting id and the other language lead there.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Q
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from core.cache.versioned import SHARED, cached

PUBLISHED, ANNOUNCED, WITHDRAWN = "published", "announced", "withdrawn"
BIN = "/_bin/"  # where deleted pages wait, in the page table: outside of every site
OPENED = (PUBLISHED,)
LISTED = LINKED = (PUBLISHED, ANNOUNCED)
ANSWERING = (PUBLISHED, ANNOUNCED, WITHDRAWN)
KINDS_WITH_STATE = ("outputpage", "easypage")  # in the page table; a version has the state of its original

_area: ContextVar[tuple] = ContextVar("the restrictions that the shown page lies under", default=())


def opened(pages, area=()):
    """Return those of any set of pages that readers may open; in private trees only where `area` names them."""
    return _in_states(public(pages.live(), area), OPENED)


def listed(pages, area=()):
    """Return those of any set of pages that readers may see in a list."""
    return _in_states(public(pages.live(), area), LISTED)


def linked(pages, area=None):
    """Return those of any set of pages to which a link may lead.

    Inside a private tree that is all of it: whoever reads the shown page was let in.
    """
    return _in_states(public(pages.live(), current_area() if area is None else area), LINKED)


def answering(pages, area=()):
    """Return those of any set of pages whose own address answers everybody, be it that the work was withdrawn."""
    return _in_states(public(pages.live(), area), ANSWERING)


def _in_states(pages, states):
    """Pages of other kinds have no state: they are as published ones."""
    names = {field.name for field in pages.model._meta.fields}
    if "state" in names:
        return pages if states == ANSWERING else pages.filter(state__in=states)
    if pages.model is not Page or states == ANSWERING:
        return pages
    for kind in KINDS_WITH_STATE:
        pages = pages.filter(Q(**{f"{kind}__isnull": True}) | Q(**{f"{kind}__state__in": states}))
    return pages


def state_of(page) -> str:
    """Return the state of a page as its own kind; a page that is no output is as a published one."""
    return getattr(page, "state", PUBLISHED)


def is_opened(page, area=()) -> bool:
    """Whether readers may open a page, given as its own kind."""
    return page.live and state_of(page) in OPENED and not is_private(page, area)


def is_listed(page, area=()) -> bool:
    """Whether readers may see a page, given as its own kind, in a list."""
    return page.live and state_of(page) in LISTED and not is_private(page, area)


def is_in_bin(page) -> bool:
    """Whether a page was deleted and can still be brought back. Nobody meets it but in the bin."""
    return page.url_path.startswith(BIN)


def in_bin() -> Q:
    """Return the condition that a page lies in the bin, or is the one below which they lie."""
    return Q(url_path__startswith=BIN)


# Private trees of pages ----------------------------------------------------------------------------------------------


def private_trees() -> dict[str, frozenset[int]]:
    """Return the tree paths of the pages that are private with all that lies below them.

    Each with the ids of Wagtail's restrictions that make it so. Privacy belongs to the work: one that is set at a page
    holds for the page in the other language, for aliases, and for all that lies below these. It is read so and copied
    nowhere, so that nothing can get out of step.
    """
    return cached("private trees", read_private_trees, SHARED)


def read_private_trees() -> dict[str, frozenset[int]]:
    """Work out `private_trees` anew."""
    trees = {}
    for pk, path in _restrictions():
        for each in with_twins(path):
            trees[each] = trees.get(each, frozenset()) | {pk}
    return trees


def lies_in_private_tree(path: str) -> bool:
    """Whether the place of a page is private as things are now, not as they are remembered."""
    return path.startswith(tuple(read_private_trees()) or ("-",))


def _restrictions() -> list[tuple[int, str]]:
    """Return the restrictions with the paths of their pages. Those of one work with one password count as one."""
    columns = "pk", "page__path", "page__translation_key", "restriction_type", "password"
    rows, first = [], {}
    for pk, path, key, kind, password in PageViewRestriction.objects.order_by("pk").values_list(*columns):
        same = (key, password) if kind == PageViewRestriction.PASSWORD else pk
        rows.append((first.setdefault(same, pk), path))
    return rows


def with_twins(path: str) -> list[str]:
    """Return the path of a page with those of its twins and aliases, and of those of the pages below all these."""
    paths = [path, *_twins_outside(Page.objects.filter(path=path), [path])]
    while found := _twins_outside(Page.objects.filter(_below(paths)), paths):
        paths += found
    return paths


def _twins_outside(pages, paths) -> list[str]:
    """Return the paths of the twins and aliases of pages that do not lie below `paths`, without those below another."""
    named = Q(translation_key__in=pages.values("translation_key")) | Q(alias_of__in=pages.values("pk"))
    found = []
    for path in Page.objects.filter(named).exclude(_below(paths)).order_by("path").values_list("path", flat=True):
        if not found or not path.startswith(found[-1]):
            found.append(path)
    return found


def _below(paths) -> Q:
    condition = Q(pk__in=[])
    for path in paths:
        condition |= Q(path__startswith=path)
    return condition


def is_private(page, area=()) -> bool:
    """Whether a page is private, by its work or by one above it; `area` names restrictions that do not count."""
    return any(pk not in area for pk in area_of(page))


def area_of(page) -> tuple[int, ...]:
    """Return the ids of the restrictions that a page lies under: whoever reads it was let in by all of them."""
    trees = private_trees() if page.live else read_private_trees()  # a new draft changes nothing that is remembered
    found = {pk for path, pks in trees.items() if page.path.startswith(path) for pk in pks}
    return tuple(sorted(found))


def private(area=()) -> Q:
    """Return the condition that a page is private. It takes no query of its own where it is known already."""
    return _below(path for path, pks in private_trees().items() if not pks.issubset(area))


def public(pages, area=()):
    """Return the pages of any set that are not private: as Wagtail's `public()`, without asking each time."""
    return pages.exclude(private(area)) if private_trees() else pages


def everywhere() -> tuple[int, ...]:
    """Return every restriction: as the area of one who was let in everywhere."""
    return tuple({pk for pks in private_trees().values() for pk in pks})


def current_area() -> tuple[int, ...]:
    """Return the restrictions that the page lies under that is being shown."""
    return _area.get()


def show(page):
    """From here on, until the request ends, this page is shown."""
    _area.set(area_of(page))


@contextmanager
def one_reader():
    """Within this nothing is shown yet. What is shown inside is over at its end."""
    token = _area.set(())
    try:
        yield
    finally:
        _area.reset(token)


# Private collections of files ----------------------------------------------------------------------------------------


def private_collections() -> list[int]:
    """Return the collections whose files are private, those below private ones among them."""
    return cached("private collections", _fresh_private_collections, SHARED)


def _fresh_private_collections() -> list[int]:
    condition = Q(pk__in=[])
    for path in CollectionViewRestriction.objects.values_list("collection__path", flat=True):
        condition |= Q(path__startswith=path)
    return list(Collection.objects.filter(condition).values_list("pk", flat=True))


def is_private_file(file) -> bool:
    """Whether a file, a picture or a recording of the library asks for a password or a login."""
    return file.collection_id in private_collections()


def public_files(files):
    """Return those of any set of files of the library that are in no private collection."""
    return files.exclude(collection__in=private_collections())


def first_page_shown(document):
    """Return the picture of the first page of a file; None where there is none, or only some readers may see it."""
    return document.first_page if document.first_page and not is_private_file(document) else None
