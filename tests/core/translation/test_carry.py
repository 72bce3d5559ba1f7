"""How a published page reaches its twin: the rules of docs/decisions/0002, one test each."""

import pytest
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from core.blocks.story import StoryBlock
from home.models import ContentPage
from tests.factories import approve_text, edit, locale, translate

pytestmark = pytest.mark.django_db

TEXT = "11111111-1111-4111-8111-111111111111"
OTHER = "22222222-2222-4222-8222-222222222222"


def story(*blocks):
    return StoryBlock().to_python([{"type": kind, "id": key, "value": value} for kind, key, value in blocks])


@pytest.fixture
def twins(tuotos):
    """A Finnish page with one text, and its published Swedish twin."""
    page = tuotos.page(ContentPage, title="Hanke", slug="hanke", body=story(("text", TEXT, "<p>Hei</p>")))
    return page, translate(page, title="Projektet", slug="projektet", **{f"body__{TEXT}": "Hej"})


def test_translation_shows_the_translated_texts(twins):
    _page, twin = twins
    assert twin.live and twin.title == "Projektet" and twin.slug == "projektet"
    assert "Hej" in str(twin.body) and twin.foreign_parts == []


def test_changed_text_keeps_its_last_approved_translation(twins):
    page, twin = twins
    edit(page, title="Uusi hanke", body=story(("text", TEXT, "<p>Hei sinä</p>")))
    twin.refresh_from_db()
    assert twin.title == "Projektet"
    assert "Hej" in str(twin.body) and twin.foreign_parts == []


def test_new_text_takes_the_sources_and_is_marked(twins):
    page, twin = twins
    edit(page, body=story(("text", TEXT, "<p>Hei</p>"), ("text", OTHER, "<p>Uutta</p>")))
    twin.refresh_from_db()
    assert "Uutta" in str(twin.body) and twin.foreign_parts == [f"body.{OTHER}"]
    assert twin.part_language(f"body.{OTHER}") == "fi" and twin.part_language(f"body.{TEXT}") == "sv"


def test_removed_and_moved_parts_follow_the_source(twins):
    page, twin = twins
    edit(page, body=story(("text", OTHER, "<p>Uutta</p>"), ("text", TEXT, "<p>Hei</p>")))
    twin.refresh_from_db()
    assert [block.id for block in twin.body] == [OTHER, TEXT]
    edit(page, body=story(("text", TEXT, "<p>Hei</p>")))
    twin.refresh_from_db()
    assert [block.id for block in twin.body] == [TEXT] and twin.foreign_parts == []


def test_emptied_text_is_emptied_in_the_twin(tuotos):
    page = tuotos.page(ContentPage, intro="Johdanto")
    twin = translate(page, intro="Ingress")
    edit(page, intro="")
    twin.refresh_from_db()
    assert twin.intro == ""


def test_choices_and_pictures_follow_at_once(tuotos):
    page = tuotos.page(ContentPage, shows_project=False)
    twin = translate(page)
    edit(page, shows_project=True)
    twin.refresh_from_db()
    assert twin.shows_project is True


def test_saved_but_unpublished_translation_stays_out(twins):
    page, twin = twins
    source = TranslationSource.objects.get_for_instance(page)
    approve_text(source, locale("sv"), "title", "Ännu inte godkänd")
    edit(page, shows_project=True)
    twin.refresh_from_db()
    assert twin.title == "Projektet"


def test_translators_publish_approves_her_texts_and_keeps_the_rest(twins):
    page, twin = twins
    page = edit(
        page, title="Uusi hanke", body=story(("text", TEXT, "<p>Hei sinä</p>"), ("text", OTHER, "<p>Uutta</p>"))
    )
    translate(page, title="Det nya projektet")
    twin.refresh_from_db()
    assert twin.title == "Det nya projektet" and "Hej" in str(twin.body)
    assert twin.foreign_parts == [f"body.{OTHER}"]


def test_draft_of_the_source_changes_nothing(twins):
    page, twin = twins
    edit(page, publish=False, shows_project=True, title="Luonnos")
    translate(page, title="Projektet")
    twin.refresh_from_db()
    assert twin.shows_project is False and twin.title == "Projektet"


def test_draft_twin_stays_a_draft(tuotos):
    page = tuotos.page(ContentPage)
    twin = translate(page, publish=False)
    edit(page, shows_project=True)
    twin.refresh_from_db()
    assert not twin.live


def test_submitting_a_live_page_makes_a_draft_and_marks_its_texts(tuotos):
    page = tuotos.page(ContentPage, title="Hanke", intro="Johdanto")
    twin = translate(page, title="Projektet", publish=False)
    assert not twin.live and twin.foreign_parts == ["intro"]
    assert twin.slug == "projektet"


