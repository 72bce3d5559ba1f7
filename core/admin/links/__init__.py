"""The report on links to other sites: what is behind each, where it stands, and what can be done about it."""

from core.admin.links.report import LinksView, menu_item
from core.admin.links.views import urls as view_urls

urls = [*LinksView.urls(), *view_urls]

__all__ = ["menu_item", "urls"]
