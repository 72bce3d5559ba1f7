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
from core.serving.urls import urlpatterns as shared_routes
from interactives.urls import urlpatterns as interactive_routes
from search.urls import urlpatterns as search_routes

handler404 = views.not_found


def style_guide() -> list:
    """The routes of the style guide, which a server that readers use does not load."""
    if not apps.is_installed("styleguide"):
        return []
    from styleguide.urls import urlpatterns

    return urlpatterns


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
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": PageSitemap}}, name="sitemap"),
    *shared_routes,
    *search_routes,
    *interactive_routes,
    *style_guide(),
    *i18n_patterns(
        re_path(r"^(?P<path>(?:[\w-]+/)*)(?P<name>[\w-]+\.\w{1,8})$", views.page_file, name="page_file"),
        *(address for address in wagtail_urls.urlpatterns if address.name != "wagtail_serve"),
        re_path(r"^((?:[\w\-]+/)*)$", serve_page, name="wagtail_serve"),
    ),
]
