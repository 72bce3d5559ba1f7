"""Filters of the lists of pictures, files and recordings."""

import django_filters
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import BaseMediaFilterSet
from wagtail.documents.views.documents import DocumentsFilterSet
from wagtail.images.views.images import ImagesFilterSet
from wagtail.models import ReferenceIndex
from wagtail.permissions import policy_registry

from core.files.carriers import keys_of_things
from core.files.recordings import watch
from core.models import CustomMedia

NO_FI, NO_SV, NO_LICENCE, UNUSED, FINDINGS = "no-fi", "no-sv", "no-licence", "unused", "findings"
WORDLESS, NO_WORDS_FI, NO_WORDS_SV, LATE = "wordless", "no-words-fi", "no-words-sv", "late"
OF_ALL = [(NO_LICENCE, _("no licence")), (UNUSED, _("not used anywhere"))]
OF_PICTURES = [
    (NO_FI, _("no alternative text in Finnish")),
    (NO_SV, _("no alternative text in Swedish")),
    *OF_ALL,
]
OF_FILES = [(FINDINGS, _("something to mend in the file")), *OF_ALL]
OF_RECORDINGS = [
    (WORDLESS, _("no captions or transcript")),
    (NO_WORDS_FI, _("no captions or transcript in Finnish")),
    (NO_WORDS_SV, _("no captions or transcript in Swedish")),
    (LATE, _("captions or transcript late")),
    (UNUSED, _("not used anywhere")),
]
KINDS_OF_RECORDINGS = [("video", _("video")), ("audio", _("audio recording"))]
CONDITIONS = {
    NO_FI: Q(alt_fi=""),
    NO_SV: Q(alt_sv=""),
    NO_LICENCE: Q(licence=""),
    FINDINGS: ~Q(findings=[]) | Q(verdict__in=["mend", "unreadable"]),
    WORDLESS: watch.NO_CAPTIONS | watch.NO_TRANSCRIPT,
    NO_WORDS_FI: Q(type="video", captions_fi="") | Q(type="audio", transcript_fi=""),
    NO_WORDS_SV: Q(type="video", captions_sv="") | Q(type="audio", transcript_sv=""),
}


def lacking(files, wanted: str):
    """Return the files that lack something, by the names above."""
    if wanted == UNUSED:
        for things, name in keys_of_things(files.model):
            files = files.exclude(pk__in=things.objects.exclude(**{name: None}).values(name))
        return files.annotate(uses=ReferenceIndex.usage_count_subquery(files.model)).filter(uses=0)
    return files.filter(watch.late() if wanted == LATE else CONDITIONS[wanted])


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


class RecordingsFilterSet(BaseMediaFilterSet):
    usage_count = None
    type = django_filters.ChoiceFilter(label=_("Type"), choices=KINDS_OF_RECORDINGS, empty_label=_("All"))
    lacks = LackingFilter(OF_RECORDINGS)

    @cached_property
    def permission_policy(self):
        return policy_registry.get_by_type(CustomMedia)

    class Meta:
        model = CustomMedia
        fields = []
