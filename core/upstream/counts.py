"""Counts, days and times of the admin, as both languages write them.

Stock glues a number to a plural, and writes 14:36 and 01.02.2026.
"""

import re

from django.forms.widgets import DateTimeBaseInput
from django.utils.formats import number_format
from django.utils.translation import pgettext
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.templatetags import wagtailadmin_tags
from wagtail.admin.widgets import datetime as fields

from core.upstream.patches import Patch

_TIME = re.compile(r"\b0?(\d{1,2}):(\d\d)\b")
_ZERO = re.compile(r"(?<!\d)0(?=\d\.)")  # before the number of a day, a month or an hour
_BARE = str.maketrans("dmH", "jnG")  # the picker's letters for them, with and without a zero
_stock_picker_format = fields.to_datetimepicker_format
_stock_timesince = wagtailadmin_tags.timesince_last_update


def install():
    """Let the tag be ours; called by `core.upstream.words`."""
    wagtailadmin_tags.register.simple_tag(timesince_last_update, name="timesince_last_update")


def items_count_label(paginator) -> str:
    """How many a list has: 1 036 personer; a Finnish number would take another case, so there henkilöt: 1 036."""
    things = paginator.verbose_name if paginator.count == 1 else paginator.verbose_name_plural
    words = {"number": number_format(paginator.count), "things": things}
    return pgettext("count of a list", "%(number)s %(things)s") % words


def timesince_last_update(*args, **kwargs) -> str:
    """When something was saved: a time of today with a full stop, 14.36."""
    return _TIME.sub(r"\1.\2", str(_stock_timesince(*args, **kwargs)))


def format_value(widget, value):
    """What a field shows of a day or a time: 1.2.2026 9.05. What somebody typed stays as it is."""
    text = DateTimeBaseInput.format_value(widget, value)
    return text if isinstance(value, str) else text and _ZERO.sub("", text)


def picker_format(python_format: str) -> str:
    """How the picker writes what is chosen in it. It reads both ways of writing."""
    return _stock_picker_format(python_format).translate(_BARE)


PATCHES = [
    Patch(WagtailPaginator, "items_count_label", property(items_count_label), "f2fada32075a95c6"),
    Patch(fields, "to_datetimepicker_format", picker_format, "1c5c7341b8335591"),
    Patch(fields.AdminDateInput, "format_value", format_value, "5136ed8abdeddd39"),
    Patch(fields.AdminTimeInput, "format_value", format_value, "5136ed8abdeddd39"),
    Patch(fields.AdminDateTimeInput, "format_value", format_value, "5136ed8abdeddd39"),
]
