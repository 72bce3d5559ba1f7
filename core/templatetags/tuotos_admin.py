"""Tags of our templates in the admin."""

from django import template

from core.admin.file_report import FileReport

register = template.Library()


@register.simple_tag
def file_report(document):
    """The report on an uploaded file."""
    return FileReport(document)
