"""Videos without captions, and audio recordings without a transcript: people who do not hear them get nothing."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.admin.lacking.report import Lack, LackingView, filter_of
from core.models import CustomMedia

LACKS = [
    Lack("captions", _("captions"), Q(type="video", captions_fi="", captions_sv="")),
    Lack("transcript", _("transcript"), Q(type="audio", transcript_fi="", transcript_sv="")),
]


class RecordingsView(LackingView):
    page_title = _("Recordings without captions or transcript")
    header_icon = "media"
    model = CustomMedia
    lacks = LACKS
    filterset_class = filter_of(CustomMedia, LACKS)
    edit_url_name = "wagtailmedia:edit"
    address = "recordings"
    index_url_name = "recordings_lacking"
    index_results_url_name = "recordings_lacking_results"
    export_filename = "recordings"
