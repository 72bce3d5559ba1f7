"""Links inside rich text."""

from django.utils.html import escape
from wagtail.rich_text.pages import PageLinkHandler

from core.visibility import linked_page


class OpenPageLinkHandler(PageLinkHandler):
    """Links to pages that readers can open; one to a hidden or deleted page becomes plain text, as in link blocks."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        ids = [attrs.get("id", "") for attrs in attrs_list]
        targets = [linked_page(int(pk)) if pk.isdecimal() else None for pk in ids]
        return [f'<a href="{escape(page.url)}">' if page and page.live else "<a>" for page in targets]
