"""The first thing that editors see in the admin: what they can add, so that nobody has to look for the right place."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from core.admin.waiting.panel import writes_pages
from core.languages import active_language
from core.models import CustomImage
from core.page_types import kinds
from core.sites.own import own_sites
from core.sites.trees import in_site, site_of
from publications.from_pdf import FromPdfView, may_add_files
from publications.models import PublicationPage


class BeginningsPanel(Component):
    """Links to the forms of new outputs, in the editor's language, for those who may add them."""

    name = "beginnings"
    template_name = "admin/beginnings.html"
    order = 50

    def get_context_data(self, parent_context):
        """Leave out what the editor may not add and lists that a site does not have.

        Who works at the address of one of their sites gets the forms of that one, else those of each.
        """
        request = parent_context["request"]
        here, own = site_of(request), own_sites(request.user)
        rows = [(site, list(beginnings(request.user, site))) for site in ([here] if here in own else own)]
        templates = reverse("page_templates") if writes_pages(request.user) else ""
        return {"sites": [(site, links) for site, links in rows if links], "templates": templates}


def beginnings(user, site):
    """Yield the label and address of each form that the user may open on a site."""
    offered = [(model, model.index_page()) for model in kinds().values() if model.kind.add]
    for model, index in offered:
        lists = index.objects.filter(in_site(site), locale__language_code=active_language())
        parent = lists.first()
        if parent and parent.permissions_for_user(user).can_add_subpage():
            names = model._meta.app_label, model._meta.model_name
            yield {"label": model.kind.add, "url": reverse("wagtailadmin_pages:add", args=[*names, parent.pk])}
            if model is PublicationPage and may_add_files(user):
                yield {"label": FromPdfView.page_title, "url": reverse("publication_from_pdf", args=[parent.pk])}
    if policy_registry.get_by_type(CustomImage).user_has_permission(user, "add"):
        yield {"label": _("Add pictures"), "url": reverse("wagtailimages:add_multiple")}
