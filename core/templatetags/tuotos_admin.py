"""Tags of our templates in the admin."""

from django import template

from core.admin.file_report import FileReport
from core.admin.works.pairs import languages_of, prepare_pairs
from core.works.standing import standing_of

register = template.Library()


@register.simple_tag(takes_context=True)
def file_report(context, document):
    """The report on an uploaded file."""
    return FileReport(document, context["request"].user)


@register.inclusion_tag("admin/works/languages.html")
def page_languages(page, table=None):
    """Where the work of a page stands in each language; `table` has the other pages, so that one query tells of all."""
    if table and not hasattr(page, "language_pair"):
        prepare_pairs(list(table.data))
    return {"languages": languages_of(page)}


@register.filter
def standing(page):
    """How a page stands, in words."""
    return standing_of(page) if hasattr(page, "standing_remark") else None


@register.simple_tag
def may_publish(form, user) -> bool:
    """Whether a user may publish the page of a form, which a new page is too."""
    if form.instance.pk:
        return form.instance.permissions_for_user(user).can_publish()
    return form.parent_page.permissions_for_user(user).can_publish_subpage()
