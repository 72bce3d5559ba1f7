"""The way from a place of the admin to the section of the guide that tells of it."""

from django import template
from django.utils.translation import get_language

from core.admin.guides.places import section_of
from core.admin.guides.texts import guide_in

register = template.Library()


@register.inclusion_tag("admin/guide_link.html", takes_context=True)
def guide_link(context, key=""):
    """A link to the section with a key, or to that of the place where the user is."""
    request = getattr(context, "request", None) or context.get("request")
    key = key or (section_of(request) if request else "")
    return {"section": guide_in(get_language()).section(key) if key else None}
