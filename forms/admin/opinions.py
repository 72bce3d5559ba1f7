"""Which pages helped readers and which did not, with the words that they wrote; of the user's own sites."""

from collections import defaultdict

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from core.admin.waiting.panel import writes_pages
from core.admin.works.choices import own_pages
from forms.models import Opinion

ROWS, WORDS = 30, 10


class OpinionsView(WagtailAdminTemplateMixin, TemplateView):
    """Page by page, those first that helped least."""

    template_name = "forms/admin/opinions.html"
    page_title = _("Did the pages help?")
    header_icon = "help"
    guide_section = "helped"

    def dispatch(self, request, *args, **kwargs):
        if not writes_pages(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        own = own_pages(self.request.user).order_by().values("pk")
        told = Opinion.objects.filter(page__in=own).order_by().values("page")
        told = told.annotate(yes=Count("pk", filter=Q(helped=True)), no=Count("pk", filter=Q(helped=False)))
        page = Paginator(told.order_by("-no", "-yes", "page"), ROWS).get_page(self.request.GET.get("p"))
        rows = list(page.object_list)
        pages = Page.objects.select_related("locale").in_bulk([row["page"] for row in rows])
        texts = defaultdict(list)
        for opinion in Opinion.objects.filter(page__in=pages).exclude(text=""):
            if len(texts[opinion.page_id]) < WORDS:
                texts[opinion.page_id].append(opinion)
        for row in rows:
            row.update(page=pages[row["page"]], texts=texts[row["page"]])
        return {**super().get_context_data(**kwargs), "rows": rows, "page": page}


class OpinionsMenuItem(MenuItem):
    def is_shown(self, request):
        return writes_pages(request.user)


def menu_item():
    return OpinionsMenuItem(OpinionsView.page_title, reverse("opinions"), name="opinions", icon_name="help", order=845)


urls = [path("reports/opinions/", OpinionsView.as_view(), name="opinions")]
