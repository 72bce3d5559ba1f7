"""Counts and times of the admin, as both languages write them. Stock glues a number to a plural and writes 14:36."""

import re

from django.utils.formats import number_format
from django.utils.translation import pgettext
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.templatetags import wagtailadmin_tags

from core.upstream.patches import Patch

_TIME = re.compile(r"\b0?(\d{1,2}):(\d\d)\b")
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


PATCHES = [Patch(WagtailPaginator, "items_count_label", property(items_count_label), "f2fada32075a95c6")]
