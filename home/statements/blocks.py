"""What a statement tells of a part of the site that is not accessible."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class FaultBlock(blocks.StructBlock):
    """A known fault: which part of the site, what is wrong, why, and how people get the same otherwise."""

    REASONS = [
        ("to-mend", _("to be mended")),
        ("burden", _("a disproportionate burden to mend")),
        ("outside", _("outside of what the law covers")),
    ]

    part = blocks.CharBlock(
        label=_("part of the site"), max_length=200, help_text=_("For example: Maps, PDF files, Videos before 2026")
    )
    fault = blocks.TextBlock(label=_("what is wrong"), help_text=_("Whom it hinders, and in what."))
    reason = blocks.ChoiceBlock(label=_("why it is so"), choices=REASONS, default="to-mend")
    why = blocks.TextBlock(label=_("more about why"), required=False)
    instead = blocks.TextBlock(
        label=_("how to get the same otherwise"), required=False, help_text=_("Another page, or whom to ask.")
    )
    mended_by = blocks.DateBlock(label=_("mended by"), required=False)

    class Meta:
        icon = "warning"
        label = _("Known fault")
        label_format = "{part}"


class FaultsBlock(blocks.StreamBlock):
    """The known faults of a site, part by part."""

    fault = FaultBlock()
