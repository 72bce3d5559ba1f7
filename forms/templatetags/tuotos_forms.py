"""What templates ask of forms."""

from django import template

from core.languages import active_language
from core.sites.permalinks import encode
from core.sites.routes import route_url
from forms.showing import feedback_address as address_of_feedback

register = template.Library()


@register.simple_tag(takes_context=True)
def feedback_address(context):
    """Return the address of the site's form for feedback about accessibility; "" where none is open."""
    return address_of_feedback(context["layout"].site)


@register.simple_tag
def helped_address(page):
    """Return where it is told whether a page helped."""
    return route_url("opinion", active_language(), key=encode(page.translation_key))
