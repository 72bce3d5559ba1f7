"""The team of a site: its groups, its collection of files and its review. Their rights end where the site ends."""

from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Task,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from core import changes
from core.models import CustomDocument, CustomImage, CustomMedia, Team, User
from core.sites.team_names import WORDS

ADD_RIGHTS = ("add_page",)  # with which one edits what is one's own, and a reviewer publishes it
PAGE_RIGHTS = ("add_page", "change_page", "publish_page")
REVIEW_RIGHTS = (*PAGE_RIGHTS, "lock_page", "unlock_page")
ALL_RIGHTS = (*REVIEW_RIGHTS, "bulk_delete_page")
COLLECTION_RIGHTS = {
    "wagtailimages": ("add_image", "change_image", "choose_image"),
    "wagtaildocs": ("add_document", "change_document", "choose_document"),
    "wagtailmedia": ("add_media", "change_media"),
}
# Of partners and students: their own uploads, in a collection of theirs.
GUEST_COLLECTION_RIGHTS = {
    "wagtailimages": ("add_image", "choose_image"),
    "wagtaildocs": ("add_document", "choose_document"),
    "wagtailmedia": ("add_media",),
}
THINGS = ("person", "organisation", "topic", "targetgroup", "place", "series")
SEARCH_TOOLS = ("synonym", "pick")
# People, topics and the like may be added and changed; the project of a site only changed.
OTHER_RIGHTS = {
    "wagtailadmin": ("access_admin",),
    "wagtail_localize": ("submit_translation",),
    "core": (
        *(f"{action}_{thing}" for thing in THINGS for action in ("add", "change", "view")),
        *("change_project", "view_project"),
    ),
    "forms": tuple(f"{action}_form" for action in ("add", "change", "delete", "view")),
    "search": (
        *(f"{action}_{tool}" for tool in SEARCH_TOOLS for action in ("add", "change", "delete", "view")),
        "delete_failedsearch",
    ),
}
# Partners and students add people and topics that are missing, and change none.
GUEST_RIGHTS = {
    "wagtailadmin": ("access_admin",),
    "wagtail_localize": ("submit_translation",),
    "core": tuple(f"{action}_{thing}" for thing in ("person", "topic", "place") for action in ("add", "view")),
}
TRANSLATOR_RIGHTS = {"wagtailadmin": ("access_admin",), "wagtail_localize": ("submit_translation",)}
LONGEST_NAME = 48  # of a site in the name of a group: the name of a group holds 150 characters


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


@dataclass(frozen=True)
class SiteNames:
    """The name of a site in both languages, for naming what belongs to it."""

    fi: str
    sv: str

    def of(self, what: str) -> str:
        """Return the name of what a team has, such as "Hanke: tarkistajat / Projekt: granskare"."""
        fi, sv = WORDS[what]
        own_fi, own_sv = _shortened(self.fi), _shortened(self.sv)
        return f"{own_fi}: {fi} / {sv}" if own_fi == own_sv else f"{own_fi}: {fi} / {own_sv}: {sv}"


def admit_team(site, homes, names: SiteNames) -> Team:
    """Give a site the team that it lacks, and the team its rights in the trees of the site. Repeating changes nothing.

    `homes` are the front pages of the site, one for each language.
    """
    team = Team.objects.get_or_create(site=site)[0]
    team.editors = team.editors or _group("Editors", names.of("editors"), site)
    team.reviewers = team.reviewers or _group("Moderators", names.of("reviewers"), site)
    admit_roles(team, names)
    team.collection = team.collection or _collection(names.of("collection"))
    team.guest_collection = team.guest_collection or _collection_inside(team, names.of("partners"))
    if team.student_collection is None:
        team.student_collection = _collection_inside(team, names.of("students"))
        part_files(team)
    if team.review is None:
        team.review = _review(team.reviewers, names.of("review"))
        for home in homes:
            if not WorkflowPage.objects.filter(page__in=home.get_ancestors(inclusive=True)).exists():
                WorkflowPage.objects.create(page_id=home.pk, workflow=team.review)
    team.save()
    for group, rights in (
        (team.administrators, ALL_RIGHTS),
        (team.editors, PAGE_RIGHTS),
        (team.reviewers, REVIEW_RIGHTS),
    ):
        grant(group, homes, rights, team.collection)
    for group, collection in ((team.partners, team.guest_collection), (team.students, team.student_collection)):
        grant(group, homes, ADD_RIGHTS, collection, GUEST_COLLECTION_RIGHTS, GUEST_RIGHTS)
    for home in homes:
        translators = getattr(team, f"translators_{home.locale.language_code}")
        grant(translators, [home], PAGE_RIGHTS, team.guest_collection, GUEST_COLLECTION_RIGHTS, TRANSLATOR_RIGHTS)
    return team


