"""The admin's lists, forms and choosers of what outputs share: people, topics, places, the project."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.admin.viewsets.people import OrganisationViewSet, PersonViewSet
from core.admin.viewsets.projects import ProjectViewSet
from core.admin.viewsets.things import PlaceViewSet, SeriesViewSet, TargetGroupViewSet
from core.admin.viewsets.topics import TopicViewSet


class SharedThings(SnippetViewSetGroup):
    """One menu for everything that has a name and no story."""

    items = (
        PersonViewSet,
        OrganisationViewSet,
        TopicViewSet,
        TargetGroupViewSet,
        PlaceViewSet,
        SeriesViewSet,
        ProjectViewSet,
    )
    menu_label = _("People and things")
    menu_icon = "group"
    menu_order = 250
