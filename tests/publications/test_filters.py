"""The list of publications is narrowed by type and publisher."""

import pytest

from publications.models import PublicationPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def publications(tuotos):
    tuotos.page(PublicationPage, title="Ensimmäinen", publication_type="thesis", publisher="Ääri")
    tuotos.page(PublicationPage, title="Toinen", publication_type="report", publisher="Metropolia")
    return tuotos


def shown(client, **query) -> set[str]:
    return {entry.title for entry in client.get("/fi/julkaisut/", query).context["listing"].entries}


def test_type_and_publisher_narrow_the_list(publications, client):
    assert shown(client) == {"Ensimmäinen", "Toinen"}
    assert shown(client, type="thesis") == {"Ensimmäinen"}
    assert shown(client, publisher="Metropolia") == shown(client, type="report") == {"Toinen"}
    assert shown(client, type="thesis", publisher="Metropolia") == set()


def test_only_what_the_list_has_is_offered_in_order(publications, client):
    fields = client.get("/sv/publikationer/").context["listing"].form.fields
    assert [label for value, label in fields["type"].choices if value] == ["Rapport", "Lärdomsprov"]
    assert [value for value, _label in fields["publisher"].choices] == ["", "Metropolia", "Ääri"]


@pytest.mark.parametrize("value", ["olematon", "a\0b", "x" * 500])
def test_unknown_values_are_left_out_and_told(publications, client, value):
    for name in ("type", "publisher"):
        response = client.get("/fi/julkaisut/", {name: value})
        assert response.status_code == 200 and response.context["listing"].form.ignored


def test_publishers_that_publish_later_are_offered_too(publications, client):
    shown(client)
    publications.page(PublicationPage, title="Kolmas", publisher="Uusi talo")
    assert shown(client, publisher="Uusi talo") == {"Kolmas"}
