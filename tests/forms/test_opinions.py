"""Did this page help? One press, no login, no cookie; words if somebody wants to. Staff see it page by page."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from blog.models import BlogPostPage
from forms import opinions
from forms.models import Opinion
from tests.factories import path_of, translate
from tests.forms.test_answers_in_admin import editor_of

pytestmark = pytest.mark.django_db


def question_on(client, page) -> str:
    """Return where the page asks."""
    return re.search(r'action="(/(?:fi/auttoiko|sv/hjalpte)/[^"]+)"', client.get(path_of(page)).content.decode())[1]


def press(client, address, answer, **headers):
    return client.post(address, {"helped": answer}, **{"HTTP_ORIGIN": "https://localhost", **headers})


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_reader_presses_once_and_may_write_more(tuotos, client, language):
    page = tuotos.page(BlogPostPage)
    page = page if language == "fi" else translate(page)
    response = press(client, question_on(client, page), "no")
    assert response.status_code == 303
    thanks = client.get(response["Location"])
    assert {"fi": "Mitä etsit?", "sv": "Vad letade du efter?"}[language] in thanks.content.decode()
    assert not thanks.cookies
    assert thanks["Cache-Control"] == "private, no-store"
    sent = client.post(response["Location"], {"text": "Aika\0taulua"}, HTTP_ORIGIN="https://localhost")
    assert sent.status_code == 200
    opinion = Opinion.objects.get()
    assert (opinion.page_id, opinion.helped, opinion.text) == (page.pk, False, "Aikataulua")


def test_pressed_twice_it_counts_once_and_a_changed_mind_counts(tuotos, client, monkeypatch):
    address = question_on(client, tuotos.page(BlogPostPage))
    for _time in range(3):
        press(client, address, "yes")
    assert Opinion.objects.count() == 1
    press(client, address, "yes", HTTP_X_FORWARDED_FOR="203.0.113.99")
    press(client, address, "no")
    assert Opinion.objects.count() == 3
    monkeypatch.setattr(opinions, "SAME", -opinions.SAME)
    press(client, address, "yes")
    assert Opinion.objects.count() == 4


def test_pressed_twice_at_one_moment_it_counts_once(transactional_db, tuotos, client):
    address = question_on(client, tuotos.page(BlogPostPage))

    def press_once(_time):
        try:
            return press(Client(), address, "yes").status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as readers:
        assert set(readers.map(press_once, range(8))) == {303}
    assert Opinion.objects.count() == 1


def test_two_of_one_network_write_words_of_their_own(tuotos, client):
    address = question_on(client, tuotos.page(BlogPostPage))
    press(client, address, "no", HTTP_X_FORWARDED_FOR="203.0.113.99")
    ways = [press(client, address, "no")["Location"] for _person in range(2)]
    for way, text in (*zip(ways, ("Aikataulua", "Hintaa"), strict=True), (ways[0], "Aikataulua"), (ways[0], "")):
        client.post(way, {"text": text}, HTTP_ORIGIN="https://localhost")
    assert list(Opinion.objects.order_by("pk").values_list("text", flat=True)) == ["", "Aikataulua", "Hintaa"]


def test_what_is_no_answer_asks_again_and_counts_nothing(tuotos, client):
    address = question_on(client, tuotos.page(BlogPostPage))
    for response in (
        client.get(address),
        press(client, address, "perhaps"),
        press(client, address, "yes", HTTP_ORIGIN="https://muu.example"),
    ):
        assert response.status_code == 200
    hidden = tuotos.page(BlogPostPage)
    address = question_on(client, hidden)
    hidden.unpublish()
    assert press(client, address, "yes").status_code == 404
    assert not Opinion.objects.exists()


def test_words_that_are_too_long_come_back(tuotos, client):
    place = press(client, question_on(client, tuotos.page(BlogPostPage)), "yes")["Location"]
    response = client.post(place, {"text": "x" * 2001}, HTTP_ORIGIN="https://localhost")
    assert response.status_code == 422
    assert "x" * 2001 in response.content.decode()
    assert Opinion.objects.get().text == ""
    assert client.get("/fi/auttoiko/sanat/arvattu/").status_code == 404


def test_staff_see_it_by_page_and_nothing_of_another_site(tuotos, client, django_assert_max_num_queries):
    pages = [tuotos.page(BlogPostPage, title=f"Kirjoitus {number}") for number in range(20)]
    for page in pages:
        Opinion.objects.create(page=page, helped=False, text="Lisää esimerkkejä")
    client.force_login(editor_of(tuotos.site))
    client.get(reverse("opinions"))
    with django_assert_max_num_queries(40):
        shown = client.get(reverse("opinions")).content.decode()
    assert "Kirjoitus 7" in shown
    assert shown.count("Lisää esimerkkejä") == 20
    client.force_login(editor_of(Site.objects.get(hostname="naapuri.example")))
    assert "Kirjoitus" not in client.get(reverse("opinions")).content.decode()
