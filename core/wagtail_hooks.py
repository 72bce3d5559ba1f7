"""What core adds to the admin."""

from django.templatetags.static import static
from django.urls import path, re_path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.site_summary import PagesSummaryItem
from wagtail.documents.views import chooser
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet

from core.admin import api, audit_report, batches, copies, lacking, same_works, site_state, views, withdrawal
from core.admin.accessibility import report as accessibility_report
from core.admin.bin import deletion
from core.admin.bin import views as bin_views
from core.admin.file_library import lists, remarks
from core.admin.records import views as record_views
from core.admin.records import web_version
from core.admin.uploads import document_chooser, same_files
from core.admin.viewsets import SharedThings
from core.admin.waiting.panel import WaitingPanel
from core.admin.works import notices
from core.admin.works import views as work_views
from core.bin import pages as bin_pages
from core.serving.rich_text import OpenPageLinkHandler
from core.visibility import in_bin
from core.works import states

register_snippet(SharedThings)
OUTSIDE_HELP = ("whats-new", "editor-guide")


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path("files/<int:pk>/report/", views.file_report, name="file_report"),
        path("files/<int:pk>/record/", record_views.pdf_record, name="pdf_record"),
        path("files/new-author/", record_views.new_author, name="pdf_record_author"),
        path("works/<int:pk>/withdraw/", withdrawal.WithdrawView.as_view(), name="withdraw"),
        path("works/<int:pk>/bring-back/", withdrawal.BringBackView.as_view(), name="bring_back"),
        path("works/<int:pk>/web-version/", web_version.WebVersionView.as_view(), name="web_version"),
        path("works/same/", same_works.same, name="same_works"),
        path("batches/<int:pk>/", batches.BatchView.as_view(), name="batch"),
        path("batches/<int:pk>/progress/", batches.progress, name="batch_progress"),
        path("batches/<int:pk>/go-on/", batches.go_on, name="batch_go_on"),
        path("site-state/", site_state.SiteStateView.as_view(), name="site_state"),
        path("failed-tasks/", site_state.GivenUpView.as_view(), name="given_up"),
        path("failed-tasks/<uuid:pk>/again/", site_state.try_again, name="given_up_again"),
        path("failed-tasks/<uuid:pk>/forget/", site_state.forget, name="given_up_forget"),
        *audit_report.urls,
        *accessibility_report.urls,
        *lacking.urls,
        *bin_views.urls,
    ]


@hooks.register("register_admin_urls", order=-1)  # before those of Wagtail and wagtailmedia
def urls_of_files():
    address = r"^media/(?P<media_type>audio|video|media)/add/$"
    return [re_path(address, same_files.add_recording, name="add_recording"), *bin_views.urls_of_files, *lists.urls]


@hooks.register("register_admin_urls", order=-1)  # before Wagtail's own, which ours builds on
def urls_of_choosers():
    view = chooser.viewset.construct_view(document_chooser.UploadView)
    return [path("documents/chooser/create/", view, name="choose_new_document")]


for action in (*batches.ACTIONS, *deletion.ACTIONS):
    hooks.register("register_bulk_action", action, order=10)  # after Wagtail's own, in whose places they come
hooks.register("register_reports_menu_item", site_state.site_state_item)
hooks.register("register_reports_menu_item", site_state.given_up_item)
hooks.register("before_edit_page", notices.tell_state)
hooks.register("after_publish_page", notices.tell_stale)
hooks.register("before_delete_page", deletion.delete_page)
hooks.register("before_unpublish_page", batches.hide_branch)


@hooks.register("register_admin_viewset")
def lists_of_pages():
    """The last viewset of a model counts: ours comes after Wagtail's own."""
    return [work_views.ExploreViewSet(), work_views.works]


for menu_item in lacking.menu_items:
    hooks.register("register_reports_menu_item", menu_item)


@hooks.register("construct_homepage_summary_items", order=10)  # after Wagtail's own, whose place it takes
def own_pages(request, items):
    items[:] = [item for item in items if not isinstance(item, PagesSummaryItem)]
    items.append(work_views.OwnPagesItem(request))


@hooks.register("register_reports_menu_item")
def pages_and_their_state():
    return work_views.menu_item()


@hooks.register("register_reports_menu_item")
def security_log():
    return audit_report.menu_item()


@hooks.register("register_reports_menu_item")
def accessibility_of_files():
    return accessibility_report.menu_item()


