"""Interactive images for tests: points and scenes in the form that the database keeps."""

from uuid import uuid4

from interactives.blocks.scene import ScenesBlock
from tests.factories.samples import picture


def block(kind, value) -> dict:
    return {"type": kind, "id": str(uuid4()), "value": value}


def spot(title, *content, **place) -> dict:
    """A point at the middle, or where `place` says; `content` are blocks."""
    fields = {"shape": "point", "x": "50", "y": "50", "w": None, "h": None, "points": "", "icon": "", "colour": "point"}
    value = {**fields, "title": title, "content": list(content), **place}
    return {"type": "item", "id": str(uuid4()), "value": value}


def text(words) -> dict:
    return block("text", f"<p>{words}</p>")


def scene(title, *spots, image=None) -> dict:
    """A scene; `image` is a picture or its number in the database."""
    number = getattr(image or picture("tausta.png", (1200, 750)), "pk", image)
    image = {"image": number, "decorative": False, "alt_text": ""}
    return block("scene", {"title": title, "image": image, "hotspots": list(spots)})


def row(count) -> list:
    """Points with a text each, spread over the picture."""
    return [
        spot(f"Kohta {n}", text(f"Teksti {n}."), x=str(5 + 9 * (n % 10)), y=str(5 + 9 * (n // 10 % 10)))
        for n in range(count)
    ]


def scenes(*raw):
    return ScenesBlock().to_python(list(raw))
