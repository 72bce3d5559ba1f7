"""Every address of ours in the admin, and of wagtail-localize, asks for rights: whoever has none is sent away."""

import re

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission

from core.models import Organisation, Person, Place, Series, TargetGroup, Topic, User
from core.upstream.localize.rights import may_translate
from tests.factories.teams import SECRET, member, post_of
from tests.whole_site.admin_addresses import filled, patterns

pytestmark = pytest.mark.django_db

OURS = ("core.", "events.", "forms.", "home.", "interactives.", "publications.", "search.")
OUR_NAMESPACES = (
    "wagtailsnippets_core",
    "wagtailsnippets_forms",
    "wagtailsnippets_search",
    "wagtailsnippetchoosers_core",
    "search_",
)
# What everybody in the admin may open, and why nothing is told there that is not theirs.
OPEN_TO_STAFF = {
    r"paste/": "turns what was pasted into parts of a story; it keeps nothing and tells nothing of the site",
    r"guide/": "the guide for editors, the same for all",
    r"api/main/(images|documents)/": "lists the files of collections in which one has a right",
    r"localize/reports/translations/(results/)?": "lists the translations of pages that one may edit",
    r"search_(failures|files|state)/(progress/)?": "tells of own sites; what it offers to do asks for a right",
    r"snippets/choose/core/\w+/(results/|chosen-multiple/|chosen/<str:pk>/)?": "names that all sites show to readers",
}
# The same, for those who have rights on another site.
OPEN_TO_EDITORS = {
    r"localize/reports/translations/(results/)?": "as above",
    r"localize/api/snippets/<slug:app_label>/<slug:model_name>/": "things that all sites share",
}


def of_localize(namespace, view) -> bool:
    return view.__module__.startswith(("wagtail_localize.", "core.upstream.")) and "wagtail_localize" in namespace


def is_ours(namespace, view) -> bool:
    return view.__module__.startswith(OURS) or any(name in namespace for name in OUR_NAMESPACES)


@pytest.fixture
def ids(secrets):
    """What addresses may name: things of another site, and those that all sites share."""
    shared = {
        "core_person": Person.objects.create(given_name="Maija", family_name="Mallikas"),
        "core_organisation": Organisation.objects.create(name_fi="Yhteinen"),
        "core_topic": Topic.objects.create(label_fi="Yhteinen"),
        "core_targetgroup": TargetGroup.objects.create(name_fi="Yhteinen"),
        "core_place": Place.objects.create(name_fi="Yhteinen"),
        "core_series": Series.objects.create(name_fi="Yhteinen"),
    }
    return {
        **{name: found[:1] for name, found in secrets.items() if name != "pk"},
        "pk": {**{name: [thing.pk] for name, thing in shared.items()}, **secrets["pk"]},
        "overridable_segment_id": [1],
        "app_label": ["core"],
        "model_name": ["person"],
        "mode": ["default"],
    }


def asked(ids, wanted) -> dict[str, str]:
    """Return the addresses of the admin whose views are wanted, each with its route."""
    found = {}
    for route, namespace, view in patterns():
        if wanted(namespace, view):
            found |= dict.fromkeys(filled(route, namespace, ids), route)
    return found


def somebody() -> User:
    """Make somebody who may enter the admin, and nothing else."""
    user = User.objects.create_user("vieras", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    return user


def opened(client, routes: dict) -> set[str]:
    """Ask for each address in both ways; return the routes that answer, none with what another site has."""
    found = set()
    for address, route in routes.items():
        for way in (client.get, client.post):
            response = way(address)
            if response.status_code not in (302, 403, 404, 405):
                assert response.status_code in (200, 400) and SECRET not in response.content.decode(), address
                found.add(route.removeprefix("admin/"))
    return found


def unexpected(found: set, allowed) -> list[str]:
    return [route for route in found if not any(re.fullmatch(each, route) for each in allowed)]


def test_nobody_enters_without_signing_in(ids, client):
    sign_in = reverse("account_login"), reverse("wagtailadmin_login")
    for address in asked(ids, lambda *view: is_ours(*view) or of_localize(*view)):
        response = client.get(address)
        assert response.status_code in (302, 404) and response.get("Location", sign_in[0]).startswith(sign_in), address


def test_who_may_only_enter_the_admin_is_sent_away(ids, client):
    client.force_login(somebody())
    routes = asked(ids, lambda *view: is_ours(*view) or of_localize(*view))
    strange = [
        route for route in opened(client, routes) if not any(re.fullmatch(each, route) for each in OPEN_TO_STAFF)
    ]
    assert strange == []
    assert len(routes) > 100


@pytest.mark.parametrize("role", ["editors", "reviewers"])
def test_the_views_of_wagtail_localize_are_for_those_who_edit_the_page(sites, ids, client, role):
    client.force_login(member(sites["yksi"], role))
    routes = asked(ids, of_localize)
    assert not unexpected(opened(client, routes), OPEN_TO_EDITORS)
    assert len(routes) > 10


def test_who_may_translate_some_page_translates_no_other(sites, client):
    """Somebody with the right to send pages to translation, and none on these pages."""
    user, page = somebody(), post_of(sites["yksi"], title="Oma")
    user.user_permissions.add(Permission.objects.get(codename="submit_translation"))
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    for may, status in ((False, 302), (True, 200)):
        if may:
            user.groups.add(sites["yksi"].team.editors)
        client.force_login(User.objects.get(pk=user.pk))
        assert client.get(address).status_code == status


def test_who_works_in_the_other_language_only_translates_into_it(sites, client):
    page = post_of(sites["yksi"], title="Oma")
    swedish = sites["yksi"].root_page.get_translations().get()
    user, group = somebody(), Group.objects.create(name="Översättare")
    user.user_permissions.add(Permission.objects.get(codename="submit_translation"))
    user.groups.add(group)
    right = Permission.objects.get(codename="add_page")
    GroupPagePermission.objects.create(group=group, page=swedish, permission=right)
    client.force_login(user)
    assert may_translate(user, page)
    assert not may_translate(user, post_of(sites["kaksi"]))


def test_things_are_listed_for_those_who_have_a_right_on_them(sites, client):
    person = Person.objects.create(given_name="Maija", family_name="Mallikas")
    address = reverse("wagtail_localize:snippets_api_detail", args=["core", "person", person.pk])
    for user, status in ((somebody(), 403), (member(sites["yksi"]), 200)):
        client.force_login(user)
        assert client.get(address).status_code == status
