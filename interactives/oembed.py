"""The oEmbed provider: tells other sites how to show an interactive image (https://oembed.com/)."""

from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

from django.http import Http404, HttpResponse, JsonResponse
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.images.shortcuts import get_rendition_or_not_found

from core.languages import LANGUAGES
from core.serving.pages import find_page
from core.sites.trees import known_site
from core.visibility import area_of, is_opened, is_private
from interactives.models import InteractivePage
from interactives.scenes.frames import frame_url
from interactives.scenes.pictures import THUMBNAIL
from interactives.scenes.scene import scenes_of

WIDTH, TEXT_HEIGHT = 960, 420  # pixels; the second is for title, tools and the text below the picture


@require_safe
def oembed(request):
    """Answer `?url=…&format=json|xml&maxwidth=…&maxheight=…`.

    404 for an address that is no interactive image of this site, 401 for a private one, 501 for another format,
    400 for a size that is no number.
    """
    kind = request.GET.get("format", "json")
    if kind not in {"json", "xml"}:
        return plain(_("Ask for json or xml."), 501)
    try:
        most = [int(request.GET[name]) if request.GET.get(name) else None for name in ("maxwidth", "maxheight")]
    except ValueError:
        return plain(_("maxwidth and maxheight are whole numbers of pixels."), 400)
    site = known_site(request)
    page, scene_key = asked_page(request, site)
    if is_private(page):
        return plain(_("Only some people may see this page."), 401)
    with translation.override(page.language):
        answer = describe(page, scene_key, site, *most)
    return in_json(answer) if kind == "json" else in_xml(answer)


def asked_page(request, site):
    """Return the page that the query names and the key of its scene. Raises Http404."""
    try:
        parts = urlsplit(request.GET.get("url", ""))
        host = parts.netloc
    except ValueError as error:
        raise Http404 from error
    language, _slash, path = parts.path.lstrip("/").partition("/")
    if host not in {request.get_host(), urlsplit(site.root_url).netloc} or language not in LANGUAGES:
        raise Http404
    with translation.override(language):
        page, rest = find_page(request, path)
    if not isinstance(page, InteractivePage) or not is_opened(page, area=area_of(page)):
        raise Http404
    what = page.route(request, rest).kwargs
    if "file" in what:
        raise Http404
    return page, what.get("scene_key", "")


def describe(page, scene_key, site, most_wide=None, most_high=None) -> dict:
    """Return what a site needs to show a page; sizes in pixels."""
    scenes = scenes_of(page)
    scene = next((scene for scene in scenes if scene.key == scene_key), scenes[0] if scenes else None)
    image = scene.value["image"] if scene else None
    small = get_rendition_or_not_found(image, THUMBNAIL) if image else None
    width = max(min(WIDTH, most_wide or WIDTH), 1)
    height = TEXT_HEIGHT
    if small and small.width:  # it is as people see it, also when the picture is of a time when we turned none
        height += round(width * small.height / small.width)
    height = max(min(height, most_high or height), 1)
    title = f"{scene.value['title']} – {page.title}" if scene and scene.number > 1 else page.title
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site.site_name or site.hostname,
        "provider_url": f"{site.root_url}/",
        "cache_age": 86400,
        "width": width,
        "height": height,
        "html": frame_html(page, scene, title, width, height),
    }
    if small:
        answer |= {
            "thumbnail_url": urljoin(f"{site.root_url}/", small.url),
            "thumbnail_width": small.width,
            "thumbnail_height": small.height,
        }
    return answer


def frame_html(page, scene, title, width, height) -> str:
    """Return the frame with a link beside it for readers who cannot open it."""
    frame = (
        '<iframe src="{}" title="{}" width="{}" height="{}" style="border:0"'
        ' allow="clipboard-write; fullscreen"></iframe>'
    )
    source = urljoin(page.full_url, frame_url(page, scene))
    link = '<p><a href="{}">{}</a></p>'
    return format_html(frame + link, source, title, str(width), str(height), page.full_url, title)


def in_json(answer: dict):
    response = JsonResponse(answer)
    response["Access-Control-Allow-Origin"] = "*"
    return response


def in_xml(answer: dict):
    root = ElementTree.Element("oembed")
    for name, value in answer.items():
        ElementTree.SubElement(root, name).text = str(value)
    body = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    response = HttpResponse(body, content_type="text/xml; charset=utf-8")
    response["Access-Control-Allow-Origin"] = "*"
    return response


def plain(words: str, status: int):
    return HttpResponse(f"{words}\n", status=status, content_type="text/plain; charset=utf-8")
