"""Who adds a file while choosing one is told that it is there already, and chooses which one is used."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection

from core.models import CustomDocument, CustomImage
from tests.factories.teams import member, staff_both_sites

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]
TOLD = {"documents": "sama tiedosto on jo kirjastossa otsikolla ”Ensimmäinen”", "images": "sama kuva näyttää olevan jo"}
MODELS = {"documents": CustomDocument, "images": CustomImage}
VIEWS = {"documents": "wagtaildocs_chooser:create", "images": "wagtailimages_chooser:create"}


def choose(client, kind, title, several=False, collection=None, **answer):
    """Add a file in a chooser, or answer which one to use; return what the chooser is told."""
    prefix = f"{kind.removesuffix('s')}-chooser-upload"
    file = (
        SimpleUploadedFile("a.txt", b"sama")
        if kind == "documents"
        else SimpleUploadedFile("a.png", get_test_image_file().file.getvalue())
    )
    form = {f"{prefix}-title": title, f"{prefix}-file": file}
    form[f"{prefix}-collection"] = (collection or Collection.get_first_root_node()).pk
    query = "?multiple=1" if several else ""
    response = client.post(
        reverse(f"wagtail{kind}_chooser:create".replace("documents_", "docs_")) + query, answer or form
    )
    return json.loads(response.content) if response.status_code == 200 else response.status_code


def both(kind):
    return [MODELS[kind].objects.get(title=title) for title in ("Ensimmäinen", "Toinen")]


@pytest.mark.parametrize("several", [False, True], ids=["one", "several"])
@pytest.mark.parametrize("kind", ["documents", "images"])
def test_same_file_is_told(admin_client, kind, several):
    assert choose(admin_client, kind, "Ensimmäinen", several)["step"] == "chosen"
    told = choose(admin_client, kind, "Toinen", several)
    assert told["step"] != "chosen" and TOLD[kind] in told["htmlFragment"]
    assert ("multiple=1" in told["htmlFragment"]) == several
    assert len(both(kind)) == 2


@pytest.mark.parametrize("several", [False, True], ids=["one", "several"])
def test_editor_uses_the_one_that_is_there(admin_client, several):
    for title in ("Ensimmäinen", "Toinen"):
        choose(admin_client, "documents", title)
    first, second = both("documents")
    told = choose(admin_client, "documents", "", several, use=first.pk, instead_of=second.pk)
    assert told["step"] == "chosen"
    assert ([told["result"]] if not several else told["result"])[0]["id"] == str(first.pk)
    assert list(CustomDocument.objects.all()) == [first]


def test_editor_keeps_both(admin_client):
    for title in ("Ensimmäinen", "Toinen"):
        choose(admin_client, "documents", title)
    _first, second = both("documents")
    assert choose(admin_client, "documents", "", use=second.pk)["result"]["id"] == str(second.pk)
    assert len(both("documents")) == 2


def test_nothing_but_the_same_file_is_deleted(admin_client, admin_user):
    choose(admin_client, "documents", "Ensimmäinen")
    other = CustomDocument.objects.create(
        title="Toinen", file=SimpleUploadedFile("b.txt", b"muu"), uploaded_by_user=admin_user
    )
    first, _other = both("documents")
    choose(admin_client, "documents", "", use=first.pk, instead_of=other.pk)
    choose(admin_client, "documents", "", use=first.pk, instead_of=first.pk)
    assert len(both("documents")) == 2


def test_files_of_another_site_are_not_told_nor_chosen(client):
    sites = staff_both_sites()
    secret = CustomDocument.objects.create(
        title="Salaisuus", file=SimpleUploadedFile("a.txt", b"sama"), collection=sites["kaksi"].team.collection
    )
    secret._set_document_file_metadata()
    secret.save()
    client.force_login(member(sites["yksi"]))
    assert choose(client, "documents", "Ensimmäinen", collection=sites["yksi"].team.collection)["step"] == "chosen"
    assert choose(client, "documents", "", use=secret.pk) == 404
    assert choose(client, "documents", "", use="x") == 404
