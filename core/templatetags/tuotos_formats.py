"""Dates and sizes in templates: see `core.formats`."""

from django import template

from core import formats

register = template.Library()

for formatted in (formats.file_size, formats.file_type):
    register.filter(formatted)
register.simple_tag(formats.day_range)
