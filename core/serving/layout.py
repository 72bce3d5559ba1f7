"""What the layout of every page shows. Nothing is asked from the database before a template reads it."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.functional import cached_property
from wagtail.models import Page

from core.cache import keys
from core.cache.versioned import cached
from core.languages import active_language
from core.page_types import index_pages
from core.sites.projects import project_at
from core.sites.trees import home_path, site_of, trees
from core.visibility import linked

PAGE_ENDS: list[str] = []  # templates that stand at the end of pages with texts; an app adds its own in `ready`


def pages_under(tree) -> list:
    """Return the pages right under the front page of a tree to which links lead: those in menus, and plain ones."""
    pages = linked(Page.objects.all(), area=()).filter(Q(show_in_menus=True) | Q(outputpage__isnull=True))
    pages = pages.filter(url_path__startswith=tree.url_path, depth=3, locale__language_code=tree.language)
    return list(pages.select_related("locale").order_by("path"))


class Layout:
    """The site, its project and its menu, for one request."""

    def __init__(self, request):
        self.request = request

    @property
    def language(self) -> str:
        return active_language()

    @property
    def page_ends(self) -> list[str]:
        """The templates that stand at the end of a page with a text."""
        return PAGE_ENDS

    @property
    def home_url(self) -> str:
        """The address of the front page in the reader's language."""
        return home_path()

    @property
    def plain_address(self) -> str | None:
        """What is asked, where nothing more is asked of it: what stands around it is the same for all who ask."""
        return None if self.request.META.get("QUERY_STRING") else self.request.path

    @cached_property
    def site(self):
        return site_of(self.request)

    @property
    def project(self):
        """The project of the site, or None. It is asked for each time, so that what shows it hangs on it."""
        return project_at(self.site.pk) if self.site else None

    @property
    def name(self):
        """What the site is called: its project, else the name that Wagtail knows."""
        return self.project.name if self.project else (self.site.site_name if self.site else "")

    @property
    def pages_under_home(self) -> list:
        """The public pages right under the front page, in the reader's language: those in menus, and plain ones."""
        own_trees = trees(self.site) if self.site else []
        tree = next((tree for tree in own_trees if tree.language == active_language()), None)
        if tree is None:
            return []
        return cached(f"pages under {tree.url_path}", lambda: pages_under(tree), [keys.frame(tree.site_id)])

    @property
    def menu(self) -> list:
        """The pages right under the front page that editors show in menus."""
        return [page for page in self.pages_under_home if page.show_in_menus]

    @property
    def foot_pages(self) -> list:
        """The plain pages right under the front page that are not in the menu, such as the accessibility statement."""
        return [page for page in self.pages_under_home if not page.show_in_menus]

    @cached_property
    def all_outputs_url(self) -> str:
        """The address of the list of all outputs, or "" where the site has none."""
        lists = [model for model in index_pages() if model.lists_all_kinds]
        types = {each.pk for each in ContentType.objects.get_for_models(*lists).values()}
        page = next((page for page in self.pages_under_home if page.content_type_id in types), None)
        return page.get_url(self.request) if page else ""


def layout(request):
    return {"layout": Layout(request)}
