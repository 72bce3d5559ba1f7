"""A service answers each question under a heading of its own, and stays when the project has ended."""

import json
import re

import pytest

from core.models import Place, Project
from home.models import ContentPage, MediaHitPage, OperatingModelPage, ServicePage
from tests.factories import edit, translate

pytestmark = pytest.mark.django_db
ANSWERS = {
    "fi": ["Kenelle", "Missä palvelu on", "Milloin", "Hinta", "Näin pääset mukaan", "Yhteystiedot"],
    "sv": ["För vem", "Var tjänsten finns", "När", "Pris", "Så kommer du med", "Kontaktuppgifter"],
}
CONTACT = {"contact_email": "kulma@example.org", "contact_phone": "040 123 4567"}


def headings(html: str) -> list[str]:
    return [" ".join(re.sub(r"<[^>]+>", "", text).split()) for text in re.findall(r"<h2.*?</h2>", html, re.DOTALL)]


def close(site):
    project = Project.objects.get(site=site)
    project.state = "closed"
    project.save()


@pytest.fixture
def service(tuotos):
    place = Place.objects.create(
        name_fi="Kampus", street_address_fi="Myllypurontie 1", street_address_sv="Kvarnbäcksvägen 1", city_fi="Helsinki"
    )
    texts = {"for_whom": "Kaikille", "opening_hours": "ti 10–12", "price": "maksuton", "how_to_come": "Tule vain"}
    return tuotos.page(ServicePage, title="Kulma", place=place, continuation="goes-on", **texts, **CONTACT)


def test_each_answer_is_a_heading_of_its_own_in_both_languages(service, client):
    twin = translate(service, title="Hörnet")
    for page in (service, twin):
        html = client.get(page.url).content.decode()
        own = [each for each in headings(html) if each in ANSWERS[page.language]]
        assert own[: len(ANSWERS[page.language])] == ANSWERS[page.language]
        assert 'href="mailto:kulma@example.org"' in html


def test_a_place_has_its_street_in_the_readers_language(service, client):
    twin = translate(service, title="Hörnet")
    finnish, swedish = (client.get(page.url).content.decode() for page in (service, twin))
    assert "Myllypurontie 1" in finnish and "Kvarnbäcksvägen 1" not in finnish
    assert "Kvarnbäcksvägen 1" in swedish and "Myllypurontie 1" not in swedish
    place = service.place
    place.street_address_sv = ""
    place.save()
    assert '<dd lang="fi">Myllypurontie 1</dd>' in client.get(twin.url).content.decode()


def test_machines_are_told_the_same(service, client):
    html = client.get(service.url).content.decode()
    told = json.loads(re.search(r'ld\+json">({"@context"[^<]*"Service".*?)</script>', html)[1])
    channel = told["availableChannel"]
    assert told["@type"] == "Service" and told["offers"]["price"] == 0
    assert told["hoursAvailable"]["description"] == "ti 10–12" and told["audience"]["audienceType"] == "Kaikille"
    assert channel["serviceLocation"]["address"]["streetAddress"] == "Myllypurontie 1"
    assert channel["servicePhone"] == {
        "@type": "ContactPoint",
        "telephone": "040 123 4567",
        "email": CONTACT["contact_email"],
    }


def test_a_service_outlives_its_project(tuotos, service, client):
    twin = translate(service, title="Hörnet")
    assert "Hanke on päättynyt, mutta" not in client.get(service.url).content.decode()
    close(tuotos.site)
    assert "Hanke on päättynyt, mutta tämä palvelu jatkuu." in client.get(service.url).content.decode()
    assert "men den här tjänsten fortsätter." in client.get(twin.url).content.decode()
    edit(service, continuation="ended")
    assert "Tämä palvelu on päättynyt." in client.get(service.url).content.decode()
    assert "Den här tjänsten har upphört." in client.get(twin.url).content.decode()


def test_a_model_has_the_fields_of_innokyla_each_with_a_button_that_copies_it(tuotos, client):
    fields = {"core_idea": "Idea", "environment": "Kampus", "preconditions": "Tila", "experiences": "Hyviä"}
    Project.objects.filter(site=tuotos.site).update(funder_fi="ESR", funder_sv="ESF")
    page = tuotos.page(OperatingModelPage, intro="Lyhyesti", carried_out_at="Kampus", region="Uusimaa", **fields)
    twin = translate(page, region="Nyland", carried_out_at="Campus")
    for each in (page, twin):
        html = client.get(each.url).content.decode()
        ids = set(re.findall(r'<copy-text[^>]*data-from="([^"]+)"', html))
        own = {f"innokyla-{name}" for name in ("title", "intro", "carried_out_at", "region", "funder")}
        assert own | {f"{name}-text" for name in fields} <= ids
        assert all(f'id="{name}"' in html for name in ids)
    assert "Nyland" in html and "ESF" in html


def test_no_media_hit_leaves_no_heading_behind(tuotos, client):
    page = tuotos.page(ContentPage, title="Hanke", body=[("text", "<p>Teksti</p>")])
    assert "Tässä osiossa" not in client.get(page.url).content.decode()
    hit = MediaHitPage(
        title="Juttu", slug="juttu", locale=page.locale, elsewhere_url="https://example.org/", elsewhere_site="Lehti"
    )
    page.add_child(instance=hit)
    hit.save_revision().publish()
    html = client.get(page.url).content.decode()
    assert "Tässä osiossa" in html and "Juttu" in html and "Lehti" in html
    hit.unpublish()
    assert "Tässä osiossa" not in client.get(page.url).content.decode()
