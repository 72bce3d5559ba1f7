from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page

from core.models import OutputPage
from core.sites.trees import in_site, known_site
from core.visibility import public


class PageSitemap(Sitemap):
    """The pages of a site in both languages. Stock Wagtail lists only the tree of the root page, the Finnish one.

    A text that was first published elsewhere names that address as its canonical one, so it is not listed here.
    """

    def get_wagtail_site(self):
        return known_site(self.request)

    def items(self):
        hidden = OutputPage.objects.exclude(state=OutputPage.PUBLISHED).values("pk")
        pages = public(Page.objects.live()).filter(in_site(self.get_wagtail_site())).exclude(pk__in=hidden)
        pages = pages.exclude(pk__in=[work.pk for work in OutputPage.objects.exclude(elsewhere_url="") if work.body])
        return pages.select_related("locale").order_by("path").defer_streamfields().specific()
