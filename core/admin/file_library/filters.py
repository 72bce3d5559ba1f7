"""Filters of the lists of pictures and files."""

import django_filters
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.documents.views.documents import DocumentsFilterSet
from wagtail.images.views.images import ImagesFilterSet
from wagtail.models import ReferenceIndex

from core.files.carriers import keys_of_things

NO_FI, NO_SV, NO_LICENCE, UNUSED, FINDINGS = "no-fi", "no-sv", "no-licence", "unused", "findings"
OF_ALL = [(NO_LICENCE, _("no licence")), (UNUSED, _("not used anywhere"))]
OF_PICTURES = [
    (NO_FI, _("no alternative text in Finnish")),
    (NO_SV, _("no alternative text in Swedish")),
    *OF_ALL,
]
OF_FILES = [(FINDINGS, _("something to mend in the file")), *OF_ALL]
CONDITIONS = {
    NO_FI: Q(alt_fi=""),
    NO_SV: Q(alt_sv=""),
    NO_LICENCE: Q(licence=""),
    FINDINGS: ~Q(findings=[]) | Q(verdict__in=["mend", "unreadable"]),
}


def lacking(files, wanted: str):
    """Return the files that lack something, by the names above."""
    if wanted == UNUSED:
        for things, name in keys_of_things(files.model):
            files = files.exclude(pk__in=things.objects.exclude(**{name: None}).values(name))
        return files.annotate(uses=ReferenceIndex.usage_count_subquery(files.model)).filter(uses=0)
    return files.filter(CONDITIONS[wanted])


class LackingFilter(django_filters.ChoiceFilter):
    """Which of the files lack something that readers need, or are needed by nobody."""

    def __init__(self, choices):
        super().__init__(label=_("What is missing"), choices=choices, empty_label=_("All"), method=self._narrow)

    @staticmethod
    def _narrow(files, _name, value):
        return lacking(files, value)


class PicturesFilterSet(ImagesFilterSet):
    lacks = LackingFilter(OF_PICTURES)


class FilesFilterSet(DocumentsFilterSet):
    lacks = LackingFilter(OF_FILES)
