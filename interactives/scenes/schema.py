"""An interactive image in the words of schema.org: a picture whose parts are its scenes, and theirs the hotspots."""

from urllib.parse import urljoin

from wagtail.images.shortcuts import get_rendition_or_not_found

from interactives.scenes.frames import scene_url
from interactives.scenes.pictures import SHARP
from interactives.scenes.scene import Scene, scenes_of


def schema_of(page) -> dict:
    """Return what all works do not tell. Its own picture is that of the first scene."""
    parts = [_scene(page, scene) for scene in scenes_of(page)]
    first = next((part for part in parts if "contentUrl" in part), {})
    return {"contentUrl": first.get("contentUrl", ""), "hasPart": parts}


def _scene(page, scene: Scene) -> dict:
    address, image = urljoin(page.full_url or "", scene_url(page, scene)), scene.value["image"]
    known = {
        "@type": "ImageObject",
        "@id": f"{address}#{scene.key}" if scene.number == 1 else address,
        "url": address,
        "name": scene.value["title"],
        "contentUrl": urljoin(address, get_rendition_or_not_found(image, SHARP).url) if image else "",
        "creditText": image.author if image else "",
        "hasPart": [_spot(address, spot) for spot in scene.spots],
    }
    return {name: value for name, value in known.items() if value}


def _spot(address: str, spot) -> dict:
    return {
        "@type": "WebPageElement",
        "@id": f"{address}#h-{spot.anchor}",
        "name": spot.value["title"] or str(spot.number),
        "position": spot.number,
    }
