"""Links inside rich text."""

from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.pages import PageLinkHandler

from core.formats import read_number, read_numbers
from core.serving.links import Links


class OpenPageLinkHandler(PageLinkHandler):
    """Links to pages to which a link may lead; one to another becomes plain text, as in link blocks."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        ids = [attrs.get("id", "") for attrs in attrs_list]
        links = Links(ids=read_numbers(ids))
        return [links.page_tag(pk) for pk in ids]


class KnownDocumentLinkHandler(DocumentLinkHandler):
    """Links to files; one whose id is no number leads nowhere, where stock would make the page an error."""

    @classmethod
    def get_many(cls, attrs_list):
        return super().get_many([{"id": read_number(attrs.get("id", ""))} for attrs in attrs_list])
