"""Django's own messages beside fields say what to do, in the words of this site."""

import re

import pytest
from django import forms
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.utils.translation import override
from wagtail.contrib.redirects.forms import ConfirmImportForm

HARSH = re.compile(
    r"syötä|kelvolli|virheelli|ole hyvä|lyhytnimi|ogiltig|giltig|fyll i|vänligen|please|must", re.IGNORECASE
)


class EveryField(forms.Form):
    email = forms.EmailField()
    address = forms.URLField(assume_scheme="https")
    day = forms.DateField()
    time = forms.TimeField()
    number = forms.IntegerField(min_value=3)
    end = forms.SlugField()
    short = forms.CharField(max_length=2)
    choice = forms.ChoiceField(choices=[("a", "a")])
    file = forms.FileField()


WRONG = {
    "email": "a",
    "address": "a b",
    "day": "x",
    "time": "x",
    "number": "1",
    "end": "a b",
    "short": "abc",
    "choice": "b",
}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_error_is_in_plain_words(language):
    with override(language):
        forms_of_both = (EveryField(WRONG), EveryField({}))
        errors = [error for form in forms_of_both for field in form.errors.values() for error in field]
        with pytest.raises(ValidationError) as short:
            MinimumLengthValidator(12).validate("abc")
        errors += short.value.messages
    assert len(errors) == 19
    assert [error for error in errors if HARSH.search(error)] == []


def test_the_error_of_a_day_shows_how_to_write_one():
    with override("sv"):
        assert EveryField({"day": "x"}).errors["day"] == ["Skriv datumet i formen 12.3.2026."]


@pytest.mark.django_db
def test_the_kind_of_imported_redirects_is_named_in_the_language_of_the_user():
    with override("fi"):
        assert ConfirmImportForm([])["permanent"].label == "Pysyvä"
