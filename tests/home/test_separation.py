"""What was shared before each site had a team: the update leaves it, and a second site or an administrator parts it."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    ReferenceIndex,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)
from wagtail.permissions import policy_registry

from core.models import CustomDocument, OutputFile, Team, User
from core.sites.own import own_sites
from home.checks import groups_keep_to_their_sites
from home.separation import separate
from home.site_building import build_site
from home.staff import COLLECTION_RIGHTS, PAGE_RIGHTS
from publications.models import PublicationPage
from tests.factories import build_site as site_without_team

pytestmark = pytest.mark.django_db
migration = import_module("core.migrations.0008_teams_of_sites")


def rights(names) -> list[Permission]:
    return list(Permission.objects.filter(codename__in=names))


@pytest.fixture
def old(tuotos):
    """An installation as it was: one group of editors and one of reviewers, with rights at the root."""
    Group.objects.filter(name__in=["Editors", "Moderators"]).delete()
    editors = Group.objects.create(name=migration.EDITORS)
    reviewers = Group.objects.create(name=migration.REVIEWERS)
    root = Collection.get_first_root_node()
    for app_rights in COLLECTION_RIGHTS.values():
        for right in rights(app_rights):
            GroupCollectionPermission.objects.create(group=editors, collection=root, permission=right)
    editors.permissions.add(*rights(["access_admin", "submit_translation", "add_person"]))
    for right in rights(PAGE_RIGHTS):
        GroupPagePermission.objects.create(group=reviewers, page=Page.get_first_root_node(), permission=right)
    Workflow.objects.all().delete()
    review, task = Workflow.objects.create(name=migration.REVIEW), GroupApprovalTask.objects.create(name="Tarkistus")
    task.groups.add(reviewers)
    WorkflowTask.objects.create(workflow=review, task=task)
    WorkflowPage.objects.create(page=Page.get_first_root_node(), workflow=review)
    admit(editors, tuotos)
    return {"editors": editors, "reviewers": reviewers, "review": review, "task": task}


def admit(editors, site):
    for right in rights(PAGE_RIGHTS):
        for home in (site.fi["home"], site.sv["home"]):
            GroupPagePermission.objects.create(group=editors, page_id=home.pk, permission=right)


def access() -> dict:
    """Return every right of the old groups, and who is in them."""
    return {
        "pages": set(GroupPagePermission.objects.values_list("group", "page", "permission")),
        "files": set(GroupCollectionPermission.objects.values_list("group", "collection", "permission")),
        "others": set(Group.permissions.through.objects.values_list("group", "permission")),
        "names": set(Group.objects.values_list("pk", "name")),
        "members": set(Group.user_set.through.objects.values_list("user", "group")),
        "review": set(WorkflowPage.objects.values_list("page", "workflow")),
        "approval": set(GroupApprovalTask.groups.through.objects.values_list("groupapprovaltask", "group")),
    }


def user_of(group, name="vanha") -> User:
    user = User.objects.create_user(name, password="x")
    user.groups.add(group)
    return user


def publication_with_file(site, collection, title="Tiedosto"):
    document = CustomDocument.objects.create(title=title, file=ContentFile(b"x", "x.txt"), collection=collection)
    carry(site, document)
    return document


def carry(site, document):
    """Publish a page that carries a file; the worker would note in the reference index what it carries."""
    page = site.page(PublicationPage, files=[OutputFile(document=document)])
    ReferenceIndex.create_or_update_for_object(page)


def test_update_changes_nobodys_access_where_there_is_one_site(old, tuotos):
    user_of(old["editors"])
    before = access()
    migration.form_teams(apps, None)
    assert access() == before
    team = Team.objects.get(site=tuotos.site)
    assert (team.editors, team.reviewers, team.review) == (old["editors"], old["reviewers"], old["review"])
    assert team.collection.get_parent().is_root() and team.collection.name == "Hanke / Hanke sv"


def test_update_leaves_shared_groups_beside_the_new_ones_where_there_are_several_sites(old, tuotos):
    other = site_without_team(hostname="toinen.example", name="Toinen", slug="toinen")
    admit(old["editors"], other)
    user_of(old["editors"])
    before = access()
    migration.form_teams(apps, None)
    after = access()
    for kind, rows in before.items():
        assert rows <= after[kind], kind
    one, two = Team.objects.get(site=tuotos.site), Team.objects.get(site=other.site)
    assert len({one.editors_id, two.editors_id, one.reviewers_id, two.reviewers_id, old["editors"].pk}) == 5
    user = user_of(two.editors, "uusi")
    assert own_sites(user) == [other.site]
    assert user.has_perm("core.add_person") and user.has_perm("wagtailadmin.access_admin")
    assert other.sv["blog"].permissions_for_user(user).can_publish()
    policy = policy_registry.get_by_type(CustomDocument)
    assert list(policy.collections_user_has_permission_for(user, "add")) == [two.collection]


def test_update_can_be_undone(old, tuotos):
    admit(old["editors"], site_without_team(hostname="toinen.example", name="Toinen", slug="toinen"))
    before = access()
    migration.form_teams(apps, None)
    team = Team.objects.get(site=tuotos.site)
    user = user_of(team.editors, "uusi")
    document = publication_with_file(tuotos, team.collection)
    migration.dissolve_teams(apps, None)
    Team.objects.all().delete()
    assert set(user.groups.all()) == {old["editors"]}
    user.delete()
    assert access() == before
    document.refresh_from_db()
    assert document.collection == Collection.get_first_root_node()
    assert Collection.find_problems() == ([], [], [], [], [])


def test_update_of_a_new_installation_forms_no_team(tuotos):
    migration.form_teams(apps, None)
    assert not Team.objects.exists()


def test_a_second_site_parts_what_the_first_one_had_alone(old, tuotos):
    migration.form_teams(apps, None)
    user, root = user_of(old["editors"]), Collection.get_first_root_node()
    unused = CustomDocument.objects.create(title="Käyttämätön", file=ContentFile(b"x", "x.txt"), collection=root)
    used = publication_with_file(tuotos, root)
    inner = CustomDocument.objects.create(
        title="Sisempi", file=ContentFile(b"x", "x.txt"), collection=root.add_child(name="Kuvitus")
    )
    other = build_site("toinen.example", 80, name_fi="Toinen", name_sv="Andra")
    policy = policy_registry.get_by_type(CustomDocument)
    user = User.objects.get(pk=user.pk)
    assert set(policy.instances_user_has_permission_for(user, "change")) == {unused, used, inner}
    foreign = CustomDocument.objects.create(
        title="Muiden", file=ContentFile(b"x", "x.txt"), collection=other.team.collection
    )
    assert not policy.user_has_permission_for_instance(user, "choose", foreign)
    reviewer = user_of(old["reviewers"], "tarkistaja")
    assert own_sites(reviewer) == own_sites(user) == [tuotos.site]
    assert tuotos.sv["blog"].get_workflow() == old["review"]
    assert Page.objects.get(pk=other.root_page_id).get_workflow() == other.team.review
    assert not groups_keep_to_their_sites(None, databases=["default"])


def test_shared_groups_keep_all_until_an_administrator_deletes_them(old, tuotos):
    other = site_without_team(hostname="toinen.example", name="Toinen", slug="toinen")
    admit(old["editors"], other)
    root = Collection.get_first_root_node()
    both = publication_with_file(tuotos, root)
    carry(other, both)
    one = publication_with_file(other, root)
    migration.form_teams(apps, None)
    for site in (tuotos.site, other.site):
        build_site(site.hostname, site.port, name_fi=site.site_name, name_sv=site.site_name)
    for document in (both, one):
        document.refresh_from_db()
    assert (both.collection, one.collection) == (root, Team.objects.get(site=other.site).collection)
    reviewer = user_of(old["reviewers"], "tarkistaja")
    for site in (tuotos, other):
        (task,) = GroupApprovalTask.objects.filter(workflow_tasks__workflow=site.fi["blog"].get_workflow())
        assert old["reviewers"] in task.groups.all()
    assert len(own_sites(reviewer)) == Site.objects.count() == 3  # their rights stood at the root
    assert len(own_sites(user_of(old["editors"]))) == 2
    warnings = groups_keep_to_their_sites(None, databases=["default"])
    assert sorted(warning.obj.pk for warning in warnings) == sorted([old["editors"].pk, old["reviewers"].pk])
    old["editors"].delete()
    old["reviewers"].delete()
    assert not groups_keep_to_their_sites(None, databases=["default"])


def test_parting_twice_changes_nothing(old, tuotos):
    migration.form_teams(apps, None)
    build_site("toinen.example", 80, name_fi="Toinen", name_sv="Andra")
    before = access()
    separate()
    assert access() == before
