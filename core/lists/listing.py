"""One way of listing: filters from the query string, paging, counts. Works without JavaScript."""

from functools import partial
from operator import itemgetter

from django import forms
from django.core.paginator import Paginator
from django.utils.functional import cached_property

from core.cache.reading import declared
from core.cache.versioned import UNKNOWN, cached
from core.works.querysets import OutputQuerySet
from core.works.specific import Row, Unread

PAGE_SIZE = 20


class FilterForm(forms.Form):
    """Filters of a listing. Subclasses add fields and say in `apply` what each does to the pages.

    A value that is not among the choices is left out and told of, so that an old link still shows a list.
    """

    def __init__(self, query, listing_pages):
        super().__init__(query)
        self.listing_pages = listing_pages
        self.set_choices()
        self.full_clean()

    orders: tuple[str, ...] = ()  # fields that choose an order and leave nothing out

    def set_choices(self):
        """Offer what the list has, before the query string is read."""

    @property
    def chosen(self) -> dict:
        """The filters in force: name and cleaned value."""
        return {name: value for name, value in self.cleaned_data.items() if value not in (None, "", [])}

    @property
    def narrowing(self) -> dict:
        """Those of the filters in force that leave something out."""
        return {name: value for name, value in self.chosen.items() if name not in self.orders}

    @property
    def ignored(self) -> bool:
        """Whether the query asked for something that does not exist."""
        return bool(self.errors)

    def apply(self, pages):
        """Return the pages that pass the filters."""
        return pages


class Listing:
    """A page of a list. `form_class` is a FilterForm, or None for a list without filters.

    Of a list with a name, its length and what stands on each of its pages is cached while neither filter nor order is
    chosen. `keys` say what the set of pages hangs on.
    """

    def __init__(self, pages, request, form_class=None, page_size: int = PAGE_SIZE, name: str = "", keys=UNKNOWN):
        self.request, self.name, self.keys = request, name, keys
        self.page_size = page_size
        with declared(*keys):
            self.form = form_class(request.GET, pages) if form_class else None
        self.pages = self.form.apply(pages) if self.form else pages

    @cached_property
    def paginator(self):
        paginator = Paginator(self.pages, self.page_size)
        if self.is_cached:
            paginator.count = cached(f"length of {self.name}", lambda: Paginator.count.func(paginator), self.keys)
        else:
            with declared(*self.keys):
                paginator.count = Paginator.count.func(paginator)
        return paginator

    @property
    def is_cached(self) -> bool:
        return bool(self.name) and not (self.form and self.form.chosen)

    @cached_property
    def page(self):
        """The asked page; the nearest one for a number that does not exist."""
        return self.paginator.get_page(self.request.GET.get("page"))

    @cached_property
    def rows(self) -> list[Row]:
        """The rows of this page of the list. Their pages are read only when the HTML of a row is not kept."""
        pages = self.page.object_list
        if isinstance(pages, OutputQuerySet) and self.is_cached:
            name = f"page {self.page.number} of {self.name}"
            return Unread(pages, cached(name, lambda: Unread.ids(pages), self.keys)).rows
        if isinstance(pages, OutputQuerySet):
            with declared(*self.keys):
                return Unread(pages).rows
        return [Row(page.pk, partial(itemgetter(number), self.page)) for number, page in enumerate(self.page)]

    @cached_property
    def entries(self) -> list:
        """The pages of this page of the list, each with its own type."""
        return [page for page in (row.page() for row in self.rows) if page]

    @property
    def count(self) -> int:
        return self.paginator.count

    @property
    def is_filtered(self) -> bool:
        return bool(self.form and self.form.narrowing)

    def url(self, **changes) -> str:
        """Return the query string of this list with some values changed; None takes one out."""
        query = self.request.GET.copy()
        query.pop("page", None)
        for name, value in changes.items():
            query.pop(name, None)
            if value is not None:
                query[name] = value
        return f"?{query.urlencode()}" if query else "?"
