"""Every address of the site. Documents and routes come before Wagtail's own pattern."""

from django.apps import apps
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents.views.serve import authenticate_with_password

from core.files.responses import media_file
from core.serving import views
from core.serving.pages import serve_page
from core.serving.sitemap import PageSitemap
from core.sites.routes import bilingual_paths
from interactives.oembed import oembed
from search.query.suggesting import suggestions
from search.results.exporting import hits_file
from search.results.views import search

handler404 = views.not_found


def style_guide() -> list:
    """The pattern page for those who build the site; a server that readers use does not load it."""
    if not apps.is_installed("styleguide"):
        return []
    from styleguide.views import patterns

    return bilingual_paths("patterns", patterns)


urlpatterns = [
    path("", views.to_front_page),
    path("admin/original/<slug:kind>/<int:pk>/", views.original, name="original"),  # Wagtail answers 404 to the rest
    path("admin/", include(admin_urls)),
    path("documents/<int:document_id>/<str:document_filename>", views.document_by_id, name="wagtaildocs_serve"),
    path(
        "documents/authenticate_with_password/<int:restriction_id>/",
        authenticate_with_password,
        name="wagtaildocs_authenticate_with_password",
    ),
    re_path(r"^media/(?P<path>.+)$", media_file, name="media"),
    path("id/<slug:text>/", views.lasting_id, name="lasting_id"),
    path("oembed/", oembed, name="oembed"),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": PageSitemap}}, name="sitemap"),
    *bilingual_paths("search", search),
    *bilingual_paths("suggestions", suggestions),
    *bilingual_paths("hits_file", hits_file),
    *bilingual_paths("person", views.person),
    *bilingual_paths("missing", views.missing),
    *style_guide(),
    *i18n_patterns(
        re_path(r"^(?P<path>(?:[\w-]+/)*)(?P<name>[\w-]+\.\w{1,8})$", views.page_file, name="page_file"),
        *(address for address in wagtail_urls.urlpatterns if address.name != "wagtail_serve"),
        re_path(r"^((?:[\w\-]+/)*)$", serve_page, name="wagtail_serve"),
    ),
]
