"""Words for what readers may see. Every public list starts from one of these."""

from itertools import groupby

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, Value, When, prefetch_related_objects
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.sites import in_site


def one_for_each_work(pages, language: str):
    """Keep one page of each work: the one in `language` where the set has it, else its twin."""
    twin = pages.order_by().filter(translation_key=OuterRef("translation_key"), locale__language_code=language)
    return pages.filter(Q(locale__language_code=language) | ~Exists(twin))


def prepare_entries(pages: list) -> list:
    """Fetch what the entries of a list show, whatever kinds it mixes: no more queries for more rows."""
    prefetch_related_objects(pages, "locale")
    outputs = [page for page in pages if hasattr(page, "contributors")]
    if outputs:
        prefetch_related_objects(outputs, "contributors__person", "contributors__organisation", "files__document")
    by_type = sorted((page for page in outputs if page.entry_relations), key=lambda page: page.content_type_id)
    for _content_type, group in groupby(by_type, key=lambda page: page.content_type_id):
        same = list(group)
        prefetch_related_objects(same, *same[0].entry_relations)
    return pages


class OutputQuerySet(PageQuerySet):
    """Outputs, by what readers may see of them."""

    _for_entries = False

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

    def own_language_first(self, language: str):
        """Put the pages of a language before the others, and keep the order otherwise."""
        rank = Case(When(locale__language_code=language, then=Value(0)), default=Value(1), output_field=IntegerField())
        return self.annotate(language_rank=rank).order_by("language_rank", *self.query.order_by)

    def newest_first(self):
        """The newest first; those without a year last."""
        return self.order_by(F("year").desc(nulls_last=True), F("date").desc(nulls_last=True), "title", "pk")

    def for_entries(self):
        """Fetch with the pages what an entry of a list shows of each."""
        pages = self._chain()
        pages._for_entries = True
        return pages

    def _clone(self):
        clone = super()._clone()
        clone._for_entries = self._for_entries
        return clone

    def _fetch_all(self):
        fetched_now = self._result_cache is None
        super()._fetch_all()
        if fetched_now and self._for_entries and self._fields is None:
            prepare_entries(self._result_cache)


OutputManager = PageManager.from_queryset(OutputQuerySet)
