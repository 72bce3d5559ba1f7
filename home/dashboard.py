"""The first thing that editors see in the admin: what they can add, so that nobody has to look for the right place."""

from django.apps import apps
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from core.languages import active_language
from core.sites.trees import in_site, site_of

# What is added, by the kind of page, and the kind of list under which it stands.
BEGINNINGS = [
    ("blog.BlogPostPage", "blog.BlogIndexPage", _("Write a blog post")),
    ("publications.PublicationPage", "publications.PublicationIndexPage", _("Add a publication")),
    ("events.EventPage", "events.EventIndexPage", _("Add an event")),
    ("interactives.InteractivePage", "interactives.InteractiveIndexPage", _("Make an interactive image")),
]


class BeginningsPanel(Component):
    """Links to the forms of new outputs, in the editor's language, for those who may add them."""

    name = "beginnings"
    template_name = "admin/beginnings.html"
    order = 50

    def get_context_data(self, parent_context):
        """Leave out what the editor may not add and lists that the site does not have."""
        request = parent_context["request"]
        return {"beginnings": list(beginnings(request.user, site_of(request)))}


def beginnings(user, site):
    """Yield the label and address of each form that the user may open on a site."""
    for model, index, label in BEGINNINGS if site else []:
        lists = apps.get_model(index).objects.filter(in_site(site), locale__language_code=active_language())
        parent = lists.first()
        if parent and parent.permissions_for_user(user).can_add_subpage():
            app, name = model.lower().split(".")
            yield {"label": label, "url": reverse("wagtailadmin_pages:add", args=[app, name, parent.pk])}
