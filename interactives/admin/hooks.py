"""What interactive images add to the admin around their visual editor. Loaded when the app is ready."""

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages

from core.admin.usage import pages_that_lead_to
from interactives.admin.views import InteractivePageViewSet
from interactives.editing.language_states import language_states
from interactives.models import InteractivePage


@hooks.register("register_admin_viewset")
def page_viewset():
    return InteractivePageViewSet()


@hooks.register("after_publish_page")
def tell_missing_texts(request, page):
    """After the source is published, tell what its live twin now shows in the wrong language."""
    if not isinstance(page, InteractivePage):
        return
    for state in language_states(page):
        missing = state.missing
        if state.page is None or not state.page.live or not missing:
            continue
        text = ngettext(
            "%(language)s: one text is missing. Readers see it in the other language, marked as such.",
            "%(language)s: %(count)s texts are missing. Readers see them in the other language, marked as such.",
            len(missing),
        )
        words = {"language": state.locale.get_display_name(), "count": len(missing)}
        button = messages.button(missing[0].url, _("Go to the first missing text"))
        messages.warning(request, text % words, buttons=[button])


@hooks.register("after_unpublish_page")
def tell_who_leads_here(request, page):
    """Tell which pages, whose links or hotspots now lead nowhere, should be looked at."""
    if pages := pages_that_lead_to([page], request.user)[:10]:
        rows = [(reverse("wagtailadmin_pages:edit", args=[each.pk]), each.get_admin_display_title()) for each in pages]
        links = format_html_join(", ", '<a href="{}">{}</a>', rows)
        messages.warning(request, format_html("{} {}", _("These pages still lead to the hidden page:"), links))