@hooks.register("construct_admin_api", order=10)  # after Wagtail's own, which these replace
def api_of_own_files(router):
    router.register_endpoint("images", api.OwnImagesAPIViewSet)
    router.register_endpoint("documents", api.OwnDocumentsAPIViewSet)


@hooks.register("register_admin_menu_item")
def bin_item():
    return bin_views.menu_item()


@hooks.register("construct_explorer_page_queryset")
def nothing_from_the_bin(parent, pages, request):
    """Leave out of the explorer what was deleted, and the page below which it lies."""
    return pages.exclude(in_bin())


@hooks.register("construct_page_chooser_queryset")
def only_own_pages(pages, request):
    """Offer the pages of the user's own sites when one is chosen: for a link, as a related output, as a target."""
    own = policy_registry.get_by_type(Page).explorable_instances(request.user)
    return pages.filter(pk__in=own.values("pk"))


@hooks.register("register_page_header_buttons")
def header_buttons(page, user, view_name, next_url=None):
    yield withdrawal.WithdrawButton(page=page, priority=62)
    yield withdrawal.BringBackButton(page=page, priority=62)
    yield web_version.WebVersionButton(page=page, priority=58)


@hooks.register("register_page_listing_more_buttons")
def listing_buttons(page, user, next_url=None):
    yield withdrawal.WithdrawButton(page=page, next_url=next_url, priority=42)
    yield withdrawal.BringBackButton(page=page, next_url=next_url, priority=42)


@hooks.register("register_log_actions")
def log_actions(actions):
    actions.register_action(states.WITHDRAW, _("Withdraw"), _("Withdrawn"))
    actions.register_action(states.BRING_BACK, _("Bring back"), _("Brought back"))
    actions.register_action(bin_pages.PUT, _("Move to the bin"), _("Moved to the bin"))
    actions.register_action(bin_pages.RESTORE, _("Bring back from the bin"), _("Brought back from the bin"))


@hooks.register("register_rich_text_features", order=10)
def rich_text_links(features):
    features.register_link_type(OpenPageLinkHandler)


hooks.register("after_publish_page", remarks.tell_of_alternative_texts)


@hooks.register("after_copy_page")
def keep_copies_private(request, page, new_page):
    copies.keep_private(page, new_page)


@hooks.register("construct_page_action_menu")
def without_aliases(items, request, context):
    """Offer no alias of a translated page: `core.upstream.pages_of_works` refuses it."""
    items[:] = [item for item in items if item.name != "localize-convert-to-alias"]


@hooks.register("construct_help_menu")
def only_our_help(request, items):
    """Take away links to Wagtail's own sites: the editors' guides in Finnish and Swedish are ours."""
    items[:] = [item for item in items if not item.name.startswith(OUTSIDE_HELP)]


@hooks.register("register_account_menu_item")
def second_factor(request):
    """Lead from the account to what protects it."""
    return {
        "url": reverse("mfa_index"),
        "label": _("Second factor and passkeys"),
        "help_text": _("Protect your account by a code from an app, or sign in without a password."),
    }


@hooks.register("construct_homepage_panels")
def tell_of_trouble(request, panels):
    panels.append(site_state.TroublePanel())
    panels.append(WaitingPanel())


@hooks.register("construct_reports_menu")
def name_translations(request, items):
    """Name wagtail-localize's report in the language of each user: it keeps the name of the first one who asks."""
    address = reverse("wagtail_localize:translations_report")
    for item in items:
        if item.url == address:
            item.label = _("Translations")


@hooks.register("construct_homepage_panels")
def only_our_news(request, panels):
    """Take away the banner about Wagtail's new version."""
    panels[:] = [panel for panel in panels if panel.name != "whats_new_in_wagtail_version"]


@hooks.register("insert_global_admin_css")
def admin_css():
    names = ("admin", "admin-bin", "admin-library", "admin-texts", "admin-translator", "admin-works")
    return format_html_join("", '<link rel="stylesheet" href="{}">', [(static(f"css/{name}.css"),) for name in names])


@hooks.register("insert_global_admin_js")
def admin_js():
    names = ("connection", "file-report", "pdf-record", "wait-for-autosave")
    scripts = [(static(f"js/admin/{name}.js"),) for name in names]
    modules = format_html_join("", '<script type="module" src="{}"></script>', scripts)
    # No module: it must have run before the first field of a form asks for a picker.
    asks = (reverse("same_works"), static("js/admin/same-works.js"))
    same = format_html('<script type="module" id="same-works" data-url="{}" src="{}"></script>', *asks)
    return format_html('<script src="{}"></script>{}{}', static("js/admin/dates.js"), modules, same)
