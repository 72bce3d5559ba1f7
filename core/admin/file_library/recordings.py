"""The list of recordings, with filters like those of pictures and files."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn, UsageCountColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets import HeaderButton
from wagtail.models import ReferenceIndex

from core.admin.file_library.filters import KINDS_OF_RECORDINGS, RecordingsFilterSet
from core.languages import LANGUAGES, language_name
from core.models import CustomMedia


class WordsColumn(Column):
    """In which languages a recording has its words: captions of a video, transcript of either."""

    cell_template_name = "admin/file_library/words_cell.html"

    def get_value(self, instance):
        parts = {"captions": _("captions"), "transcript": _("transcript")}
        found = []
        for name, label in parts.items():
            languages = [str(language_name(each)) for each in LANGUAGES if getattr(instance, f"{name}_{each}")]
            if languages:
                found.append(format_lazy("{}: {}", label, ", ".join(languages).lower()))
        return found


class RecordingsView(IndexView):
    """The list of recordings."""

    model = CustomMedia
    any_permission_required = ["add", "change", "delete"]
    page_title = _("Media")
    header_icon = "media"
    page_kwarg = "p"
    paginate_by = 20
    index_url_name = "wagtailmedia:index"
    index_results_url_name = "recordings_results"
    edit_url_name = "wagtailmedia:edit"
    default_ordering = "-created_at"
    filterset_class = RecordingsFilterSet
    show_other_searches = True

    def get_base_queryset(self):
        return self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["change", "delete"]
        ).select_related("collection")

    @property
    def add_url(self):
        return None  # there are two: see `header_buttons`

    @cached_property
    def header_buttons(self):
        if not self.permission_policy.user_has_permission(self.request.user, "add"):
            return []
        offers = [("video", _("Add video")), ("audio", _("Add audio"))]
        return [
            HeaderButton(words, url=reverse("wagtailmedia:add", args=[kind]), icon_name="plus")
            for kind, words in offers
        ]

    @cached_property
    def columns(self):
        kinds = dict(KINDS_OF_RECORDINGS)
        columns = [
            TitleColumn("title", label=_("Title"), sort_key="title", get_url=self.get_edit_url),
            Column("type", label=_("Type"), accessor=lambda recording: kinds.get(recording.type, ""), sort_key="type"),
            WordsColumn("words", label=_("Captions and transcript"), width="25%"),
            DateColumn("created_at", label=_("Created"), sort_key="created_at", classname="work-updated"),
            UsageCountColumn("usage_count", label=_("Usage"), width="14%"),
        ]
        if self.filters and "collection_id" in self.filters.filters:
            columns.insert(
                2, Column("collection", label=_("Collection"), accessor="collection.name", classname="work-type")
            )
        return columns

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        counts = ReferenceIndex.get_count_references_to_in_bulk(list(context["object_list"]))
        for recording in context["object_list"]:
            recording.usage_count = counts.get(recording, 0)
        return context
