"""Tags of the head of a page: stylesheets, and what is shown where the page is shared."""

from html import unescape
from urllib.parse import urljoin

from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.images.shortcuts import get_rendition_or_not_found

from core.files.pictures import SHARED
from core.languages import active_language
from core.serving import stylesheets as sheets
from core.visibility import LISTED, OPENED, WITHDRAWN, state_of

register = template.Library()
OPEN_GRAPH_LOCALES = {"fi": "fi_FI", "sv": "sv_FI"}
SITE_PICTURE = {
    "width": "1200",
    "height": "630",
    "alt": _("The word Tuotos beside a line that carries drawn outputs, and one red point"),
}


@register.simple_tag
def stylesheets(scheme=""):
    """The stylesheets of a page with their media queries; a `scheme` is asked for by the pattern page only."""
    shown = sheets.stylesheets_in(scheme) if scheme else sheets.stylesheets()
    if not scheme and getattr(staticfiles_storage, "joins_stylesheets", False):
        return [{"url": static(sheets.JOINED), "media": ""}]
    return [{"url": static(sheet.path), "media": sheet.media} for sheet in shown]


@register.simple_tag(takes_context=True)
def described(context) -> str:
    """What a page is about, for search engines and where it is shared.

    It is what the editor wrote for them, else a summary of the page, else its first words, else that of the project.
    Of a work that is still to come readers get no more than it shows.
    """
    page, layout = context.get("page"), context.get("layout")
    if state_of(page) == WITHDRAWN:
        return ""
    text = next(filter(str.strip, _own_words(page)), getattr(getattr(layout, "project", None), "summary", ""))
    return " ".join(unescape(str(text)).split())


def _own_words(page):
    yield from (str(getattr(page, name, "")) for name in ("search_description", "intro"))
    if state_of(page) in OPENED:
        yield from (str(getattr(page, name, "")) for name in getattr(page, "summary_fields", ()))
        yield from (strip_tags(block.value.source) for block in getattr(page, "body", ()) if block.block_type == "text")


@register.simple_tag(takes_context=True)
def share_card(context):
    """What other services show of a page when somebody shares it; None where no site answers."""
    layout, request, page = context.get("layout"), context.get("request"), context.get("page")
    if request is None or layout is None or layout.site is None:
        return None
    root = layout.site.root_url
    lead = context.get("shared_picture") or (getattr(page, "lead_image", None) if state_of(page) in LISTED else None)
    return {
        "type": "article" if getattr(page, "kind", None) else "website",
        "locale": OPEN_GRAPH_LOCALES[getattr(page, "language", None) or active_language()],
        "title": page.head_title if page else context.get("shared_title", ""),
        "url": f"{root}{request.path}",
        "image": lead_picture(lead, root) if lead else {**SITE_PICTURE, "url": f"{root}{static('share.png')}"},
    }


def lead_picture(image, root: str) -> dict:
    """Return the lead picture of a page, cropped as services show it. Texts there have no `lang` of their own."""
    rendition = get_rendition_or_not_found(image, SHARED)
    return {
        "url": urljoin(root, rendition.url),
        "width": str(rendition.width),
        "height": str(rendition.height),
        "alt": image.alt,
    }
