from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks


class PlainTextBlock(blocks.FieldBlock):
    """A number, a telephone number or the like: the same in both languages, so never offered for translation."""

    def __init__(self, required=True, help_text=None, max_length=40, **kwargs):
        self.field = forms.CharField(required=required, help_text=help_text, max_length=max_length)
        super().__init__(**kwargs)

    def get_searchable_content(self, value):
        return [value] if value else []

    class Meta:
        icon = "order"


class KeyFigureBlock(blocks.StructBlock):
    """A number and what it tells."""

    number = PlainTextBlock(
        label=pgettext_lazy("key figure", "number"), max_length=12, help_text=_("For example 44 or 84 %")
    )
    label = blocks.CharBlock(label=_("what the number tells"), max_length=200)

    class Meta:
        label = _("key figure")
        label_format = "{number} {label}"


class KeyFiguresBlock(blocks.StructBlock):
    """A few numbers, large."""

    figures = blocks.ListBlock(KeyFigureBlock(), label=_("key figures"), min_num=1, max_num=6)

    class Meta:
        icon = "order"
        label = _("Key figures")
        description = _("A few numbers, large, each with what it tells.")
        template = "blocks/key_figures.html"
        preview_value = {"figures": [{"number": "44", "label": "vastaajaa"}, {"number": "31", "label": "lopussa"}]}


class ContactBlock(blocks.StructBlock):
    """Whom to ask, and how."""

    name = blocks.CharBlock(label=_("name or role"), max_length=150)
    organisation = blocks.CharBlock(label=_("organisation"), required=False, max_length=200)
    email = blocks.EmailBlock(label=_("e-mail"), required=False)
    phone = PlainTextBlock(label=_("telephone"), required=False)
    text = blocks.TextBlock(label=_("more about it"), required=False, help_text=_("When you answer, for example."))

    class Meta:
        icon = "mail"
        label = _("Contact")
        description = _("Whom to ask, and how.")
        template = "blocks/contact.html"
        preview_value = {"name": "Hanketoimisto", "email": "hanke@example.org", "text": "Vastaamme arkisin."}
