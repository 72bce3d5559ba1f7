"""Each site gets a team. Nobody's access changes: what was shared keeps its rights until an administrator parts it.

Where there is one site, the group of its editors and that of its reviewers become its team, with name, members and
rights as they are. Where there are several, each gets new groups without members beside the shared ones, with the same
rights on its own pages and in a collection of its own.
"""

from django.db import migrations
from wagtail.models import Collection as Paths

EDITORS = "Sisällöntuottajat / Innehållsproducenter"
REVIEWERS = "Tarkistajat / Granskare"
REVIEW = "Tarkistus / Granskning"
LONGEST_NAME = 48


def form_teams(apps, _editor):
    sites = list(apps.get_model("wagtailcore", "Site").objects.select_related("root_page").order_by("pk"))
    groups = apps.get_model("auth", "Group").objects
    homes = {site.pk: homes_of(apps, site) for site in sites}
    editors = groups.filter(name=EDITORS).first()
    if editors is None:
        return
    old = {"editors": editors, "reviewers": groups.filter(name=REVIEWERS).first()}
    sites = [site for site in sites if editors.page_permissions.filter(page__in=homes[site.pk]).exists()]
    teams = {}
    for site in sites:
        if site.root_page_id not in teams:
            teams[site.root_page_id] = form_team(apps, homes[site.pk], old, is_alone=one_root(sites))
        apps.get_model("core", "Team").objects.create(site=site, **teams[site.root_page_id])


def one_root(sites) -> bool:
    return len({site.root_page_id for site in sites}) == 1


def homes_of(apps, site) -> list:
    """Return the front pages of a site, that of its source language first."""
    pages = apps.get_model("wagtailcore", "Page").objects
    twins = pages.filter(translation_key=site.root_page.translation_key)
    return sorted(twins, key=lambda page: page.pk != site.root_page_id)


def form_team(apps, homes: list, old: dict, *, is_alone: bool) -> dict:
    """Return what a team consists of."""
    names = [page.title for page in homes]
    collection = make_collection(apps, " / ".join(dict.fromkeys((names[0], names[-1])))[:255])
    if is_alone:
        review = apps.get_model("wagtailcore", "Workflow").objects.filter(name=REVIEW).first()
        return {**old, "review": review, "collection": collection}
    roles = {
        "editors": named(names, "sisällöntuottajat", "innehållsproducenter"),
        "reviewers": named(names, "tarkistajat", "granskare"),
    }
    return {
        "collection": collection,
        **{role: copy_group(apps, old[role], name, homes, collection) for role, name in roles.items() if old[role]},
    }


def named(names: list, fi: str, sv: str) -> str:
    own_fi, own_sv = names[0][:LONGEST_NAME].strip(), names[-1][:LONGEST_NAME].strip()
    return f"{own_fi}: {fi} / {sv}" if own_fi == own_sv else f"{own_fi}: {fi} / {own_sv}: {sv}"


def copy_group(apps, old, name: str, homes: list, collection):
    """Return a new group with the rights of an old one: of those on pages and files, what lies in one site."""
    groups = apps.get_model("auth", "Group").objects
    number, free = 1, name
    while groups.filter(name=free).exists():
        number += 1
        free = f"{name} {number}"
    group = groups.create(name=free)
    group.permissions.set(old.permissions.all())
    for right in {right.permission_id for right in old.page_permissions.all()}:
        for home in homes:
            group.page_permissions.create(page=home, permission_id=right)
    for right in {right.permission_id for right in old.collection_permissions.all()}:
        group.collection_permissions.create(collection=collection, permission_id=right)
    return group


def make_collection(apps, name: str):
    """Return a new collection below the root, the last one there."""
    collections = apps.get_model("wagtailcore", "Collection").objects
    root = collections.get(depth=1)
    last = collections.filter(depth=2).order_by("path").last()
    path = Paths(path=last.path)._inc_path() if last else Paths._get_path(root.path, 2, 1)
    collections.filter(pk=root.pk).update(numchild=root.numchild + 1)
    return collections.create(name=name, path=path, depth=2, numchild=0)


def dissolve_teams(apps, _editor):
    """Take away what was made for teams: files go back to the root, members of new groups into the shared ones."""
    groups = apps.get_model("auth", "Group").objects
    collections = apps.get_model("wagtailcore", "Collection").objects
    for team in apps.get_model("core", "Team").objects.select_related("editors", "reviewers", "collection"):
        for group, name in ((team.editors, EDITORS), (team.reviewers, REVIEWERS)):
            shared = groups.filter(name=name).first()
            if group and shared and group != shared:
                shared.user_set.add(*group.user_set.all())
                group.delete()
        if team.collection and not collections.filter(path__startswith=team.collection.path, depth__gt=2).exists():
            empty_collection(apps, team.collection)


def empty_collection(apps, collection):
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for name in ("CustomImage", "CustomDocument", "CustomMedia"):
        apps.get_model("core", name).objects.filter(collection=collection).update(collection=root)
    collection.delete()
    type(root).objects.filter(pk=root.pk).update(numchild=root.numchild - 1)


class Migration(migrations.Migration):
    dependencies = [("core", "0007_team")]

    operations = [migrations.RunPython(form_teams, dissolve_teams)]
