"""Tags that lead on: the other language, breadcrumbs, pages of a list, filters in force."""

from django import template
from django.forms import Select
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from wagtail.models import Page

from core.cache import keys
from core.cache.versioned import cached
from core.formats import read_number
from core.languages import active_language, other_language
from core.serving.pages import missing_url
from core.sites.trees import home_path
from core.works.stories import headings

register = template.Library()
NAMES = {"fi": "Suomeksi", "sv": "På svenska"}  # each language says this in its own words


@register.inclusion_tag("navigation/language.html", takes_context=True)
def language_links(context):
    """The switch of language: it leads to the same thing, or to a page that says that it is missing.

    What narrows a list, and its page, are the same in both languages, so they come along.
    """
    page, request = context.get("page"), context.get("request")
    language = other_language(shown_language(context))
    if links := getattr(request, "draft_links", None) or context.get("language_links"):
        url = links.get(language)
    elif page is not None and page.pk:
        url = page.twin.get_url(request) if page.twin else missing_url(page, language)
    else:
        url = home_path(language)
    return {"language": language, "name": NAMES[language], "url": with_query(url, context.get("listing"))}


def with_query(url, listing):
    """Return the address of a list in the other language with what the shown one is asked for."""
    if not url or listing is None or not listing.request.GET or "?" in url:
        return url
    return f"{url}{listing.url(page=listing.request.GET.get('page'))}"


def shown_language(context) -> str:
    """Return the language of what is shown: of the page, else the reader's."""
    page = context.get("page")
    return page.language if page is not None else active_language()


@register.inclusion_tag("head/links.html", takes_context=True)
def hreflang_links(context):
    """The lasting address of what is shown, and the same thing in both languages where both exist."""
    page, layout, request = context.get("page"), context.get("layout"), context.get("request")
    if layout is None or layout.site is None or request is None:
        return {}
    root, pair = layout.site.root_url, context.get("language_links") or {}
    if page is not None and page.pk and is_same_sort(page.twin, page) and request.path == page.get_url(request):
        pair = {page.language: page.get_url(request), page.twin.locale.language_code: page.twin.get_url(request)}
    number = request.GET.get("page", "")
    canonical = f"{root}{request.path}" + (f"?page={number}" if read_number(number) else "")
    if page is not None and getattr(page, "elsewhere_url", "") and page.body:
        canonical, pair = page.elsewhere_url, {}  # the text was first published there
    complete = len(pair) == 2 and not request.GET
    return {"canonical": canonical, "links": {code: f"{root}{url}" for code, url in pair.items()} if complete else {}}


def is_same_sort(twin, page) -> bool:
    """Whether a page is the same in the other language: a version in easy language is none of ordinary text."""
    return twin is not None and twin.is_easy_version == page.is_easy_version


@register.simple_tag(takes_context=True)
def breadcrumbs(context):
    """The pages above this one, the front page first; none right under the front page."""
    page = context.get("page")
    return pages_above(page) if page is not None and page.depth and page.depth > 3 else []


def pages_above(page) -> list:
    """Return the published pages above a page, the front page first."""
    parent, step = page.path[: -page.steplen], page.steplen
    paths = [parent[:end] for end in range(2 * step, len(parent) + 1, step)]
    above = Page.objects.filter(path__in=paths, live=True).select_related("locale").order_by("path")
    return cached(f"down to {parent}", lambda: list(above), map(keys.place, paths))


@register.inclusion_tag("navigation/pager.html", takes_context=True)
def pager(context, pages):
    """Links to the pages of a list; nothing when there is only one."""
    numbers = pages.paginator.get_elided_page_range(pages.number, on_each_side=1, on_ends=1)
    ellipsis = pages.paginator.ELLIPSIS
    return {"pages": pages, "numbers": list(numbers), "ellipsis": ellipsis, "request": context["request"]}


@register.simple_tag
def chosen_filters(listing):
    """The filters in force, each with its name, its value and the address of the list without it."""
    if not listing.form:
        return []
    rows = []
    for name, value in listing.form.narrowing.items():
        labels = {str(key): label for key, label in getattr(listing.form.fields[name], "choices", ())}
        label = labels.get(str(value), value)  # a typed word is its own label
        row = {"name": listing.form[name].label, "value": label, "url": listing.url(**{name: None})}
        rows.append(row)
    return rows


@register.simple_tag
def filter_control(field):
    """The control of a filter. Django's own templates take three files for each choice."""
    if type(field.field.widget) is not Select:
        return str(field)
    chosen = {str(field.value() or "")}
    options = ((key, flatatt({"selected": str(key) in chosen}), label) for key, label in field.field.choices)
    attributes = field.build_widget_attrs({"name": field.html_name, "id": field.auto_id}, field.field.widget)
    options = format_html_join("", '<option value="{}"{}>{}</option>', options)
    return format_html("<select{}>{}</select>", flatatt(attributes), options)


@register.simple_tag
def story_headings(body):
    """The main headings of a text with their anchors, for its table of contents."""
    return headings(body)
