"""Tags around what is drawn the same for everybody: its HTML is kept, where the page itself is made anew."""

from django import template

from core.cache import keys
from core.cache.versioned import SHARED, cached, cached_as_read
from core.files.faults import is_away
from core.serving.kept_pages import NotKept, surroundings

register = template.Library()


@register.tag
def kept(parser, token):
    """Keep the HTML between the tags: `{% kept "related" page.pk %}…{% endkept %}`.

    The words after the name are what it hangs on besides the site, the language, the time of day and what has been
    read. A preview is never kept, and shows nothing kept.
    """
    return KeptNode(*_parts(parser, token))


@register.tag
def kept_row(parser, token):
    """Keep the HTML of one page in a list, `{% kept_row "row" row.pk %}…{% endkept_row %}`, until that page changes.

    `kept` would drop it with each page that was read together with it.
    """
    return KeptRowNode(*_parts(parser, token))


@register.tag
def kept_frame(parser, token):
    """Keep the HTML of what is the same on all pages of a site, and uses nothing but `layout`.

    `kept` would drop it with the page on which it was drawn first.
    """
    return KeptFrameNode(*_parts(parser, token))


def _parts(parser, token):
    tag, *words = token.split_contents()
    nodes = parser.parse([f"end{tag}"])
    parser.delete_first_token()
    return nodes, [parser.compile_filter(word) for word in words]


class KeptNode(template.Node):
    def __init__(self, nodelist, words):
        self.nodelist, self.words = nodelist, words

    def render(self, context):
        words = [word.resolve(context, ignore_failures=True) for word in self.words]
        return kept_part(context, words, lambda: self.nodelist.render(context), self.keep(words))

    def keep(self, words):
        return cached_as_read


class KeptRowNode(KeptNode):
    def keep(self, words):
        _name, pk, *_others = words
        return lambda name, draw: cached(name, draw, [keys.page(pk)], are_all=True)


class KeptFrameNode(KeptNode):
    def keep(self, words):
        return lambda name, draw: cached(name, draw, SHARED)


def kept_part(context, words: list, draw, keep=cached_as_read):
    """Return the HTML that `draw()` makes, kept under the words on which it hangs, of which the first is its name.

    Where a word is None, as the id of a page that is not saved, it is made anew.
    """
    request = context.get("request")
    if request is None or None in words or getattr(request, "is_preview", False):
        return draw()
    try:
        return keep(f"part {' '.join(map(str, words))} {surroundings(request)}", lambda: _drawn(draw))
    except NotKept as part:
        return part.response


def _drawn(draw):
    html = draw()
    if is_away():
        raise NotKept(html)
    return html
