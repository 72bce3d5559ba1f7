"""The form of every page."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.users.models import UserProfile

from home.models import ContentPage
from publications.models import PublicationPage
from tests.factories.teams import member, post_of, staff_both_sites
from tests.whole_site.page_texts import plain


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


@pytest.mark.parametrize(
    ("slug", "is_published", "stored"),
    [
        ("uutiskirje", False, "uutiskirje-2"),
        ("uutiskirje", True, None),
        ("oma", False, None),
        ("toinen", True, "toinen"),
    ],
)
def test_address_that_the_script_made_is_numbered_where_another_page_has_it(
    tuotos, admin_user, slug, is_published, stored
):
    for taken in ("uutiskirje", "oma"):
        tuotos.page(PublicationPage, title="Ensimmäinen", slug=taken)
    page = tuotos.page(PublicationPage, title="Uutiskirje", slug="toinen", live=is_published)
    PublicationPage.objects.filter(pk=page.pk).update(first_published_at=timezone.now() if is_published else None)
    page.refresh_from_db()
    parent = page.get_parent()
    data = {"title": "Uutiskirje", "slug": slug, "state": "published", "body-count": "0"}
    form = PublicationPage.get_edit_handler().get_form_class()(
        data, instance=page, parent_page=parent, for_user=admin_user
    )
    form.defer_required_fields()
    form.is_valid()
    assert ("slug" in form.errors) is (stored is None), "what somebody chose, or readers know, stays"
    assert form.cleaned_data.get("slug") == stored or stored is None


def test_a_copy_has_a_free_address_from_the_start(tuotos, admin_client):
    page = tuotos.page(PublicationPage, title="Uutiskirje", slug="uutiskirje")
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])

    def copy(**changes):
        form = admin_client.get(address).context["form"]
        data = {
            "new_title": "Uutiskirje",
            "new_slug": form["new_slug"].value(),
            "new_parent_page": page.get_parent().pk,
        }
        return admin_client.post(address, data | changes)

    assert [copy().status_code, copy().status_code] == [302, 302]
    slugs = page.get_parent().get_children().filter(title="Uutiskirje").values_list("slug", flat=True)
    assert sorted(slugs) == ["uutiskirje", "uutiskirje-2", "uutiskirje-3"]
    assert copy(new_slug="uutiskirje-2").context["form"].errors["new_slug"], "what somebody chose is not changed"


@pytest.mark.parametrize(("language", "message"), [("fi", "Kirjoita otsikko."), ("sv", "Skriv en rubrik.")])
def test_missing_heading_is_told_in_words(tuotos, admin_user, language, message):
    form_class = PublicationPage.get_edit_handler().get_form_class()
    data = {"title": "", "slug": "", "state": "published", "body-count": "0"}
    with override(language):
        form = form_class(data, instance=PublicationPage(), parent_page=tuotos.fi["publications"], for_user=admin_user)
        assert form.errors["title"] == [message]


@pytest.mark.parametrize(
    ("language", "first", "again"),
    [
        ("fi", "Lähetä tarkistettavaksi", "Lähetä uudelleen tarkistettavaksi"),
        ("sv", "Skicka för granskning", "Skicka för granskning på nytt"),
    ],
)
def test_the_button_to_the_review_is_short_and_in_one_language(db, client, language, first, again):
    site = staff_both_sites()["yksi"]
    student = member(site, "students")
    UserProfile.objects.update_or_create(user=student, defaults={"preferred_language": language})
    page = post_of(site, title="Harjoitus", live=False, owner=student)
    page.save_revision(user=student)
    client.force_login(student)

    def button():
        html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
        return plain(re.search(r"<button[^>]*name=\"action-submit\".*?</button>", html, re.DOTALL)[0])

    assert button() == first
    state = site.team.review.start(page, student)
    state.current_task_state.reject(user=member(site, "reviewers"))
    assert button() == again
