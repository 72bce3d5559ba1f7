from wagtail.snippets.views.snippets import SnippetViewSet

from core.admin.viewsets.of_sites import OwnSitesMixin
from core.models import Project


class ProjectViewSet(OwnSitesMixin, SnippetViewSet):
    model = Project
    icon = "site"
    list_display = ["__str__", "site", "code", "state"]
    ordering = ["name_fi"]
    copy_view_enabled = False  # a site has one project
