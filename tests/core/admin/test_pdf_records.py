"""What a chosen PDF file offers to the form of a publication."""

import pytest
from django.urls import reverse

from core.admin.records import offers
from core.admin.records.offers import offers_of, split_name
from core.models import CustomDocument, Person, User
from tests.core.files.pdf_files import FINNISH, make_pdf
from tests.core.files.uploads import read

pytestmark = pytest.mark.django_db
RECORD = {
    "title": {"value": "Digiosallisuus kasvaa", "sure": True},
    "authors": {"value": ["Maija Meikäläinen", "Åke von Öman"], "sure": False},
    "year": {"value": 2024, "sure": True},
    "isbn": {"value": ["978-952-328-094-6"], "sure": True},
}


@pytest.fixture
def document():
    document = read(make_pdf(FINNISH))
    CustomDocument.objects.filter(pk=document.pk).update(record=RECORD)
    document.refresh_from_db()
    return document


def ask(client, document) -> dict:
    return client.get(reverse("pdf_record", args=[document.pk]) + "?language=fi").json()


def test_reading_stores_what_the_file_offers():
    assert read(make_pdf(FINNISH, title="Hankkeen tuotokset")).record["title"]["value"] == "Hankkeen tuotokset"


def test_known_people_are_offered_as_they_are_and_others_as_new(document):
    person = Person.objects.create(given_name="Maija", family_name="Meikäläinen")
    found = {offer.kind: offer for offer in offers_of(document, "fi")}
    assert found["person"].value == person.pk
    assert (found["new-person"].value, found["new-person"].is_sure) == ("Åke|von Öman", False)
    assert (found["identifier"].value, found["identifier"].target) == ("978-952-328-094-6", "isbn-electronic")
    assert not Person.objects.filter(family_name="von Öman").exists()


def test_offers_are_buttons_and_the_uncertain_are_marked(admin_client, document):
    told = ask(admin_client, document)
    assert told["over"] and told["html"].count("<button") == 6  # title, year, ISBN, language, two people
    assert told["html"].count("<em>") == 2


def test_file_that_waits_is_not_over_and_other_kinds_offer_nothing(admin_client, document):
    CustomDocument.objects.filter(pk=document.pk).update(reading="waiting")
    assert ask(admin_client, document)["over"] is False
    CustomDocument.objects.filter(pk=document.pk).update(reading="done", file="documents/luvut.csv")
    assert ask(admin_client, document) == {"over": True, "status": "", "html": ""}


def test_author_is_added_by_who_may_add_people_only(client, admin_client, document):
    address = reverse("pdf_record_author")
    assert admin_client.get(address).status_code == 405
    added = admin_client.post(address, {"name": "Åke|von Öman"}).json()
    assert Person.objects.get(pk=added["id"]).family_name == "von Öman"
    assert admin_client.post(address, {"name": "|"}).status_code == 400
    client.force_login(User.objects.create_user("lukija", "lukija@hanke.example", "salaisuus"))
    assert client.post(address, {"name": "Eve|Evil"}).status_code in (302, 403)
    assert client.get(reverse("pdf_record", args=[document.pk])).status_code in (302, 403)
    assert not Person.objects.filter(family_name="Evil").exists()


@pytest.mark.parametrize(
    "name, parts", [("Liisa von Bonsdorff", ("Liisa", "von Bonsdorff")), ("Madonna", ("", "Madonna"))]
)
def test_names_are_split_before_the_family_name(name, parts):
    assert split_name(name) == parts


@pytest.mark.parametrize("number", [1, 20])
def test_people_cost_one_query(document, django_assert_num_queries, monkeypatch, number):
    monkeypatch.setattr(offers, "TOPIC_SOURCES", [])
    document.record = {"authors": {"value": [f"Maija Meikäläinen{n}" for n in range(number)], "sure": True}}
    with django_assert_num_queries(1):
        offers_of(document, "fi")
