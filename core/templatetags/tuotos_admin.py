"""Tags of our templates in the admin."""

from django import template

from core.admin.file_report import FileReport

register = template.Library()


@register.simple_tag(takes_context=True)
def file_report(context, document):
    """The report on an uploaded file."""
    return FileReport(document, context["request"].user)
