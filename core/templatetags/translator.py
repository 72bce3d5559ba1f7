"""How the translator shows a text of the source."""

from bs4 import BeautifulSoup
from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from core.admin.easy.ways import way_from as easy_way_from
from core.admin.translator.ways import way_from
from core.translation.marks import as_text, clean

register = template.Library()
SIGNS_IN_A_ROW = 60
MOST_ROWS = 14


@register.filter
def with_marks(source: str):
    """Return a text of the source with its bold, its italics, and its links as words that lead nowhere."""
    soup = BeautifulSoup(clean(source, source), "html.parser")
    for link in soup.find_all("a"):
        link.name, link.attrs = "span", {"class": "translator-link"}
        told = soup.new_tag("span", attrs={"class": "w-sr-only"})
        told.string = _(" (link)")
        link.append(told)
    return mark_safe(str(soup))  # noqa: S308  cleaned above


@register.filter
def rows_for(source: str) -> int:
    """Return how many lines a box should have for the translation of a text."""
    lines = as_text(source).split("\n")
    return min(MOST_ROWS, sum(len(line) // SIGNS_IN_A_ROW + 1 for line in lines))


@register.simple_tag(takes_context=True)
def translation_way(context, page):
    """The way from the form of a page to its translation."""
    way = way_from(page, context["request"].user)
    if way is None:
        return ""
    posts = mark_safe(" data-begin-translation") if way.begins else ""
    return format_html('<a class="translation-way" href="{}"{}>{}</a>', way.url, posts, way.words)


@register.simple_tag(takes_context=True)
def easy_way(context, page):
    """The way from the form of a page to its version in easy language, or back to its original."""
    way = easy_way_from(page.specific, context["request"].user)
    return format_html('<a class="translation-way" href="{}">{}</a>', way.url, way.words) if way else ""
