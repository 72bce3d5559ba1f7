"""The first page of the admin offers what an editor may add, in the editor's language."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils.translation import override
from wagtail.admin.menu import reports_menu
from wagtail.users.models import UserProfile

from core.models import User
from home.models import ContentPage
from tests.factories import build_site

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("fi", ["Mitä haluat lisätä?", "Kirjoita blogikirjoitus", "Lisää tapahtuma"]),
        ("sv", ["Vad vill du lägga till?", "Skriv ett blogginlägg", "Lägg till ett evenemang"]),
    ],
)
def test_forms_are_offered_in_the_language_of_the_editor(tuotos, admin_client, admin_user, language, labels):
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": language})
    content = admin_client.get("/admin/").content.decode()
    assert all(label in content for label in labels)
    blog = getattr(tuotos, language)["blog"]
    address = f"/admin/pages/add/blog/blogpostpage/{blog.pk}/"
    assert address in content and admin_client.get(address).status_code == 200


def test_forms_of_the_site_at_whose_address_one_works_are_offered(tuotos, admin_client):
    other = build_site(hostname="toinen.example", name="Toinen", slug="toinen")
    content = admin_client.get("/admin/", headers={"host": "toinen.example"}).content.decode()
    assert f"/admin/pages/add/blog/blogpostpage/{other.fi['blog'].pk}/" in content
    assert f"/admin/pages/add/blog/blogpostpage/{tuotos.fi['blog'].pk}/" not in content


def test_nothing_is_offered_to_those_who_may_add_nothing(tuotos, client):
    tuotos.page(ContentPage)
    user = User.objects.create_user("lukija", password="x")
    group = Group.objects.create(name="lukijat")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    client.force_login(user)
    response = client.get("/admin/")
    assert response.status_code == 200 and "Mitä haluat lisätä?" not in response.content.decode()


def test_languages_tell_their_pages_in_the_language_of_the_admin(tuotos, admin_client):
    content = admin_client.get("/admin/locales/").content.decode()
    assert " sivua" in content and " pages" not in content


@pytest.mark.parametrize(("language", "name"), [("fi", "Hae"), ("sv", "Sök")])
def test_button_of_the_search_is_named_in_the_language_of_the_admin(tuotos, admin_client, admin_user, language, name):
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": language})
    assert f'<input type="submit" value="{name}"' in admin_client.get("/admin/").content.decode()


def test_report_of_translations_is_named_in_the_language_of_each_user(tuotos, admin_client, admin_user):
    for language, name in (("fi", "Käännökset"), ("sv", "Översättningar")):
        UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": language})
        request = admin_client.get("/admin/").wsgi_request
        with override(language):
            assert name in [str(item.label) for item in reports_menu.render_component(request)]
