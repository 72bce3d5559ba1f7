"""What stops the publishing of an interactive image, and what its editor is asked about, in both admin languages."""

import re

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from core.blocks.link_texts import fault_of, faults_in_html
from core.models import CustomMedia
from interactives.models import InteractivePage
from tests.factories.samples import recording
from tests.interactives.pictures import block, form_data, hotspot, picture_page, publish, scene

LINK = {"text": "Kyselyn raportti", "page": None, "document": None, "url": "https://example.org/"}
NO_MEDIA = {"title": "", "media": None, "url": "", "transcript": ""}


@pytest.fixture
def editor(client, admin_user):
    """Sign an editor in, with the admin in a language."""

    def sign_in(language="fi"):
        UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": language})
        client.force_login(admin_user)
        return client

    return sign_in


@pytest.fixture
def draft(tuotos):
    return picture_page(tuotos, live=False)


def told(response) -> str:
    """What the page says, the errors beside blocks too: they are JSON in an attribute."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), response.content.decode())


def is_live(page):
    return InteractivePage.objects.get(pk=page.pk).live


@pytest.mark.parametrize(
    "text",
    ["Lue lisää", "lue  LISÄÄ …", "Klikkaa tästä!", "tästä", "Läs mer", "klicka här", "»Här", "Read more", "(linkki)"],
)
def test_empty_words_do_not_do_as_the_text_of_a_link(text):
    assert "Nimeä kohde" in fault_of(text)


@pytest.mark.parametrize(
    "text", ["https://example.org/raportti.pdf", "www.metropolia.fi", "example.fi/a", "digikulma.se"]
)
def test_bare_address_does_not_do_as_the_text_of_a_link(text):
    assert "Pelkkä osoite" in fault_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lue lisää kyselystä",
        "Läs mer om enkäten",
        "Palvelu: digikulma.metropolia.fi",
        "Kirjoita: hanke@example.org",
        "Tästä alkaa digimatka",
    ],
)
def test_text_that_names_its_target_is_accepted(text):
    assert fault_of(text) == ""


def test_links_inside_a_rich_text_are_read():
    html = '<p><a href="https://a.fi"><b>Lue</b> lisää</a>, <a id="3" linktype="page">Kyselyn raportti</a></p>'
    assert len(faults_in_html(html)) == 1
    with translation.override("sv"):
        assert "säger inte vart länken leder" in faults_in_html(html)[0]


def test_page_without_faults_is_published_at_once(editor, draft):
    response = publish(editor(), draft, scene(hotspot(1, "Aula"), hotspot(2, "Kirjasto", block("link", LINK))))
    assert is_live(draft), response.context.get("form") and response.context["form"].errors


@pytest.mark.parametrize(("language", "words"), [("fi", "Nimeä kohde"), ("sv", "säger inte vart länken leder")])
@pytest.mark.parametrize(
    "content",
    [
        block("link", {**LINK, "text": "Lue lisää"}),
        block("text", '<p>Raportti: <a href="https://example.org/">klicka här</a></p>'),
    ],
    ids=["link", "rich text"],
)
def test_link_text_stops_publishing_with_a_reason(editor, draft, language, words, content):
    response = publish(editor(language), draft, scene(hotspot(1, "Aula", content)))
    assert not is_live(draft)
    assert words in told(response)


def test_draft_may_be_unfinished(editor, draft):
    data = form_data(scene(hotspot(1, "", block("link", {**LINK, "text": "Lue lisää"})), decorative=True, alt=""))
    response = editor().post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), data)
    assert response.status_code == 302
    saved = InteractivePage.objects.get(pk=draft.pk).get_latest_revision_as_object()
    assert saved.scenes[0].value["hotspots"][0]["content"][0].value["text"] == "Lue lisää"


@pytest.mark.parametrize(
    ("language", "words"), [("fi", "Näkymän kuva on sisältöä"), ("sv", "Bilden i en vy är innehåll")]
)
def test_picture_of_a_scene_is_never_decorative(editor, draft, language, words):
    response = publish(editor(language), draft, scene(hotspot(1, "Aula"), decorative=True, alt=""))
    assert not is_live(draft) and words in told(response)


def test_name_of_a_hotspot_is_demanded(editor, draft):
    response = publish(editor(), draft, scene(hotspot(1, "")))
    assert not is_live(draft) and response.context["form"].errors["scenes"]


def _bare_media(kind):
    media = recording()
    CustomMedia.objects.filter(pk=media.pk).update(captions_fi="", transcript_fi="", transcript_sv="", type=kind)
    return block("media", {**NO_MEDIA, "media": media.pk})


@pytest.mark.parametrize(
    ("make", "fi", "sv"),
    [
        (lambda: _bare_media("video"), "ei ole tekstitystä eikä", "saknar både textning"),
        (lambda: _bare_media("audio"), "Äänitteellä ei ole", "Ljudinspelningen saknar"),
        (
            lambda: block("media", {**NO_MEDIA, "title": "Video", "url": "https://youtu.be/aaaaaaaaaaa"}),
            "videossa on tekstitys toisessa palvelussa",
            "videon har textning i den andra tjänsten",
        ),
    ],
    ids=["video", "audio", "outside"],
)
def test_media_without_words_is_told_once_and_then_published(editor, draft, make, fi, sv):
    raw = scene(hotspot(1, "Aula", make()))
    for language, words in (("fi", fi), ("sv", sv)):
        response = publish(editor(language), draft, raw)
        assert not is_live(draft) and words in told(response)
    seen = response.context["form"]["remarks_seen"].value()
    publish(editor(), draft, raw, remarks_seen=seen)
    assert not is_live(draft)  # told in Swedish, not yet in Finnish
    seen = publish(editor(), draft, raw).context["form"]["remarks_seen"].value()
    publish(editor(), draft, raw, remarks_seen=seen)
    assert is_live(draft)


def test_new_remark_is_told_although_another_one_was_seen(editor, draft):
    empty = scene(hotspot(1, "Aula") | {"value": {**hotspot(1, "Aula")["value"], "content": []}})
    seen = publish(editor(), draft, empty).context["form"]["remarks_seen"].value()
    assert seen
    response = publish(editor(), draft, scene(hotspot(1, "Aula", _bare_media("video"))), remarks_seen=seen)
    assert not is_live(draft) and "ei ole tekstitystä" in told(response)
    assert response.context["form"]["remarks_seen"].value() != seen


def test_media_with_captions_needs_no_remark(editor, draft):
    publish(editor(), draft, scene(hotspot(1, "Aula", block("media", {**NO_MEDIA, "media": recording().pk}))))
    assert is_live(draft)
