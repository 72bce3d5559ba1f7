"""Pictures in pages: several widths, one alternative text in the right language."""

from django.forms.utils import flatatt
from django.utils.html import format_html
from wagtail.images.models import Filter
from wagtail.images.shortcuts import get_renditions_or_not_found

from core.languages import Text, active_language

SPECS = Filter.expand_spec(["width-{400,800,1200}", "format-webp"])  # in a page
ROW = SPECS[0]  # in a row of a list
SHARED = "fill-1200x630|format-jpeg"  # where other services show a page


def alternative_text(image, block_language: str) -> Text:
    """Return what stands for a picture: nothing, what the block says, or what the picture itself has."""
    if getattr(image, "decorative", False):
        return Text("", active_language())
    if text := getattr(image, "contextual_alt_text", ""):
        return Text(text, block_language)
    return image.alt


def render_picture(image, *, block_language: str, sizes: str, lazy: bool, specs=SPECS) -> str:
    """Return the `img` of a picture; `block_language` is the language of the text that its block gives."""
    alt = alternative_text(image, block_language)
    renditions = get_renditions_or_not_found(image, specs).values()
    by_width = {rendition.width: rendition for rendition in renditions}  # a small picture is never made larger
    largest = by_width[max(by_width)]
    attributes = {"alt": alt}
    if alt.language != active_language():
        attributes["lang"] = alt.language
    if len(by_width) > 1:
        attributes["srcset"] = ", ".join(f"{by_width[width].url} {width}w" for width in sorted(by_width))
        attributes["sizes"] = sizes
    attributes |= {"loading": "lazy"} if lazy else {"fetchpriority": "high"}
    return format_html(
        '<img src="{}" width="{}" height="{}"{}>',
        largest.url,
        str(largest.width),
        str(largest.height),
        flatatt(attributes),
    )
