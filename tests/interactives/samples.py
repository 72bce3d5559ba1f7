"""A full page of the type, for the tests that go through all page types: see `tests.factories.samples`."""

from uuid import uuid4

from django.utils import timezone

from interactives.blocks.scene import ScenesBlock
from tests.factories.samples import block, document, items, picture, recording


def fields_of(model) -> dict:
    return {"scenes": scenes(), "date": timezone.localdate(), "body": []}


def scenes():
    """Two scenes with a point, an area of each shape, and every kind of content."""
    image = {"image": picture("tausta.png", (1200, 750)).pk, "decorative": False, "alt_text": "Kampus ylhäältä"}
    second = str(uuid4())
    spot = {"x": "25.50", "y": "40", "w": None, "h": None, "points": "", "icon": "", "colour": "point", "content": []}
    contents = [
        block("text", "<p>Tule kysymään.</p>"),
        block("file", document("kohta.pdf").pk),
        block("image", {"image": picture().pk, "decorative": True, "alt_text": ""}),
        block("media", {"title": "", "media": recording("kohta.mp4").pk, "url": "", "transcript": ""}),
        block("link", {"text": "Theseus", "url": "https://www.theseus.fi/"}),
        block("embed", {"title": "Video muualla", "url": "https://youtu.be/aaaaaaaaaaa"}),
        block("scene", second[:8]),
    ]
    spots = items(
        {**spot, "title": "Kulma", "shape": "point", "content": contents},
        {**spot, "title": "Talo", "shape": "rect", "x": "1", "y": "2", "w": "30", "h": "20.25"},
        {**spot, "title": "Aukio", "shape": "ellipse", "w": "10", "h": "10"},
        {**spot, "title": "Polku", "shape": "polygon", "points": "60,60 80,60 70,80"},
    )
    return ScenesBlock().to_python(
        [
            block("scene", {"title": "Kulmilla", "image": image, "hotspots": spots}),
            {
                "type": "scene",
                "id": second,
                "value": {"title": "Sisällä", "image": image, "hotspots": []},
            },
        ]
    )
