"""An interactive image on other sites: the frame, oEmbed and the code to copy."""

from io import BytesIO
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from PIL import Image
from PIL.ExifTags import Base
from wagtail.embeds.finders.oembed import OEmbedFinder
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from core.models import CustomImage
from core.works import states
from interactives.models import InteractivePage
from interactives.oembed import TEXT_HEIGHT
from tests.factories import path_of, translate
from tests.factories.scenes import row, scene, scenes, spot, text
from tests.standing import anew

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def built(standing):
    with standing() as tuotos:
        raw = [scene("Pihalla", spot("Ovi", text("Avoinna."))), scene("Sisällä", *row(2))]
        yield tuotos.page(InteractivePage, title='Kulmilla & "muualla"', scenes=scenes(*raw))


@pytest.fixture
def page(built, tuotos):
    return anew(built)


def ask(client, url, **query):
    return client.get("/oembed/", {"url": url, **query})


def test_only_frames_may_stand_on_other_sites(page, client):
    frame, own = client.get(f"{page.url}upota/"), client.get(page.url)
    assert "frame-ancestors *" in frame["Content-Security-Policy"] and "X-Frame-Options" not in frame
    assert "frame-ancestors 'self'" in own["Content-Security-Policy"] and own["X-Frame-Options"] == "SAMEORIGIN"
    assert frame["X-Robots-Tag"] == "noindex" and not frame.cookies
    content = frame.content.decode()
    assert "Avoinna." in content and page.full_url in content and "unsafe" not in frame["Content-Security-Policy"]


def test_frame_stays_a_frame_from_scene_to_scene_in_each_language(page, client):
    key = page.scenes[1].id[:8]
    assert f'href="{path_of(page)}upota-{key}/"' in client.get(f"{page.url}upota/").content.decode()
    assert "Teksti 1." in client.get(f"{page.url}upota-{key}/").content.decode()
    content = client.get(f"{page.url}upota-{key}/").content.decode()
    assert content.count(f'"{page.full_url}{key}/"') == 3, "canonical address, copied links, way to the page itself"
    twin = translate(page, title="I kvarteret")
    assert client.get(f"{twin.url}badda-in/").status_code == 200
    assert client.get(f"{twin.url}upota/").status_code == 404


def test_head_leads_to_an_answer_that_describes_the_page(page, client):
    content = client.get(page.url).content.decode()
    assert 'type="application/json+oembed"' in content and 'type="text/xml+oembed"' in content
    answer = ask(client, page.full_url)
    facts = answer.json()
    assert answer["Content-Type"] == "application/json" and facts["version"] == "1.0" and facts["type"] == "rich"
    assert facts["title"] == page.title and facts["thumbnail_url"].startswith("http")
    assert f'src="{page.full_url}upota/"' in facts["html"] and "&amp; &quot;muualla&quot;" in facts["html"]
    assert "<script" not in facts["html"] and f'href="{page.full_url}"' in facts["html"]


def test_xml_says_the_same(page, client):
    facts = ask(client, page.full_url).json()
    answer = ask(client, page.full_url, format="xml")
    root = ElementTree.fromstring(answer.content)  # noqa: S314  our own answer
    assert answer["Content-Type"].startswith("text/xml") and root.tag == "oembed"
    assert {child.tag: child.text for child in root} == {name: str(value) for name, value in facts.items()}


def test_sizes_stay_within_what_was_asked(page, client):
    facts = ask(client, page.full_url, maxwidth=400, maxheight=300).json()
    assert facts["width"] == 400 and facts["height"] == 300 and 'width="400"' in facts["html"]
    assert ask(client, page.full_url, maxwidth="leveä").status_code == 400
    assert ask(client, page.full_url, maxwidth="-5").status_code == 200


def test_height_fits_a_picture_that_an_older_version_stored_on_its_side(page, client):
    image = page.scenes[0].value["image"]
    notes, data = Image.Exif(), BytesIO()
    notes[Base.Orientation] = 6
    Image.new("RGB", (800, 600)).save(data, "JPEG", exif=notes)
    name = image.file.storage.save("vanha.jpg", ContentFile(data.getvalue()))
    CustomImage.objects.filter(pk=image.pk).update(file=name, width=800, height=600)
    assert ask(client, page.full_url, maxwidth=600).json()["height"] == 800 + TEXT_HEIGHT


def test_scene_has_an_answer_of_its_own(page, client):
    key = page.scenes[1].id[:8]
    facts = ask(client, f"{page.full_url}{key}/").json()
    assert facts["title"].startswith("Sisällä") and f"upota-{key}/" in facts["html"]


def test_what_cannot_be_shown_is_refused(page, tuotos, client):
    post = tuotos.page(BlogPostPage, title="Kirjoitus")
    for url in ("", "http://[", "https://example.org/fi/", post.full_url, f"{page.full_url}deadbeef/", "/fi/"):
        assert ask(client, url).status_code == 404, url
    assert ask(client, page.full_url, format="yaml").status_code == 501
    assert client.post("/oembed/").status_code == 405
    states.withdraw(page, reason_fi="Virhe.", reason_sv="Fel.")
    assert ask(client, page.full_url).status_code == 404
    assert client.get(f"{page.url}upota/").status_code == 410


def test_private_page_is_not_described(page, client):
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert ask(client, page.full_url).status_code == 401


def test_wagtail_as_a_consumer_shows_it(page, client, monkeypatch):
    """The finder of Wagtail itself, whose request is answered by our provider."""

    def get(url, params, **_options):
        answer = client.get("/oembed/", params)
        return SimpleNamespace(json=answer.json, raise_for_status=lambda: None)

    monkeypatch.setattr("wagtail.embeds.finders.oembed.requests.get", get)
    cache.clear()
    root = page.full_url.split("/fi/")[0]
    provider = {"endpoint": f"{root}/oembed/", "urls": [rf"^{root}/.+$"]}
    embed = OEmbedFinder(providers=[provider]).find_embed(page.full_url, max_width=600)
    assert embed["type"] == "rich" and embed["width"] == 600 and embed["title"] == page.title
    assert "<iframe" in embed["html"]


def test_code_can_be_copied_without_script(page, client):
    content = client.get(page.url).content.decode()
    code = content.split('id="share-code"')[1].split("</textarea>")[0]
    assert f"&lt;iframe src=&quot;{page.full_url}upota/&quot;" in code
    assert "&amp;amp; &amp;quot;muualla" in code and "/static/js/scene/host.js&quot;" in code


def test_page_whose_picture_file_is_lost_is_described_all_the_same(page, client):
    image = page.scenes[0].value["image"]
    image.renditions.all().delete()
    image.file.storage.delete(image.file.name)
    assert ask(client, page.full_url).json()["title"] == page.title
