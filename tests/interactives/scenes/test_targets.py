"""Hotspots that lead to a page of the site: what happens to them, and what editors are told, when that page goes."""

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction
from wagtail.users.models import UserProfile

from blog.models import BlogPostPage
from core.admin.usage import pages_that_lead_to
from core.works import states
from interactives.models import InteractivePage
from interactives.scenes.targets import closed_targets
from tests.factories import edit, translate, work
from tests.interactives.pictures import SCENE, block, hotspot, picture_page, publish, scene, scenes
from tests.standing import anew

LINK = {"text": "Blogikirjoitus digituesta", "document": None, "url": ""}


@pytest.fixture(scope="module")
def built(standing):
    """A post and a picture whose three hotspots lead to it: by a link, as an output, in a rich text."""
    with standing() as tuotos:
        target = tuotos.page(BlogPostPage, title="Digituki", slug="digituki")
        yield {"target": target, "page": page_that_leads_to(target, tuotos)}


@pytest.fixture
def target(built, tuotos):
    return anew(built["target"])


@pytest.fixture
def page(built, tuotos):
    return anew(built["page"])


def page_that_leads_to(target, tuotos):
    rich = f'<p>Katso <a linktype="page" id="{target.pk}">blogikirjoitus</a>.</p>'
    raw = scene(
        hotspot(1, "Aula", block("link", {**LINK, "page": target.pk})),
        hotspot(2, "Kirjasto", block("output", target.pk)),
        hotspot(3, "Kahvila", block("text", rich)),
    )
    page = picture_page(tuotos, raw)
    work()
    return page


@pytest.fixture
def staff(client, admin_user):
    client.force_login(admin_user)
    return client


def found(page):
    return [(target.name, target.title) for target in closed_targets(InteractivePage.objects.get(pk=page.pk))]


ALL = [
    ("Näkymä 1 · Kohta 1 · Linkki · sivu", "Digituki"),
    ("Näkymä 1 · Kohta 2 · Tuotos", "Digituki"),
    ("Näkymä 1 · Kohta 3 · Teksti", "Digituki"),
]


def texts(client, page):
    return client.get(page.url).content.decode()


def test_link_follows_a_target_that_is_renamed_and_moved(client, page, target, tuotos):
    assert found(page) == []
    edit(target, title="Uusi nimi", slug="uusi-nimi")
    html = texts(client, page)
    assert "/uusi-nimi/" in html and "Uusi nimi" in html and "/digituki/" not in html
    assert found(page) == []


def test_hidden_target_is_told_and_readers_get_no_dead_link(client, page, target):
    target.unpublish()
    assert found(page) == ALL
    assert {closed.reason for closed in closed_targets(page)} == {"Sivua ei ole julkaistu."}
    assert target.url not in texts(client, page).replace(page.url, "")


def test_withdrawn_target_is_told(page, target, admin_user):
    states.withdraw(target, user=admin_user, reason_fi="Virhe", reason_sv="")
    assert found(page) == ALL
    assert "vedetty pois" in closed_targets(page)[0].reason


def test_target_for_some_readers_only_is_told(page, target):
    PageViewRestriction.objects.create(page=target, restriction_type="login")
    assert "Vain osa lukijoista" in closed_targets(page)[0].reason


def test_deleted_target_is_told_by_every_way_that_led_to_it(client, page, target):
    target.delete()
    reasons = {closed.name: closed.reason for closed in closed_targets(InteractivePage.objects.get(pk=page.pk))}
    assert set(reasons) == {
        "Näkymä 1 · Kohta 1 · Linkki",
        "Näkymä 1 · Kohta 2 · Tuotos",
        "Näkymä 1 · Kohta 3 · Teksti",
    }
    assert client.get(page.url).status_code == 200


def test_scene_that_is_not_there_is_told(tuotos):
    page = picture_page(tuotos, scene(hotspot(1, "Ovi", block("scene", "12345678"))), slug="ovi")
    assert found(page) == [("Näkymä 1 · Kohta 1 · Toinen näkymä", "12345678")]
    edit(page, scenes=scenes(scene(hotspot(1, "Ovi", block("scene", SCENE[:8])))))
    assert found(page) == []


@pytest.mark.parametrize(
    ("language", "words", "reason"),
    [
        ("fi", "Lukijat eivät voi avata näitä linkkejä", "Sivua ei ole julkaistu."),
        ("sv", "Läsarna kan inte öppna de här länkarna", "Sidan är inte publicerad."),
    ],
)
def test_editor_lists_the_links_and_leads_to_them(staff, admin_user, page, target, language, words, reason):
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    target.unpublish()
    html = staff.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert words in html and reason in html
    assert f"#:w:contentpath=scenes.{SCENE}.hotspots." in html
    assert reverse("wagtailadmin_pages:edit", args=[target.pk]) in html


def test_reference_index_knows_pictures_that_lead_to_a_page(page, target):
    assert [each.pk for each in pages_that_lead_to([target])] == [page.pk]
    assert pages_that_lead_to([page]) == []


def test_twins_lead_there_too(page, target):
    twin = translate(page, title="Campuskartan")
    work()
    assert {each.pk for each in pages_that_lead_to([target])} == {page.pk, twin.pk}


def test_hiding_says_how_often_a_page_is_used(staff, page, target):
    html = staff.get(reverse("wagtailadmin_pages:unpublish", args=[target.pk])).content.decode()
    assert reverse("wagtailadmin_pages:usage", args=[target.pk]) in html
    usage = staff.get(reverse("wagtailadmin_pages:usage", args=[target.pk])).content.decode()
    assert page.title in usage


def test_deleting_names_the_pages_that_lead_there(staff, page, target):
    words = "Näillä sivuilla on linkki siihen"
    html = staff.get(reverse("wagtailadmin_pages:delete", args=[target.pk])).content.decode()
    assert words in html and reverse("wagtailadmin_pages:edit", args=[page.pk]) in html
    assert words not in staff.get(reverse("wagtailadmin_pages:delete", args=[page.pk])).content.decode()


@pytest.mark.parametrize(("language", "words"), [("fi", "johtavat yhä"), ("sv", "leder fortfarande")])
def test_hiding_names_the_pages_that_lead_there(staff, admin_user, page, target, language, words):
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    html = staff.post(reverse("wagtailadmin_pages:unpublish", args=[target.pk]), follow=True).content.decode()
    assert words in html and reverse("wagtailadmin_pages:edit", args=[page.pk]) in html


def test_withdrawing_names_the_pages_that_lead_there(staff, page, target):
    html = staff.get(reverse("withdraw", args=[target.pk])).content.decode()
    assert "Nämä sivut johtavat tuotokseen" in html and reverse("wagtailadmin_pages:edit", args=[page.pk]) in html
    assert "Nämä sivut johtavat" not in staff.get(reverse("withdraw", args=[page.pk])).content.decode()


def test_picture_with_a_closed_link_can_be_published(staff, page, target):
    """A target may be hidden for a while: the panel tells it, and publishing goes on."""
    target.unpublish()
    publish(staff, page, scene(hotspot(1, "Aula", block("link", {**LINK, "page": target.pk}))))
    assert InteractivePage.objects.get(pk=page.pk).scenes[0].value["hotspots"].bound_blocks[0].value["title"] == "Aula"
