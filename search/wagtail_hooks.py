"""What the search adds to the admin: one menu for synonyms, recommended hits and how the search is."""

from django.contrib.auth.models import Permission
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from search.editors.views import FailuresViewSet, FilesViewSet, StateViewSet
from search.editors.viewsets import PickViewSet, SynonymViewSet

RIGHTS = ("change_indexstate", "delete_failedsearch")


class SearchGroup(SnippetViewSetGroup):
    """Everything about the search."""

    items = (SynonymViewSet, PickViewSet, FailuresViewSet, StateViewSet, FilesViewSet)
    menu_label = _("Search of the site")  # Wagtail's own search of the admin stands above it as Search
    menu_name = "site-search"
    menu_icon = "search"
    menu_order = 260


register_snippet(SearchGroup)


@hooks.register("register_permissions")
def rights():
    """Let administrators give a group the right to rebuild the index and to clear the list of failed searches."""
    return Permission.objects.filter(content_type__app_label="search", codename__in=RIGHTS)


@hooks.register("insert_global_admin_css")
def admin_css():
    return format_html('<link rel="stylesheet" href="{}">', static("search/css/admin.css"))
