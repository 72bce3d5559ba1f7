"""The form of every page."""

import pytest
from django.utils.translation import override

from home.models import ContentPage
from publications.models import PublicationPage


@pytest.mark.parametrize(
    ("model", "parent", "title", "slug"),
    [
        (PublicationPage, "publications", "Työn äärellä", "tyon-aarella"),
        (PublicationPage, "publications", "Sama", "sama-2"),
        (PublicationPage, "publications", "!!!", None),
        (ContentPage, "home", "Haku", "haku-2"),
    ],
)
def test_address_is_made_of_the_title_where_there_is_none(tuotos, admin_user, model, parent, title, slug):
    tuotos.page(PublicationPage, title="Sama", slug="sama")
    parent = tuotos.fi[parent]
    parent.refresh_from_db()
    data = {"title": title, "slug": "", "state": "published", "body-count": "0"}
    form_class = model.get_edit_handler().get_form_class()
    form = form_class(data, instance=model(owner=admin_user), parent_page=parent, for_user=admin_user)
    form.defer_required_fields()
    form.is_valid()
    assert form.cleaned_data.get("slug") == slug
    assert ("slug" in form.errors) is (slug is None)


@pytest.mark.parametrize(("language", "message"), [("fi", "Kirjoita otsikko."), ("sv", "Skriv en rubrik.")])
def test_missing_heading_is_told_in_words(tuotos, admin_user, language, message):
    form_class = PublicationPage.get_edit_handler().get_form_class()
    data = {"title": "", "slug": "", "state": "published", "body-count": "0"}
    with override(language):
        form = form_class(data, instance=PublicationPage(), parent_page=tuotos.fi["publications"], for_user=admin_user)
        assert form.errors["title"] == [message]
