from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from core.routes import RESERVED_SLUGS

BLOCK_ERRORS = {f"Validation error in {block}" for block in ("StreamBlock", "ListBlock", "StructBlock")}


class BasePageForm(WagtailAdminPageForm):
    """The edit form of every page."""

    def clean(self):
        cleaned = super().clean()
        if self.parent_page and self.parent_page.depth == 2 and cleaned.get("slug") in RESERVED_SLUGS:
            self.add_error("slug", _("The site itself uses this address. Choose another one."))
        return cleaned

    def add_error(self, field, error):
        """Say in words what Wagtail says of blocks in English only; the blocks themselves tell what is wrong."""
        if getattr(error, "message", "") in BLOCK_ERRORS:
            error.message = _("There is something to mend in the marked places.")
        super().add_error(field, error)


class OutputPageForm(BasePageForm):
    """The edit form of every output: only the action “Withdraw” and its undo decide what is withdrawn."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields.get("state")
        if field is None:
            return
        withdrawn = self.instance.WITHDRAWN
        if self.instance.state == withdrawn:
            field.disabled = True
            field.help_text = _("Readers see that the output is withdrawn. The action “Bring back” undoes it.")
        else:
            field.choices = [choice for choice in field.choices if choice[0] != withdrawn]
