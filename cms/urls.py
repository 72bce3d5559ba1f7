"""Every address of the site. Routes come before pages, and a page answers for what lies below it."""

from django.apps import apps
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail.admin import urls as admin_urls
from wagtail.documents.views.serve import authenticate_with_password

from api.urls import urlpatterns as machine_routes
from core import faults
from core.files.responses import media_file
from core.serving import views
from core.serving.pages import serve_page
from core.serving.urls import urlpatterns as shared_routes
from core.signing_in.limits import limited
from core.signing_in.views import to_new_password, to_sign_in
from forms.urls import urlpatterns as form_routes
from interactives.urls import urlpatterns as interactive_routes
from search.urls import urlpatterns as search_routes

handler404 = views.not_found
handler500 = faults.answer_fault


def style_guide() -> list:
    """The routes of the style guide, which a server that readers use does not load."""
    if not apps.is_installed("styleguide"):
        return []
    from styleguide.urls import urlpatterns

    return urlpatterns


urlpatterns = [
    path("", views.to_front_page),
    *shared_routes,  # before Wagtail's admin, which answers 404 to all that it does not know
    path("admin/login/", to_sign_in, name="wagtailadmin_login"),  # in place of Wagtail's own, like the next
    re_path(r"^admin/password_reset/(?P<rest>.*)$", to_new_password, name="wagtailadmin_password_reset"),
    path("admin/", include(admin_urls)),
    path("account/", include("core.signing_in.urls")),
    path("documents/<int:document_id>/<str:document_filename>", views.document_by_id, name="wagtaildocs_serve"),
    path(
        "documents/authenticate_with_password/<int:restriction_id>/",
        limited("page password", lambda request, restriction_id: restriction_id)(authenticate_with_password),
        name="wagtaildocs_authenticate_with_password",
    ),
    re_path(r"^media/(?P<path>.+)$", media_file, name="media"),
    *search_routes,
    *form_routes,
    *interactive_routes,
    *machine_routes,
    *style_guide(),
    *i18n_patterns(
        path(
            "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
            views.page_password,
            name="wagtailcore_authenticate_with_password",
        ),
        path("_util/login/", to_sign_in, name="wagtailcore_login"),
        re_path(r"^((?:[\w-]+/)*(?:[\w-]+\.\w{1,8})?)$", serve_page, name="wagtail_serve"),
    ),
]
