"""Which section of the guides tells of a place in the admin.

A page form is told of by the section of its kind. Another view, or the model of a form, may say it itself by
`guide_section`; those of packages and of things stand here.
"""

from django.contrib.auth.models import Group

from core.models import (
    CustomDocument,
    CustomImage,
    CustomMedia,
    Organisation,
    Person,
    Place,
    Series,
    TargetGroup,
    Topic,
    User,
)

ANY_PAGE = "new-page"
THINGS = (Person, Organisation, Topic, Place, Series, TargetGroup)
BY_MODEL = {
    CustomImage: "pictures",
    CustomDocument: "files",
    CustomMedia: "recordings",
    User: "colleagues",
    Group: "colleagues",
    **dict.fromkeys(THINGS, "things"),
}
BY_NAMESPACE = {"wagtailimages": "pictures", "wagtaildocs": "files", "wagtailmedia": "recordings"}
BY_ADDRESS = {
    "wagtailadmin_explore": "states",
    "wagtailadmin_explore_root": "states",
    "wagtailadmin_pages:add_subpage": ANY_PAGE,
    "wagtailadmin_pages:edit": "translating",  # the translator takes the place of the form before that says its kind
    "wagtailadmin_pages:history": "history",
    "wagtailadmin_pages:revisions_compare": "history",
    "wagtailadmin_account": "two-step",
}


def say_kind(request, page_type):
    """Let the form of a page lead to the section of its kind."""
    if getattr(page_type, "is_easy_version", False):
        request.guide_section = "easy-language"
    else:
        request.guide_section = page_type.kind.key if getattr(page_type, "kind", None) else ANY_PAGE


def section_of(request) -> str:
    """Return the key of the section that tells of the place where somebody is; empty where none does."""
    told = getattr(request, "guide_section", "")
    match = request.resolver_match
    if told or match is None:
        return told
    view = getattr(match.func, "view_class", None)
    model = getattr(match.func, "view_initkwargs", {}).get("model") or getattr(view, "model", None)
    return (
        getattr(view, "guide_section", "")
        or BY_ADDRESS.get(match.view_name, "")
        or BY_NAMESPACE.get(match.namespace, "")
        or getattr(model, "guide_section", "")
        or BY_MODEL.get(model, "")
    )
