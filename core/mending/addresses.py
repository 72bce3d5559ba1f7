"""Addresses: what is gone answers 410 and what lives does not, redirects lead on, files stand under their pages."""

from collections import defaultdict
from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.functions import Concat
from modelcluster.models import get_all_child_relations
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageLogEntry, Site

from core import changes
from core.cache.scopes import root_paths
from core.changes.what import chunks
from core.files import addresses
from core.mending.checks import Finding, found
from core.models import CustomDocument, Gone, PageFile
from core.serving import tombstones
from core.sites.trees import address_of, trees
from core.visibility import read_private_trees

PAGES_AT_ONCE = 100


def live_at_tombstones() -> Iterator[Finding]:
    """Published pages whose own address is marked as gone."""
    own_trees = {site.pk: trees(site) for site in Site.objects.all()}
    for some in chunks(list(Gone.objects.order_by("pk").values_list("pk", "site", "path", "title"))):
        by_path = defaultdict(list)
        for pk, site, path, title in some:
            for tree in own_trees.get(site, ()):
                home = f"/{tree.language}/"
                if path.startswith(home):
                    by_path[tree.url_path + path[len(home) :]].append((pk, title))
        for page, url_path in Page.objects.live().filter(url_path__in=by_path).values_list("pk", "url_path"):
            for pk, title in by_path[url_path]:
                yield found("tombstone", title, page, lambda pk=pk: Gone.objects.filter(pk=pk).delete())


def hidden_without_tombstone() -> Iterator[Finding]:
    """Pages that were once published and are hidden, whose address nobody remembers.

    A page that was ever private is left alone: its title may be one that strangers must not read.
    """
    known = Gone.objects.filter(
        translation_key=OuterRef("translation_key"),
        path__startswith=Concat(Value("/"), OuterRef("locale__language_code"), Value("/")),
    )
    hidden = Page.objects.filter(~Exists(known), live=False, first_published_at__isnull=False, depth__gt=1)
    below = Q(pk__in=[])
    for root in root_paths():
        below |= Q(url_path__startswith=root.root_path)
    private = paths_once_private()
    for some in chunks(list(hidden.filter(below).order_by("pk").values_list("pk", flat=True))):
        for page in Page.objects.filter(pk__in=some).specific():
            if not page.path.startswith(private):
                yield found("hidden", page.title, page.pk, lambda page=page: remember(page))


def paths_once_private() -> tuple[str, ...]:
    """Return the paths of the pages that are or were private, with their twins."""
    entries = PageLogEntry.objects.filter(action__startswith="wagtail.view_restriction")
    keys = Page.objects.filter(pk__in=entries.values("page")).values("translation_key")
    return (*Page.objects.filter(translation_key__in=keys).values_list("path", flat=True), *read_private_trees(), "-")


def remember(page):
    tombstones.add_tombstones(page, tombstones.addresses_of(page))
    changes.tell_page(page, changes.Action.HIDDEN)


def redirects_to_themselves() -> Iterator[Finding]:
    """Redirects of a page that lead to the address they stand at: hidden, it would send readers round and round."""
    rows = Redirect.objects.filter(automatically_created=True, redirect_page__isnull=False, redirect_page_route_path="")
    rows = rows.values_list(
        "pk", "old_path", "site", "redirect_page", "redirect_page__url_path", "redirect_page__title"
    )
    own_trees = {site.pk: trees(site) for site in Site.objects.all()}
    for pk, old_path, site, page, url_path, title in list(rows):  # nothing is open while others pass
        at = address_of(own_trees.get(site, []), url_path)
        if at and Redirect.normalise_path(at[1]) == old_path:
            yield found("redirect", title, page, lambda pk=pk: Redirect.objects.filter(pk=pk).delete())


def files_of_pages() -> Iterator[Finding | None]:
    """Published pages that carry other files than those that have addresses under them."""
    for content_type in ContentType.objects.filter(pk__in=Page.objects.live().values("content_type").distinct()):
        model = content_type.model_class()
        if model is None:
            continue
        pks = list(model.objects.live().filter(content_type=content_type).order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(pks), PAGES_AT_ONCE):
            yield from compare_files(model, pks[start : start + PAGES_AT_ONCE])
            yield None


def compare_files(model, pks: list[int]) -> Iterator[Finding]:
    """Compare the files of some pages of one type, in as many queries for one as for a hundred."""
    rows = [relation.get_accessor_name() for relation in get_all_child_relations(model)]
    addressed, carried = defaultdict(set), {}
    for page, document in PageFile.objects.filter(page__in=pks).values_list("page", "document"):
        addressed[page].add(document)
    for page in model.objects.filter(pk__in=pks).prefetch_related(*rows):
        carried[page.pk] = set(addresses.carried_documents(page))
    named = set().union(*carried.values())
    there = set(CustomDocument.objects.filter(pk__in=named).values_list("pk", flat=True)) if named else set()
    for pk, documents in carried.items():
        if documents & there != addressed[pk]:
            page = model.objects.get(pk=pk)
            yield found("files", page.title, pk, lambda page=page: write_addresses(page))


def write_addresses(page):
    addresses.update_addresses(page)
    changes.tell_page(page, changes.Action.PUBLISHED)
