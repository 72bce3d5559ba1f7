"""Two versions of an interactive image are compared point by point in words, in Wagtail's own view."""

from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.users.models import UserProfile

from core.models import User
from interactives.blocks.scene import ScenesBlock
from interactives.models import InteractivePage
from tests.factories.samples import picture

SPOT = {"shape": "point", "w": None, "h": None, "points": "", "icon": "", "colour": "point", "content": []}
IDS = [str(uuid4()) for _number in range(4)]
SCENE = str(uuid4())


def spot(index, title, x, y, **fields):
    return {"type": "item", "id": IDS[index], "value": {**SPOT, "title": title, "x": x, "y": y, **fields}}


def scenes(image, *spots):
    value = {"title": "Kortteli", "image": {"image": image.pk, "decorative": True, "alt_text": ""}, "hotspots": spots}
    return ScenesBlock().to_python([{"type": "scene", "id": SCENE, "value": value}])


@pytest.fixture
def compared(tuotos, client):
    """Return a function that shows the comparison of two lists of hotspots, in a language of the admin."""
    image = picture()
    page = tuotos.page(InteractivePage, title="Kartta", slug="kartta", scenes=scenes(image))

    def compare(before, after, language="fi"):
        versions = []
        for spots in (before, after):
            page.scenes = scenes(image, *spots)
            versions.append(page.save_revision())
        user = User.objects.create_superuser(f"u-{language}", "u@example.org", "x")
        UserProfile.objects.create(user=user, preferred_language=language)
        client.force_login(user)
        ids = [version.pk for version in versions]
        response = client.get(reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, *ids]))
        return BeautifulSoup(response.content, "html.parser").select_one("td.comparison")

    return compare


def rows(html):
    """Return what is said of each changed part, by its label."""
    names, words = html.select("dl dl dt"), html.select("dl dl dd")
    return {a.get_text(strip=True): " ".join(b.get_text().split()) for a, b in zip(names, words, strict=True)}


def test_a_moved_and_renamed_point_is_told_in_numbers_and_words(compared):
    before = [spot(0, "Metro", "25", "40"), spot(1, "Kirjasto", "10", "10")]
    after = [spot(0, "Metroasema", "45", "40"), spot(1, "Kirjasto", "10", "10")]
    html = compared(before, after)
    said = rows(html)
    assert said["vasemmalta, %"] == "25 → 45 %"
    assert "ylhäältä, %" not in said
    assert "Metroasema" in said["nimi"]
    assert "Kirjasto: ei muutoksia" in html.get_text()


def test_choices_are_told_by_their_words_in_both_languages(compared):
    before = [spot(0, "Metro", "25", "40")]
    after = [spot(0, "Metro", "25", "40", shape="rect", w="10.5", h="20", colour="ink", icon="person")]
    said = rows(compared(before, after))
    assert (said["muoto"], said["väri"]) == ("merkki → suorakulmio", "korosteväri → tumma")
    assert (said["kuvake"], said["leveys, %"]) == ("numero → henkilö", "– → 10,5 %")
    said = rows(compared(before, after, "sv"))
    assert (said["form"], said["ikon"]) == ("markör → rektangel", "nummer → person")


def test_new_and_removed_points_are_told_without_empty_parts(compared):
    html = compared([spot(0, "Metro", "25", "40")], [spot(2, "Tori", "60", "70.25")])
    new, gone = html.select_one("dl .addition"), html.select_one("dl .deletion")
    assert "Tori" in new.get_text() and "70,25" in new.get_text()
    assert "Metro" in gone.get_text()
    assert "kulmat" not in html.get_text() and "None" not in html.get_text()


def test_another_order_is_told(compared):
    before = [spot(0, "Metro", "25", "40"), spot(1, "Kirjasto", "10", "10")]
    text = " ".join(compared(before, before[::-1]).get_text().split())
    assert "Järjestys: Metro, Kirjasto → Kirjasto, Metro" in text


@pytest.mark.parametrize(
    ("language", "gone"),
    [("fi", "Näkymä, joka on poistettu (00000000)"), ("sv", "En vy som har tagits bort (00000000)")],
)
def test_a_link_to_a_scene_is_told_by_the_name_of_the_scene(compared, language, gone):
    def link(key):
        return [{"type": "scene", "id": IDS[3], "value": key}]

    before = spot(0, "Ovi", "25", "40", content=link("00000000"))
    html = compared([before], [spot(0, "Ovi", "25", "40", content=link(SCENE[:8]))], language)
    text = " ".join(html.get_text().split())
    assert f"{gone} → Kortteli" in text and SCENE[:8] not in text
