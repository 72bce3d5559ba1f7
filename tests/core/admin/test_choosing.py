"""A page to link to is looked for at the site that is written, in its language."""

import re

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.factories.teams import member, post_of, staff_both_sites
from tests.whole_site.page_texts import plain

pytestmark = pytest.mark.django_db
BROWSE = "wagtailadmin_choose_page"


def opened_at(client, referer="", **query):
    """Return the page at which the chooser opens: the one that it calls the parent of what it lists."""
    headers = {"HTTP_REFERER": f"http://testserver{referer}"} if referer else {}
    response = client.get(reverse(BROWSE), query, **headers)
    assert response.status_code == 200
    return response.context["parent_page"]


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_form_of_a_page_opens_it_at_the_front_page_of_its_language(tuotos, admin_client, language):
    pages = getattr(tuotos, language)
    add = reverse("wagtailadmin_pages:add", args=["blog", "blogpostpage", pages["blog"].pk])
    for referer in (edit(pages["blog"]), add):
        assert opened_at(admin_client, referer).pk == pages["home"].pk
        assert opened_at(admin_client, referer, page_type="wagtailcore.page").pk == pages["home"].pk


def test_without_a_page_it_opens_at_the_own_site_in_the_language_of_the_admin(tuotos, admin_client):
    for referer in ("", "/admin/", "/kaukana/", "/admin/pages/999999/edit/"):
        assert opened_at(admin_client, referer).pk == tuotos.fi["home"].pk
    assert opened_at(admin_client, locale="sv").pk == tuotos.sv["home"].pk


def test_two_sites_have_a_beginning_each(client):
    ours, theirs = staff_both_sites().values()
    client.force_login(member(ours))
    assert opened_at(client).pk == ours.root_page.pk
    # A page that is not theirs tells nothing.
    for site, at in ((ours, ours), (theirs, ours)):
        assert opened_at(client, edit(site.root_page)).pk == at.root_page.pk


def test_a_chooser_of_one_kind_opens_above_what_it_may_choose(client):
    site = staff_both_sites()["yksi"]
    posts = [post_of(site, title="Yksi"), post_of(site, title="Toinen")]
    client.force_login(member(site))
    assert opened_at(client, page_type="blog.blogpostpage").pk == posts[0].get_parent().pk
    assert client.get(reverse(BROWSE), {"page_type": "ei.ole"}).status_code == 404


def test_the_heading_says_what_is_chosen_in_one_sentence(tuotos, admin_client, admin_user):
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": "sv"})

    def heading(**query):
        html = admin_client.get(reverse(BROWSE), query).json()["html"]
        return plain(re.search(r"<h1.*?</h1>", html, re.DOTALL)[0])

    assert heading() == "Välj en sida"
    assert heading(page_type="blog.blogpostpage") == "Välj blogginlägg"
