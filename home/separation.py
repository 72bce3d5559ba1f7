"""Parts what sites shared while there was one of them, or before each had a team of its own. Nobody loses a file."""

from collections import defaultdict

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    ReferenceIndex,
    WorkflowPage,
)

from core.models import CustomDocument, CustomImage, CustomMedia, Project, Team
from core.sites.trees import site_of_page

FILES = (CustomImage, CustomDocument, CustomMedia)


def separate():
    """Narrow the rights of each team to its own site, and give each site its files and its review.

    A team with rights at the root worked alone before: all that no other site uses becomes its own. Groups that are of
    no team keep what they have; an administrator removes them when their members are in the teams (`shared_groups`).
    """
    teams = list(Team.objects.select_related("site__root_page", "editors", "reviewers", "collection", "review"))
    if len({team.site.root_page_id for team in teams}) < 2:
        return
    root = Collection.get_first_root_node()
    alone = [team for team in teams if _groups(team).filter(collection_permissions__collection=root).exists()]
    _part_files(teams, alone[0] if len(alone) == 1 else None, root)
    _part_review(teams)
    for team in teams:
        _narrow(team, root)


def shared_groups() -> list[Group]:
    """Return the groups of no team that may change pages on more than one site."""
    of_teams = {pk for team in Team.objects.all() for pk in team.group_ids}
    reached = defaultdict(set)
    for right in GroupPagePermission.objects.exclude(group__in=of_teams).select_related("page"):
        reached[right.group_id] |= _sites_below(right.page)
    return list(Group.objects.filter(pk__in=[pk for pk, sites in reached.items() if len(sites) > 1]).order_by("name"))


def _sites_below(page) -> set[int]:
    """Return the sites whose pages a right on a page reaches."""
    if page.is_root():
        return set(Team.objects.values_list("site__root_page", flat=True))
    site = site_of_page(page)
    return {site.root_page_id} if site else set()


def _groups(team: Team):
    return Group.objects.filter(pk__in=[team.editors_id, team.reviewers_id])


def _homes(team: Team) -> list[Page]:
    return list(team.site.root_page.get_translations(inclusive=True))


def _narrow(team: Team, root: Collection):
    """Let what a team may do at the root be what it may do on its own site."""
    for right in GroupPagePermission.objects.filter(group__in=_groups(team), page__depth=1):
        for home in _homes(team):
            GroupPagePermission.objects.get_or_create(
                group_id=right.group_id, page=home, permission_id=right.permission_id
            )
        right.delete()
    for right in GroupCollectionPermission.objects.filter(group__in=_groups(team), collection=root):
        GroupCollectionPermission.objects.get_or_create(
            group_id=right.group_id, collection=team.collection, permission_id=right.permission_id
        )
        right.delete()


def _part_review(teams: list[Team]):
    """Give each site the review of its own team in the place of one at the root, whose reviewers stay in it."""
    at_root = WorkflowPage.objects.filter(page__depth=1).select_related("workflow").first()
    if at_root is None or not all(team.review for team in teams):
        return
    shared = not any(team.review == at_root.workflow for team in teams)
    old = Group.objects.filter(groupapprovaltask__workflow_tasks__workflow=at_root.workflow) if shared else []
    for team in teams:
        for home in _homes(team):
            WorkflowPage.objects.get_or_create(page=home, defaults={"workflow": team.review})
        for task in GroupApprovalTask.objects.filter(workflow_tasks__workflow=team.review):
            task.groups.add(*old)
    at_root.delete()


def _part_files(teams: list[Team], heir: Team | None, root: Collection):
    """Move what lies in the root collection to the site that alone uses it; to the heir what no other site uses."""
    collections = {team.site_id: team.collection_id for team in teams}
    for model in FILES:
        files = list(model.objects.filter(collection=root).values_list("pk", flat=True))
        users = _sites_using(model) if files else {}
        moved = defaultdict(list)
        for pk in files:
            sites = users.get(pk, set())
            if len(sites) == 1:
                moved[collections.get(*sites)].append(pk)
            elif heir:
                moved[heir.collection_id].append(pk)
        for collection, ids in moved.items():
            if collection:
                model.objects.filter(pk__in=ids).update(collection=collection)
    if heir:
        own = set(collections.values())
        for collection in root.get_children().exclude(pk__in=own):
            collection.move(Collection.objects.get(pk=heir.collection_id), "sorted-child")


def _sites_using(model) -> dict[int, set[int]]:
    """Return the sites whose pages or project use each file of a model."""
    page_type = ReferenceIndex._get_base_content_type(Page)
    project_type = ContentType.objects.get_for_model(Project)
    references = ReferenceIndex.objects.filter(to_content_type=ContentType.objects.get_for_model(model))
    rows = list(references.values_list("to_object_id", "base_content_type", "object_id"))
    pages = Page.objects.in_bulk({int(pk) for _file, kind, pk in rows if kind == page_type.pk})
    projects = dict(Project.objects.values_list("pk", "site"))
    users = defaultdict(set)
    for file, kind, pk in rows:
        if kind == page_type.pk and int(pk) in pages and (site := site_of_page(pages[int(pk)])):
            users[int(file)].add(site.pk)
        elif kind == project_type.pk:
            users[int(file)].add(projects.get(int(pk)))
    return users
