"""Words for what readers may see. Every public list starts from one of these."""

from itertools import groupby

from django.apps import apps
from django.db.models import Exists, F, OuterRef, Prefetch, Q, prefetch_related_objects
from wagtail.models import PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

from core.cache.versioned import cached
from core.sites.trees import in_site, set_locales
from core.works.entry_pictures import prepare_pictures
from core.works.specific import SpecificPageIterable


def private_paths() -> list[str]:
    """Return the tree paths of the pages that are private with all that lies below them."""
    return cached("private", lambda: list(PageViewRestriction.objects.values_list("page__path", flat=True)))


def is_private(page) -> bool:
    """Whether a page is private, by itself or by one above it."""
    return any(page.path.startswith(path) for path in private_paths())


def private() -> Q:
    """Return the condition that a page is private. It takes no query of its own where it is known already."""
    condition = Q(pk__in=[])
    for path in private_paths():
        condition |= Q(path__startswith=path)
    return condition


def public(pages):
    """Return the pages of any set that are not private: as Wagtail's `public()`, without asking each time."""
    return pages.exclude(private()) if private_paths() else pages


def one_for_each_work(pages, language: str):
    """Keep one page of each work: the one in `language` where the set has it, else its twin."""
    twin = pages.order_by().filter(translation_key=OuterRef("translation_key"), locale__language_code=language)
    return pages.filter(Q(locale__language_code=language) | ~Exists(twin))


def prepare_makers_and_files(outputs: list):
    """Fetch the makers and files of outputs that lack them. A new page in a preview has only what it carries."""
    outputs = [page for page in outputs if page.pk]
    if outputs:
        makers = apps.get_model("core", "Contributor").objects.select_related("person", "organisation")
        files = apps.get_model("core", "OutputFile").objects.select_related("document")
        prefetch_related_objects(outputs, Prefetch("contributors", makers), Prefetch("files", files))


def prepare_entries(pages: list) -> list:
    """Fetch what the entries of a list show, whatever kinds it mixes: no more queries for more rows."""
    set_locales(pages)
    outputs = [page for page in pages if hasattr(page, "contributors")]
    prepare_makers_and_files(outputs)
    by_type = sorted((page for page in outputs if page.entry_relations), key=lambda page: page.content_type_id)
    for _content_type, group in groupby(by_type, key=lambda page: page.content_type_id):
        same = list(group)
        prefetch_related_objects(same, *same[0].entry_relations)
    return pages


class OutputQuerySet(PageQuerySet):
    """Outputs, by what readers may see of them."""

    _preparing = ()

    def private_q(self) -> Q:
        return private()

    def specific(self, defer=False):
        """Each page as its own kind."""
        pages = super().specific(defer)
        if not defer:
            pages._iterable_class = SpecificPageIterable
        return pages

    def listed(self):
        """Outputs that stand in lists: the published ones, and the announced ones without a link."""
        return self.live().public().exclude(state="withdrawn")

    def published(self):
        """Outputs that readers may open."""
        return self.live().public().filter(state="published")

    def in_site(self, site):
        """Outputs in the trees of one site."""
        return self.filter(in_site(site))

    def one_for_each_work(self, language: str):
        """One row a work: in the reader's language where that exists, else the other one."""
        return one_for_each_work(self, language)

    def newest_first(self):
        """The newest first; those without a year last."""
        return self.order_by(F("year").desc(nulls_last=True), F("date").desc(nulls_last=True), "title", "pk")

    def for_entries(self):
        """Fetch with the pages what an entry of a list shows of each."""
        return self._prepared_by(prepare_entries)

    def for_list(self):
        """Fetch with the pages what an entry of a list with pictures shows of each."""
        return self._prepared_by(prepare_entries, prepare_pictures)

    def _prepared_by(self, *steps):
        pages = self._chain()
        pages._preparing = steps
        return pages

    def _clone(self):
        clone = super()._clone()
        clone._preparing = self._preparing
        return clone

    def _fetch_all(self):
        fetched_now = self._result_cache is None
        super()._fetch_all()
        if fetched_now and self._fields is None:
            for prepare in self._preparing:
                prepare(self._result_cache)


OutputManager = PageManager.from_queryset(OutputQuerySet)
