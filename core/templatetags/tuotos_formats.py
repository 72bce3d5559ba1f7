"""Dates, times and sizes in templates: see `core.formats`."""

from django import template

from core import formats

register = template.Library()

for formatted in (formats.file_size, formats.file_type, formats.event_when, formats.event_hours):
    register.filter(formatted)
register.simple_tag(formats.day_range)
