"""What the frame of every page shows. Nothing is asked from the database before a template reads it."""
from django.utils.functional import cached_property
from wagtail.models import Page

from core.bilingual import active_language
from core.models import Project
from core.sites import site_of, trees


class Frame:
    """The site, its project and its menu, for one request."""

    def __init__(self, request):
        self.request = request

    @property
    def language(self) -> str:
        return active_language()

    @cached_property
    def site(self):
        return site_of(self.request)

    @cached_property
    def project(self):
        """The project of the site, or None."""
        projects = Project.objects.filter(site=self.site) if self.site else Project.objects.none()
        return projects.prefetch_related("partners__organisation").first()

    @cached_property
    def name(self):
        """What the site is called: its project, else the name that Wagtail knows."""
        return self.project.name if self.project else (self.site.site_name if self.site else "")

    @cached_property
    def menu(self):
        """The pages right under the front page that editors show in menus, in the reader's language."""
        tree = next((tree for tree in trees(self.site) if tree.language == active_language()), None) if self.site else None
        if tree is None:
            return []
        pages = Page.objects.live().public().in_menu().filter(
            url_path__startswith=tree.url_path, depth=3, locale__language_code=tree.language
        )
        return list(pages.select_related("locale").order_by("path"))


def site(request):
    return {"frame": Frame(request)}