def part_files(team: Team):
    """Give students of a team a collection of their own, where partners and they had one together: with their files."""
    GroupCollectionPermission.objects.filter(group=team.students, collection=team.guest_collection).delete()
    students = User.objects.filter(groups=team.students).exclude(groups=team.partners)
    for model in (CustomImage, CustomDocument, CustomMedia):
        theirs = model._base_manager.filter(collection=team.guest_collection, uploaded_by_user__in=students)
        with changes.in_transaction():
            pks = list(theirs.values_list("pk", flat=True))
            theirs.update(collection=team.student_collection)
            changes.tell_things(model, pks)


def admit_roles(team: Team, names: SiteNames):
    """Give a team the groups that it lacks of the roles which have none of Wagtail's."""
    for role in ("administrators", "partners", "students", "translators_fi", "translators_sv"):
        if getattr(team, role) is None:
            setattr(team, role, Group.objects.create(name=_free_name(names.of(role), team.site)))


def grant(
    group: Group,
    homes,
    page_rights,
    collection: Collection,
    collection_rights: dict = COLLECTION_RIGHTS,
    other_rights: dict = OTHER_RIGHTS,
):
    """Let a group work on pages from `homes` down, in a collection, and with what all sites share."""
    page_permissions = [
        GroupPagePermission(group=group, page_id=home.pk, permission=right)
        for right in _rights("wagtailcore", page_rights)
        for home in homes
    ]
    GroupPagePermission.objects.bulk_create(page_permissions, ignore_conflicts=True)
    collection_permissions = [
        GroupCollectionPermission(group=group, collection=collection, permission=right)
        for app, names in collection_rights.items()
        for right in _rights(app, names)
    ]
    GroupCollectionPermission.objects.bulk_create(collection_permissions, ignore_conflicts=True)
    grant_other(group, other_rights, other_rights)


def grant_other(group: Group, asked, rights: dict = OTHER_RIGHTS):
    """Let a group work with what all sites share, of the apps that are named."""
    group.permissions.add(*(right for app in asked for right in _rights(app, rights[app])))


def _group(stock_name: str, name: str, site) -> Group:
    """Return a new group of a site. The first one takes the place of Wagtail's own, whose rights reach every site."""
    name = _free_name(name, site)
    group = Group.objects.filter(name=stock_name).first()
    if group is None:
        return Group.objects.create(name=name)
    group.name = name
    group.save()
    group.page_permissions.filter(page=Page.get_first_root_node()).delete()
    group.collection_permissions.filter(collection=Collection.get_first_root_node()).delete()
    return group


def _free_name(name: str, site) -> str:
    return f"{name} ({site.pk})" if Group.objects.filter(name=name).exists() else name


def _collection_inside(team: Team, name: str) -> Collection:
    return Collection.objects.get(pk=team.collection_id).add_child(name=name[:255])


def _collection(name: str) -> Collection:
    return Collection.get_first_root_node().add_child(name=name[:255])


def _review(reviewers: Group, name: str) -> Workflow:
    """Return a new review of a site's pages. The first takes the place of Wagtail's own, which is for all pages."""
    stock = Workflow.objects.filter(name="Moderators approval").first()
    if stock:
        stock.workflow_pages.filter(page__depth=1).delete()
        Task.objects.filter(workflow_tasks__workflow=stock).update(name=name)
        Workflow.objects.filter(pk=stock.pk).update(name=name)
        return stock
    task = GroupApprovalTask.objects.create(name=name)
    task.groups.add(reviewers)
    workflow = Workflow.objects.create(name=name)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


def _rights(app: str, names) -> list[Permission]:
    """Return permissions of an app by their names; all of them must be there."""
    rights = Permission.objects.filter(content_type__app_label=app, codename__in=names)
    if missing := set(names) - {right.codename for right in rights}:
        raise LookupError(f"{apps.get_app_config(app).label} lacks the permissions {sorted(missing)}")
    return list(rights)
