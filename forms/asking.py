"""The form as readers fill it in, made of the questions as they are now, and what is kept of it."""

import re
from dataclasses import dataclass

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from core.languages import in_language
from forms.kinds import CHOICES, FIELDS, HEADING
from forms.models import Form, Question
from forms.models.answers import words

# What no database, table or letter takes: NUL and other signs that steer machines, but new line and tab.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
CONSENT, TRAP = "agree", "website"


@dataclass(frozen=True)
class Row:
    """A question with its field, or a heading, as a template shows it."""

    question: Question
    field: object = None

    @property
    def is_group(self) -> bool:
        return self.question.kind in ("one", "many")


class AnswerForm(forms.Form):
    """The questions of a form in the reader's language."""

    use_required_attribute = True

    def __init__(self, form: Form, data=None):
        super().__init__(clean_data(data) if data is not None else None, auto_id="f-%s")
        self.form, self.questions = form, list(form.questions.all())
        for question in self.questions:
            if question.kind != HEADING:
                self.fields[question.key] = field_of(question)
        if form.asks_consent:
            self.fields[CONSENT] = forms.BooleanField(
                label=_("I agree that my answers are used as told above"),
                error_messages={"required": _("Tick the box if you agree. Without it we cannot take your answers.")},
            )
        # Programs fill in every field; people do not meet this one.
        self.fields[TRAP] = forms.CharField(
            label=_("Leave this field empty"),
            required=False,
            widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
        )

    @property
    def rows(self) -> list[Row]:
        return [Row(each, self[each.key] if each.kind != HEADING else None) for each in self.questions]

    @property
    def consent(self):
        return self[CONSENT] if CONSENT in self.fields else None

    @property
    def trap(self):
        return self[TRAP]

    @property
    def has_optional(self) -> bool:
        return any(not each.is_required for each in self.questions if each.kind != HEADING)

    def clean_website(self):
        if self.cleaned_data[TRAP]:
            raise forms.ValidationError(_("Leave this field empty. It is there because of programs that send spam."))
        return ""

    def faults(self) -> list[tuple[str, str, str]]:
        """Return what is to be mended, in the order of the form: id of the field, its name, what is wrong."""
        found = []
        for name in self.fields:
            bound = self[name]
            for error in bound.errors:
                first = (
                    f"{bound.id_for_label}_0"
                    if isinstance(bound.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)
                    else bound.id_for_label
                )
                found.append((first, bound.label, error))
        return found

    def content(self) -> list[dict]:
        """Return what is kept: each answer with the words of its question in both languages, as they are now."""
        return [
            {"key": each.key, "kind": each.kind, "label": pair(each, "label"), "value": self.value_of(each)}
            for each in self.questions
            if each.kind != HEADING
        ]

    def value_of(self, question: Question):
        value = self.cleaned_data.get(question.key)
        if question.kind in CHOICES:
            chosen = value if isinstance(value, list) else [value]
            return [names for key, names in question.choices if key in chosen]
        if question.kind == "tick":
            return [{"fi": "kyllä", "sv": "ja"} if value else {"fi": "ei", "sv": "nej"}]
        if question.kind == "number" and value is not None:
            return number_format(value, use_l10n=True, force_grouping=False)
        if question.kind == "date" and value is not None:
            return value.isoformat()
        return value or ""

    def first(self, kind: str) -> str:
        """Return the answer to the first question of a kind, such as the address that letters go to."""
        return next((self.cleaned_data.get(each.key) or "" for each in self.questions if each.kind == kind), "")


def pair(instance, name: str) -> dict:
    return {language: in_language(instance, name, language) for language in ("fi", "sv")}


def field_of(question: Question):
    """Return the field with which a question is answered, in the active language."""
    options = {"label": question.label, "required": question.is_required}
    if question.help:
        options["help_text"] = question.help
    if question.kind in CHOICES:
        options["choices"] = [(key, words(names)) for key, names in question.choices]
    field = FIELDS[question.kind](**options)
    field.error_messages["required"] = missing(question.kind)
    if question.kind in CHOICES:  # stock would name the key of the choice
        field.error_messages["invalid_choice"] = _("The choices have changed since you opened the form. Choose again.")
    return field


def missing(kind: str) -> str:
    """Return what to do about a question that must be answered."""
    return {
        "name": _("Write your name."),
        "email": _("Write your e-mail address."),
        "phone": _("Write your phone number."),
        "date": _("Write a date."),
        "number": _("Write a number."),
        "one": _("Choose one."),
        "list": _("Choose one."),
        "many": _("Choose at least one."),
        "tick": _("Tick the box."),
    }.get(kind, _("Write an answer."))


def clean_data(data):
    """Return what was sent without signs that no database takes."""
    tidy = data.copy()
    for name, values in list(tidy.lists()):
        tidy.setlist(name, [CONTROL.sub("", value) for value in values])
    return tidy
