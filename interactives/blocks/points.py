from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class PointsBlock(blocks.FieldBlock):
    """The corners of a polygon. Not a CharBlock: a text block would be offered for translation and freeze."""

    def __init__(self, required=True, help_text=None, **kwargs):
        self.field = forms.CharField(
            required=required, help_text=help_text or _("From left, from top: 10,20 30,40 50,20"), max_length=4000
        )
        super().__init__(**kwargs)

    class Meta:
        icon = "draft"
        default = ""
