"""A blog post: how long it takes to read, where it was first published, and what its list shows."""

import pytest
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from tests.factories import translate
from tests.factories.scenes import block

pytestmark = pytest.mark.django_db


def body(words: int):
    text = f"<p>{'sana ' * words}</p>" if words else ""
    return BlogPostPage._meta.get_field("body").to_python([block("text", text)])


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (160, 1), (239, 1), (241, 2), (1600, 10)])
def test_reading_takes_a_minute_for_160_words_and_at_least_one(words, minutes):
    assert BlogPostPage(body=body(words)).reading_minutes == minutes


@pytest.mark.parametrize(("language", "told"), [("fi", "Lukuaika 2 minuuttia"), ("sv", "Lästid 2 minuter")])
def test_post_tells_how_long_it_takes_to_read(tuotos, client, language, told):
    page = tuotos.page(BlogPostPage, language, body=body(320))
    assert told in client.get(page.url).content.decode()


def test_text_that_was_first_published_elsewhere_names_the_original_as_the_canonical_one(tuotos, client):
    fields = {"elsewhere_url": "https://example.org/blogi", "elsewhere_site": "Tikissä"}
    post = tuotos.page(BlogPostPage, body=body(5), **fields)
    translate(post, title="Inlägg")
    content = client.get(post.url).content.decode()
    assert 'rel="canonical" href="https://example.org/blogi"' in content and 'rel="alternate" hreflang' not in content
    assert "Julkaistu alun perin: Tikissä" in content


def test_post_that_lives_elsewhere_leads_there(tuotos, client):
    page = tuotos.page(BlogPostPage, elsewhere_url="https://example.org/blogi", elsewhere_site="Tikissä")
    content = client.get(page.url).content.decode()
    assert page.is_elsewhere and 'href="https://example.org/blogi"' in content
    assert f'rel="canonical" href="{page.full_url}"' in content


def test_list_shows_what_readers_may_open_and_each_work_once(tuotos, client):
    shown = tuotos.page(BlogPostPage, title="Näkyvä kirjoitus")
    translate(shown, title="Synligt inlägg")
    tuotos.page(BlogPostPage, title="Luonnos jää pois", live=False)
    hidden = tuotos.page(BlogPostPage, title="Piilotettu jää pois")
    hidden.unpublish()
    secret = tuotos.page(BlogPostPage, title="Salainen jää pois")
    PageViewRestriction.objects.create(page=secret, restriction_type="password", password="sana")
    only_swedish = tuotos.page(BlogPostPage, "sv", title="Bara på svenska")
    content = client.get("/fi/blogi/").content.decode()
    assert "Näkyvä kirjoitus" in content and "jää pois" not in content and "Synligt inlägg" not in content
    assert only_swedish.title in content and "Vain ruotsiksi" in content


def test_list_without_posts_says_so(tuotos, client):
    assert "Blogikirjoituksia ei ole vielä julkaistu" in client.get("/fi/blogi/").content.decode()
    assert client.get("/fi/blogi/", {"year": "eilen"}).status_code == 200
