"""Links inside rich text."""

from wagtail.rich_text.pages import PageLinkHandler

from core.serving.links import Links


class OpenPageLinkHandler(PageLinkHandler):
    """Links to pages to which a link may lead; one to another becomes plain text, as in link blocks."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        ids = [attrs.get("id", "") for attrs in attrs_list]
        links = Links(ids=[int(pk) for pk in ids if pk.isdecimal()])
        return [links.page_tag(pk) for pk in ids]
