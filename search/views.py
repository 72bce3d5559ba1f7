from django import forms
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.bilingual import active_language
from core.listing import PAGE_SIZE
from core.querysets import prepare_entries
from core.routes import route_url
from core.sites import known_site
from search.queries import find


class SearchForm(forms.Form):
    """The search box. Any text is a query; what is longer than anybody types is cut."""

    q = forms.CharField(label=_("Search words"), required=False)

    def clean_q(self):
        return " ".join(self.cleaned_data["q"].split())[:400]


def search(request):
    """One box over everything that readers of the site may open: one hit a work, own language first."""
    site = known_site(request)
    form = SearchForm({"q": request.GET.get("q", "").replace("\0", "")})
    query = form.cleaned_data["q"] if form.is_valid() else ""
    ids = find(query, site, active_language()) if query else []
    page = Paginator(ids, PAGE_SIZE).get_page(request.GET.get("page"))
    pages = {hit.pk: hit for hit in Page.objects.filter(pk__in=list(page)).select_related("locale").specific()}
    context = {
        "query": query,
        "count": len(ids),
        "hits": prepare_entries([pages[pk] for pk in page]),
        "page_of_hits": page,
        "language_links": {code: f"{route_url('search', code)}?{request.GET.urlencode()}" for code in ("fi", "sv")},
    }
    return render(request, "search/search.html", context)
