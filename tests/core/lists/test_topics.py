"""Pages of topics: one thing with a name in each language, and everything about it."""

import json
import re

import feedparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from core.models import BroaderTopic, OutputTopic, Topic
from events.models import EventPage
from home.models import ServicePage
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.factories import load_site, make_page, translate
from tests.factories.neighbour import HOST

pytestmark = pytest.mark.django_db
YSO = "http://www.yso.fi/onto/yso/p9860"


@pytest.fixture
def search_for_work():
    return Topic.objects.create(label_fi="työnhaku", label_sv="arbetssökning", label_en="job hunting", uri=YSO)


def about(tuotos, model, *topics, **fields):
    return tuotos.page(model, topics=[OutputTopic(topic=topic) for topic in topics], **fields)


def read(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def titles(content):
    rows = re.findall(r'<h3 class="entry__title"[^>]*>(.*?)</h3>', content, re.S)
    return {re.sub(r"<[^>]+>", "", row).strip() for row in rows}


def test_one_topic_has_a_page_in_each_language_with_all_kinds(tuotos, client, search_for_work):
    for model in (BlogPostPage, PublicationPage, EventPage, InteractivePage, ServicePage):
        page = about(tuotos, model, search_for_work, title=model.__name__, date="2024-01-02")
        translate(page, title=f"{model.__name__} sv")
    tuotos.page(BlogPostPage, title="Muuta")
    finnish, swedish = f"/fi/aiheet/{search_for_work.pk}-tyonhaku/", f"/sv/amnen/{search_for_work.pk}-arbetssokning/"
    fi, sv = read(client, finnish), read(client, swedish)
    assert ">työnhaku</h1>" in fi and ">arbetssökning</h1>" in sv and f'href="{YSO}"' in fi
    assert len(titles(fi)) == len(titles(sv)) == 5 and "Muuta" not in fi
    assert f'hreflang="sv" href="{tuotos.site.root_url}{swedish}"' in fi and f'href="{finnish}"' in sv
    assert '<dd lang="sv">arbetssökning</dd>' in fi and '<meta property="og:title" content="työnhaku">' in fi
    thing = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', sv, re.S)[1])
    assert thing["about"]["@id"] == YSO and thing["about"]["name"] == "arbetssökning"
    assert thing["about"]["alternateName"] == ["job hunting", "työnhaku"]
    assert titles(read(client, f"{finnish}?kind=event")) == {"EventPage"}
    post = read(client, BlogPostPage.objects.get(title="BlogPostPage").url)
    assert f'href="{finnish}">työnhaku</a>' in post
    assert YSO in post[post.index("ld+json") :]


def test_address_stays_good_when_the_label_changes(tuotos, client, search_for_work):
    about(tuotos, BlogPostPage, search_for_work)
    old = f"/fi/aiheet/{search_for_work.pk}-tyonhaku/"
    assert "työnhaku" in read(client, old)
    search_for_work.label_fi = "työpaikan haku"
    search_for_work.save()
    new = f"/fi/aiheet/{search_for_work.pk}-tyopaikan-haku/"
    for path in (f"{old}?kind=event", f"/fi/aiheet/{search_for_work.pk}/?kind=event"):
        assert client.get(path)["Location"] == f"{new}?kind=event"
    assert client.get("/fi/aiheet/99999999999999999999-x/").status_code == 404
    odd = Topic.objects.create(label_fi="日本")
    about(tuotos, BlogPostPage, odd)
    assert "日本" in read(client, client.get(f"/fi/aiheet/{odd.pk}/")["Location"])


def test_broader_and_narrower_lead_to_each_other(tuotos, client, search_for_work):
    work = Topic.objects.create(label_fi="työllistyminen (prosessi)", label_sv="sysselsättning (process)")
    unused = Topic.objects.create(label_fi="elinolot", uri="http://www.yso.fi/onto/yso/p1")
    own = Topic.objects.create(label_fi="naapurin oma")
    for topic in (search_for_work, work):
        about(tuotos, BlogPostPage, topic)
    narrow, broad = (f"/fi/aiheet/{search_for_work.pk}-tyonhaku/", f"/fi/aiheet/{work.pk}-tyollistyminen/")
    assert "Yläkäsite" not in read(client, narrow) and "Alakäsite" not in read(client, broad)
    search_for_work.broader_topics = [BroaderTopic(broader=topic) for topic in (work, unused, own)]
    search_for_work.save()
    content = read(client, narrow)
    assert f'<a href="{broad}">työllistyminen</a>' in content and "<dd>elinolot</dd>" in content
    assert "naapurin oma" not in content, "an own topic without works here"
    assert f'<a href="{narrow}">työnhaku</a>' in read(client, broad)


def test_topics_of_a_site_are_its_own_and_counted(tuotos, client, search_for_work):
    other = Topic.objects.create(label_fi="naapurin aihe")
    about(tuotos, BlogPostPage, search_for_work, title="Yksi")
    about(tuotos, BlogPostPage, search_for_work, title="Tulossa", state="announced")
    private = about(tuotos, BlogPostPage, other, title="Salainen")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    make_page(BlogPostPage, load_site(HOST).fi["blog"], topics=[OutputTopic(topic=other)], title="Naapurin")
    content = read(client, "/fi/aiheet/")
    assert ">työnhaku</span>" in content and "(2 tuotosta)" in content and "naapurin aihe" not in content
    feed = feedparser.parse(client.get(f"/fi/aiheet/{search_for_work.pk}/syote.atom").content)
    assert not feed.bozo and [entry.title for entry in feed.entries] == ["Yksi"]
    sitemap = read(client, "/sitemap.xml")
    assert f"/sv/amnen/{search_for_work.pk}-arbetssokning/</loc><lastmod>" in sitemap
    assert f"/aiheet/{other.pk}-" not in sitemap and "/fi/aiheet/</loc>" in sitemap


def test_topic_that_no_work_of_the_site_is_about_has_no_page_on_it(tuotos, client, search_for_work):
    own = Topic.objects.create(label_fi="naapurin aihe", label_sv="grannens ämne")
    neighbour = make_page(BlogPostPage, load_site(HOST).fi["blog"], topics=[OutputTopic(topic=own)], title="Naapurin")
    work = about(tuotos, BlogPostPage, search_for_work)
    numbers = {topic: f"/fi/aiheet/{topic.pk}" for topic in (own, search_for_work)}
    for path in (numbers[own], f"{numbers[own]}-naapurin-aihe", f"/sv/amnen/{own.pk}-grannens-amne"):
        answer = client.get(f"{path}/")
        assert answer.status_code == 404 and "aapurin" not in answer.content.decode().partition("<h1")[2], path
        assert client.get(f"{path}/", headers={"host": HOST}).status_code in (200, 302), path
    assert client.get(f"{numbers[own]}/syote.atom").status_code == 404
    assert "naapurin aihe" in client.get(neighbour.get_url(), headers={"host": HOST}).content.decode()
    assert client.get(f"{numbers[search_for_work]}/")["Location"] == f"{numbers[search_for_work]}-tyonhaku/"
    work.unpublish()
    assert client.get(f"{numbers[search_for_work]}-tyonhaku/").status_code == 404


def test_site_without_topics_says_so(tuotos, client):
    content = read(client, "/sv/amnen/")
    assert "Här finns inga ämnen ännu." in content and 'content="noindex"' in content
    assert "/amnen/" not in read(client, "/sitemap.xml") and 'id="topics"' not in read(client, "/sv/")


def test_page_costs_the_same_for_one_work_and_for_twenty(tuotos, client, search_for_work):
    counts = []
    for number in (1, 19):
        for _work in range(number):
            about(tuotos, BlogPostPage, search_for_work, date="2024-01-02")
        for path in (f"/fi/aiheet/{search_for_work.pk}-tyonhaku/", "/fi/aiheet/"):
            client.get(path)
            with CaptureQueriesContext(connection) as caught:
                client.get(path)
            counts.append(len(caught))
    assert counts[:2] == counts[2:] and max(counts) <= 4


def test_editor_gives_a_topic_a_broader_one_in_its_form(admin_client, search_for_work):
    work = Topic.objects.create(label_fi="työllistyminen")
    form = {
        **dict.fromkeys(("label_sv", "label_en", "alternative_labels_fi", "alternative_labels_sv", "uri"), ""),
        "label_fi": "työnhaku",
        **{f"broader_topics-{name}": "0" for name in ("INITIAL_FORMS", "MIN_NUM_FORMS")},
        "broader_topics-TOTAL_FORMS": "1",
        "broader_topics-MAX_NUM_FORMS": "1000",
        "broader_topics-0-broader": str(work.pk),
        "broader_topics-0-ORDER": "1",
        "broader_topics-0-id": "",
    }
    address = reverse("wagtailsnippets_core_topic:edit", args=[search_for_work.pk])
    assert "Yläkäsitteet" in admin_client.get(address).content.decode()
    assert admin_client.post(address, form).status_code == 302
    assert [row.broader for row in search_for_work.broader_topics.all()] == [work]
    circle = {**form, "label_fi": "työllistyminen", "broader_topics-0-broader": str(search_for_work.pk)}
    answer = admin_client.post(reverse("wagtailsnippets_core_topic:edit", args=[work.pk]), circle)
    assert "Tämä aihe on itse muokkaamasi aiheen alla." in answer.content.decode()
    assert not work.broader_topics.exists()
