"""Tags of every page: languages of texts, signs, pictures, addresses."""

import re
from functools import cache

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail.admin.templatetags.wagtailuserbar import wagtailuserbar

from core import titles
from core.citations.licences import licence_url as url_of_licence
from core.files.pictures import render_picture
from core.languages import active_language, in_language
from core.serving.funding import funding_of
from core.sites.routes import route_url

register = template.Library()
LONG_WORDS = [(20, "very-long"), (17, "long")]  # letters that still stand on one line of a phone
LETTERS = re.compile(r"\w+")


def lang(language: str, surroundings: str):
    """Return ` lang="…"` for a text whose language is not that of its surroundings, else ""."""
    return format_html(' lang="{}"', language) if language and language != surroundings else ""


@register.simple_tag
def lang_attr(text):
    """Mark a text that knows its language (`core.languages.Text`) when it is not in the reader's."""
    return lang(getattr(text, "language", ""), active_language())


@register.simple_tag
def page_lang(page, part="title"):
    """Mark the title or another text of a page in a list when it is not in the reader's language."""
    return lang(page.part_language(part), active_language())


@register.simple_tag(takes_context=True)
def own_lang(context, path):
    """Mark a text of the shown page itself, such as its intro, that lacks its translation."""
    page = context.get("page")
    return lang(page.part_language(path), page.language) if page is not None else ""


@register.simple_tag(takes_context=True)
def part_lang(context, *parts):
    """Mark a text of the page that lacks its translation: `{% part_lang "text" %}` in the template of a block."""
    page, path = context.get("page"), part_path(context, *parts)
    if page is None or not path:
        return ""
    return lang(page.part_language(path), page.language)


def part_path(context, *parts) -> str:
    """Return the path of a text inside the page, such as "body.<id of block>.text"."""
    return ".".join(str(part) for part in (context.get("story_path"), *parts) if part)


@register.simple_tag
def language_lang(code):
    """Mark a text by the code of its language when that is not the reader's."""
    return lang(code, active_language())


@register.simple_tag
@cache
def icon(name, set_of="i"):
    """A drawn sign. The word beside it tells the same, so it is hidden from screen readers."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}"/></svg>', drawing_url(name, set_of)
    )


@register.simple_tag
@cache
def kind_drawing(name):
    """The large drawing of a kind of output."""
    return format_html(
        '<svg viewBox="0 0 120 96" aria-hidden="true" focusable="false"><use href="{}"/></svg>', drawing_url(name, "k")
    )


@register.simple_tag
def drawing(name):
    """A large drawing of no kind, such as the pit on the page for what is missing."""
    return format_html(
        '<svg viewBox="0 0 1600 120" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">'
        '<use href="{}"/></svg>',
        drawing_url(name, "k"),
    )


def drawing_url(name: str, set_of: str) -> str:
    """Return the address of a drawing: of icons.svg, or of an app's own file, as in "podcasts/icons.svg#podcast"."""
    file, _hash, own_name = name.rpartition("#")
    return f"{static(file or 'icons.svg')}#{set_of}-{own_name}"


@register.filter(is_safe=True)
def glued(title):
    """Glue the colon that libraries write between title and subtitle to the word before it."""
    return titles.for_readers(title) if title else title


@register.filter
def divided(title, language):
    """Let the very long words of a title, and names without spaces, be divided where one would do it by hand."""
    return titles.divided(str(title), language or active_language()) if title else title


@register.simple_tag
def long_word(title):
    """Return the class of a title with a word so long that it would break on a phone: `long`, `very-long`, else ""."""
    longest = max(map(len, LETTERS.findall(title)), default=0)
    name = next((name for letters, name in LONG_WORDS if longest > letters), "")
    return format_html(' class="{}"', name) if name else ""


@register.simple_tag(takes_context=True)
def picture(context, image, *path, sizes="(min-width: 60rem) 60rem, 100vw", lazy=True):
    """A picture in the widths that readers need; `path` leads to its alternative text inside the block."""
    page = context.get("page")
    language = page.part_language(part_path(context, *path)) if page and path else active_language()
    return render_picture(image, block_language=language, sizes=sizes, lazy=lazy)


@register.simple_tag
def text_in_language(thing, name):
    """A text that a thing has in both languages, in the reader's where it exists: knows its language."""
    return in_language(thing, name)


@register.simple_tag
def route(name, **kwargs):
    """The address of a route of ours in the reader's language."""
    return route_url(name, active_language(), **kwargs)


@register.simple_tag
def licence_url(key):
    """The address of a licence in the reader's language."""
    return url_of_licence(key or "", active_language())


@register.inclusion_tag("components/licence.html")
def text_licence(project):
    """The licence of the texts of a site."""
    return {"thing": {"licence": project.text_licence, "get_licence_display": project.get_text_licence_display}}


@register.simple_tag(takes_context=True)
def funding(context):
    """The emblem's sentences: None when the EU does not fund the project."""
    layout = context.get("layout")
    return funding_of(layout.project, active_language()) if layout else None


@register.simple_tag(takes_context=True)
def staff_bar(context):
    """Wagtail's bar for staff. Readers have no session cookie, so no session is looked for."""
    request = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""
    return wagtailuserbar(context)
