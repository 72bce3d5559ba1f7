"""A tag around what stands around a page: its HTML is kept, as whole pages are, where the page itself is made anew."""

from django import template

from core.cache.versioned import cached
from core.files.faults import is_away
from core.languages import active_language
from core.serving.kept_pages import NotKept, time_of_day

register = template.Library()


@register.tag
def kept(parser, token):
    """Keep the HTML between the tags: `{% kept "related" page.pk %}…{% endkept %}`.

    The words after the name are what it hangs on besides the site, the language, the time of day and what
    `core.changes` tells. A preview is never kept, and shows nothing kept.
    """
    _tag, *words = token.split_contents()
    nodes = parser.parse(["endkept"])
    parser.delete_first_token()
    return KeptNode(nodes, [parser.compile_filter(word) for word in words])


class KeptNode(template.Node):
    def __init__(self, nodelist, words):
        self.nodelist, self.words = nodelist, words

    def render(self, context):
        request = context.get("request")
        if request is None or getattr(request, "is_preview", False):
            return self.nodelist.render(context)
        name = " ".join(str(word.resolve(context)) for word in self.words)
        address = f"{request.scheme}://{request.get_host()} {active_language()} {time_of_day()}"
        try:
            return cached(f"part {name} {address}", lambda: self.draw(context))
        except NotKept as part:
            return part.response

    def draw(self, context):
        html = self.nodelist.render(context)
        if is_away():
            raise NotKept(html)
        return html
