"""The sitemap and robots.txt of a site: what search engines may show, with dates, in sections where there is much."""

from django.http import Http404, HttpResponse
from django.utils.html import escape
from django.views.decorators.http import require_safe

from core.serving.addresses import SOURCES, Address
from core.sites.trees import known_site

SECTION = 10_000  # addresses; the protocol allows 50,000
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@require_safe
def sitemap(request):
    """Answer the whole sitemap where it fits in one section, else the list of its sections."""
    site = known_site(request)
    sources = {name: source(site) for name, source in SOURCES.items()}
    counts = {name: source.count() for name, source in sources.items()}
    if sum(counts.values()) <= SECTION:
        return urlset(site, (each for name, source in sources.items() for each in source.indexed(0, counts[name])))
    names = [f"{name}-{number + 1}" for name, count in counts.items() for number in range(-(-count // SECTION))]
    rows = [f"<sitemap><loc>{escape(site.root_url)}/sitemap-{name}.xml</loc></sitemap>" for name in names]
    return in_xml("sitemapindex", NAMESPACE, rows)


@require_safe
def sitemap_section(request, name: str, number: int):
    """Answer a section of the sitemap. Raises Http404 for one that is not there."""
    site = known_site(request)
    if name not in SOURCES or number < 1:
        raise Http404
    addresses = list(SOURCES[name](site).indexed((number - 1) * SECTION, number * SECTION))
    if not addresses:
        raise Http404
    return urlset(site, addresses)


def urlset(site, addresses):
    """Answer addresses with their dates and languages."""
    root = escape(site.root_url)
    rows = [f"<url><loc>{root}{escape(each.path)}</loc>{dated(each)}{twinned(root, each)}</url>" for each in addresses]
    return in_xml("urlset", f'{NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml"', rows)


def dated(address: Address) -> str:
    return f"<lastmod>{address.changed.isoformat(timespec='seconds')}</lastmod>" if address.changed else ""


def twinned(root: str, address: Address) -> str:
    link = '<xhtml:link rel="alternate" hreflang="{}" href="{}{}"/>'
    return "".join(link.format(language, root, escape(path)) for language, path in address.twins.items())


def in_xml(name: str, namespaces: str, rows: list[str]):
    body = "\n".join(rows)
    response = HttpResponse(f"{HEAD}<{name} {namespaces}>\n{body}\n</{name}>\n", content_type="application/xml")
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def robots(request):
    """Let everybody read everything but the admin, and name the sitemap of the site."""
    lines = ["User-agent: *", "Disallow: /admin/", "", f"Sitemap: {known_site(request).root_url}/sitemap.xml", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
