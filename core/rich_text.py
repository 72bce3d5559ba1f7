"""Links inside rich text."""

from django.utils.html import escape
from wagtail.rich_text.pages import PageLinkHandler


class OpenPageLinkHandler(PageLinkHandler):
    """Links to pages that readers can open; one to a hidden or deleted page becomes plain text, as in link blocks."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        targets = [page and page.localized for page in cls.get_many(attrs_list)]
        return [f'<a href="{escape(page.url)}">' if page and page.live else "<a>" for page in targets]
