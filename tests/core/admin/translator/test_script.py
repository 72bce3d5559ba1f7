"""The addresses to which the translator's script sends one text or one choice."""

import json

import pytest
from django.urls import reverse
from wagtail_localize.models import OverridableSegment, SegmentOverride, StringTranslation, Translation

from core.models import User
from tests.core.admin.translator.pages import FIRST, linked_page, segment_of, stored, text_address
from tests.factories import edit, locale, translate
from tests.factories.samples import picture

pytestmark = pytest.mark.django_db

BODY = f"body.{FIRST}"


@pytest.fixture(scope="module")
def built(standing):
    with standing() as tuotos:
        page = linked_page(tuotos, lead_image=picture())
        translate(page, title="Inlägg")
        yield page


def write(client, page, text, seen="", path="intro"):
    answer = client.post(text_address(page, path), {"text": text, "seen": seen})
    return answer.status_code, answer.json()


def test_a_text_is_kept_by_itself(admin_client, admin_user, page):
    status, told = write(admin_client, page, "Början & slutet")
    assert status == 200 and told["state"] == "done" and told["words"] == []
    row = stored(page, "intro")
    assert (row.data, row.last_translated_by) == ("Början &amp; slutet", admin_user)
    status, again = write(admin_client, page, "Början", told["seen"])
    assert status == 200 and stored(page, "intro").data == "Början"
    write(admin_client, page, "", again["seen"])
    assert stored(page, "intro") is None


def test_a_text_without_its_link_is_kept_as_unfinished(admin_client, page):
    status, told = write(admin_client, page, "Läs rapporten", path=BODY)
    assert status == 200 and told["state"] == "faulty" and "puuttuu" in told["words"][0]
    assert stored(page, BODY).has_error


def test_two_translators_never_overwrite_each_other(admin_client, client, page):
    other = User.objects.create_superuser("toinen", first_name="Anna", last_name="Andersson", password="x")
    client.force_login(other)
    write(client, page, "Annas text")
    status, told = write(admin_client, page, "Min text")
    assert status == 409 and "Anna Andersson" in told["words"][0] and told["theirs"] == "Annas text"
    assert stored(page, "intro").data == "Annas text"
    status, _told = write(admin_client, page, "Min text", told["seen"])  # “Keep what I wrote”
    assert status == 200 and stored(page, "intro").data == "Min text"


def test_the_same_text_written_by_two_is_no_quarrel(admin_client, page):
    write(admin_client, page, "Samma")
    status, _told = write(admin_client, page, "Samma")
    assert status == 200


def test_a_text_that_left_the_page_meanwhile_is_told(admin_client, page):
    address = text_address(page, "intro")
    edit(page, intro="")
    assert admin_client.post(address, {"text": "Början", "seen": ""}).status_code == 404


@pytest.mark.parametrize("data", [{}, {"text": "\x00"}, {"text": "x", "seen": "väärä"}, {"seen": "x" * 5000}])
def test_odd_sendings_never_fail(admin_client, page, data):
    assert admin_client.post(text_address(page, "intro"), data).status_code in (200, 409)


def test_other_ways_of_asking_are_refused(admin_client, page):
    address = text_address(page, "intro")
    for ask in (admin_client.get, admin_client.put, admin_client.delete):
        assert ask(address).status_code == 405


def choice_address(page, path):
    translation = Translation.objects.get(source__object_id=page.translation_key)
    segment = OverridableSegment.objects.get(source=translation.source, context__path=path)
    return reverse("wagtail_localize:edit_override", args=[translation.pk, segment.pk])


def test_another_picture_is_chosen_and_given_up(admin_client, page):
    own, address = picture("egen.png"), choice_address(page, "lead_image")
    assert admin_client.post(address, {"text": str(own.pk)}).status_code == 200
    assert json.loads(SegmentOverride.objects.get().data_json) == own.pk
    assert admin_client.post(address, {"text": ""}).status_code == 200
    assert not SegmentOverride.objects.exists()


@pytest.mark.parametrize("text", ["99999", "kuva", "-1", "1" * 400])
def test_a_choice_of_what_is_not_there_is_told(admin_client, page, text):
    answer = admin_client.post(choice_address(page, "lead_image"), {"text": text})
    assert answer.status_code == 400 and answer.json()["words"] and not SegmentOverride.objects.exists()


@pytest.mark.parametrize(
    ("text", "status"),
    [("https://www.metropolia.fi/sv", 200), ("mailto:a@example.org", 200), ("javascript:alert(1)", 400), ("x", 400)],
)
def test_a_link_may_lead_to_a_page_of_the_language(admin_client, page, text, status):
    path = f"{BODY}.'https://www.metropolia.fi/fi'"
    assert admin_client.post(choice_address(page, path), {"text": text}).status_code == status


def test_a_text_of_another_page_is_not_written_through_this_one(admin_client, page, tuotos):
    other = linked_page(tuotos, title="Toinen")
    translate(other, title="Andra")
    translation = Translation.objects.get(source__object_id=page.translation_key)
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment_of(other, "intro").pk])
    assert admin_client.post(address, {"text": "Kaapattu"}).status_code == 404
    assert not StringTranslation.objects.filter(data="Kaapattu").exists()


def test_what_a_machine_wrote_waits_until_somebody_approves_it(admin_client, page):
    write(admin_client, page, "Av en maskin")
    StringTranslation.objects.filter(data="Av en maskin").update(translation_type="machine")
    twin = page.get_translation(locale("sv")).specific
    address = reverse("wagtailadmin_pages:edit", args=[twin.pk])
    assert "Tämä on konekäännös" in admin_client.get(address).content.decode()
    admin_client.post(address, {"action": "publish-with-gaps"})
    twin.refresh_from_db()
    assert twin.intro == "Alku on tässä."
    assert admin_client.post(text_address(page, "intro"), {"accept": "yes"}).json()["state"] == "done"
    admin_client.post(address, {"action": "publish-with-gaps"})
    twin.refresh_from_db()
    assert twin.intro == "Av en maskin"
