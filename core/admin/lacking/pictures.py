"""Pictures that lack an alternative text or a licence. One alternative text is enough to publish, two are better."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.admin.lacking.report import Lack, LackingView, filter_of
from core.models import CustomImage

NO_TEXT = Q(alt_fi="", alt_sv="")
LACKS = [
    Lack("text", _("alternative text"), NO_TEXT),
    Lack("text-fi", _("alternative text in Finnish"), Q(alt_fi="") & ~Q(alt_sv="")),
    Lack("text-sv", _("alternative text in Swedish"), Q(alt_sv="") & ~Q(alt_fi="")),
    Lack("licence", _("licence"), Q(licence="")),
]


class PicturesView(LackingView):
    guide_section = "pictures"
    page_title = _("Pictures that lack something")
    header_icon = "image"
    model = CustomImage
    lacks = LACKS
    filterset_class = filter_of(CustomImage, LACKS)
    edit_url_name = "wagtailimages:edit"
    address = "pictures"
    index_url_name = "pictures_lacking"
    index_results_url_name = "pictures_lacking_results"
    export_filename = "pictures"
