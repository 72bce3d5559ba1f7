"""Tags that cite the shown work."""

from urllib.parse import urljoin

from django import template
from django.utils.safestring import mark_safe
from wagtail.images.shortcuts import get_rendition_or_not_found

from core.blocks.sources import sources_of
from core.citations import dublin_core, highwire
from core.citations.cited import citations_of
from core.citations.csl_item import item_of
from core.citations.formats import FORMATS
from core.citations.json_ld import script_of, thing_of, versions_of
from core.citations.json_ld_things import grant_of, organisation_profile_of, profile_of, trail_of
from core.citations.record import shown_record, with_files
from core.files.pictures import ROW
from core.languages import active_language
from core.page_types import PageType
from core.sites import permalinks
from core.sites.routes import route_url
from core.templatetags.tuotos_head import lead_picture
from core.templatetags.tuotos_navigation import pages_above
from core.titles import for_readers
from core.visibility import OPENED, state_of
from core.works.sources.files import names_of_files
from core.works.sources.marks import with_links

register = template.Library()
HOME_DEPTH = 2
NOT_FUNDED = {"Service", "NewsArticle"}  # schema.org knows no money behind a service; a newspaper pays for itself
FOR_ONE = ("bib", "ris", "json")  # a table of one row helps nobody


@register.simple_tag(takes_context=True)
def citations(context, page):
    """The citations of a work in each style, the one that is shown first at the head."""
    return citations_of(item_of(shown_record(page, context["layout"].site.root_url)), active_language())


@register.simple_tag
def is_told_to_machines(page):
    """Whether the head of a page has what machines read: that of a page of ours whose work readers may open."""
    return isinstance(page, PageType) and state_of(page) in OPENED


@register.simple_tag(takes_context=True)
def metadata(context, page):
    """What machines read of a page in its head: `citation_*` tags, else Dublin Core, and schema.org as a script's text.

    Dublin Core is for works alone, and never stands beside `citation_*`: Scholar takes it as a last resort.
    """
    root = context["layout"].site.root_url
    record, project = with_files(shown_record(page, root), page), context["layout"].project
    picture_url = lead_picture(page.lead_image, root)["url"] if page.lead_image else ""
    is_funded = project and page.kind and record.types.schema not in NOT_FUNDED
    version = page.easy_version
    easy = {"url": urljoin(root, version.url), "language": version.bcp47, "name": version.title} if version else {}
    more = {**({"funding": grant_of(project)} if is_funded else {}), **versions_of(record, **easy), **page.get_schema()}
    tags = highwire.tags_of(record)
    dublin_core_tags = dublin_core.tags_of(record, easy.get("url", "")) if page.kind and not tags else []
    return {
        "tags": tags or dublin_core_tags,
        "schemas": dublin_core.SCHEMAS if dublin_core_tags else [],
        "script": script(thing_of(record, picture_url, more)),
    }


@register.simple_tag(takes_context=True)
def trail(context):
    """The way from the front page to the shown page in the words of schema.org; "" for a front page."""
    page, layout = context["page"], context["layout"]
    if not page.pk or page.depth <= HOME_DEPTH:
        return ""
    root, (front, *others) = layout.site.root_url, [*pages_above(page), page]
    steps = [(layout.name, front), *((for_readers(step.title), step) for step in others)]
    return script(trail_of([(str(name), urljoin(root, step.get_url(context["request"]))) for name, step in steps]))


@register.simple_tag(takes_context=True)
def person_script(context, person):
    """Somebody in the words of schema.org, as the text of a script."""
    return script(profile_of(person, shown_address(context), absolute_picture(context, person.portrait)))


@register.simple_tag(takes_context=True)
def organisation_script(context, organisation):
    """An organisation in the words of schema.org, as the text of a script."""
    logo = absolute_picture(context, organisation.logo)
    return script(organisation_profile_of(organisation, shown_address(context), logo))


def shown_address(context) -> str:
    """Return the absolute address of what is shown."""
    return urljoin(context["layout"].site.root_url, context["request"].path)


def absolute_picture(context, image) -> str:
    """Return the absolute address of a picture in the size of a row; "" without one."""
    return urljoin(context["layout"].site.root_url, get_rendition_or_not_found(image, ROW).url) if image else ""


def script(thing: dict) -> str:
    """Return a thing of schema.org as the text of a script element."""
    return mark_safe(script_of(thing))  # noqa: S308 (escaped)


@register.inclusion_tag("components/pick.html")
def pick(entry):
    """The box by which a published work in a list is chosen for a list of references; nothing for other rows."""
    is_citable = getattr(entry, "kind", None) and state_of(entry) in OPENED
    return {"entry": entry, "key": permalinks.encode(entry.translation_key)} if is_citable else {}


@register.simple_tag
def citation_files(page):
    """The files by which a reference manager takes in a work: pairs of name and address."""
    key, language = permalinks.encode(page.translation_key), active_language()
    return [(FORMATS[ending].name, route_url("reference", language, key=key, format=ending)) for ending in FOR_ONE]


@register.tag
def sourced(parser, token):
    """Let the numbers in brackets in a story lead to its sources: `{% sourced value %}…{% endsourced %}`."""
    _tag, story = token.split_contents()
    nodes = parser.parse(["endsourced"])
    parser.delete_first_token()
    return SourcedNode(nodes, parser.compile_filter(story))


class SourcedNode(template.Node):
    def __init__(self, nodelist, story):
        self.nodelist, self.story = nodelist, story

    def render(self, context):
        number, html = len(sources_of(self.story.resolve(context))), self.nodelist.render(context)
        return with_links(html, number) if number else html


@register.simple_tag
def source_files(page):
    """The files by which a reference manager takes in the sources of a page: pairs of name and address."""
    names = names_of_files(page) if getattr(page, "pk", None) else ()
    return [(FORMATS[name.rpartition(".")[2]].name, f"{page.get_url()}{name}") for name in names]
