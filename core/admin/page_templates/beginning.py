"""The form of a new page: it says which templates there are, and begins with the one that was chosen."""

from django.utils.translation import gettext as _
from wagtail.admin import messages

from core.admin.page_templates.offered import offered_at
from core.page_types import PageType
from core.works.templates.contents import fill

SHOWN = 6
CHOSEN = "template"  # of the address of the form


def offer_templates(request, parent, model):
    """Called before the form of a new page is shown."""
    if request.method != "GET" or CHOSEN in request.GET or not issubclass(model, PageType):
        return
    offered = offered_at(parent, model)[:SHOWN]
    if offered:
        buttons = [messages.button(each.form_of(parent), each.name) for each in offered]
        messages.info(request, _("You can begin with an empty page, or with a template:"), buttons=buttons)


def begin_with_template(request, parent, page):
    """Give a new page, which is not saved yet, the contents of the template that its address names."""
    key = request.GET.get(CHOSEN)
    if key is None or not isinstance(page, PageType):
        return
    chosen = next((each for each in offered_at(parent, type(page)) if each.key == key), None)
    if chosen is None:
        messages.warning(request, _("The template is not there any more. You can begin with an empty page."))
        return
    lost = fill(page, chosen.content())
    messages.info(request, _("The page begins with a template. Write your own words in place of those in brackets."))
    if lost:
        text = _("These parts of the template are left out, because they do not fit any more: %(parts)s.")
        messages.warning(request, text % {"parts": ", ".join(lost)})
