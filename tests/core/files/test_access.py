"""Who may open a file under /media/: as the pages that show it, its collection, and the rights of staff say."""

import re

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, GroupPagePermission, PageViewRestriction
from wagtail.users.models import UserProfile

from core.models import User
from core.page_types import page_types
from core.works import states
from home.models import ContentPage, ServicePage
from tests.factories import organisation, path_of, person, translate, work
from tests.factories.samples import block, full_page, picture, recording

pytestmark = pytest.mark.django_db


def showing(tuotos, film, model=ContentPage, **fields):
    """Return a page that shows a recording."""
    value = {"title": "", "media": film.pk, "url": "", "transcript": ""}
    body = model._meta.get_field("body").to_python([block("media", value)])
    return tuotos.page(model, body=body, **fields)


def make_private(page, kind="password"):
    return PageViewRestriction.objects.create(page=page, restriction_type=kind, password="sana")


def status(client, address):
    response = client.get(address)
    if (not response.streaming and b'type="password"' in response.content) or "/_util/login/" in response.get(
        "Location", ""
    ):
        assert "no-store" in response["Cache-Control"]
        return "asks"
    return response.status_code


def editor(*rights, collection=None, page=None):
    """Return a client of somebody who may enter the admin, with rights on a page or nothing else."""
    group = Group.objects.create(name="Tekijät")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in rights:
        right = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(group=group, page=page, permission=right)
    user = User.objects.create_user("toimittaja", password="x")
    user.groups.add(group)
    client = Client()
    client.force_login(user)
    return client


def test_file_that_no_page_shows_is_for_nobody_but_staff(tuotos, client, admin_client):
    for address in (recording().file.url, picture().get_rendition("width-10").url):
        assert status(client, address) == 404
        response = admin_client.get(address)
        assert (response.status_code, response["Cache-Control"]) == (200, "private, no-store")


def test_file_opens_at_once_when_its_page_is_published_and_closes_when_it_is_hidden(tuotos, client):
    film = recording()
    assert status(client, film.file.url) == 404
    page = showing(tuotos, film)
    assert status(client, film.file.url) == 200  # the worker has not been here
    work()
    assert status(client, film.file.url) == 200
    page.unpublish()
    assert status(client, film.file.url) == 404


def test_draft_that_names_a_file_does_not_open_it(tuotos, client):
    film = recording()
    showing(tuotos, film, live=False)
    work()
    assert status(client, film.file.url) == 404


def test_one_page_that_readers_may_open_opens_the_file(tuotos, client):
    film = recording()
    secret = showing(tuotos, film)
    make_private(secret)
    assert status(client, film.file.url) == "asks"
    assert status(client, film.captions_fi.url) == "asks"
    page = showing(tuotos, film)
    assert status(client, film.file.url) == 200
    states_of = showing(tuotos, film, ServicePage)
    states.withdraw(states_of, reason_fi="Virhe.", reason_sv="Fel.")
    assert status(client, film.file.url) == 200
    page.unpublish()
    assert status(client, film.file.url) == "asks"


def test_whoever_may_open_one_of_the_private_pages_may_open_the_file(tuotos, client):
    film = recording()
    for _page in range(2):
        restriction = make_private(showing(tuotos, film))
    action = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, restriction.page_id])
    answer = client.post(action, {"password": "sana", "return_url": film.file.url})
    assert answer["Location"] == film.file.url
    response = client.get(film.file.url)
    assert (response.status_code, response["Cache-Control"]) == (200, "private, no-store")


def test_work_that_is_withdrawn_takes_its_files_along(tuotos, client):
    film = recording()
    page = showing(tuotos, film, ServicePage)
    translate(page)
    states.withdraw(page, reason_fi="Virhe.", reason_sv="Fel.")
    answer = client.get(film.file.url)
    assert answer.status_code == 410
    assert "Virhe." in answer.content.decode() and 'id="cited-finnish"' in answer.content.decode()
    showing(tuotos, film, ServicePage, state="announced")
    assert status(client, film.file.url) == 404


