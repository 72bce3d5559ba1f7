"""The addresses of the admin that are ours."""

from django.urls import path

from core.admin import file_report, lacking, links, same_works, site_state, withdrawal
from core.admin.accessibility import report as accessibility_report
from core.admin.audit import report as audit_report
from core.admin.batches import views as batch_views
from core.admin.bin import views as bin_views
from core.admin.draft_links import views as draft_links
from core.admin.easy import beginning as easy_beginning
from core.admin.guides import views as guide_views
from core.admin.overview import urls as overview_urls
from core.admin.page_templates import views as template_views
from core.admin.pasting import views as pasting
from core.admin.proofreading.views import proofread_page
from core.admin.records import views as record_views
from core.admin.records import web_version


def admin_urls() -> list:
    """Return them for Wagtail, which puts them below the admin's own address."""
    return [
        path("files/<int:pk>/report/", file_report.file_report, name="file_report"),
        path("files/<int:pk>/record/", record_views.pdf_record, name="pdf_record"),
        path("files/new-author/", record_views.new_author, name="pdf_record_author"),
        path("works/<int:pk>/withdraw/", withdrawal.WithdrawView.as_view(), name="withdraw"),
        path("works/<int:pk>/bring-back/", withdrawal.BringBackView.as_view(), name="bring_back"),
        path("works/<int:pk>/web-version/", web_version.WebVersionView.as_view(), name="web_version"),
        path("works/<int:page_id>/easy/", easy_beginning.BeginView.as_view(), name="easy_version"),
        path("works/same/", same_works.same, name="same_works"),
        path("paste/", pasting.paste, name="paste"),
        path("works/<int:page_id>/proofreading/", proofread_page, name="proofreading"),
        path("site-state/", site_state.SiteStateView.as_view(), name="site_state"),
        path("failed-tasks/", site_state.GivenUpView.as_view(), name="given_up"),
        path("failed-tasks/<uuid:pk>/again/", site_state.try_again, name="given_up_again"),
        path("failed-tasks/<uuid:pk>/forget/", site_state.forget, name="given_up_forget"),
        *batch_views.urls,
        *audit_report.urls,
        *accessibility_report.urls,
        *lacking.urls,
        *links.urls,
        *bin_views.urls,
        *overview_urls.urls,
        *draft_links.urls,
        *template_views.urls,
        *guide_views.urls,
    ]
