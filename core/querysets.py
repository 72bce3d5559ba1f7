"""Words for what readers may see. Every public list starts from one of these."""
from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, Value, When
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.sites import in_site


def one_for_each_work(pages, language: str):
    """Keep one page of each work: the one in `language` where the set has it, else its twin."""
    twin = pages.order_by().filter(translation_key=OuterRef("translation_key"), locale__language_code=language)
    return pages.filter(Q(locale__language_code=language) | ~Exists(twin))


class OutputQuerySet(PageQuerySet):
    """Outputs, by what readers may see of them."""

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
        """Fetch what an entry of a list shows: a constant number of queries for any number of rows."""
        return self.select_related("locale").prefetch_related("contributors__person", "contributors__organisation")


OutputManager = PageManager.from_queryset(OutputQuerySet)
