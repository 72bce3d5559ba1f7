"""Two sites of one installation, and what the people of one may do on it and on the other."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection, Page, TaskState, WorkflowPage
from wagtail.permissions import policy_registry

from core.admin.file_forms import own_collection_id
from core.admin.withdrawal import can_withdraw
from core.models import CustomDocument, CustomImage, CustomMedia, Team
from home.site_building import build_site
from home.staff import SiteNames
from tests.factories import translate
from tests.factories.teams import file_of, member, post_of

pytestmark = pytest.mark.django_db

ROLES = ["editors", "reviewers"]
FILES = [CustomImage, CustomDocument, CustomMedia]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize(
    "action",
    ["can_edit", "can_publish", "can_delete", "can_unpublish", "can_move", "can_reorder_children"],
)
def test_pages_of_the_own_site_only(sites, role, language, action):
    user = member(sites["yksi"], role)
    answers = {}
    for name, site in sites.items():
        page = post_of(site)
        page = translate(page) if language == "sv" else page
        target = page.get_parent() if action == "can_reorder_children" else page
        answers[name] = bool(getattr(target.permissions_for_user(user), action)())
    assert answers == {"yksi": True, "kaksi": False}


@pytest.mark.parametrize("role", ROLES)
def test_pages_are_added_moved_and_withdrawn_on_the_own_site_only(sites, role):
    user = member(sites["yksi"], role)
    own, other = post_of(sites["yksi"]), post_of(sites["kaksi"])
    assert own.get_parent().permissions_for_user(user).can_add_subpage()
    assert not other.get_parent().permissions_for_user(user).can_add_subpage()
    assert not own.permissions_for_user(user).can_move_to(other.get_parent())
    assert not own.permissions_for_user(user).can_copy_to(other.get_parent())
    assert can_withdraw(own, user) and not can_withdraw(other, user)
    assert not Page.get_first_root_node().permissions_for_user(user).can_add_subpage()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("model", FILES)
@pytest.mark.parametrize("action", ["change", "delete", "choose"])
def test_files_of_the_own_collection_only(sites, role, model, action):
    if (model, action) == (CustomMedia, "choose"):
        pytest.skip("wagtailmedia has no right of its own for choosing: who may change may choose")
    user, policy = member(sites["yksi"], role), policy_registry.get_by_type(model)
    own, other = (file_of(sites[name], model) for name in ("yksi", "kaksi"))
    assert policy.user_has_permission_for_instance(user, action, own)
    assert not policy.user_has_permission_for_instance(user, action, other)
    assert list(policy.instances_user_has_any_permission_for(user, [action])) == [own]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("model", FILES)
def test_uploads_go_into_the_own_collection(sites, role, model):
    user, policy = member(sites["yksi"], role), policy_registry.get_by_type(model)
    team = sites["yksi"].team
    allowed = policy.collections_user_has_permission_for(user, "add")
    assert {collection.pk for collection in allowed} == set(team.collection_ids)
    assert own_collection_id(user) == team.collection_id


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    "right",
    [
        "wagtailadmin.access_admin",
        "wagtail_localize.submit_translation",
        "core.add_person",
        "core.change_person",
        "core.view_person",
        "core.add_organisation",
        "core.add_topic",
        "core.add_targetgroup",
        "core.add_place",
        "core.add_series",
        "core.change_project",
        "search.add_pick",
        "search.change_synonym",
        "search.delete_failedsearch",
    ],
)
def test_what_all_sites_share_is_there_for_both_roles(sites, role, right):
    assert member(sites["yksi"], role).has_perm(right)


def test_groups_collection_and_review_are_named_by_the_site_in_both_languages(sites):
    team = sites["kaksi"].team
    assert team.editors.name == "Kaksi: sisällöntuottajat / Två: innehållsproducenter"
    assert team.reviewers.name == "Kaksi: tarkistajat / Två: granskare"
    assert team.review.name == "Kaksi: tarkistus / Två: granskning"
    assert team.collection.name == "Kaksi: tiedostot / Två: filer"
    assert team.collection.get_parent() == Collection.get_first_root_node()


def test_sites_of_one_name_have_groups_of_their_own(sites):
    build_site("kolme.example", 80, name_fi="Yksi", name_sv="Ett")
    teams = Team.objects.filter(site__hostname__in=["yksi.example", "kolme.example"])
    for role in ("editors", "reviewers", "review", "collection"):
        assert len(set(teams.values_list(role, flat=True))) == 2


def test_a_long_name_fits_into_the_name_of_a_group():
    names = SiteNames("ö" * 255, "å" * 255)
    name = names.of("editors")
    assert len(f"{name} (100)") <= Group._meta.get_field("name").max_length


def test_a_name_that_was_shortened_shows_it():
    name = SiteNames("Hanke", "Digital delaktighet som stöd för sysselsättningen").of("partners")
    assert name == "Hanke: kumppanit / Digital delaktighet som stöd för sysselsättning…: partner"
    assert SiteNames("a" * 48, "b" * 48).of("partners") == f"{'a' * 48}: kumppanit / {'b' * 48}: partner"


def test_pages_go_to_the_reviewers_of_their_own_site(sites):
    for site in sites.values():
        page = post_of(site, live=False)
        page.get_workflow().start(page, member(site, "editors"))
    reviewers = {name: member(site, "reviewers") for name, site in sites.items()}
    for name, user in reviewers.items():
        states = TaskState.objects.reviewable_by(user)
        assert [state.revision.content_object.get_parent().get_parent().pk for state in states] == [
            sites[name].root_page_id
        ]
    assert not WorkflowPage.objects.filter(page__depth=1, workflow=sites["yksi"].team.review).exists()


def test_repeating_keeps_what_an_administrator_changed(sites):
    team = sites["yksi"].team
    team.editors.name = "Toimitus"
    team.editors.save()
    WorkflowPage.objects.filter(workflow=team.review).delete()
    build_site("yksi.example", 80, name_fi="Yksi", name_sv="Ett")
    again = Team.objects.get(pk=team.pk)
    assert again.editors.name == "Toimitus" and again.editors_id == team.editors_id
    assert not WorkflowPage.objects.filter(workflow=team.review).exists()


def test_a_group_that_was_deleted_is_made_again(sites):
    sites["yksi"].team.editors.delete()
    build_site("yksi.example", 80, name_fi="Yksi", name_sv="Ett")
    assert Team.objects.get(site=sites["yksi"]).editors.page_permissions.count() == 6
