from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from core.routes import RESERVED_SLUGS


class BasePageForm(WagtailAdminPageForm):
    """The edit form of every page."""

    def clean(self):
        cleaned = super().clean()
        if self.parent_page and self.parent_page.depth == 2 and cleaned.get("slug") in RESERVED_SLUGS:
            self.add_error("slug", _("The site itself uses this address. Choose another one."))
        return cleaned
