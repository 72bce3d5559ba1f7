"""What core adds to the admin."""

from django.urls import path, re_path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.site_summary import PagesSummaryItem
from wagtail.documents.views import chooser
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet

from core.admin import (
    api,
    assets,
    copies,
    lacking,
    links,
    menus,
    site_state,
    urls,
    withdrawal,
)
from core.admin.accessibility import report as accessibility_report
from core.admin.audit import report as audit_report
from core.admin.batches import actions, running
from core.admin.bin import deletion
from core.admin.bin import views as bin_views
from core.admin.draft_links import views as draft_links
from core.admin.easy import beginning as easy_beginning
from core.admin.file_library import lists, remarks
from core.admin.guides import places as guide_places
from core.admin.guides import views as guide_views
from core.admin.overview import pages as overview_pages
from core.admin.overview import urls as overview_urls
from core.admin.page_templates import beginning as template_beginning
from core.admin.page_templates import views as template_views
from core.admin.pasting import views as pasting
from core.admin.records import web_version
from core.admin.translator import urls as translator_urls
from core.admin.translator import views as translator
from core.admin.uploads import document_chooser, same_files
from core.admin.viewsets import SharedThings
from core.admin.waiting.panel import WaitingPanel
from core.admin.works import actions as work_actions
from core.admin.works import notices
from core.admin.works import views as work_views
from core.bin import pages as bin_pages
from core.serving.rich_text import KnownDocumentLinkHandler, OpenPageLinkHandler
from core.visibility import in_bin
from core.works import states

register_snippet(SharedThings)
OUTSIDE_HELP = ("whats-new", "editor-guide")


hooks.register("register_admin_urls", urls.admin_urls)


@hooks.register("register_admin_urls", order=-1)  # before those of Wagtail and wagtailmedia
def urls_of_files():
    address = r"^media/(?P<media_type>audio|video|media)/add/$"
    return [
        re_path(address, same_files.add_recording, name="add_recording"),
        *bin_views.urls_of_files,
        *lists.urls,
    ]


@hooks.register("register_admin_urls", order=-1)  # before those of wagtail-localize, in whose places they come
def urls_in_place_of_localizes():
    return [*translator_urls.urls, *overview_urls.instead_of_the_report]


@hooks.register("register_admin_urls", order=-1)  # before Wagtail's own, which ours builds on
def urls_of_choosers():
    view = chooser.viewset.construct_view(document_chooser.UploadView)
    return [path("documents/chooser/create/", view, name="choose_new_document")]


for action in (*actions.ACTIONS, *deletion.ACTIONS):
    hooks.register("register_bulk_action", action, order=10)  # after Wagtail's own, in whose places they come
hooks.register("register_reports_menu_item", site_state.site_state_item)
hooks.register("register_reports_menu_item", site_state.given_up_item)
hooks.register("before_create_page", template_beginning.offer_templates)
hooks.register("before_edit_page", notices.tell_state, order=-2)
hooks.register("before_edit_page", translator.open_translator, order=-1)  # before wagtail-localize's
hooks.register("after_publish_page", notices.tell_other_language)
hooks.register("before_delete_page", deletion.delete_page)
hooks.register("before_delete_snippet", deletion.delete_things)
hooks.register("before_unpublish_page", running.hide_branch)
hooks.register("before_unpublish_page", easy_beginning.tell_hiding)
hooks.register("insert_global_admin_css", assets.styles)
hooks.register("insert_global_admin_js", assets.scripts)
hooks.register("insert_editor_js", pasting.script)


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
def links_to_other_sites():
    return links.menu_item()


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
    yield draft_links.DraftLinksButton(page=page, priority=56)
    yield template_views.KeepButton(page=page, priority=57)
    yield easy_beginning.EasyVersionButton(page=page, priority=54)


@hooks.register("register_page_listing_more_buttons")
def listing_buttons(page, user, next_url=None):
    yield withdrawal.WithdrawButton(page=page, next_url=next_url, priority=42)
    yield withdrawal.BringBackButton(page=page, next_url=next_url, priority=42)


@hooks.register("register_log_actions")
def log_actions(actions):
    actions.register_action(states.WITHDRAW, _("Withdraw"), _("Withdrawn"))
    actions.register_action(states.BRING_BACK, _("Bring back"), _("Brought back"))
    actions.register_action(draft_links.MADE, _("Make a link to the draft"), _("Made a link to the draft"))
    actions.register_action(draft_links.ENDED, _("End a link to the draft"), _("Ended a link to the draft"))
    actions.register_action(bin_pages.PUT, _("Move to the bin"), _("Moved to the bin"))
    actions.register_action(bin_pages.RESTORE, _("Bring back from the bin"), _("Brought back from the bin"))


@hooks.register("register_rich_text_features", order=10)
def rich_text_links(features):
    features.register_link_type(OpenPageLinkHandler)
    features.register_link_type(KnownDocumentLinkHandler)


hooks.register("after_publish_page", remarks.tell_of_alternative_texts)


@hooks.register("after_copy_page")
def keep_copies_private(request, page, new_page):
    copies.keep_private(page, new_page)


@hooks.register("construct_page_action_menu")
def actions_of_form(items, request, context):
    """Offer no alias of a translated page: `core.upstream.pages_of_works` refuses it."""
    items[:] = [item for item in items if item.name != "localize-convert-to-alias"]
    work_actions.name_sending(items)


@hooks.register("construct_help_menu")
def only_our_help(request, items):
    """Take away links to Wagtail's own sites: the editors' guides in Finnish and Swedish are ours."""
    items[:] = [item for item in items if not item.name.startswith(OUTSIDE_HELP)]


@hooks.register("register_help_menu_item")
def guide_item():
    return guide_views.menu_item()


@hooks.register("before_edit_page", order=10)  # after wagtail-localize's, whose translator has a section of its own
def guide_of_form(request, page):
    guide_places.say_kind(request, page.specific_class)


@hooks.register("before_create_page")
def guide_of_new_page(request, parent, page_class):
    guide_places.say_kind(request, page_class)


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
def only_our_overview(request, items):
    """Take away wagtail-localize's report, in whose place the overview of translations stands."""
    address = reverse("wagtail_localize:translations_report")
    items[:] = [item for item in items if item.url != address]


hooks.register("construct_reports_menu", menus.leave_out)
hooks.register("construct_main_menu", menus.leave_out)


@hooks.register("register_reports_menu_item")
def translations_overview():
    return overview_pages.menu_item()


@hooks.register("construct_homepage_panels")
def only_our_news(request, panels):
    """Take away the banner about Wagtail's new version."""
    panels[:] = [panel for panel in panels if panel.name != "whats_new_in_wagtail_version"]
