"""Videos without captions, and audio recordings without a transcript: people who do not hear them get nothing."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from core.admin.lacking import elsewhere
from core.admin.lacking.report import Lack, LackingView, filter_of
from core.files.recordings import watch
from core.models import CustomMedia

LACKS = [
    Lack("captions", _("captions"), watch.NO_CAPTIONS),
    Lack("transcript", _("transcript"), watch.NO_TRANSCRIPT),
]
LATE = Lack("late", _("late"), watch.late)


class RecordingsView(LackingView):
    guide_section = "recordings"
    page_title = _("Recordings without captions or transcript")
    header_icon = "media"
    model = CustomMedia
    lacks = LACKS
    filterset_class = filter_of(CustomMedia, [*LACKS, LATE])
    edit_url_name = "wagtailmedia:edit"
    address = "recordings"
    index_url_name = "recordings_lacking"
    results_template_name = "core/admin/recordings_lacking_results.html"
    index_results_url_name = "recordings_lacking_results"
    export_filename = "recordings"
    list_export = [*LackingView.list_export, "time_left"]

    @property
    def columns(self):
        return [*super().columns, Column("time_left", label=_("Time left"), accessor=time_left)]

    @property
    def export_headings(self):
        return {**super().export_headings, "time_left": _("Time left")}

    def get_context_data(self, *args, **kwargs):
        """Those in other services stand below: they are places of pages, not files."""
        context = super().get_context_data(*args, **kwargs)
        return {**context, "elsewhere": elsewhere.rows_for(self.request.user)}

    def to_row_dict(self, item):
        item.time_left = time_left(item)
        return super().to_row_dict(item)


def time_left(recording) -> str:
    """Return in words how long a recording may lack its words: 14 days from the day on which readers could open it."""
    days = watch.days_left(recording)
    return gettext("Not published yet.") if days is None else elsewhere.in_words(days)
