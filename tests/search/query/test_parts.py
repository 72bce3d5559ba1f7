"""A work is found by words in any of its parts, and the hit says where they are and opens there."""

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction

from blog.models import BlogPostPage
from core.models import Contributor, CustomDocument, CustomMedia, OutputFile, OutputTopic, Person, Topic
from core.worker import reading
from events.models import EventPage
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.core.files.pdf_files import make_pdf
from tests.factories import translate
from tests.search.pages import ask, found, links_inside, titles

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]
POINT = "aaaaaaaa-1111-4111-8111-111111111111"
SCENES = ("bbbbbbbb-1111-4111-8111-111111111111", "cccccccc-1111-4111-8111-111111111111")


def pdf(*texts, name="raportti.pdf", **fields):
    """A file of the library, read."""
    document = CustomDocument.objects.create(title="Raportti", file=ContentFile(make_pdf(*texts), name=name), **fields)
    reading.read_document.call(document.pk)
    return document


def report(tuotos, *files, **fields):
    """A report with files."""
    rows = [OutputFile(document=file, sort_order=number) for number, file in enumerate(files)]
    return tuotos.page(PublicationPage, **{"title": "Loppuraportti", "slug": "loppuraportti", "files": rows, **fields})


def scene(key, *, title="Piha", spot="Portti", text="<p>Portista sisään.</p>", point=POINT):
    """A scene with one hotspot, as the database holds it."""
    content = [{"type": "text", "id": point.replace("1", "2"), "value": text}]
    hotspot = {"title": spot, "content": content, "shape": "point", "x": "10.00", "y": "10.00"}
    hotspots = [{"type": "item", "id": point, "value": hotspot}]
    return {"type": "scene", "id": key, "value": {"title": title, "image": None, "hotspots": hotspots}}


def picture(tuotos, *scenes, **fields):
    """An interactive image."""
    block = InteractivePage.scenes.field.stream_block
    return tuotos.page(InteractivePage, title="Kuva", slug="kuva", scenes=block.to_python(list(scenes)), **fields)


def test_hit_names_the_page_of_the_pdf_and_opens_there(tuotos, client):
    report(tuotos, pdf("Johdanto alkaa.", "Työttömien kvartsilöydöksistä kerrotaan."))
    content = ask(client, "kvartsilöydös")
    assert titles(content) == ["Loppuraportti"]
    url, text = links_inside(content)[0]
    assert url == "/fi/julkaisut/loppuraportti/raportti.pdf#page=2"
    assert text == "Osuma PDF-tiedoston sivulla 2"
    assert "<mark>kvartsilöydöksistä</mark>" in content


def test_words_may_stand_in_different_parts(tuotos, client):
    author = Person.objects.create(given_name="Sanna", family_name="Saikko")
    report(tuotos, pdf("Sivulla kvartsia."), contributors=[Contributor(person=author, role="author", sort_order=0)])
    tuotos.page(BlogPostPage, title="Kvartsi ilman tekijää")
    assert found(client, "saikko kvartsi")[0] == "Loppuraportti"  # what has one of the words follows


def test_pdf_of_both_twins_is_one_hit_under_the_readers_page(tuotos, client):
    page = report(tuotos, pdf("Sivulla kvartsia."))
    translate(page, title="Slutrapport", slug="slutrapport")
    content = ask(client, "kvartsi", "sv")
    assert titles(content) == ["Slutrapport"]
    assert links_inside(content)[0] == (
        "/sv/publikationer/slutrapport/raportti.pdf#page=1",
        "Träff på sidan 1 i pdf-filen",
    )


def test_file_without_text_is_found_by_its_title(tuotos, client):
    document = pdf("", name="skannattu.pdf", title_fi="Skannattu kvartsi-ilmoitus")
    report(tuotos, document)
    assert found(client, "kvartsi-ilmoitus") == ["Loppuraportti"]


def test_hit_in_a_hotspot_opens_it(tuotos, client):
    picture(tuotos, scene(SCENES[0], spot="Kvartsikivi"))
    content = ask(client, "kvartsikivet")
    assert titles(content) == ["Kuva"]
    assert links_inside(content) == [
        ("/fi/interaktiiviset-kuvat/kuva/#h-aaaaaaaa", "Osuma kuvan kohdassa: Kvartsikivi")
    ]


def test_hotspot_of_another_scene_opens_in_that_scene(tuotos, client):
    other = POINT.replace("aaaaaaaa", "dddddddd")
    picture(tuotos, scene(SCENES[0]), scene(SCENES[1], spot="Kivi", text="<p>Kvartsia.</p>", point=other))
    url = links_inside(ask(client, "kvartsi"))[0][0]
    assert url == "/fi/interaktiiviset-kuvat/kuva/cccccccc/#h-dddddddd"
    assert client.get(url).status_code == 200


