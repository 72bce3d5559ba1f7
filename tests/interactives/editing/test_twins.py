"""Places, pictures and order of a Finnish picture reach the live Swedish page at once; texts stay or are marked."""

import pytest
from wagtail_localize.models import StringSegment, TranslationSource

from interactives.models import InteractivePage
from tests.factories import edit, locale, translate
from tests.factories.samples import picture
from tests.interactives.pictures import SCENE, block, hotspot, path, picture_page, scene, scenes, spot_key, text_key
from tests.standing import anew

NAME = f"scenes__{SCENE}__title"
SWEDISH = {path(1): "Aulan", path(1, "text"): "Text: Aulan", NAME: "Campus"}
SWEDISH |= {path(2): "Biblioteket", path(2, "text"): "Text: Biblioteket"}
OTHER = "bbbbbbbb-0000-4000-8000-000000000000"


@pytest.fixture(scope="module")
def built(standing):
    with standing() as tuotos:
        image = picture()
        page = picture_page(tuotos, scene(hotspot(1, "Aula"), hotspot(2, "Kirjasto"), image=image, alt=""))
        yield page, translate(page, title="Campuskartan", **SWEDISH), image


@pytest.fixture
def twins(built, tuotos):
    return anew(built)


def names(page):
    return [item["title"] for block in reload(page).scenes for item in block.value["hotspots"]]


def reload(page):
    return InteractivePage.objects.get(pk=page.pk)


def texts(page):
    return [str(item["content"][0].value) for item in reload(page).scenes[0].value["hotspots"]]


def test_moved_point_moves_in_the_live_twin_and_texts_stay(twins):
    page, twin, image = twins
    edit(page, scenes=scenes(scene(hotspot(1, "Aula", x="77.25", y="5"), hotspot(2, "Kirjasto"), image=image, alt="")))
    first = reload(twin).scenes[0].value["hotspots"][0]
    assert (str(first["x"]), str(first["y"]), first["title"]) == ("77.25", "5", "Aulan")
    assert names(twin) == ["Aulan", "Biblioteket"] and reload(twin).foreign_parts == []


def test_shape_sign_and_colour_follow(twins):
    page, twin, image = twins
    area = hotspot(1, "Aula", shape="polygon", points="10,10 30,10 20,40", icon="info", colour="ink")
    edit(page, scenes=scenes(scene(area, hotspot(2, "Kirjasto"), image=image, alt="")))
    first = reload(twin).scenes[0].value["hotspots"][0]
    assert [first[name] for name in ("shape", "points", "icon", "colour")] == [
        "polygon",
        "10,10 30,10 20,40",
        "info",
        "ink",
    ]
    assert first["title"] == "Aulan"


def test_order_follows_with_its_texts(twins):
    page, twin, image = twins
    edit(page, scenes=scenes(scene(hotspot(2, "Kirjasto"), hotspot(1, "Aula"), image=image, alt="")))
    assert names(twin) == ["Biblioteket", "Aulan"] and "Biblioteket" in texts(twin)[0]


def test_removed_hotspot_goes_and_its_mark_with_it(twins):
    page, twin, image = twins
    edit(page, scenes=scenes(scene(hotspot(2, "Kirjasto"), image=image, alt="")))
    assert names(twin) == ["Biblioteket"] and reload(twin).foreign_parts == []


def test_added_hotspot_is_live_at_once_in_marked_finnish(client, twins):
    page, twin, image = twins
    raw = scene(hotspot(3, "Kahvila"), hotspot(1, "Aula"), hotspot(2, "Kirjasto"), image=image, alt="")
    edit(page, scenes=scenes(raw))
    assert names(twin) == ["Kahvila", "Aulan", "Biblioteket"]
    assert set(reload(twin).foreign_parts) == {path(3).replace("__", "."), path(3, "text").replace("__", ".")}
    html = client.get(twin.url).content.decode()
    assert 'lang="fi"' in html.split(f'id="h-{spot_key(3)[:8]}"')[1].split("Kahvila")[0]
    assert 'lang="fi"' not in html.split(f'id="h-{spot_key(1)[:8]}"')[1].split("Aulan")[0]


def test_replaced_picture_follows_and_places_stay(twins):
    page, twin, _image = twins
    other = picture("uusi.png", (900, 300))
    edit(page, scenes=scenes(scene(hotspot(1, "Aula"), hotspot(2, "Kirjasto"), image=other, alt="")))
    shown = reload(twin).scenes[0].value
    assert shown["image"].pk == other.pk and float(shown["hotspots"][0]["x"]) == 25
    assert names(twin) == ["Aulan", "Biblioteket"]


def test_scenes_are_added_reordered_and_removed(twins):
    page, twin, image = twins
    first = scene(hotspot(1, "Aula"), hotspot(2, "Kirjasto"), image=image, alt="")
    second = scene(hotspot(4, "Portti"), image=image, alt="", title="Piha", key=OTHER)
    edit(page, scenes=scenes(second, first))
    assert names(twin) == ["Portti", "Aulan", "Biblioteket"]
    assert f"scenes.{OTHER}.title" in reload(twin).foreign_parts
    edit(page, scenes=scenes(first))
    assert names(twin) == ["Aulan", "Biblioteket"] and reload(twin).foreign_parts == []


def test_changed_and_added_content_of_one_hotspot(twins):
    page, twin, image = twins
    contents = [
        block("text", "<p>Uusi teksti</p>", text_key(1)),
        block("link", {"text": "Kyselyn raportti", "page": None, "document": None, "url": "https://example.org/"}),
    ]
    raw = scene(hotspot(1, "Aula", *contents), hotspot(2, "Kirjasto"), image=image, alt="")
    edit(page, scenes=scenes(raw))
    content = reload(twin).scenes[0].value["hotspots"][0]["content"]
    assert "Text: Aulan" in str(content[0].value)  # the last approved translation
    assert content[1].value["text"] == "Kyselyn raportti"
    assert reload(twin).foreign_parts == [
        f"scenes.{SCENE}.hotspots.{spot_key(1)}.content.{contents[1]['id']}.text",
    ]


def test_draft_of_the_source_moves_nothing(twins):
    page, twin, image = twins
    edit(page, publish=False, scenes=scenes(scene(hotspot(1, "Aula", x="90"), image=image, alt="")))
    assert float(reload(twin).scenes[0].value["hotspots"][0]["x"]) == 25 and len(names(twin)) == 2


def test_every_text_of_200_hotspots_reaches_the_translator(tuotos):
    page = picture_page(tuotos, scene(*(hotspot(number, f"Kohta {number}") for number in range(200))), slug="monta")
    twin = translate(page, title="Många punkter")
    source = TranslationSource.objects.get_for_instance(page)
    strings = set(StringSegment.objects.filter(source=source).values_list("string__data", flat=True))
    assert {f"Kohta {number}" for number in range(200)} | {
        f"Teksti: Kohta {number}" for number in range(200)
    } <= strings
    assert len(names(twin)) == 200 and len(reload(twin).foreign_parts) == 402
    assert locale("sv") == twin.locale
