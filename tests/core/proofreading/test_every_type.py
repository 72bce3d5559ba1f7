"""Every page type is looked at as it stands in the admin: in both languages, filled and empty, in few queries."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from blog.models import BlogPostPage
from core.models import OutputTopic, User
from core.proofreading import proofread
from events.models import EventPage
from tests.core.admin.test_saving import form_of
from tests.factories import topic, translate
from tests.factories.samples import block, full_page
from tests.factories.teams import member, post_of, staff_both_sites
from tests.factories.types import PAGE_TYPES

pytestmark = pytest.mark.django_db


def told(page) -> str:
    return " ".join(remark.words for remark in proofread(page))


def listed(client, page, **data) -> str:
    address = reverse("proofreading", args=[page.pk])
    response = client.post(address, data) if data else client.get(address)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_a_full_page_of_each_type_can_be_published_and_an_empty_one_tells_what_is_missing(tuotos, admin_client, model):
    full = full_page(tuotos, model)
    assert [remark for remark in proofread(full) if remark.stops] == []
    twin = translate(full, title="På svenska")
    assert "toisella kielellä" in listed(admin_client, twin)
    empty = tuotos.page(model, live=False, title="Tyhjä")
    assert "Ingressi puuttuu" in told(empty)
    empty.title = ""
    with pytest.raises(ValidationError):
        empty.full_clean()
    assert proofread(empty)[0].stops and proofread(empty)[0].path == "title"


def test_an_event_without_its_day_cannot_be_published_and_a_post_needs_none(tuotos):
    event, post = (tuotos.page(model, live=False) for model in (EventPage, BlogPostPage))
    assert ("date", True) in [(remark.path, remark.stops) for remark in proofread(event)]
    assert "date" not in [remark.path for remark in proofread(post)]


def test_what_a_type_does_not_ask_for_is_not_missed(tuotos):
    assert {"topics", "date"}.isdisjoint(remark.path for remark in proofread(tuotos.fi["home"]))


def test_the_list_names_places_and_leads_to_them(tuotos, admin_client, admin_user):
    link = '<p>Lue <a href="https://example.org/">täältä</a></p>'
    page = tuotos.page(BlogPostPage, live=False, body=[block("text", link)])
    path = f"body.{page.body[0].id}"
    html = listed(admin_client, page)
    assert f'href="#:w:contentpath={path}"' in html and "Teksti" in html and "täältä" in html
    assert 'data-faults="1"' in html
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": "sv"})
    assert "Ska rättas före publiceringen" in listed(admin_client, page)


def test_what_stands_in_the_form_counts_before_it_is_saved(tuotos, admin_client):
    page = tuotos.page(BlogPostPage, live=False, title="Vanha", intro="Lyhyesti.")
    assert "Ingressi puuttuu" not in listed(admin_client, page)
    assert "Ingressi puuttuu" in listed(admin_client, page, **(form_of(admin_client, page) | {"intro": ""}))
    html = listed(admin_client, page, **(form_of(admin_client, page) | {"title": "", "go_live_at": "eilen"}))
    assert "Kirjoita otsikko" in html and 'data-faults="2"' in html
    assert BlogPostPage.objects.get(pk=page.pk).title == "Vanha"


def test_a_form_that_makes_no_sense_is_answered_by_the_saved_page(tuotos, admin_client):
    page = tuotos.page(BlogPostPage, live=False)
    for data in ({"title": "x"}, {"title": "x", "body-count": "9" * 30}, {"topics-TOTAL_FORMS": "-4"}):
        response = admin_client.post(reverse("proofreading", args=[page.pk]), data)
        assert response.status_code < 500, data


def test_as_many_queries_for_many_rows_as_for_one(tuotos):
    def queries_of(number):
        topics = [OutputTopic(topic=topic(f"aihe {number}-{each}"), sort_order=each) for each in range(number)]
        link = f'<p><a linktype="page" id="{tuotos.fi["home"].pk}">Etusivu</a></p>'
        page = tuotos.page(BlogPostPage, topics=topics, body=[block("text", link) for _each in range(number)])
        with CaptureQueriesContext(connection) as queries:
            proofread(BlogPostPage.objects.get(pk=page.pk))
        return len(queries)

    assert queries_of(1) == queries_of(20) <= 24


def test_both_languages_are_told_to_one_who_may_edit_both(tuotos, admin_client):
    page = tuotos.page(BlogPostPage, intro="Lyhyesti.")
    twin = translate(page, title="Titel")
    html = listed(admin_client, page)
    assert "Suomi" in html and "Svenska" in html
    assert f"/admin/pages/{twin.pk}/edit/#text=intro" in html


def test_words_are_told_in_the_language_of_the_admin(tuotos):
    page = tuotos.page(BlogPostPage)
    with translation.override("sv"):
        assert "Ingressen saknas" in told(page)


def test_another_sites_page_is_refused_and_so_is_one_of_whom_may_not_edit_it(tuotos, client):
    site, other_site = staff_both_sites().values()
    own, other = post_of(site), post_of(other_site)
    client.force_login(member(site))
    assert client.get(reverse("proofreading", args=[own.pk])).status_code == 200
    assert client.get(reverse("proofreading", args=[other.pk])).status_code == 302
    client.force_login(User.objects.create_user("nobody"))
    assert client.get(reverse("proofreading", args=[own.pk])).status_code == 302
