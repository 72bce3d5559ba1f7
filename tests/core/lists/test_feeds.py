"""Feeds, as a library of others reads them."""

import re
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from core.models import Contributor, OutputTopic, Project, Series, Topic
from events.models import EventPage
from publications.models import PublicationPage
from tests.factories import organisation, path_of, person, translate
from tests.factories.samples import block, picture

pytestmark = pytest.mark.django_db


def read(client, address):
    answer = client.get(address)
    assert answer.status_code == 200 and answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = feedparser.parse(answer.content)
    assert not feed.bozo and feed.version == "atom10"
    return feed


def titles(client, address):
    return [entry.title for entry in read(client, address).entries]


def story(*blocks):
    return BlogPostPage._meta.get_field("body").to_python(list(blocks))


def makers(*names):
    return [Contributor(person=person(*name), sort_order=number) for number, name in enumerate(names)]


def test_post_tells_its_makers_in_order_its_summary_and_when(tuotos, client):
    names = [("Maija", "Meikäläinen"), ("Åke", "Öberg"), ("Teppo", "Testaaja")]
    post = tuotos.page(
        BlogPostPage, title="Ääkköset & <merkit>", intro="Näin se & muu käy.", contributors=makers(*names)
    )
    feed = read(client, f"{path_of(tuotos.fi['blog'])}feed.atom")
    (entry,) = feed.entries
    assert entry.title == "Ääkköset & <merkit>" and entry.summary == "Näin se & muu käy."
    assert [author.name for author in entry.authors] == ["Maija Meikäläinen", "Åke Öberg", "Teppo Testaaja"]
    assert entry.link == post.full_url and entry.title_detail.language == "fi"
    assert "content" not in entry
    assert feed.feed.link == tuotos.fi["blog"].full_url


def test_ids_never_change_and_languages_have_their_own(tuotos, client):
    post = tuotos.page(BlogPostPage, title="Ensin")
    translate(post, title="Först")
    (before,) = read(client, f"{path_of(tuotos.fi['blog'])}feed.atom").entries
    (swedish,) = read(client, f"{path_of(tuotos.sv['blog'])}feed.atom").entries
    assert swedish.title == "Först" and swedish.id != before.id
    post.refresh_from_db()
    post.title, post.slug = "Sitten", "toinen"
    post.save_revision().publish()
    (after,) = read(client, f"{path_of(tuotos.fi['blog'])}feed.atom").entries
    assert after.id == before.id and after.title == "Sitten" and after.link != before.link
    assert after.updated > before.updated and after.published == before.published


def test_feed_is_filtered_as_its_list_is(tuotos, client):
    topic = Topic.objects.create(label_fi="digituki")
    tuotos.page(BlogPostPage, title="Digituesta", topics=[OutputTopic(topic=topic)], date="2024-01-02")
    tuotos.page(BlogPostPage, title="Muusta", date="2025-01-02")
    blog = path_of(tuotos.fi["blog"])
    assert titles(client, f"{blog}feed.atom?topic={topic.pk}") == ["Digituesta"]
    assert titles(client, f"{blog}feed.atom?year=2025") == ["Muusta"]
    assert len(titles(client, f"{blog}feed.atom?year=x&topic=99999&page=7")) == 2
    assert f'href="feed.atom?topic={topic.pk}"' in client.get(f"{blog}?topic={topic.pk}&page=1").content.decode()
    outputs = path_of(tuotos.fi["outputs"])
    tuotos.page(PublicationPage, title="Raportti")
    assert titles(client, f"{outputs}feed.atom?kind=publication") == ["Raportti"]


def test_what_was_published_last_comes_first_whatever_its_own_date(tuotos, client):
    for number, (title, day) in enumerate([("Uusi päivä", "2026-05-01"), ("Vanha päivä", "2001-05-01")]):
        page = tuotos.page(BlogPostPage, title=title, date=day)
        BlogPostPage.objects.filter(pk=page.pk).update(first_published_at=datetime(2026, 6, 1 + number, tzinfo=UTC))
    assert titles(client, f"{path_of(tuotos.fi['blog'])}feed.atom") == ["Vanha päivä", "Uusi päivä"]


def test_makers_and_series_have_their_own(tuotos, client):
    series = Series.objects.create(name_fi="Sarja")
    maija = person("Maija", "Meikäläinen")
    both = [Contributor(person=maija, role=role, sort_order=place) for place, role in enumerate(["author", "editor"])]
    tuotos.page(BlogPostPage, title="Maijan", contributors=both, series=series, series_position=1)
    tuotos.page(EventPage, title="Muun", date="2030-01-02", series=series, series_position=2, event_status="cancelled")
    office, stranger = organisation(), person("Toini", "Tuntematon")
    strange_series = Series.objects.create(name_fi="Naapurin")
    tuotos.page(PublicationPage, title="Toimiston", contributors=[Contributor(organisation=office)])
    assert titles(client, f"/fi/ihmiset/{maija.slug}/syote.atom") == ["Maijan"]
    assert titles(client, f"/sv/personer/{maija.slug}/flode.atom") == ["Maijan"]
    assert titles(client, f"/fi/sarjat/{series.pk}/syote.atom") == ["Peruttu: Muun", "Maijan"]
    assert titles(client, f"/fi/organisaatiot/{office.slug}/syote.atom") == ["Toimiston"]
    assert titles(client, f"/sv/organisationer/{office.slug}/flode.atom") == ["Toimiston"]
    of_page = client.get(f"/sv/organisationer/{office.slug}/").content.decode()
    assert f'href="/sv/organisationer/{office.slug}/flode.atom"' in of_page
    for unknown in ("ihmiset/ei-ole", f"ihmiset/{stranger.slug}", "sarjat/9999", f"sarjat/{strange_series.pk}"):
        assert client.get(f"/fi/{unknown}/syote.atom").status_code == 404


