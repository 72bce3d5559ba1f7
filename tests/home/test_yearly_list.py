"""Editors take what was published in a year to JUSTUS: publications with types, blog posts as articles for all."""

import csv
from io import StringIO

import pytest
from django.urls import reverse

from blog.models import BlogPostPage
from core.citations.record import record_of
from core.models import Contributor, OutputPage, Person
from home import yearly_list
from publications.models import PublicationPage
from tests.factories import translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def works(tuotos):
    maker = Person.objects.create(given_name="Maija", family_name="Meikäläinen")

    def rows():
        return [Contributor(person=maker)]

    report = tuotos.page(PublicationPage, title="Raportti", year=2023, publisher="Metropolia", contributors=rows())
    translate(report, title="Rapport")
    tuotos.page(PublicationPage, title="Arvioitu", year=2023, ministry_type="A1", contributors=rows())
    tuotos.page(BlogPostPage, title="Kirjoitus", date="2023-03-01", year=2023, contributors=rows())
    tuotos.page(PublicationPage, title="Vanha", year=2020)
    tuotos.page(PublicationPage, title="Tuleva", year=2023, state=OutputPage.ANNOUNCED)


def table(client, **asked):
    response = client.get(reverse("yearly_list"), {"export": "csv", **asked})
    assert response.status_code == 200
    text = b"".join(response.streaming_content).decode()
    assert text.startswith("\ufeff")
    return {row["Nimi"]: row for row in csv.DictReader(StringIO(text.removeprefix("\ufeff")))}


def test_year_comes_with_types_and_makers_each_work_once(works, admin_client):
    rows = table(admin_client, year="2023")
    own = {title: row for title, row in rows.items() if not title.startswith("Naapuri")}
    assert own.keys() == {"Raportti", "Arvioitu", "Kirjoitus"}
    assert own["Raportti"]["Ehdotettu tyyppi"] == "D4" and own["Raportti"]["Julkaisija"] == "Metropolia"
    assert own["Arvioitu"]["OKM:n julkaisutyyppi"] == "A1" and not own["Arvioitu"]["Ehdotettu tyyppi"]
    assert own["Kirjoitus"]["Ehdotettu tyyppi"] == "E1" and own["Kirjoitus"]["Tekijät"] == "Meikäläinen, Maija"


def test_report_shows_a_year_and_leads_to_the_pages(works, admin_client):
    shown = admin_client.get(reverse("yearly_list"), {"year": "2020"}).content.decode()
    assert "Vanha" in shown and "Raportti" not in shown.split("<main")[1].split("Vanha")[1].split("</table>")[0]


def test_record_of_a_work_is_made_once(works, admin_client, monkeypatch):
    made = []
    monkeypatch.setattr(yearly_list, "record_of", lambda page, root: made.append(page.pk) or record_of(page, root))
    admin_client.get(reverse("yearly_list"), {"year": "2023"})
    assert made and len(made) == len(set(made))


def test_others_are_not_let_in(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("muu", password="x"))
    assert client.get(reverse("yearly_list")).status_code in (302, 403)