def test_twin_that_is_published_later_gets_an_address_of_its_title(tuotos):
    page = tuotos.page(ContentPage, title="Hanke", slug="hanke")
    source, _created = TranslationSource.get_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale("sv"))
    translation.save_target(publish=False)
    twin = translate(page, title="Projektet")
    assert twin.slug == "projektet"
    wanted, done = translation.get_progress()
    assert wanted == done  # the address counts as translated, so nobody is told that something is missing
    assert translate(page, title="Om projektet").slug == "projektet"  # readers know it by now


def test_address_that_the_translator_wrote_stays(tuotos):
    page = tuotos.page(ContentPage, title="Hanke", slug="hanke")
    assert translate(page, title="Projektet", slug="hanke").slug == "hanke"


def test_untranslated_parent_becomes_a_draft_not_a_live_alias(tuotos):
    parent = tuotos.page(ContentPage, title="Yläsivu")
    from tests.factories import make_page

    child = make_page(ContentPage, parent, title="Alasivu")
    translate(child, title="Undersida")
    twin = parent.get_translation(locale("sv"))
    assert not twin.live and twin.alias_of_id is None


def test_rich_text_without_all_its_translations_is_taken_whole(tuotos):
    page = tuotos.page(ContentPage, body=story(("text", TEXT, "<p>Yksi</p><p>Kaksi</p>")))
    twin = translate(page)
    assert twin.foreign_parts == [f"body.{TEXT}"]
    assert "Yksi" in str(twin.body) and "Kaksi" in str(twin.body)


def test_table_cells_are_translated_and_numbers_follow(tuotos):
    def table(number):
        return {
            "table": {
                "data": [["Kysely", "Vastaajia"], ["Alku", number]],
                "table_header_choice": "row",
                "first_row_is_table_header": True,
                "first_col_is_header": False,
                "table_caption": "Kyselyt",
            },
            "note": "",
        }

    page = tuotos.page(ContentPage, body=story(("table", TEXT, table("44"))))
    source, _created = TranslationSource.get_or_create_from_instance(page)
    words = {"Kysely": "Enkät", "Vastaajia": "Svarande", "Alku": "Början", "Kyselyt": "Enkäterna"}
    from wagtail_localize.models import StringSegment, StringTranslation

    for segment in StringSegment.objects.filter(source=source, context__path=f"body.{TEXT}.table"):
        StringTranslation.objects.create(
            translation_of=segment.string, locale=locale("sv"), context=segment.context, data=words[segment.string.data]
        )
    twin = translate(page)
    assert twin.body[0].value["table"]["data"] == [["Enkät", "Svarande"], ["Början", "44"]]
    assert twin.body[0].value["table"]["table_caption"] == "Enkäterna"
    edit(page, body=story(("table", TEXT, table("45"))))
    twin.refresh_from_db()
    assert twin.body[0].value["table"]["data"] == [["Enkät", "Svarande"], ["Början", "45"]]


def test_part_that_is_younger_than_the_page_does_not_stop_its_publication(tuotos):
    page = tuotos.page(ContentPage, body=story(("contact", TEXT, {"name": "Hanketoimisto"})))
    twin = translate(page, **{f"body__{TEXT}__name": "Projektkontoret"})
    assert twin.body[0].value["name"] == "Projektkontoret" and twin.foreign_parts == []


def test_passage_in_another_language_is_the_same_in_both(tuotos):
    passage = {"language": "en", "text": "<p>Digital inclusion</p>", "source": "OECD"}
    page = tuotos.page(ContentPage, body=story(("passage", TEXT, passage)))
    twin = translate(page)
    assert "Digital inclusion" in str(twin.body) and twin.foreign_parts == []


def test_new_address_of_the_twin_leaves_a_redirect(twins, client):
    page, _twin = twins
    translate(page, title="Projektet", slug="om-projektet")
    response = client.get("/sv/projektet/")
    assert response.status_code == 301 and response.url.endswith("/sv/om-projektet/")


def test_only_the_segments_of_a_changed_text_are_written_anew(twins):
    page, twin = twins

    def segments():
        return dict(StringSegment.objects.values_list("pk", "context__path"))

    before = segments()
    page = edit(page, shows_project=True)
    twin.refresh_from_db()
    assert twin.shows_project is True and segments() == before
    edit(page, title="Uusi nimi")
    after = segments()
    assert len(after) == len(before)
    assert {path for pk, path in after.items() if pk not in before} == {"title"}
