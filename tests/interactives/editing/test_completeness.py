"""How much of an interactive image stands in each language, and what editors are told of it."""

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation, TranslationSource

from core.models import CustomImage
from interactives.admin.views import add_counts
from interactives.editing.completeness import (
    DONE,
    HOTSPOT,
    MISSING,
    PAGE,
    SCENE,
    STALE,
    Count,
    Text,
    count,
    count_in_columns,
)
from interactives.editing.language_states import language_states
from interactives.models import InteractivePage
from tests.factories import approve_text, edit, locale, translate
from tests.factories.samples import picture
from tests.interactives.pictures import SCENE as SCENE_KEY
from tests.interactives.pictures import hotspot, path, picture_page, publish, scene, scenes, spot_key

ALT = f"scenes__{SCENE_KEY}__image__alt_text"
NAME = f"scenes__{SCENE_KEY}__title"
SWEDISH = {path(1): "Aulan", path(1, "text"): "Text: Aulan", NAME: "Campus", ALT: "Karta över campus"}


@pytest.fixture
def editor(client, admin_user):
    client.force_login(admin_user)
    return client


def of(page, language="sv"):
    return next(state for state in language_states(page) if state.locale.language_code == language)


def counts(state):
    return str(state.hotspots), str(state.scenes), str(state.others)


def names(texts):
    return [text.name for text in texts]


def test_order_of_the_texts_of_a_part_does_not_matter():
    texts = [Text("scenes.s.hotspots.a.title", "", MISSING), Text("scenes.s.hotspots.a.content.x.text", "", DONE)]
    assert count(texts, HOTSPOT) == count(reversed(texts), HOTSPOT) == Count(0, 1)


def test_part_counts_when_its_every_text_stands():
    texts = [
        Text("scenes.s.title", "", DONE),
        Text("scenes.s.hotspots.a.title", "", DONE),
        Text("scenes.s.hotspots.a.content.x.text", "", MISSING),
        Text("scenes.s.hotspots.b.title", "", STALE),
        Text("title", "", DONE),
        Text("intro", "", MISSING),
    ]
    assert count(texts, HOTSPOT) == Count(1, 2)
    assert count(texts, SCENE) == Count(1, 1)
    assert count(texts, PAGE) == Count(1, 2)
    assert str(Count(5, 7)) == "5/7" and Count(7, 7).is_full and not Count(5, 7).is_full


def test_hotspots_in_columns_lack_those_with_a_foreign_text():
    raw = [{"value": {"hotspots": [{"id": "a"}, {"id": "b"}]}}, {"value": {"hotspots": [{"id": "c"}]}}, {"value": {}}]
    foreign = ["title", "scenes.s.title", "scenes.s.hotspots.a.title", "scenes.s.hotspots.a.content.x"]
    assert count_in_columns(raw, foreign) == Count(2, 3)
    assert count_in_columns([], []) == Count(0, 0)


def test_page_that_was_not_submitted_lacks_everything(tuotos):
    page = picture_page(tuotos)
    fi, sv = language_states(page)
    assert fi.is_source and counts(fi) == ("2/2", "1/1", "1/1") and fi.is_full
    assert sv.page is None and counts(sv) == ("0/2", "0/1", "0/1")
    assert sv.url == reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def test_each_translated_text_counts_and_each_missing_one_is_named(tuotos):
    page = picture_page(tuotos)
    twin = translate(page, title="Campuskartan", **SWEDISH)
    state = of(page)
    assert counts(state) == ("1/2", "1/1", "1/1")
    assert names(state.missing) == ["Näkymä 1 · Kohta 2 · nimi", "Näkymä 1 · Kohta 2 · Teksti"]
    first = f"scenes.{SCENE_KEY}.hotspots.{spot_key(2)}.title"
    assert state.missing[0].url == f"{reverse('wagtailadmin_pages:edit', args=[twin.pk])}#text={first}"
    assert counts(of(twin)) == counts(state)  # the same, whichever twin is asked


def test_saved_translation_counts_before_it_is_published(tuotos):
    page = picture_page(tuotos)
    twin = translate(page, title="Campuskartan", publish=False, **SWEDISH)
    assert not twin.live and counts(of(page)) == ("1/2", "1/1", "1/1")


def test_changed_text_stands_but_waits_for_the_translator(tuotos):
    page = picture_page(tuotos)
    translate(page, title="Campuskartan", **SWEDISH)
    edit(page, publish=False, scenes=scenes(scene(hotspot(1, "Pääaula"), hotspot(2, "Kirjasto"))))
    state = of(page)
    assert str(state.hotspots) == "1/2"
    assert names(state.stale) == ["Näkymä 1 · Kohta 1 · nimi", "Näkymä 1 · Kohta 1 · Teksti"]


def test_hotspot_of_a_draft_is_missing_already(tuotos):
    page = picture_page(tuotos)
    translate(page, title="Campuskartan", **SWEDISH)
    raw = scene(hotspot(3, "Kahvila"), hotspot(1, "Aula"), hotspot(2, "Kirjasto"))
    edit(page, publish=False, scenes=scenes(raw))
    state = of(page)
    assert str(state.hotspots) == "1/3" and names(state.missing)[0] == "Näkymä 1 · Kohta 1 · nimi"


def test_missing_name_in_the_source_leads_to_its_field(tuotos):
    page = picture_page(tuotos, live=False)
    page = edit(page, publish=False, scenes=scenes(scene(hotspot(1, ""), hotspot(2, "Kirjasto"))))
    state = of(page, "fi")
    assert str(state.hotspots) == "1/2"
    assert state.missing[0].url.endswith(f"#:w:contentpath=scenes.{SCENE_KEY}.hotspots.{spot_key(1)}.title")


