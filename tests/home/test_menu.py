"""The menu offers each role what it has something to do with, in the words of its user; every item leads to a page."""

import json
import re

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from core.models import User
from tests.factories import translate
from tests.factories.teams import member, post_of

pytestmark = pytest.mark.django_db
ROLES = ["administrators", "editors", "reviewers", "partners", "students", "translators_fi", "translators_sv"]
GUESTS = ROLES[3:]
PROPS = re.compile(r'<script id="wagtail-sidebar-props" type="application/json">(.*?)</script>', re.DOTALL)
REVIEWS = {"fi": ("Tarkistukset", "yönkul"), "sv": ("Granskningar", "rbetsflöde")}
SYNC = reverse("wagtail_localize:update_translations", args=[0]).partition("0")[0]


def signed_in(client, user, language="fi"):
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    client.force_login(user)
    return client


def items_of(client) -> dict[str, str]:
    """Return the addresses of the menu's items by their names."""
    found = {}

    def read(part):
        if isinstance(part, dict):
            if "name" in part and "label" in part:
                found[part["name"]] = part.get("url") or ""
            part = list(part.values())
        for each in part if isinstance(part, list) else []:
            read(each)

    read(json.loads(PROPS.search(client.get("/admin/").content.decode())[1]))
    return found


@pytest.mark.parametrize("role", ROLES)
def test_every_item_leads_to_a_page(sites, client, role):
    signed_in(client, member(sites["yksi"], role))
    addresses = [address for address in items_of(client).values() if address.startswith("/admin/")]
    assert len(addresses) > 10
    for address in addresses:
        answer = client.get(address, follow=True)
        assert answer.status_code == 200 and reverse("wagtailadmin_home") != answer.request["PATH_INFO"], address


@pytest.mark.parametrize("role", ROLES)
def test_the_menu_has_what_the_role_has_something_to_do_with(sites, client, role):
    items = set(items_of(signed_in(client, member(sites["yksi"], role))))
    whole = {"site-search", "yearly-list", "opinions", "aging-pages", "site-history"}
    assert items & whole == (set() if role in GUESTS else whole)
    assert not items & {"page-types-usage", "workflow-tasks"}
    assert {"workflows", "works", "translations"} <= items


def test_administrators_have_all_of_it(client):
    items = set(items_of(signed_in(client, User.objects.create_superuser("a", "a@example.org", "x"))))
    assert {"page-types-usage", "workflow-tasks", "site-search", "yearly-list", "site-history"} <= items


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_reviews_are_called_reviews(sites, client, language):
    user = User.objects.create_superuser("a", "a@example.org", "x")
    page = post_of(sites["yksi"], live=False)
    page.get_workflow().start(page, user)
    signed_in(client, user, language)
    wanted, unwanted = REVIEWS[language]
    for name in ("wagtailadmin_reports:workflow", "wagtailadmin_workflows:index"):
        assert wanted in client.get(reverse(name)).content.decode()
    for address in (
        reverse("wagtailadmin_reports:workflow"),
        reverse("wagtailadmin_reports:workflow_tasks"),
        reverse("wagtailadmin_workflows:index"),
        reverse("wagtailadmin_workflows:task_index"),
        reverse("wagtailadmin_workflows:add"),
        reverse("wagtailadmin_workflows:edit", args=[sites["yksi"].team.review_id]),
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:history", args=[page.pk]),
        reverse("wagtailadmin_pages:workflow_history", args=[page.pk]),
        "/admin/",
    ):
        assert unwanted not in client.get(address).content.decode(), address


def test_only_administrators_are_offered_to_sync_twins(sites, client):
    page = post_of(sites["yksi"])
    translate(page)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    signed_in(client, member(sites["yksi"]))
    assert SYNC not in client.get(address).content.decode()
    client.force_login(User.objects.create_superuser("a", "a@example.org", "x"))
    assert SYNC in client.get(address).content.decode()


@pytest.mark.parametrize(("language", "name"), [("fi", "Yksi"), ("sv", "Ett")])
def test_a_translator_is_greeted_by_the_name_of_the_site_in_the_own_language(sites, client, language, name):
    signed_in(client, member(sites["yksi"], "translators_fi"), language)
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", client.get("/admin/").content.decode(), re.DOTALL)
    assert re.sub(r"<[^>]+>", "", heading[1]).strip() == name
