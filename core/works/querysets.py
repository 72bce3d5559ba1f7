"""Words for what readers may see. Every public list starts from one of these."""

from itertools import groupby

from django.db.models import Exists, F, OuterRef, Prefetch, Q, prefetch_related_objects
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.sites.trees import in_site, set_locales
from core.visibility import listed, opened, private
from core.works.easy.versions import prepare_easy_versions
from core.works.entry_pictures import prepare_pictures
from core.works.specific import SpecificPageIterable

NEWEST_FIRST = (F("year").desc(nulls_last=True), F("date").desc(nulls_last=True))


def one_for_each_work(pages, language: str):
    """Keep one page of each work: the one in `language` where the set has it, else its twin."""
    twin = pages.order_by().filter(translation_key=OuterRef("translation_key"), locale__language_code=language)
    return pages.filter(Q(locale__language_code=language) | ~Exists(twin))


def prepare_makers(outputs: list):
    """Fetch the makers of outputs that lack them. A new page in a preview has only what it carries."""
    _prepare_rows(outputs, "contributors", "person", "organisation")


def prepare_files(outputs: list):
    """Fetch the files of outputs that lack them. A new page in a preview has only what it carries."""
    _prepare_rows(outputs, "files", "document")


def _prepare_rows(outputs: list, name: str, *named: str):
    """Fetch the rows that hang on outputs under a name, with what they name."""
    outputs = [page for page in outputs if page.pk]
    if outputs:
        rows = outputs[0]._meta.get_field(name).related_model._default_manager.select_related(*named)
        prefetch_related_objects(outputs, Prefetch(name, rows))


def prepare_entries(pages: list) -> list:
    """Fetch what the entries of a list show, whatever kinds it mixes: no more queries for more rows."""
    set_locales(pages)
    prepare_easy_versions(pages)
    outputs = [page for page in pages if hasattr(page, "contributors")]
    prepare_makers(outputs)
    prepare_files(outputs)
    by_type = sorted(outputs, key=lambda page: page.content_type_id)
    for _content_type, group in groupby(by_type, key=lambda page: page.content_type_id):
        same = list(group)
        same[0].prepare_entries(same)
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
        return listed(self)

    def published(self):
        """Outputs that readers may open."""
        return opened(self)

    def in_site(self, site):
        """Outputs in the trees of one site."""
        return self.filter(in_site(site))

    def one_for_each_work(self, language: str):
        """One row a work: in the reader's language where that exists, else the other one."""
        return one_for_each_work(self, language)

    def newest_first(self):
        """The newest first; those without a year last."""
        return self.order_by(*NEWEST_FIRST, "title", "-pk")

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