@pytest.mark.parametrize(("alt_sv", "expected"), [("Karta", "1/1"), ("", "0/1")])
def test_alternative_text_of_the_library_counts_in_its_language(tuotos, alt_sv, expected):
    image = picture()
    CustomImage.objects.filter(pk=image.pk).update(alt_sv=alt_sv)
    page = picture_page(tuotos, scene(hotspot(1, "Aula"), image=image, alt=""))
    translate(page, title="Campuskartan", **{NAME: "Campus"})
    state = of(page)
    assert str(state.scenes) == expected
    missing = [text for text in state.missing if text.path.endswith("alt_text")]
    assert [text.url for text in missing] == [reverse("wagtailimages:edit", args=[image.pk])] * (not alt_sv)


def test_translation_that_goes_its_own_way_is_edited_in_its_own_form(tuotos):
    page = picture_page(tuotos)
    translate(page, title="Campuskartan", **SWEDISH)
    Translation.objects.filter(target_locale=locale("sv"), source__object_id=page.translation_key).update(enabled=False)
    state = of(page)
    assert str(state.hotspots) == "1/2" and "#:w:contentpath=" in state.missing[0].url


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ["Kohdat kielittäin:", "Siirry ensimmäiseen puuttuvaan tekstiin", "Näkymä 1 · Kohta 2 · nimi"]),
        ("sv", ["Punkter per språk:", "Gå till den första texten som saknas", "Vy 1 · Punkt 2 · namn"]),
    ],
)
def test_editor_shows_the_counts_and_the_way_to_the_gap(editor, admin_user, tuotos, language, words):
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    page = picture_page(tuotos)
    translate(page, title="Campuskartan", **SWEDISH)
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert all(word in html for word in words)
    assert 'count--short">1/2' in html and f'completeness/{page.pk}/" open>' in html


def test_full_panel_is_closed_and_a_page_without_picture_has_none(editor, tuotos):
    page = picture_page(tuotos)
    texts = {path(2): "Biblioteket", path(2, "text"): "Text: Biblioteket"}
    translate(page, title="Campuskartan", **SWEDISH, **texts)
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert f'completeness/{page.pk}/">' in html and "Kaikki tekstit ovat tällä kielellä." in html
    empty = tuotos.page(InteractivePage, live=False)
    assert "completeness" not in editor.get(reverse("wagtailadmin_pages:edit", args=[empty.pk])).content.decode()


@pytest.mark.parametrize(("language", "words"), [("fi", "2 tekstiä puuttuu"), ("sv", "2 texter saknas")])
def test_publishing_the_source_tells_what_the_live_twin_lacks(editor, admin_user, tuotos, language, words):
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    page = picture_page(tuotos)
    twin = translate(page, title="Campuskartan", **SWEDISH)
    raw = scene(hotspot(1, "Aula"), hotspot(2, "Kirjasto"), image=page.scenes[0].value["image"])
    html = publish(editor, page, raw).content.decode()
    assert words in html and f"/{twin.pk}/edit/#text=" in html


def test_draft_twin_is_no_reason_to_warn(editor, tuotos):
    page = picture_page(tuotos)
    translate(page, title="Campuskartan", publish=False)
    told = [str(each) for each in publish(editor, page, scene(hotspot(1, "Aula"))).context["messages"]]
    assert told and not any("puuttuu" in words for words in told)


def test_list_shows_the_counts(editor, tuotos):
    page = picture_page(tuotos)
    translate(page, title="Campuskartan", **SWEDISH)
    picture_page(tuotos, title="Toinen kuva", slug="toinen-kuva")
    html = editor.get(reverse("wagtailadmin_explore", args=[tuotos.fi["interactives"].pk])).content.decode()
    assert "Svenska 1/2" in html and html.count("ei käännetty") == 1


def test_counts_of_20_pages_cost_one_query(tuotos, django_assert_num_queries):
    first = picture_page(tuotos)
    translate(first, title="Campuskartan", **SWEDISH)
    with django_assert_num_queries(1):
        add_counts([first])
    for number in range(19):
        picture_page(tuotos, title=f"Kuva {number}", slug=f"kuva-{number}")
    pages = list(InteractivePage.objects.filter(locale=first.locale).sibling_of(first))
    with django_assert_num_queries(1):
        add_counts(pages)
    assert len(pages) == 20 and [str(page.hotspots_in_twin[1]) for page in pages if hasattr(page, "hotspots_in_twin")]


def test_saved_texts_count_whole_parts_only(tuotos):
    page = picture_page(tuotos)
    translate(page, title="Campuskartan", publish=False)
    source = TranslationSource.objects.get_for_instance(page)
    approve_text(source, locale("sv"), path(2).replace("__", "."), "Biblioteket")
    assert str(of(page).hotspots) == "0/2"
    approve_text(source, locale("sv"), path(2, "text").replace("__", "."), "Text")
    assert str(of(page).hotspots) == "1/2"


def test_panel_alone_tells_of_the_newest_saved_version(editor, tuotos):
    page = picture_page(tuotos)
    url = reverse("interactive_completeness", args=[page.pk])
    edit(page, publish=False, scenes=scenes(scene(hotspot(1, "Aula"), hotspot(2, ""))))
    html = editor.get(url).content.decode()
    assert "1/2" in html and "Näkymä 1 · Kohta 2 · nimi" in html and "<html" not in html
    assert editor.get(reverse("interactive_completeness", args=[page.get_parent().pk])).status_code == 404
