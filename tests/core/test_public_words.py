"""Words that readers meet name the thing as it is: its maker, its type, its place."""

import pytest
from django.utils.translation import override

from blog.models import BlogPostPage
from core.formats import file_type
from core.models import Contributor, Place
from core.works.credits import credits_of
from home.models import ServicePage
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.factories import organisation, person


def label(page, *makers):
    page.contributors = [Contributor(**maker) for maker in makers]
    return [credit["label"] for credit in credits_of(page, "fi")]


@pytest.mark.django_db
def test_a_person_who_wrote_a_text_is_its_writer(tuotos):
    assert label(tuotos.page(BlogPostPage), {"person": person()}) == ["Kirjoittaja:"]


@pytest.mark.django_db
def test_an_organisation_has_made_its_report(tuotos):
    report = tuotos.page(PublicationPage)
    assert label(report, {"organisation": organisation()}) == ["Tekijä:"]
    assert label(report, {"organisation": organisation()}, {"person": person()}) == ["Tekijät:"]
    with override("sv"):
        assert label(report, {"organisation": organisation()}) == ["Av:"]


@pytest.mark.django_db
def test_nobody_writes_a_picture(tuotos):
    assert label(tuotos.page(InteractivePage), {"person": person()}) == ["Tekijä:"]
    assert label(tuotos.page(InteractivePage), {"person": person(), "role": "illustrator"}) == ["Kuvittaja:"]


def test_types_of_files_are_written_as_the_language_writes_them():
    assert file_type("pdf") == "PDF"
    with override("sv"):
        assert file_type("PDF") == "pdf"


@pytest.mark.django_db
def test_a_service_promises_no_time_that_it_does_not_tell(tuotos, client):
    place = Place.objects.create(name_fi="Kampus", name_sv="Campus")
    service = tuotos.page(ServicePage, place=place)
    assert "Milloin" not in client.get(service.url).content.decode()
    service = tuotos.page(ServicePage, place=place, opening_hours="ma–pe klo 9–15")
    assert "Milloin" in client.get(service.url).content.decode()
