"""The log of searches without hits: words and counts only, no personal data, no robots, and nothing rare for long."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from blog.models import BlogPostPage
from core.worker import scheduler
from search.models import FailedSearch
from search.results.failures import forget_rare, may_be_kept

pytestmark = pytest.mark.django_db
BROWSER = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}


def ask(client, query, path="/fi/haku/", headers=BROWSER, **values):
    return client.get(path, {"q": query, **values}, headers=headers)


def logged():
    return list(FailedSearch.objects.order_by("query").values_list("language", "query", "count"))


def test_a_search_without_hits_is_counted_in_one_form(tuotos, client):
    for query in ("Ajanvaraus  netissä", "ajanvaraus netissä!", '"ajanvaraus" netissä'):
        ask(client, query)
    ask(client, "tidsbokning", "/sv/sok/")
    assert logged() == [("fi", "ajanvaraus netissä", 3), ("sv", "tidsbokning", 1)]
    row = FailedSearch.objects.first()
    assert row.last_on == timezone.localdate() and row.site == tuotos.site


def test_only_the_plain_first_page_of_a_reader_is_counted(tuotos, client, admin_client):
    tuotos.page(BlogPostPage, title="Kvartsi")
    ask(client, "kvartsi")
    ask(client, "olematon", page="2")
    ask(client, "olematon", kind="event")
    ask(client, "")
    ask(client, "...")
    ask(admin_client, "olematon")
    for agent in ("Googlebot/2.1", "curl/8", "python-requests/2", "", "Mozilla/5.0 HeadlessChrome/140"):
        ask(client, "olematon", headers={"user-agent": agent})
    ask(client, "olematon", headers={**BROWSER, "sec-purpose": "prefetch"})
    assert logged() == []


@pytest.mark.parametrize(
    "query",
    [
        "maija@example.org",
        "maija＠example.org",
        "maija(at)example.org",
        "010190-123A",
        "010101A123B",
        "040 123 4567",
        "+358401234567",
        "0401234567",
        "040-123-4567 maija",
        "040–123–4567",
        "12345",
        "FI21 1234 5600 0007 85",
        "syntynyt 1.1.1990",
        "1990-01-01",
        "a" * 81,
        "yksi kaksi kolme neljä viisi kuusi seitsemän",
        "978-952-0000-00-1",
        "12\u200b345",
        "https://example.org/maija",
    ],
)
def test_what_may_be_personal_is_never_kept(tuotos, client, query):
    assert not may_be_kept(query)
    ask(client, query)
    assert logged() == []


@pytest.mark.parametrize(
    "query", ["2014–2020", "esr 2021 2027", "978-952-328-000-7", "0355-1180", "covid-19", "wcag 2.2", "S2/0", "1500 €"]
)
def test_years_and_identifiers_of_books_may_be_kept(query):
    assert may_be_kept(query)


def test_a_query_that_grows_when_it_is_read_is_left_out(tuotos, client):
    ask(client, "ß" * 80)  # "ss" in small letters
    assert logged() == []


def test_a_search_without_hits_costs_one_statement_more(tuotos, client, django_assert_num_queries):
    ask(client, "olematon")
    with CaptureQueriesContext(
        connection,
    ) as robot:
        ask(client, "olematon", headers={"user-agent": "bot"})
    with django_assert_num_queries(len(robot) + 1):
        ask(client, "olematon")


def test_the_clock_drops_what_is_rare_and_old(tuotos):
    today = timezone.localdate()
    for query, count, days in (("uusi", 1, 3), ("rara", 2, 31), ("yleinen", 3, 31), ("vanha", 99, 366)):
        last = today - timedelta(days=days)
        FailedSearch.objects.create(site=tuotos.site, language="fi", query=query, count=count, last_on=last)
    forget_rare()
    assert {query for _language, query, _count in logged()} == {"uusi", "yleinen"}
    assert "forget rare searches" in {job.name for job in scheduler.JOBS}


def test_the_report_shows_what_was_asked_twice_with_ways_to_act(tuotos, admin_client):
    for language, query, count in (("fi", "kerran", 1), ("fi", "ajanvaraus", 5), ("sv", "tidsbokning", 9)):
        FailedSearch.objects.create(site=tuotos.site, language=language, query=query, count=count)
    url = reverse("search_failures:index")
    content = admin_client.get(url).content.decode()
    assert ">kerran<" not in content and ">ajanvaraus<" in content
    assert content.index("tidsbokning") < content.index("ajanvaraus")
    assert "/fi/haku/?q=ajanvaraus" in content and "/sv/sok/?q=tidsbokning" in content
    assert f"{reverse('wagtailsnippets_search_synonym:add')}?words=ajanvaraus" in content
    assert "Hakijasta ei tallenneta mitään" in content
    finnish = admin_client.get(url, {"language": "fi"}).content.decode()
    assert "ajanvaraus" in finnish and "tidsbokning" not in finnish


def test_a_row_can_be_removed(tuotos, admin_client):
    row = FailedSearch.objects.create(site=tuotos.site, language="fi", query="ajanvaraus", count=5)
    url = reverse("search_failures:forget", args=[row.pk])
    assert admin_client.get(url).status_code == 405
    response = admin_client.post(url, {"language": "fi"}, follow=True)
    assert not FailedSearch.objects.exists() and "ajanvaraus" in response.content.decode()


def test_editors_without_the_right_cannot_remove(tuotos, client, django_user_model):
    user = django_user_model.objects.create_user("kumppani", password="salasana")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    row = FailedSearch.objects.create(site=tuotos.site, language="fi", query="ajanvaraus", count=5)
    assert "Poista listalta" not in client.get(reverse("search_failures:index")).content.decode()
    client.post(reverse("search_failures:forget", args=[row.pk]))
    assert FailedSearch.objects.exists()
