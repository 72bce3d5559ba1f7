"""Tags of interactive images: addresses of scenes, and what hotspots lead to."""

from urllib.parse import urlencode, urljoin

from django import template
from django.conf import settings
from django.urls import reverse

from core.blocks.link_texts import plain
from core.files.pictures import SPECS, render_picture
from interactives.scenes.contents import Contents
from interactives.scenes.frames import frame_url, scene_url
from interactives.scenes.pictures import SHARP
from interactives.scenes.scene import places_taken, scenes_of, set_apart

register = template.Library()


@register.simple_tag(takes_context=True)
def scene_contents(context, scenes):
    """What the hotspots name; asked from the database once for all scenes of the page."""
    page = context["page"]
    if not hasattr(page, "own_contents"):
        page.own_contents = Contents(page, scenes, context.get("request"))
    return page.own_contents


@register.simple_tag(takes_context=True)
def scene_address(context, scene):
    """The address of a scene and its picture: within the frame when the picture stands on another site."""
    page, request = context["page"], context.get("request")
    if context.get("framed"):
        return frame_url(page, scene, request)
    return f"{scene_url(page, scene, request)}#p-{scene.key}"  # at its picture, below what stands on every page


@register.simple_tag(takes_context=True)
def own_address(context, scene):
    """The whole address of a scene on its own page, host included."""
    return urljoin(context["page"].full_url, scene_url(context["page"], scene))


@register.simple_tag(takes_context=True)
def frame_address(context, scene):
    """The whole address of the frame that shows a scene on another site, host included."""
    return urljoin(context["page"].full_url, frame_url(context["page"], scene))


@register.simple_tag(takes_context=True)
def frame_script(context):
    """The whole address of the script that gives a frame its height on another site: one that never changes."""
    return urljoin(context["page"].full_url, f"{settings.STATIC_URL}js/scene/host.js")


@register.simple_tag(takes_context=True)
def oembed_address(context, scene):
    """The whole address under which other sites ask how to show a scene."""
    page = context["page"]
    query = urlencode({"url": own_address(context, scene)})
    return f"{urljoin(page.full_url, reverse('oembed'))}?{query}"


@register.simple_tag(takes_context=True)
def scenes_in(context, page):
    """The scenes of a page that is shown inside another one, which shows the first."""
    scenes = scenes_of(page)
    set_apart(scenes[:1], places_taken(context.get("request")))
    return scenes


@register.simple_tag(takes_context=True)
def scene_picture(context, scene):
    """The picture of a scene, whole and sharp enough to be looked at up close; "" when it was deleted."""
    image, page = scene.value["image"], context["page"]
    if not image:
        return ""
    language = page.part_language(f"{scene.part_path}.image.alt_text")
    sizes = "(min-width: 62rem) 54rem, 100vw"
    return render_picture(image, block_language=language, sizes=sizes, lazy=scene.number > 1, specs=(*SPECS, SHARP))


@register.filter
def scene_of(key, scenes):
    """The scene that a hotspot leads to, or None when it is no more."""
    return next((scene for scene in scenes if scene.key == key), None)


@register.filter
def after(scene, scenes):
    """The scene that follows in the tour, or None after the last."""
    return next((each for each in scenes if each.number == scene.number + 1), None)


@register.filter
def work(contents, page):
    """The row of an output that readers may open, or None."""
    return contents.work(page)


@register.filter
def says(page, title):
    """Whether the title of a page is the name of the point that shows it."""
    return plain(page.title) == plain(str(title))


@register.filter
def target(contents, link):
    """Where a link of a hotspot leads and what it says."""
    return contents.links.target(link)


@register.filter
def rich(contents, text):
    """A rich text whose links lead where their targets are now."""
    return contents.links.rich_text(text.source)


@register.filter
def file_url(contents, document):
    """The address of a file."""
    return contents.links.file_url(document)
