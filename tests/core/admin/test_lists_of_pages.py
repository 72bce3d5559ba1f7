"""Lists of pages tell the state, the languages, the makers and the day of each row, without a query for each."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from blog.models import BlogPostPage
from core.models import Contributor
from tests.factories import person, work

pytestmark = pytest.mark.django_db


def test_rows_take_no_queries_of_ours(tuotos, admin_client):
    blog, taken = tuotos.fi["blog"], []
    addresses = (f"/admin/pages/{blog.pk}/", "/admin/works/list/?lacks=missing-sv", f"/admin/choose-page/{blog.pk}/")
    for number in (1, 19):
        for _each in range(number):
            tuotos.page(BlogPostPage, contributors=[Contributor(person=person(), role="author", sort_order=0)])
        counts = []
        for address in addresses:
            admin_client.get(address)
            with CaptureQueriesContext(connection) as caught:
                assert "Meikäläinen" in admin_client.get(address).content.decode() or "choose" in address
            counts.append(len(caught))
        taken.append(counts)
    explorer, works, chooser = (after - before for before, after in zip(*taken, strict=True))
    assert explorer == works == 19 * 2  # wagtail-localize's buttons ask twice for each page
    assert chooser <= 19 * 3  # Wagtail asks for the place of each page


def test_the_search_names_what_it_counts(tuotos, admin_client):
    tuotos.page(BlogPostPage, title="Ainutlaatuinen")
    work()
    content = admin_client.get(reverse("wagtailadmin_pages:search"), {"q": "ainutlaatuinen"}).content.decode()
    assert "Ainutlaatuinen" in content and "(None)" not in content


def test_the_search_tells_makers_place_languages_and_the_true_state(tuotos, admin_client):
    post = tuotos.page(BlogPostPage, title="Ainutlaatuinen", state="announced", expected_on="2999-01-01")
    Contributor.objects.create(page=post, person=person("Maija", "Mallikas"), sort_order=0)
    work()
    address = reverse("wagtailadmin_pages:search_results")
    rows = admin_client.get(address, {"q": "ainutlaatuinen"}).content.decode()
    told = ("Maija Mallikas", "Ylätaso", "Kielet", "1.1.2999")
    assert [words for words in told if words not in rows] == []
    for odd in ("-title", "outputpage__date", "content_type__model", "x"):
        assert admin_client.get(address, {"q": "ainutlaatuinen", "ordering": odd}).status_code == 200


def test_the_search_asks_ours_once_for_all_rows(tuotos, admin_client):
    counts = []
    for number in (1, 15):
        for each in range(number):
            post = tuotos.page(BlogPostPage, title="Ainutlaatuinen", slug=f"ainut-{number}-{each}")
            Contributor.objects.create(page=post, person=person("Maija", f"M{number}-{each}"), sort_order=0)
        work()
        with CaptureQueriesContext(connection) as queries:
            admin_client.get(reverse("wagtailadmin_pages:search_results"), {"q": "ainutlaatuinen"})
        counts.append(len(queries))
    assert counts[1] - counts[0] <= 15 * 3  # Wagtail asks for the place of each page
