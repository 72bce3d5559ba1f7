"""What is told once a page is published: pictures whose alternative text lacks a language."""

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock

from core.blocks.walking import walk_field

MOST_NAMED = 5


def tell_of_alternative_texts(request, page):
    """Called after a page is published: name the pictures that have no text in one of the languages."""
    told = {
        "fi": _("These pictures have no alternative text in Finnish, so Finnish readers hear the Swedish one:"),
        "sv": _("These pictures have no alternative text in Swedish, so Swedish readers hear the Finnish one:"),
    }
    pictures = pictures_by_their_own_text(page.specific)
    for language, words in told.items():
        lacking = [picture for picture in pictures if not getattr(picture, f"alt_{language}") and str(picture.alt)]
        if lacking:
            rows = ((reverse("wagtailimages:edit", args=[each.pk]), each.title) for each in lacking[:MOST_NAMED])
            messages.warning(request, format_html("{} {}", words, format_html_join(", ", '<a href="{}">{}</a>', rows)))


def pictures_by_their_own_text(page) -> list:
    """Return the pictures of a page that are described by their own texts, each once: no block describes them."""
    found = {}
    if lead := getattr(page, "lead_image", None):
        found[lead.pk] = lead
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            for node in walk_field(page, field.name):
                value = node.value if isinstance(node.block, ImageBlock) else None
                if value and not getattr(value, "decorative", False) and not getattr(value, "contextual_alt_text", ""):
                    found[value.pk] = value
    return list(found.values())