def test_search_can_be_followed(tuotos, client):
    tuotos.page(BlogPostPage, title="Kvartsin löytö", date="2024-01-02")
    tuotos.page(PublicationPage, title="Kvartsit Suomessa", year=2025)
    tuotos.page(BlogPostPage, title="Muuta")
    call_command("update_index", verbosity=0)
    assert set(titles(client, "/fi/haku/syote.atom?q=kvartsi")) >= {"Kvartsit Suomessa", "Kvartsin löytö"}
    assert "Muuta" not in titles(client, "/fi/haku/syote.atom?q=kvartsi")
    assert titles(client, "/fi/haku/syote.atom?q=olematonsana") == []
    assert client.get("/fi/haku/syote.atom").status_code == 404
    page = client.get("/fi/haku/?q=kvartsi&sort=title").content.decode()
    assert 'href="/fi/haku/syote.atom?q=kvartsi&amp;sort=title"' in page
    assert '<link rel="alternate" type="application/atom+xml"' in page


def test_feeds_are_found_from_the_front_page_from_posts_and_from_lists(tuotos, client):
    post = tuotos.page(BlogPostPage)
    for page in (tuotos.fi["home"], tuotos.sv["home"], post, tuotos.fi["blog"]):
        content = client.get(path_of(page)).content.decode()
        (found,) = re.findall(r'<link rel="alternate" type="application/atom\+xml" href="([^"]+)"', content)
        read(client, urlsplit(urljoin(f"https://localhost{path_of(page)}", found)).path)


def test_author_who_is_deleted_and_series_of_one(tuotos, client):
    series, maija = Series.objects.create(name_fi="Yksin"), person("Maija", "Meikäläinen")
    rows = [Contributor(person=maija, sort_order=0), Contributor(person=person("Åke", "Öberg"), sort_order=1)]
    tuotos.page(BlogPostPage, title="Yksin", contributors=rows, series=series)
    maija.delete()
    (entry,) = read(client, f"/fi/sarjat/{series.pk}/syote.atom").entries
    assert [author.name for author in entry.authors] == ["Åke Öberg"]
    Contributor.objects.all().delete()
    feed = read(client, f"/fi/sarjat/{series.pk}/syote.atom")
    assert feed.entries[0].title == "Yksin" and feed.feed.author == "Hanke", (
        "an entry without makers has that of the feed"
    )


def test_whole_texts_stand_by_themselves(tuotos, client):
    Project.objects.filter(site=tuotos.site).update(feeds_have_texts=True)
    picture_block = block("image", {"image": picture().pk, "alt": "", "caption": ""})
    text = block("text", '<p>Katso <a href="https://example.org/x">tämä</a>.</p>')
    page = tuotos.page(BlogPostPage, title="Pitkä", body=story(text, picture_block))
    (entry,) = read(client, f"{path_of(tuotos.fi['blog'])}feed.atom").entries
    content = entry.content[0].value
    assert "Katso" in content and "https://example.org/x" in content
    assert f'src="{tuotos.site.root_url}/media/images/' in content
    assert "<script" not in content and "srcset" not in content
    assert page.full_url == entry.link


def test_nobody_is_told_what_is_not_public(tuotos, client):
    tuotos.page(BlogPostPage, title="Julkinen")
    tuotos.page(BlogPostPage, title="Tulossa", state="announced")
    private = tuotos.page(BlogPostPage, title="Salainen")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    hidden = tuotos.page(BlogPostPage, title="Piilotettu")
    hidden.unpublish()
    assert titles(client, f"{path_of(tuotos.fi['blog'])}feed.atom") == ["Julkinen"]
    assert set(titles(client, f"{path_of(tuotos.fi['outputs'])}feed.atom")) == {"Julkinen"}, "not the neighbour's"


def test_empty_feed_and_one_that_did_not_change(tuotos, client):
    blog = path_of(tuotos.fi["blog"])
    assert titles(client, f"{blog}feed.atom") == []
    tuotos.page(BlogPostPage, title="Uusi")
    etag = client.get(f"{blog}feed.atom")["ETag"]
    assert client.get(f"{blog}feed.atom", headers={"If-None-Match": etag}).status_code == 304


def test_feed_costs_the_same_with_many_entries(tuotos, client):
    def ask():
        with CaptureQueriesContext(connection) as asked:
            assert client.get(f"{path_of(tuotos.fi['outputs'])}feed.atom").status_code == 200
        return len(asked)

    for model in (BlogPostPage, PublicationPage):
        tuotos.page(model, contributors=makers(("Maija", "Meikäläinen")))
    ask()
    few = ask()
    for number in range(19):
        tuotos.page(BlogPostPage, slug=f"p-{number}", contributors=makers(("Åke", f"Öberg {number}")))
    ask()
    assert ask() <= few <= 25
