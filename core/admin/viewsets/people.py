from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from core.admin.viewsets.choosers import ThingChooseResultsView, ThingChooserViewSet, ThingChooseView
from core.admin.viewsets.copies import FreshCopyView
from core.admin.viewsets.named import NamedViewSet
from core.models import Organisation, Person


class WhoTheyAre:
    """Tells namesakes apart in the chooser."""

    @property
    def columns(self):
        return [
            *super().columns,
            Column("role", label=_("Title or role"), accessor="title"),
            Column("organisation", label=_("Organisation")),
            Column("orcid", label="ORCID"),
        ]

    def get_object_list(self):
        return super().get_object_list().select_related("organisation")


class PersonChooseView(WhoTheyAre, ThingChooseView):
    pass


class PersonChooseResultsView(WhoTheyAre, ThingChooseResultsView):
    pass


class PersonChooserViewSet(ThingChooserViewSet):
    choose_view_class = PersonChooseView
    choose_results_view_class = PersonChooseResultsView
    choose_one_text = _("Choose a person")
    choose_another_text = _("Choose another person")
    edit_item_text = _("Edit this person")
    creation_tab_label = _("New person")
    form_fields = ["given_name", "family_name", "organisation", "orcid"]


ORCID = _("The number of a researcher, from the service orcid.org. Leave it empty if the person has none.")


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    list_display = [
        "__str__",
        Column("title", label=_("Title or role")),
        "organisation",
        Column("orcid", label="ORCID"),
    ]
    list_filter = ["organisation"]
    copy_view_class = FreshCopyView
    chooser_viewset_class = PersonChooserViewSet
    panels = [
        FieldRowPanel(["given_name", "family_name"]),
        FieldPanel("organisation"),
        FieldRowPanel(["title_fi", "title_sv"]),
        FieldPanel("portrait"),
        FieldRowPanel([FieldPanel("orcid", help_text=ORCID), "slug"]),
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
    panels = [FieldRowPanel(["name_fi", "name_sv"]), FieldPanel("url"), FieldPanel("logo"), FieldPanel("slug")]
    copy_view_class = FreshCopyView
