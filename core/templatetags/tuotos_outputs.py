"""Tags about outputs: who made them, their files, their topics, other works inside a text."""

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join

from core.cache import keys
from core.cache.versioned import cached
from core.languages import active_language, language_name
from core.lists import relations
from core.lists.relations import readable_works
from core.lists.topics import topic_url
from core.serving.links import Links, chosen_ids
from core.sites.permalinks import encode
from core.visibility import current_area, is_opened, linked
from core.works.credits import credits_of
from core.works.downloads import Download, downloads_of
from core.works.entry_pictures import prepare_pictures, render_entry_picture
from core.works.querysets import prepare_entries

from .tuotos import lang
from .tuotos_kept import kept_part

register = template.Library()
register.simple_tag(language_name)


@register.simple_tag(takes_context=True)
def contributors(context, page):
    """Who made the work, in order, role by role."""

    def draw():
        return render_to_string("components/contributors.html", {"credits": credits_of(page, active_language())})

    return kept_part(context, ["contributors", page.pk], draw)


@register.simple_tag
def makers_in_short(page):
    """The first three makers of a work as plain names, for a row of a list."""
    rows = [row.agent for row in page.contributors.all() if row.agent]
    names = [str(agent) for agent in rows[:3]]
    return "; ".join(names) + (" …" if len(rows) > 3 else "")


@register.simple_tag(takes_context=True)
def downloads(context, page):
    """The files of a page with their addresses; asked from the database once a page."""
    if not hasattr(page, "own_downloads"):
        page.own_downloads = downloads_of(page, context.get("request"))
    return page.own_downloads


@register.simple_tag(takes_context=True)
def former_downloads(context, page):
    """The earlier versions of the files of a page, in the editor's order."""
    return downloads_of(page, context.get("request"), former=True)


@register.simple_tag(takes_context=True)
def key_to_search(context, page):
    """The key by which a work with long files is searched inside; "" for others, and where readers cannot find it."""
    if not page.pk or not is_opened(page) or not any(each.is_long_text for each in downloads(context, page)):
        return ""
    return encode(page.translation_key)


@register.simple_tag(takes_context=True)
def work_languages(context, page):
    """The names of the languages of a work: as told, else those of its files, else that of the page."""
    codes = [page.text_language] if page.text_language else []
    codes = codes or [download.document.text_language for download in downloads(context, page)]
    codes = list(dict.fromkeys(filter(None, codes))) or [page.language]
    return ", ".join(str(language_name(code)) for code in codes)


@register.simple_tag
def first_download(page):
    """The first file of a work, for a row of a list; None when it has none."""
    row = next(iter(page.newest_files), None)
    return Download(row.document, "") if row else None


@register.simple_tag
def entry_picture(page):
    """The small picture of a row of a list, where the list shows pictures."""
    return render_entry_picture(page)


@register.simple_tag
def output_rows(page):
    """The topics and target groups of a work, with their names fetched."""
    topics, groups = page.topics.select_related("topic"), page.target_groups.select_related("target_group")
    return {"topics": list(topics), "groups": list(groups)}


@register.simple_tag
def yso_topics(rows):
    """The topics of rows that are concepts of YSO."""
    return [row.topic for row in rows if row.topic.uri]


@register.simple_tag
def is_foreign(page):
    """Whether a page of a list is not in the reader's language."""
    return page.language != active_language()


@register.simple_tag
def topic_link(topic):
    """A topic; leads to its page."""
    marked = lang(topic.label.language, active_language())
    return format_html('<a href="{}"{}>{}</a>', topic_url(topic), marked, topic.label)


@register.simple_tag
def readable_work(page):
    """The page of a work that readers may open, in their language if possible; None for a draft or withdrawn one."""
    return readable_works([page.translation_key]).get(page.translation_key) if page else None


@register.simple_tag(takes_context=True)
def related_works(context, page):
    """Works that belong with this one, whichever end names the other; a preview shows those of the draft."""
    is_preview = getattr(context.get("request"), "is_preview", False)
    return relations.related_works(page) if is_preview else relations.cached_related_works(page)


@register.simple_tag
def series_parts(page):
    """The parts of the page's series in order, this one among them; [] when it is in none."""
    return relations.series_parts(page)


@register.simple_tag
def series_neighbours(page, parts):
    """The parts right before and after the page's own that readers may open: what is still to come is passed over."""
    return relations.neighbours(page, parts)


@register.simple_tag(takes_context=True)
def file_address(context, document):
    """The address of a file under the page that shows it; asked from the database once a page."""
    return links_of(context).file_url(document)


@register.simple_tag(takes_context=True)
def link_target(context, link):
    """Where a link leads and what it says: see `core.serving.links`."""
    return links_of(context).target(link)


@register.simple_tag
def link_words(link, target):
    """What a link says: its text, the name of its target in that one's own language, and a language that was chosen."""
    name = format_html('<span lang="{}">{}</span>', target.language, target.name) if target.name else ""
    words = format_html_join(": ", "{}", ((each,) for each in (target.label, name) if each))
    told = link.get("language") and target.is_foreign
    return format_html("{} ({})", words, language_name(target.language)) if told else words


def links_of(context) -> Links:
    """Return what knows where the links of the shown page lead."""
    page, request = context.get("page"), context.get("request")
    if page is None:
        return Links(request=request)
    if not hasattr(page, "own_links"):
        page.own_links = Links(page, request, chosen_ids(page))
    return page.own_links


@register.simple_tag
def partners(project, *roles):
    """The organisations that have one of the roles in a project, in the editor's order."""
    return [row.organisation for row in project.partners.all() if row.role in roles] if project else []


@register.simple_tag
def project_groups(project):
    """The target groups of a project."""
    return [row.target_group for row in project.target_groups.all()]


@register.simple_tag
def pages_below(page):
    """The pages right under a page to which links may lead, with what their entries show."""
    pages = linked(page.get_children().filter(easypage__isnull=True))
    name = f"pages below {page.path} from {current_area()}"
    return cached(name, lambda: prepare_pictures(prepare_entries(list(pages.specific()))), [keys.below(page.path)])
