"""Pages of several kinds, each as its own kind: two queries however many kinds there are."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.utils.functional import cached_property
from wagtail.query import SpecificIterable


class SpecificPageIterable(SpecificIterable):
    """Wagtail's own asks each table of a kind by itself; this joins them. Long runs in chunks are left to Wagtail."""

    def __iter__(self):
        pages = self.queryset
        if self.chunked_fetch or pages._specific_select_related_fields or pages._specific_prefetch_related_lookups:
            yield from super().__iter__()
            return
        yield from Unread(pages).read.values()


class Unread:
    """The pages of a set by their ids; they are read, all at once, when the first one is asked for."""

    def __init__(self, pages, found: list[dict] | None = None):
        self.pages = pages
        self.added = list(pages.query.annotation_select) if found is None else []
        self.found = self.ids(pages, *self.added) if found is None else found

    @staticmethod
    def ids(pages, *fields: str) -> list[dict]:
        """Return what tells the pages of a set apart, and fields of theirs."""
        return list(pages.values("pk", "content_type", *fields))

    @property
    def rows(self) -> list["Row"]:
        """The pages of a list to whose HTML their ids may be enough."""
        return [Row(row["pk"], partial(self.page, row["pk"])) for row in self.found]

    @cached_property
    def read(self) -> dict:
        """The pages in their order, by pk, each as its own kind."""
        read = load(self.pages.model, self.found)
        for row in self.found:
            for name in self.added if row["pk"] in read else ():
                setattr(read[row["pk"]], name, row[name])
        return {row["pk"]: read[row["pk"]] for row in self.found if row["pk"] in read}

    @cached_property
    def prepared(self) -> dict:
        """The same, with what the set fetches with its pages."""
        pages = list(self.read.values())
        for prepare in self.pages._preparing:
            prepare(pages)
        return self.read

    def page(self, pk: int):
        """Return one of the pages; None when it has just been deleted."""
        return self.prepared.get(pk)


@dataclass(frozen=True)
class Row:
    """A row of a list: the id of its page, and what returns the page."""

    pk: int | None
    page: Callable


def load(model, rows: list[dict]) -> dict:
    """Return the pages of rows with `pk` and `content_type`, by pk, each as its own kind, in one query.

    The kinds are `model` or inherit from it without another kind between.
    """
    if not rows:
        return {}
    kinds = {
        pk: ContentType.objects.get_for_id(pk).model_class() or model for pk in {row["content_type"] for row in rows}
    }
    if len(set(kinds.values())) == 1:
        model = next(iter(kinds.values()))
    links = {pk: link_to(kind, model) for pk, kind in kinds.items()}
    relations = [name for pk, link in links.items() for name in relations_of(kinds[pk], link)]
    pages = model._default_manager.filter(pk__in=[row["pk"] for row in rows]).order_by()
    pages = pages.select_related(*relations) if relations else pages
    return {page.pk: as_specific(page, links.get(page.content_type_id)) for page in pages}


def link_to(kind, model) -> str:
    """Return the name by which a page of `model` knows its own row of `kind`; "" when `kind` is the model itself."""
    link = kind._meta.get_ancestor_link(model) if kind is not model else None
    return link.remote_field.get_accessor_name() if link else ""


def relations_of(kind, link: str) -> list[str]:
    """Return what to join for a kind: its own table, and the single things that a row of a list shows."""
    shown = getattr(kind, "entry_relations", [])
    return [link, *(f"{link}__{name}" for name in shown)] if link else list(shown)


def as_specific(page, link: str):
    """Return the page as its own kind; itself where its table lacks the row."""
    return getattr(page, link, page) if link else page
