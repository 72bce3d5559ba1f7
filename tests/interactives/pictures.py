"""Interactive images for tests: a scene with hotspots by their names, and the data that their edit form posts."""

from uuid import uuid4

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from core.blocks.text import TEXT_FEATURES
from interactives.blocks.scene import ScenesBlock
from interactives.models import InteractivePage
from tests.factories.samples import picture

SPOT = {"w": None, "h": None, "points": "", "icon": "", "colour": "point", "shape": "point", "x": "25", "y": "40"}
SCENE = "aaaaaaaa-0000-4000-8000-000000000000"


def block(kind, value, key=None):
    return {"type": kind, "id": key or str(uuid4()), "value": value}


def spot_key(number: int) -> str:
    return f"{number:08d}-1111-4111-8111-111111111111"


def text_key(number: int) -> str:
    return f"{number:08d}-2222-4222-8222-222222222222"


def hotspot(number, name, *contents, **fields):
    """A hotspot with a text, or with the given contents."""
    contents = list(contents) or [block("text", f"<p>Teksti: {name}</p>", text_key(number))]
    return {
        "type": "item",
        "id": spot_key(number),
        "value": {**SPOT, "title": name, "content": contents, **fields},
    }


def scene(*hotspots, image=None, alt="Kartta kampuksesta", decorative=False, title="Kampus", key=SCENE):
    image = {"image": (image or picture()).pk, "decorative": decorative, "alt_text": alt}
    return block("scene", {"title": title, "image": image, "hotspots": list(hotspots)}, key)


def scenes(*raw):
    return ScenesBlock().to_python(list(raw))


def picture_page(tuotos, *raw, **fields):
    """A published interactive image; two hotspots unless scenes are given."""
    raw = raw or (scene(hotspot(1, "Aula"), hotspot(2, "Kirjasto")),)
    fields = {"title": "Kampuksen kartta", "slug": "kampuksen-kartta", "scenes": scenes(*raw), **fields}
    return tuotos.page(InteractivePage, **fields)


def path(number, part="title") -> str:
    """The path of a text of a hotspot of the first scene, as `tests.factories.translate` takes it."""
    part = f"content__{text_key(number)}" if part == "text" else part
    return f"scenes__{SCENE}__hotspots__{spot_key(number)}__{part}"


def form_data(*raw, **fields):
    """What the edit form of a page posts; `raw` are scenes as they are stored."""
    rows = ("contributors", "topics", "target_groups", "related", "comments")
    data = {
        "title": "Kampuksen kartta",
        "slug": "kampuksen-kartta",
        "intro": "",
        "state": "published",
        "body": streamfield([]),
        "scenes": _stream([{**each, "value": _scene(each["value"])} for each in raw]),
        **{name: inline_formset([]) for name in rows},
        **fields,
    }
    return nested_form_data(data)


def publish(client, page, *raw, **fields):
    """Press "Publish" in the page editor."""
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(edit, {**form_data(*raw, **fields), "action-publish": "1"}, follow=True)


def _stream(blocks):
    """As Wagtail's `streamfield`, with the ids of the blocks."""
    found = streamfield([(each["type"], each["value"]) for each in blocks])
    for number, each in enumerate(blocks):
        found[str(number)]["id"] = each["id"]
    return found


def _scene(value):
    return {**value, "image": _image(value["image"]), "hotspots": _items(value["hotspots"])}


def _image(value):
    return {**value, "decorative": "on" if value["decorative"] else ""}


def _items(hotspots):
    found = {"count": str(len(hotspots))}
    for number, item in enumerate(hotspots):
        value = {key: "" if text is None else text for key, text in item["value"].items()}
        contents = [{**each, "value": _content(each)} for each in value["content"]]
        found[str(number)] = {
            "deleted": "",
            "order": str(number),
            "id": item["id"],
            "type": "item",
            "value": {**value, "content": _stream(contents)},
        }
    return found


def _content(each):
    if each["type"] == "text":
        return rich_text(each["value"], features=TEXT_FEATURES)
    if isinstance(each["value"], dict):
        return {key: "" if text is None else text for key, text in each["value"].items()}
    return each["value"]
