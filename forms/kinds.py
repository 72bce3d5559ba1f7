"""The kinds of answers that a question may ask for, and the fields with which readers give them."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

LONG, SHORT = 5000, 255  # signs
KINDS = [
    ("name", pgettext_lazy("question", "name of a person")),
    ("email", pgettext_lazy("question", "e-mail address")),
    ("phone", pgettext_lazy("question", "phone number")),
    ("organisation", pgettext_lazy("question", "organisation")),
    ("text", pgettext_lazy("question", "short text")),
    ("long", pgettext_lazy("question", "long text")),
    ("number", pgettext_lazy("question", "number")),
    ("date", pgettext_lazy("question", "date")),
    ("one", pgettext_lazy("question", "one of several choices")),
    ("list", pgettext_lazy("question", "one choice of a long list")),
    ("many", pgettext_lazy("question", "several choices")),
    ("tick", pgettext_lazy("question", "a box to tick")),
    ("heading", pgettext_lazy("question", "heading, no question")),
]
CHOICES = ("one", "list", "many")
HEADING = "heading"


def text(length: int, input_type="text", **attributes):
    """Return what makes a field of one line."""

    def make(**options):
        widget = forms.TextInput(attrs=attributes)
        widget.input_type = input_type
        return forms.CharField(max_length=length, widget=widget, **options)

    return make


def email(**options):
    widget = forms.EmailInput(attrs={"autocomplete": "email"})
    return forms.EmailField(max_length=254, widget=widget, **options)


def long(**options):
    # Browsers would cut what is pasted without a word, so the length is told by the server.
    field = forms.CharField(max_length=LONG, widget=forms.Textarea(attrs={"rows": 6}), **options)
    field.widget.attrs.pop("maxlength", None)
    return field


def number(**options):
    widget = forms.TextInput(attrs={"inputmode": "decimal"})
    return forms.DecimalField(max_digits=15, decimal_places=4, localize=True, widget=widget, **options)


def date(**options):
    options["help_text"] = options.get("help_text") or _("In the form 12.3.2026")
    return forms.DateField(widget=forms.DateInput(attrs={"inputmode": "numeric"}), **options)


def one(choices=(), **options):
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **options)


def one_of_list(choices=(), **options):
    return forms.ChoiceField(choices=[("", _("Choose")), *choices], **options)


def many(choices=(), **options):
    return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **options)


FIELDS = {
    "name": text(150, autocomplete="name"),
    "email": email,
    "phone": text(40, "tel", autocomplete="tel"),
    "organisation": text(200, autocomplete="organization"),
    "text": text(SHORT),
    "long": long,
    "number": number,
    "date": date,
    "one": one,
    "list": one_of_list,
    "many": many,
    "tick": forms.BooleanField,
}
