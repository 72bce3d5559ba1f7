"""A tag around what stands around a page: its HTML is kept, as whole pages are, where the page itself is made anew."""

from django import template

from core.cache.versioned import EVERYTHING, cached
from core.files.faults import is_away
from core.serving.kept_pages import NotKept, surroundings
from core.sites.trees import site_of

register = template.Library()


def kept(parser, token):
    """Keep the HTML between the tags: `{% kept "related" page.pk %}…{% endkept %}`.

    The words after the name are what it hangs on besides the site, the language, the time of day and what
    `core.changes` tells: of all sites, or with `kept_by_site` of the reader's own, for what names
    no other site's pages. A preview is never kept, and shows nothing kept.
    """
    tag, *words = token.split_contents()
    nodes = parser.parse([f"end{tag}"])
    parser.delete_first_token()
    return KeptNode(nodes, [parser.compile_filter(word) for word in words], by_site=tag == "kept_by_site")


register.tag("kept", kept)
register.tag("kept_by_site", kept)


class KeptNode(template.Node):
    def __init__(self, nodelist, words, *, by_site: bool):
        self.nodelist, self.words, self.by_site = nodelist, words, by_site

    def render(self, context):
        words = [word.resolve(context, ignore_failures=True) for word in self.words]
        return kept_part(context, "part", words, lambda: self.nodelist.render(context), by_site=self.by_site)


def kept_part(context, name: str, words: list, draw, *, by_site: bool):
    """Return the HTML that `draw()` makes, kept under a name and the words on which it hangs.

    Where a word is None, as the id of a page that is not saved, it is made anew.
    """
    request = context.get("request")
    if request is None or None in words or getattr(request, "is_preview", False):
        return draw()
    site = site_of(request) if by_site else None
    name = f"{name} {' '.join(map(str, words))} {surroundings(request)}"
    try:
        return cached(name, lambda: _drawn(draw), [site.pk] if site else EVERYTHING)
    except NotKept as part:
        return part.response


def _drawn(draw):
    html = draw()
    if is_away():
        raise NotKept(html)
    return html
