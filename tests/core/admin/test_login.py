"""Signing in to the admin speaks the language of the browser throughout."""

import pytest

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/login/"


@pytest.mark.parametrize(("language", "label"), [("fi", "Salasana"), ("sv", "Lösenord")])
def test_password_has_a_label_in_the_language_of_the_reader(client, language, label):
    form = client.get(ADDRESS, headers={"accept-language": language}).context["form"]
    assert str(form["password"].label) == label
    assert form["password"].field.widget.attrs["autocomplete"] == "current-password"


@pytest.mark.parametrize(("language", "beginning"), [("fi", "Salasana tai"), ("sv", "Inloggningen misslyckades")])
def test_wrong_password_is_told_in_a_whole_sentence(client, language, beginning):
    words = {"username": "kukaan", "password": "arvaus"}
    response = client.post(ADDRESS, words, headers={"accept-language": language})
    assert response.context["form"].non_field_errors()[0].startswith(beginning)
