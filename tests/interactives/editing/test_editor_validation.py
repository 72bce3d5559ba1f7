"""What an editor is told when a scene cannot be published, in both languages; drafts may be unfinished."""

from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from interactives.blocks.scene import HotspotBlock, ScenesBlock
from tests.factories.samples import picture

SPOT = {
    "title": "Metro",
    "shape": "point",
    "x": "50",
    "y": "50",
    "w": None,
    "h": None,
    "points": "",
    "icon": "",
    "colour": "point",
    "content": [],
}
WRONG = {
    "no name": ({"title": ""}, "title", "Kirjoita kohdalle nimi.", "Skriv ett namn på punkten."),
    "left of the picture": ({"x": "-1"}, "x", "Kirjoita luku nollasta sataan", "Skriv ett tal från 0 till 100"),
    "right of the picture": ({"x": "100.5"}, "x", "Kirjoita luku nollasta sataan", "Skriv ett tal från 0 till 100"),
    "below the picture": ({"y": "150"}, "y", "Kirjoita luku nollasta sataan", "Skriv ett tal från 0 till 100"),
    "no place": ({"y": None}, "y", "Kirjoita luku nollasta sataan", "Skriv ett tal från 0 till 100"),
    "no size": ({"shape": "rect", "h": "10"}, "w", "Kirjoita alueen koko.", "Skriv områdets storlek."),
    "over the right edge": ({"shape": "rect", "w": "51", "h": "10"}, "w", "kuvan reunan yli", "över bildens kant"),
    "over the lower edge": ({"shape": "ellipse", "w": "5", "h": "60"}, "h", "kuvan reunan yli", "över bildens kant"),
    "two corners": ({"shape": "polygon", "points": "1,1 2,2"}, "points", "vähintään kolme kulmaa", "minst tre hörn"),
    "one corner thrice": ({"shape": "polygon", "points": "1,1 1,1 2,2"}, "points", "vähintään kolme", "minst tre"),
    "crossed": ({"shape": "polygon", "points": "0,0 9,9 9,0 0,9"}, "points", "leikkaavat toisensa", "korsar varandra"),
    "no numbers": ({"shape": "polygon", "points": "a b c"}, "points", "kahdella luvulla", "två tal"),
}


def hotspot(**fields):
    return HotspotBlock().to_python({**SPOT, **fields})


def scenes_with(target):
    """Two scenes, of which the first has a hotspot that leads to a scene."""
    content = [{"type": "scene", "id": str(uuid4()), "value": target}]
    image = {"image": picture().pk, "decorative": True, "alt_text": ""}
    spots = [{"type": "item", "id": str(uuid4()), "value": {**SPOT, "content": content}}]
    values = [("abcdef12", spots), ("12345678", [])]
    return ScenesBlock().to_python(
        [
            {
                "type": "scene",
                "id": f"{key}-0000-4000-8000-000000000000",
                "value": {"title": key, "image": image, "hotspots": hotspots},
            }
            for key, hotspots in values
        ]
    )


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_editor_is_told_what_is_wrong(name, language):
    fields, where, finnish, swedish = WRONG[name]
    with translation.override(language):
        with pytest.raises(ValidationError) as error:
            HotspotBlock().clean(hotspot(**fields))
        [message] = error.value.block_errors[where].messages
    assert (finnish if language == "fi" else swedish) in message


@pytest.mark.parametrize(
    "fields",
    [
        {"x": "0", "y": "100"},
        {"shape": "rect", "w": "50", "h": "50"},
        {"shape": "polygon", "points": "0,0 100,0 100,100 0,100"},
    ],
)
def test_places_up_to_the_edges_are_right(fields):
    assert HotspotBlock().clean(hotspot(**fields))["title"] == "Metro"


@pytest.mark.parametrize("name", ["no name", "no size", "two corners", "crossed", "over the right edge"])
def test_a_draft_may_be_unfinished(name):
    HotspotBlock().clean_deferred(hotspot(**WRONG[name][0]))


def test_a_link_leads_to_a_scene_of_the_page(db):
    assert ScenesBlock().clean(scenes_with("12345678"))


@pytest.mark.parametrize("language, words", [("fi", "Sivulla ei ole tätä näkymää."), ("sv", "inte den här vyn")])
def test_a_link_to_no_scene_is_told_of_at_the_link(language, words, db):
    with translation.override(language), pytest.raises(ValidationError) as error:
        ScenesBlock().clean(scenes_with("99999999"))
    of_hotspots = error.value.block_errors[0].block_errors["hotspots"].block_errors
    [message] = of_hotspots[0].block_errors["content"].block_errors[0].messages
    assert words in message


def test_a_draft_may_lead_to_a_scene_that_is_gone(db):
    ScenesBlock().clean_deferred(scenes_with("99999999"))
