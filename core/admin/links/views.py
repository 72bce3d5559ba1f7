"""What can be done about links: looking them up again, and taking a better address everywhere."""

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from core.admin.batches.running import run
from core.admin.links.own import own_links, own_uses
from core.admin.links.report import progress_of
from core.admin.waiting.panel import writes_pages
from core.formats import read_number
from core.outgoing import checking
from core.outgoing.replacing import RELINK
from core.worker import batches


@require_POST
def check(request):
    """Look up all of one's links again, or one of them."""
    if not writes_pages(request.user):
        raise PermissionDenied
    links = own_links(request.user)
    if one := request.POST.get("link", ""):
        links = links.filter(pk=read_number(one))
    checking.check_again(links)
    messages.success(request, _("The links are being looked up. You need not stay on this page."))
    return redirect("links")


@never_cache
def progress(request):
    """How far the check is, for the page that shows it."""
    if not writes_pages(request.user):
        raise PermissionDenied
    figures = progress_of(request.user)
    return JsonResponse({**figures, "status": _("%(done)s of %(total)s links looked up") % figures})


class NewAddressView(WagtailAdminTemplateMixin, TemplateView):
    """Asks whether a better address is taken everywhere, and names the pages."""

    template_name = "admin/links/new_address.html"
    guide_section = "links"
    page_title = gettext_lazy("Take the new address everywhere")
    header_icon = "link-external"

    def dispatch(self, request, *args, pk, **kwargs):
        if not writes_pages(request.user):
            raise PermissionDenied
        self.link = get_object_or_404(own_links(request.user), pk=pk)
        used = own_uses(request.user).filter(link=self.link, page__isnull=False)
        self.pages = list(Page.objects.filter(pk__in=used.values("page")).select_related("locale").order_by("path"))
        if not self.link.new_address or not self.pages:
            messages.warning(request, _("No better address of the link is known."))
            return redirect("links")
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        links = {"url": reverse("links"), "label": _("Links")}
        return [*self.breadcrumbs_items, links, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "link": self.link, "pages": self.pages}

    def post(self, request):
        batch = batches.new(RELINK, self.pages, user=request.user, target=self.link, next_url=reverse("links"))
        return run(request, batch)


urls = [
    path("reports/links/check/", check, name="links_check"),
    path("reports/links/progress/", progress, name="links_progress"),
    path("reports/links/<int:pk>/new-address/", NewAddressView.as_view(), name="link_new_address"),
]
