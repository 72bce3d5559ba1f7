"""The admin's pages on the search: its state, the searches that found nothing, the files that it cannot read."""

from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from core.sites.own import in_own_sites
from core.sites.routes import route_url
from search.editors.index_report import IndexReport
from search.editors.unreadable import unreadable, unreadable_documents
from search.index import updating
from search.models import FailedSearch
from search.results import failures

ROWS = 50


class SearchView(WagtailAdminTemplateMixin, TemplateView):
    """A page about the search. Everybody who may enter the admin sees it."""

    guide_section = "searching"
    header_icon = "search"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


def may_rebuild(user) -> bool:
    """Administrators rebuild the index, and groups that were given the right."""
    return user.has_perm("search.change_indexstate")


class StateView(SearchView):
    page_title = gettext_lazy("State of the search index")
    template_name = "search/admin/state.html"

    def get_context_data(self, **kwargs):
        user = self.request.user
        own = {
            "report": IndexReport(user),
            "may_rebuild": may_rebuild(user),
            "unread": unreadable_documents(user).count(),
        }
        return {**super().get_context_data(**kwargs), **own}


@require_POST
def rebuild(request):
    """Let the worker rebuild the index."""
    if not may_rebuild(request.user):
        raise PermissionDenied
    if updating.ask_for_rebuild():
        messages.success(request, _("The index is being built anew. The search answers all the time."))
    else:
        messages.warning(request, _("The index is being built already."))
    return redirect("search_state:index")


def progress(request):
    """How far a rebuild is, for the page that shows it and asks again until it is over."""
    report = IndexReport()
    state = report.state
    figures = {"done": state.rebuild_done if state else 0, "total": state.rebuild_total if state else 0}
    response = JsonResponse({"over": not report.is_under_way, "status": report.progress, **figures})
    response["Cache-Control"] = "no-store"
    return response


class FailuresView(SearchView):
    page_title = gettext_lazy("Searches without hits")
    template_name = "search/admin/failures.html"

    def get_context_data(self, **kwargs):
        language = self.request.GET.get("language", "")
        rows = failures.shown().filter(in_own_sites(self.request.user))
        if language in {"fi", "sv"}:
            rows = rows.filter(language=language)
        page = Paginator(rows, ROWS).get_page(self.request.GET.get("p"))
        for row in page.object_list:
            row.try_url = f"{row.site.root_url}{route_url('search', row.language)}?{urlencode({'q': row.query})}"
            row.words = urlencode({"words": row.query})
        context = super().get_context_data(**kwargs)
        user = self.request.user
        return {
            **context,
            "rows": page,
            "language": language,
            "may_add": {name: user.has_perm(f"search.add_{name}") for name in ("synonym", "pick")},
            "may_delete": user.has_perm("search.delete_failedsearch"),
            "rules": {"shown": failures.SHOWN_FROM, "kept": failures.KEPT_FROM, "days": failures.RARE_DAYS},
        }


@require_POST
def forget(request, pk):
    """Take a search out of the list."""
    if not request.user.has_perm("search.delete_failedsearch"):
        raise PermissionDenied
    row = get_object_or_404(FailedSearch.objects.filter(in_own_sites(request.user)), pk=pk)
    row.delete()
    messages.success(request, _("Removed from the list: %(query)s") % {"query": row.query})
    language = request.POST.get("language", "")
    query = f"?{urlencode({'language': language})}" if language in {"fi", "sv"} else ""
    return redirect(f"{reverse('search_failures:index')}{query}")


class FilesView(SearchView):
    page_title = gettext_lazy("Files that the search cannot read")
    template_name = "search/admin/files.html"

    def get_context_data(self, **kwargs):
        page = Paginator(unreadable_documents(self.request.user), ROWS).get_page(self.request.GET.get("p"))
        page.object_list = unreadable(page.object_list)
        return {**super().get_context_data(**kwargs), "files": page}


class StateViewSet(ViewSet):
    name = url_prefix = "search_state"
    icon = "info-circle"
    menu_label = gettext_lazy("State of the index")

    def get_urlpatterns(self):
        return [
            path("", StateView.as_view(), name="index"),
            path("rebuild/", rebuild, name="rebuild"),
            path("progress/", progress, name="progress"),
        ]


class FailuresViewSet(ViewSet):
    name = url_prefix = "search_failures"
    icon = "help"
    menu_label = gettext_lazy("Searches without hits")

    def get_urlpatterns(self):
        return [
            path("", FailuresView.as_view(), name="index"),
            path("forget/<int:pk>/", forget, name="forget"),
        ]


class FilesViewSet(ViewSet):
    name = url_prefix = "search_files"
    icon = "doc-full"
    menu_label = gettext_lazy("Unreadable files")

    def get_urlpatterns(self):
        return [path("", FilesView.as_view(), name="index")]
