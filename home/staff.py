"""The group of those who produce contents, and what they may do."""

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, Task, Workflow

EDITORS = "Sisällöntuottajat / Innehållsproducenter"
MODERATORS = "Tarkistajat / Granskare"
REVIEW = "Tarkistus / Granskning"
PAGE_RIGHTS = ("add_page", "change_page", "publish_page")
COLLECTION_RIGHTS = {
    "wagtailimages": ("add_image", "change_image", "choose_image"),
    "wagtaildocs": ("add_document", "change_document", "choose_document"),
    "wagtailmedia": ("add_media", "change_media"),
}
OTHER_RIGHTS = {"wagtailadmin": ("access_admin",), "wagtail_localize": ("submit_translation",)}
SEARCH_RIGHTS = (  # editors steer the search and clear the list of failed searches; administrators rebuild the index
    *(f"{action}_{thing}" for thing in ("synonym", "pick") for action in ("add", "change", "delete", "view")),
    "delete_failedsearch",
)
THINGS = ("person", "organisation", "topic", "targetgroup", "place", "series")


def admit_editors(homes) -> Group:
    """Give the editors' group its rights in the trees of a site, and return it."""
    group = _group()
    for home in homes:
        for right in _rights("wagtailcore", PAGE_RIGHTS):
            GroupPagePermission.objects.get_or_create(group=group, page_id=home.pk, permission=right)
    root = Collection.get_first_root_node()
    for app, names in COLLECTION_RIGHTS.items():
        for right in _rights(app, names):
            GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=right)
    for app, names in {**OTHER_RIGHTS, "search": SEARCH_RIGHTS, "core": _thing_rights()}.items():
        group.permissions.add(*_rights(app, names))
    return group


def name_review():
    """Give the workflow, its task, its group and the roots, which Wagtail calls in English, names in both languages."""
    Page.objects.filter(depth=1, title="Root").update(
        title=settings.WAGTAIL_SITE_NAME, draft_title=settings.WAGTAIL_SITE_NAME
    )
    Collection.objects.filter(depth=1, name="Root").update(name=settings.WAGTAIL_SITE_NAME)
    for model in (Workflow, Task):
        model.objects.filter(name="Moderators approval").update(name=REVIEW)
    if not Group.objects.filter(name=MODERATORS).exists():
        Group.objects.filter(name="Moderators").update(name=MODERATORS)


def _group() -> Group:
    """Return our group. It takes the place of Wagtail's own "Editors", whose rights reach every site."""
    group = Group.objects.filter(name=EDITORS).first()
    if group is None:
        group = Group.objects.filter(name="Editors").first() or Group(name=EDITORS)
        group.name = EDITORS
        group.save()
        group.page_permissions.filter(page=Page.get_first_root_node()).delete()
    return group


def _thing_rights() -> list[str]:
    """People, topics and the like may be added and changed; the project of a site only changed."""
    return [f"{action}_{thing}" for thing in THINGS for action in ("add", "change", "view")] + [
        "change_project",
        "view_project",
    ]


def _rights(app: str, names) -> list[Permission]:
    """Return permissions of an app by their names; all of them must be there."""
    rights = Permission.objects.filter(content_type__app_label=app, codename__in=names)
    if missing := set(names) - {right.codename for right in rights}:
        raise LookupError(f"{apps.get_app_config(app).label} lacks the permissions {sorted(missing)}")
    return list(rights)
