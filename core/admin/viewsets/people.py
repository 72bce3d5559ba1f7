from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from core.admin.viewsets.choosers import ThingChooserViewSet
from core.admin.viewsets.copies import FreshCopyView
from core.admin.viewsets.named import NamedViewSet
from core.models import Organisation, Person


class PersonChooserViewSet(ThingChooserViewSet):
    choose_one_text = _("Choose a person")
    choose_another_text = _("Choose another person")
    edit_item_text = _("Edit this person")
    creation_tab_label = _("New person")
    form_fields = ["given_name", "family_name", "organisation", "orcid"]


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    list_display = ["__str__", "organisation"]
    list_filter = ["organisation"]
    ordering = ["family_name", "given_name"]
    copy_view_class = FreshCopyView
    chooser_viewset_class = PersonChooserViewSet
    panels = [
        FieldRowPanel(["given_name", "family_name"]),
        FieldPanel("organisation"),
        FieldRowPanel(["title_fi", "title_sv"]),
        FieldPanel("portrait"),
        FieldRowPanel(["orcid", "slug"]),
    ]

    def get_queryset(self, request):
        return Person.objects.select_related("organisation")


class OrganisationChooserViewSet(ThingChooserViewSet):
    choose_one_text = _("Choose an organisation")
    choose_another_text = _("Choose another organisation")
    edit_item_text = _("Edit this organisation")
    creation_tab_label = _("New organisation")


class OrganisationViewSet(NamedViewSet):
    model = Organisation
    icon = "home"
    chooser_viewset_class = OrganisationChooserViewSet
    panels = [FieldRowPanel(["name_fi", "name_sv"]), FieldPanel("url"), FieldPanel("logo")]
