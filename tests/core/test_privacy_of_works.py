"""Privacy belongs to the work: a restriction at either page, or above either, holds for both, and is kept once."""

import pytest
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction
from wagtail.users.models import UserProfile

from core.visibility import is_private
from home.models import ContentPage
from tests.factories import edit, make_page, path_of, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(tuotos):
    page = tuotos.page(ContentPage, title="Salaisuus")
    return page, translate(page, title="Hemlighet")


def make_private(page, word="sana"):
    return PageViewRestriction.objects.create(page=page, restriction_type="password", password=word)


def asks(client, page) -> bool:
    response = client.get(path_of(page))
    assert page.title not in response.content.decode()
    return b'type="password"' in response.content or "/_util/login/" in response.get("Location", "")


def opens(client, page) -> bool:
    response = client.get(path_of(page))
    return response.status_code == 200 and page.title in response.content.decode()


@pytest.mark.parametrize("number", [0, 1])
def test_restriction_at_either_page_holds_for_both_until_it_is_taken_away(pair, client, number):
    assert all(opens(client, page) for page in pair)
    restriction = make_private(pair[number])
    assert all(asks(client, page) for page in pair)
    restriction.delete()
    assert all(opens(client, page) for page in pair)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_restriction_above_either_page_holds_for_both(tuotos, client, language):
    parent = tuotos.page(ContentPage, title="Yläsivu")
    translate(parent, title="Ovansida")
    page = make_page(ContentPage, parent, title="Salaisuus")
    twin = translate(page, title="Hemlighet")
    alone = make_page(ContentPage, parent.get_translation(twin.locale), title="Bara på svenska")
    above = parent if language == "fi" else parent.get_translation(twin.locale)
    twin.move(tuotos.sv["home"], pos="last-child")  # no longer below the twin of the parent
    twin.refresh_from_db()
    make_private(above)
    assert asks(client, page) and asks(client, twin) and asks(client, alone)


def test_password_given_in_one_language_opens_the_other(pair, client):
    page, twin = pair
    restriction = make_private(page)
    action = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, twin.pk])
    assert client.post(action, {"password": "väärä", "return_url": path_of(twin)}).status_code == 200
    assert client.post(action, {"password": "sana", "return_url": path_of(twin)})["Location"] == path_of(twin)
    assert all(opens(client, each) for each in pair)


def test_restrictions_of_before_with_the_same_password_ask_once(pair, client):
    restriction = make_private(pair[0])
    make_private(pair[1])
    action = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, pair[0].pk])
    client.post(action, {"password": "sana", "return_url": path_of(pair[1])})
    assert all(opens(client, each) for each in pair)


@pytest.mark.parametrize("number", [0, 1])
def test_publishing_either_page_neither_loosens_nor_copies_it(pair, client, number):
    make_private(pair[number])
    edit(pair[0], title="Salaisuus toisin")
    translate(ContentPage.objects.get(pk=pair[0].pk), title="Hemlighet igen")
    assert PageViewRestriction.objects.count() == 1
    assert all(asks(client, ContentPage.objects.get(pk=page.pk)) for page in pair)


def test_translating_a_private_page_copies_nothing_and_the_new_page_is_private(tuotos, client):
    page = tuotos.page(ContentPage, title="Salaisuus")
    make_private(page)
    assert asks(client, page)
    twin = translate(page, title="Hemlighet")
    assert PageViewRestriction.objects.count() == 1
    assert asks(client, twin)


def test_wagtails_own_question_gets_the_same_answer(pair):
    make_private(pair[1])
    private = Page.objects.filter(pk__in=[page.pk for page in pair])
    assert private.not_public().count() == 2 and not private.public().exists()


def test_alias_is_as_private_as_its_source(tuotos, pair, client):
    alias = pair[0].create_alias(parent=tuotos.fi["home"], update_slug="toinen-nimi")
    make_private(pair[1])
    assert asks(client, alias)


def test_draft_twin_is_private_in_the_admin(tuotos, admin_client):
    page = tuotos.page(ContentPage, title="Salaisuus")
    make_private(page)
    twin = translate(page, title="Hemlighet", publish=False)
    assert is_private(twin)
    dialog = admin_client.get(reverse("wagtailadmin_pages:set_privacy", args=[twin.pk])).json()["html"]
    assert "Salaisuus" in dialog
    html = admin_client.get(reverse("wagtailadmin_explore", args=[twin.get_parent().pk])).content.decode()
    assert "Rajattu" in html


SENTENCES = {
    "fi": "Rajaus on tehty sivulla",
    "sv": "Begränsningen är gjord på sidan",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_dialog_tells_at_the_twin_by_which_page_the_work_is_private(pair, admin_client, admin_user, language):
    profile = UserProfile.get_for_user(admin_user)
    profile.preferred_language = language
    profile.save()
    page, twin = pair
    make_private(page)
    dialog = admin_client.get(reverse("wagtailadmin_pages:set_privacy", args=[twin.pk])).json()["html"]
    assert SENTENCES[language] in dialog
    assert f'<a href="{reverse("wagtailadmin_pages:edit", args=[page.pk])}">Salaisuus' in dialog
    assert (
        SENTENCES[language]
        not in admin_client.get(reverse("wagtailadmin_pages:set_privacy", args=[page.pk])).json()["html"]
    )


@pytest.mark.parametrize("number", [0, 1])
def test_dialog_at_either_page_takes_it_away_for_the_work(pair, client, admin_client, number):
    make_private(pair[0])
    make_private(pair[1], "toinen")
    address = reverse("wagtailadmin_pages:set_privacy", args=[pair[number].pk])
    assert admin_client.post(address, {"restriction_type": "none"}).json() == {
        "step": "set_privacy_done", "is_public": True,
    }  # fmt: skip
    assert not PageViewRestriction.objects.exists()
    assert all(opens(client, page) for page in pair)


def test_dialog_changes_the_one_restriction_at_either_page(pair, admin_client):
    make_private(pair[0])
    address = reverse("wagtailadmin_pages:set_privacy", args=[pair[1].pk])
    admin_client.post(address, {"restriction_type": "password", "password": "uusi"})
    assert [(each.page_id, each.password) for each in PageViewRestriction.objects.all()] == [(pair[0].pk, "uusi")]


def test_privacy_of_a_work_costs_no_query_once_it_is_remembered(pair, client, django_assert_num_queries):
    other = make_page(ContentPage, pair[0].get_parent().specific)
    make_private(pair[1])
    client.get(path_of(other))
    with django_assert_num_queries(2):
        client.get(path_of(other))
