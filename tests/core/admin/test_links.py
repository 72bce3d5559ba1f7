"""The report on links: whose it is, how it is filtered, and a new address that is taken everywhere."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from blog.models import BlogPostPage
from core.admin.waiting import ROWS
from core.models import LinkUse, OutgoingLink, User
from core.outgoing import collecting
from tests.factories import edit, translate
from tests.factories.samples import block
from tests.factories.teams import member, post_of, staff_both_sites

pytestmark = pytest.mark.django_db
OLD, NEW = "https://old.example/a?b=1&c=2", "https://new.example/a?b=1&c=2"
LINK = '<p>Lue <a href="https://old.example/a?b=1&amp;c=2">kyselyn raportti</a>.</p>'


def listed(client, **chosen) -> str:
    response = client.get(reverse("links"), chosen)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def moved(tuotos):
    """A post in both languages with a link that has moved, in its text and in a field."""
    page = tuotos.page(BlogPostPage, title="Kysely", elsewhere_url=OLD, body=[block("text", LINK)])
    translate(page, title="Enkät")
    collecting.collect_all.call()
    OutgoingLink.objects.update(state="moved", moved_to=NEW, checked_at=timezone.now(), good_at=timezone.now())
    return BlogPostPage.objects.get(pk=page.pk)


def test_the_report_tells_what_is_behind_a_link_and_leads_to_its_places(moved, admin_client):
    html = listed(admin_client)
    assert "https://old.example/a?b=1&amp;c=2" in html and "siirtynyt" in html
    path = f"body.{moved.body[0].id}"
    assert f"/admin/pages/{moved.pk}/edit/#:w:contentpath={path}" in html and "Enkät" in html
    assert "old.example" in listed(admin_client, state="moved", kind="better", host="old", used="kysely")
    for chosen in ({"state": "broken"}, {"state": "unchecked"}, {"kind": "tracking"}, {"host": "zzz"}, {"used": "zzz"}):
        assert "old.example/a" not in listed(admin_client, **chosen)
    for bad in ({"state": "x"}, {"kind": "x"}, {"p": "x"}, {"host": "%\0"}):
        assert admin_client.get(reverse("links"), bad).status_code == 200
    assert admin_client.get(reverse("links"), {"export": "csv"}).status_code == 200


def test_a_new_address_is_taken_in_fields_texts_languages_and_drafts(moved, admin_client):
    edit(moved, publish=False, title="Keskeneräinen")
    link = OutgoingLink.objects.get()
    address = reverse("link_new_address", args=[link.pk])
    assert "Kysely" in admin_client.get(address).content.decode()
    assert admin_client.post(address).status_code == 302
    for page in BlogPostPage.objects.filter(translation_key=moved.translation_key):
        draft = page.get_latest_revision_as_object()
        for version in (page, draft):
            assert version.elsewhere_url == NEW
            assert 'href="https://new.example/a?b=1&amp;c=2"' in version.body[0].value.source
    page = BlogPostPage.objects.get(pk=moved.pk)
    assert (page.title, page.get_latest_revision_as_object().title) == ("Kysely", "Keskeneräinen")
    assert page.live and page.has_unpublished_changes
    assert not LinkUse.objects.filter(link=link).exists()


def test_a_locked_page_is_left_and_told(moved, admin_client):
    BlogPostPage.objects.filter(pk=moved.pk).update(locked=True)
    response = admin_client.post(reverse("link_new_address", args=[OutgoingLink.objects.get().pk]), follow=True)
    assert "lukinnut" in response.content.decode()
    assert BlogPostPage.objects.get(pk=moved.pk).elsewhere_url == OLD


def test_everybody_sees_the_links_of_own_sites_only(tuotos, client):
    own, other = staff_both_sites().values()
    for site, host in ((own, "oma.example"), (other, "vieras.example")):
        post_of(site, elsewhere_url=f"https://{host}/")
    collecting.collect_all.call()
    OutgoingLink.objects.update(state="broken", moved_to="")
    client.force_login(member(own))
    html = listed(client)
    assert "oma.example" in html and "vieras.example" not in html
    row = next(row for row in ROWS if row.name == "links")
    assert row.find(member(own, "reviewers")).count() == 1
    foreign = OutgoingLink.objects.get(address="https://vieras.example/")
    assert client.get(reverse("link_new_address", args=[foreign.pk])).status_code == 404
    before = foreign.due_at
    client.post(reverse("links_check"), {"link": foreign.pk})
    foreign.refresh_from_db()
    assert foreign.due_at == before


def test_a_partner_sees_the_links_of_own_works_only(tuotos, client):
    site = next(iter(staff_both_sites().values()))
    partner = member(site, "partners")
    post_of(site, elsewhere_url="https://muiden.example/")
    post_of(site, elsewhere_url="https://oma.example/", owner=partner)
    collecting.collect_all.call()
    client.force_login(partner)
    html = listed(client)
    assert "oma.example" in html and "muiden.example" not in html


def test_looking_up_again_makes_links_due_and_tells_how_far_it_is(moved, admin_client):
    OutgoingLink.objects.update(due_at=timezone.now() + timedelta(days=5))
    assert admin_client.get(reverse("links_progress")).json()["done"] == 1
    assert admin_client.post(reverse("links_check")).status_code == 302
    assert OutgoingLink.objects.get().due_at <= timezone.now()
    assert admin_client.get(reverse("links_progress")).json() == {
        "done": 0,
        "total": 1,
        "over": True,
        "status": "Linkkejä tarkistettu 0/1",
    }
    assert admin_client.get(reverse("links_check")).status_code == 405


def test_as_many_queries_for_many_links_as_for_one(tuotos, admin_client):
    counts = []
    for number in (1, 19):
        for each in range(number):
            tuotos.page(BlogPostPage, elsewhere_url=f"https://{number}-{each}.example/")
        collecting.collect_all.call()
        listed(admin_client)
        with CaptureQueriesContext(connection) as queries:
            listed(admin_client)
        counts.append(len(queries))
    assert counts[1] <= counts[0] + 1


def test_those_who_write_no_pages_are_not_let_in(tuotos, client):
    client.force_login(User.objects.create_user("nobody"))
    for name in ("links", "links_progress"):
        assert client.get(reverse(name)).status_code == 302