def test_transcripts_are_found(tuotos, client):
    media = CustomMedia.objects.create(
        title="Tallenne", title_fi="Puhe", type="audio", transcript_fi="Puhuttiin kvartseista.", file="puhe.mp3"
    )
    tuotos.page(EventPage, title="Seminaari", date="2023-05-05", recording=media)
    content = ask(client, "kvartsi")
    assert titles(content) == ["Seminaari"]
    url, text = links_inside(content)[0]
    assert text == "Osuma tekstivastineessa: Puhe"
    assert (
        url.endswith(f"/#transcript-{media.pk}") and f'id="transcript-{media.pk}"' in client.get(url).content.decode()
    )


def test_transcript_in_a_hotspot_opens_that_hotspot(tuotos, client):
    media = CustomMedia.objects.create(title="Puhe", type="audio", transcript_fi="Kvartseista.", file="puhe.mp3")
    other = scene(SCENES[1])
    other["value"]["hotspots"][0]["value"]["content"] = [{"type": "media", "value": {"media": media.pk}}]
    picture(tuotos, scene(SCENES[0]), other)
    url, text = links_inside(ask(client, "kvartsi"))[0]
    assert text == "Osuma tekstivastineessa: Puhe"
    assert url == "/fi/interaktiiviset-kuvat/kuva/cccccccc/#h-aaaaaaaa"


def test_passage_in_another_language_is_read_in_its_own(tuotos, client):
    passage = {"language": "sv", "text": "<p>Arbetslösa på arbetsmarknaden.</p>", "source": ""}
    body = BlogPostPage.body.field.stream_block.to_python([{"type": "passage", "value": passage}])
    tuotos.page(BlogPostPage, title="Kirjoitus", body=body)
    assert found(client, "marknad") == ["Kirjoitus"]


def test_item_that_lives_elsewhere_is_found(tuotos, client):
    tuotos.page(PublicationPage, title="Kvartsista Theseuksessa", elsewhere_url="https://example.org/1")
    assert found(client, "kvartsi") == ["Kvartsista Theseuksessa"]


def test_person_is_a_hit_of_its_own(tuotos, client):
    author = Person.objects.create(given_name="Sanna", family_name="Kvartsila")
    Person.objects.create(given_name="Tuntematon", family_name="Kvartsila")
    report(tuotos, contributors=[Contributor(person=author, role="author", sort_order=0)])
    content = ask(client, "Kvartsilan")
    assert set(titles(content)) == {"Sanna Kvartsila", "Loppuraportti"}
    assert 'href="/fi/ihmiset/sanna-kvartsila/"' in content


def test_topic_joins_the_languages(tuotos, client):
    topic = Topic.objects.create(
        label_fi="osallisuus", label_sv="delaktighet", alternative_labels_sv="deltagande\ninkludering"
    )
    report(tuotos, topics=[OutputTopic(topic=topic, sort_order=0)])
    for query in ("delaktighet", "inkludering", "osallisuus"):
        assert set(found(client, query, "sv")) == {"delaktighet", "Loppuraportti"}, query


def test_words_in_the_wrong_language_are_left_to_the_twin(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Suomi", intro="Kvartsia löytyi.")
    translate(page, title="Svenska", slug="svenska")
    content = ask(client, "kvartsi", "sv")
    assert titles(content) == ["Svenska"]
    assert links_inside(content) == [("/fi/blogi/" + page.slug + "/", "Träff i den finska texten")]


def test_words_of_a_file_in_a_private_collection_are_not_found(tuotos, client):
    collection = Collection.get_first_root_node().add_child(name="Vain hankkeelle")
    report(tuotos, pdf("Salainen budjetti liitteenä", collection=collection))
    assert found(client, "budjetti") == ["Loppuraportti"]
    restriction = CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    assert found(client, "budjetti") == []
    restriction.delete()
    assert found(client, "budjetti") == ["Loppuraportti"]


def test_passage_has_its_own_language_beside_an_intro_that_is_not_translated(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Suomi", intro="Kivi.", plain_summary="Kvartsia löytyi.")
    translate(page, title="Svenska", plain_summary="Kvarts hittades.")
    assert "<p><mark>Kvarts</mark> hittades.</p>" in ask(client, "kvarts", "sv")
    assert '<p lang="fi">Kivi.</p>' in ask(client, "svenska", "sv")