def test_private_collection_asks_besides_the_page(tuotos, client):
    collection = Collection.get_first_root_node().add_child(name="Vain meille")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    film, image = recording(), picture()
    tuotos.page(ContentPage, lead_image=image)
    rendition = image.get_rendition("width-10").url
    showing(tuotos, film)
    assert status(client, film.file.url) == status(client, rendition) == 200
    for thing in (film, image):
        thing.collection = collection
        thing.save()
    assert status(client, film.file.url) == status(client, rendition) == "asks"
    client.force_login(User.objects.create_user("lukija", password="x"))
    assert status(client, film.file.url) == status(client, rendition) == 200


@pytest.mark.parametrize("make, name", [(person, "portrait"), (organisation, "logo")])
def test_pictures_of_people_and_organisations_are_open(tuotos, client, make, name):
    thing = make()
    setattr(thing, name, picture())
    thing.save()
    rendition = getattr(thing, name).get_rendition("width-10")
    assert status(client, rendition.url) == 200
    thing.delete()
    assert status(client, rendition.url) == 404


def test_right_to_enter_the_admin_opens_nothing(tuotos):
    film, image = recording(), picture()
    page = showing(tuotos, film, live=False)
    client = editor()
    addresses = [film.file.url, image.get_rendition("width-10").url, f"/media/{image.file.name}"]
    addresses += [reverse("original", args=[kind, thing.pk]) for kind, thing in (("media", film), ("image", image))]
    assert [status(client, address) for address in addresses] == [404] * 5
    work()
    GroupPagePermission.objects.create(
        group=Group.objects.get(name="Tekijät"), page=page,
        permission=Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore"),
    )  # fmt: skip
    assert [status(client, address) for address in addresses] == [200, 404, 404, 404, 404]


def test_picture_of_a_colleague_is_seen_by_those_who_enter_the_admin(tuotos, client):
    face = UserProfile.get_for_user(User.objects.create_user("kollega"))
    face.avatar.save("kasvot.png", picture().file)
    address = face.avatar.url
    assert [status(editor(), address), status(client, address)] == [200, 404]
    reader = Client()
    reader.force_login(User.objects.create_user("lukija"))
    assert status(reader, address) == 404
    face.avatar = ""
    face.save()
    assert Client().get(address).status_code == 404


def test_open_file_is_found_in_few_queries_and_then_remembered(tuotos, client):
    image = picture()
    for _page in range(5):
        tuotos.page(ContentPage, lead_image=image)
    film = recording()
    showing(tuotos, film)
    client.get("/media/images/")  # this process reads what has changed until now, once
    for address in (image.get_rendition("width-10").url, film.file.url):
        counts = []
        for _time in range(2):
            with CaptureQueriesContext(connection) as caught:
                assert status(client, address) == 200
            counts.append(len(caught))
        assert counts[0] <= 6 and counts[1] == 1, caught.captured_queries  # the versions of what is remembered


def test_questions_that_are_answered_no_take_few_queries(tuotos, client):
    film = recording()
    make_private(showing(tuotos, film))
    client.get(film.file.url)
    with CaptureQueriesContext(connection) as caught:
        assert status(client, film.file.url) == "asks"
    assert len(caught) <= 20, len(caught)


TYPES = [model for model in page_types() if model.is_creatable]


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_all_that_a_page_shows_opens(tuotos, client, model):
    """Every block and row that there is, in both languages, before the worker has been here."""
    pages = [page for page in tuotos.fi.values() if type(page) is model] or [full_page(tuotos, model)]
    twin = pages[0].get_translations().first() or translate(pages[0])
    for page in (pages[0], twin.specific):
        html = client.get(path_of(page)).content.decode()
        for address in set(re.findall(r"/media/[^\s\"'<>&]+", html)):
            assert client.get(address).status_code == 200, address
