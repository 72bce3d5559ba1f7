"""Links inside rich text."""

from wagtail.rich_text.pages import PageLinkHandler


class OpenPageLinkHandler(PageLinkHandler):
    """Links to pages that readers can open; one to a hidden or deleted page becomes plain text, as in link blocks."""

    @classmethod
    def get_many(cls, attrs_list):
        return [page if page and page.localized.live else None for page in super().get_many(attrs_list)]
