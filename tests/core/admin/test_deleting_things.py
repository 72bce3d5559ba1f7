"""People, organisations, topics … are deleted for good: the question names the works they leave, and asks twice."""

import pytest
from django.urls import reverse

from blog.models import BlogPostPage
from core.models import Contributor, Organisation, OutputTopic, Person, Topic
from tests.factories import work

pytestmark = pytest.mark.django_db
LASTING = "eikä niitä saa takaisin"


@pytest.fixture
def author(tuotos):
    """Somebody who has written a published post."""
    person = Person.objects.create(given_name="Maija", family_name="Meikäläinen")
    tuotos.page(BlogPostPage, title="Maijan kirjoitus", contributors=[Contributor(person=person)])
    work()
    return person


def addresses(thing) -> list[str]:
    """Return where one thing is deleted, and where many are."""
    many = reverse("wagtail_bulk_action", args=[thing._meta.app_label, thing._meta.model_name, "delete"])
    return [reverse(thing.snippet_viewset.get_url_name("delete"), args=[thing.pk]), f"{many}?id={thing.pk}"]


@pytest.mark.parametrize("way", [0, 1])
def test_who_has_written_something_is_deleted_when_somebody_is_sure(author, admin_client, way):
    address = addresses(author)[way]
    html = admin_client.get(address).content.decode()
    assert "Maijan kirjoitus" in html and 'name="sure"' in html and LASTING in html
    assert "Maijan kirjoitus" in admin_client.post(address).content.decode()
    assert Person.objects.filter(pk=author.pk).exists()
    assert admin_client.post(address, {"sure": "on"}).status_code == 302
    assert not Person.objects.filter(pk=author.pk).exists()


def test_a_topic_and_an_organisation_name_what_they_leave(tuotos, author, admin_client):
    topic = Topic.objects.create(label_fi="digituki", label_sv="digitalt stöd")
    tuotos.page(BlogPostPage, live=False, title="Luonnos", topics=[OutputTopic(topic=topic)])
    work()
    organisation = Organisation.objects.create(name_fi="Yhdistys", name_sv="Föreningen")
    author.organisation = organisation
    author.save()
    html = admin_client.get(addresses(topic)[0]).content.decode()
    assert "Luonnos" in html and 'name="sure"' not in html, "no reader sees it"
    assert "Meikäläinen" in admin_client.get(addresses(organisation)[0]).content.decode()


@pytest.mark.parametrize("way", [0, 1])
def test_what_nothing_names_is_asked_for_once(tuotos, admin_client, way):
    person = Person.objects.create(given_name="Kukaan", family_name="Ei")
    html = admin_client.get(addresses(person)[way]).content.decode()
    assert 'name="sure"' not in html and LASTING not in html
    assert admin_client.post(addresses(person)[way]).status_code == 302
    assert not Person.objects.filter(pk=person.pk).exists()
