"""From an address to a page: the address is cached, the page is read; never a page of the wrong language."""

from django.contrib.contenttypes.models import ContentType
from django.http import Http404
from wagtail.models import Page
from wagtail.views import serve as wagtail_serve

from core.cache import keys
from core.cache.reading import declared, depend_on
from core.cache.versioned import cached
from core.citations.signposting import signpost
from core.languages import active_language
from core.serving.kept_pages import kept
from core.serving.redirects import lead_to
from core.sites import permalinks
from core.sites.routes import route_url
from core.sites.trees import in_site, site_of, trees
from core.visibility import answering, show


def find_page(request, path: str):
    """Return the page at a path below the language prefix, and what of the path lies inside the page.

    A page answers for addresses below it (its files, a scene of an interactive image), so the parent is looked up too.
    Raises Http404 when there is no such page.
    """
    site = site_of(request)
    tree = next((tree for tree in trees(site) if tree.language == active_language()), None) if site else None
    if tree is None:
        raise Http404
    path = path.strip("/")
    parent, _slash, rest = path.rpartition("/")
    try:
        if "." not in rest:  # no page has a point in its address
            return load_page(*row_at(tree, path)), []
    except Http404:
        if not rest:
            raise
    return load_page(*row_at(tree, parent)), [rest]


def row_at(tree, path: str) -> tuple[int, int]:
    """Return content type and id of the page at a path of a tree. Raises Http404, which is not cached."""
    url_path = f"{tree.url_path}{path}/" if path else tree.url_path

    def ask():
        row = Page.objects.filter(url_path=url_path).order_by().values_list("content_type_id", "pk").first()
        if row is None:
            raise Http404
        depend_on(keys.page(row[1]))
        return row

    return cached(f"page at {url_path}", ask, [keys.address(url_path)])


def load_page(content_type_id: int, pk: int):
    """Return a page as its own kind, in one query with the single things it shows. Raises Http404 when it is gone."""
    model = ContentType.objects.get_for_id(content_type_id).model_class() or Page
    pages = model._default_manager.select_related("locale", *getattr(model, "page_relations", []))
    page = pages.filter(pk=pk).first()
    if page is None:
        raise Http404
    return page


@kept
def serve_page(request, path):
    """Show the page at a path; a work that lacks this language gets a page that says so and offers the other one."""
    try:
        page, rest = find_page(request, path)
    except Http404:
        if not path.strip("/"):
            return missing_home(request)
        raise
    if not page.live and not path.strip("/"):
        return missing_home(request)
    if page.locale.language_code != active_language():
        if rest:
            raise Http404
        return lead_to(request, missing_url(page, active_language()))
    show(page)
    route = request._wagtail_route_for_request = page.route(request, rest)
    return signpost(request, page, route.kwargs, wagtail_serve(request, path))


def missing_home(request):
    """The front page is not there in this language: send to the missing-twin page of the site's root."""
    site = site_of(request)
    if site is None or not site.root_page.live or site.root_page.locale.language_code == active_language():
        raise Http404
    return lead_to(request, missing_url(site.root_page, active_language()))


def missing_url(page, language: str) -> str:
    """Return the address of the page that says: this work is not in this language yet."""
    return route_url("missing", language, key=permalinks.encode(page.translation_key))


def public_page(site, key, language: str):
    """Return the page of a work in a language whose address answers everybody, or None."""
    pages = answering(Page.objects.filter(in_site(site, language), translation_key=key))
    with declared(keys.work(key)):
        page = pages.filter(locale__language_code=language).select_related("locale").first()
    return page.specific if page else None
