"""Nobody makes an alias in the admin; those of before follow their source, its state and privacy too."""

import pytest
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from core.works import states
from home.models import ContentPage, ServicePage
from tests.factories import edit, path_of, translate

pytestmark = pytest.mark.django_db


def aliases():
    return Page.objects.exclude(alias_of=None)


def test_form_that_copies_a_page_offers_no_alias_and_makes_none(tuotos, admin_client):
    page = tuotos.page(ContentPage, title="Lähde", slug="lahde")
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])
    assert 'name="alias"' not in admin_client.get(address).content.decode()
    form = {"new_title": "Kopio", "new_slug": "kopio", "new_parent_page": page.get_parent().pk, "alias": "on"}
    assert admin_client.post(address, form).status_code == 302
    copy = ContentPage.objects.get(slug="kopio")
    assert copy.title == "Kopio" and not copy.live and not aliases().exists()


def test_admins_own_api_makes_none(tuotos, admin_client):
    page = tuotos.page(ContentPage)
    for action, data in (
        ("create_alias", {"update_slug": "toinen"}),
        ("copy_for_translation", {"locale": "sv", "alias": True}),
    ):
        address = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
        assert admin_client.post(address, data, content_type="application/json").status_code in (400, 403)
    assert not aliases().exists()


def test_translated_page_does_not_become_one(tuotos, admin_client):
    twin = translate(tuotos.page(ContentPage), title="Sidan")
    assert admin_client.post(reverse("wagtail_localize:convert_to_alias", args=[twin.pk])).status_code == 404
    form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[twin.pk])).content.decode()
    assert "localize-convert-to-alias" not in form
    assert not aliases().exists()


def test_one_of_before_follows_its_source(tuotos, client):
    page = tuotos.page(ServicePage, title="Palvelu")
    alias = page.create_alias(parent=page.get_parent(), update_slug="vanha")

    def answer():
        return client.get(path_of(alias))

    assert answer().status_code == 200
    page = edit(page, title="Palvelu toisin")
    assert "Palvelu toisin" in answer().content.decode()
    states.withdraw(page, reason_fi="Virhe.", reason_sv="Fel.")
    assert answer().status_code == 410
    states.bring_back(ServicePage.objects.get(pk=page.pk))
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert answer().status_code == 302
    restriction.delete()
    ServicePage.objects.get(pk=page.pk).unpublish()
    assert answer().status_code == 410


def test_copy_of_a_page_that_is_private_by_its_twin_is_private(tuotos, admin_client, client):
    page = tuotos.page(ContentPage, title="Salaisuus", slug="salaisuus")
    PageViewRestriction.objects.create(page=translate(page, title="Hemlighet"), restriction_type="login")
    form = {"new_title": "Kopio", "new_slug": "kopio", "new_parent_page": page.get_parent().pk, "publish_copies": "on"}
    admin_client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form)
    copy = ContentPage.objects.get(slug="kopio")
    assert copy.live and client.get(path_of(copy)).status_code == 302
