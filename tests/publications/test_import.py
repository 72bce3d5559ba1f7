"""Importing publications. What a record becomes is in test_fingreylit."""

import pytest
from wagtail.models import Page, PageLogEntry, ReferenceIndex, Revision
from wagtail.search.backends import get_search_backend

from core.imports.pages import add_pages
from core.models import Contributor, Gone, Identifier, Organisation, OtherTitle, Person
from publications.models import PublicationPage
from tests.factories import build_site, edit, make_page
from tests.factories.neighbour import own
from tests.publications.rows import ROW_FI, ROW_SV, changed

pytestmark = pytest.mark.django_db


def test_each_record_goes_to_the_tree_of_its_language(load, tuotos):
    load(ROW_FI, ROW_SV)
    assert PublicationPage.objects.child_of(tuotos.fi["publications"]).get().title == "Digituki kirjastossa"
    assert PublicationPage.objects.child_of(tuotos.sv["publications"]).get().title == "Läsvanor"


def test_publications_are_drafts_unless_asked(load):
    load(ROW_FI, publish=False)
    page = own(PublicationPage).get()
    assert (page.live, page.has_unpublished_changes, page.live_revision) == (False, True, None)


def test_a_draft_is_published_by_repeating_with_publish(load):
    load(ROW_FI, publish=False)
    load(ROW_FI)
    page = own(PublicationPage).get()
    assert (page.live, page.has_unpublished_changes) == (True, False)
    assert page.live_revision == page.latest_revision and page.first_published_at
    assert PageLogEntry.objects.filter(page=page).first().action == "wagtail.publish"


def test_an_edited_draft_is_published_as_its_editor_left_it(load):
    load(ROW_FI, publish=False)
    edit(own(PublicationPage).get(), publish=False, intro="Kirjoitettu käsin")
    load(ROW_FI)
    page = own(PublicationPage).get()
    assert (page.live, page.intro, page.has_unpublished_changes) == (True, "Kirjoitettu käsin", False)


def test_repeating_makes_no_doubles_and_publishes_nothing_again(load):
    load(ROW_FI, ROW_SV)
    models = Page, Person, Organisation, Contributor, Identifier, OtherTitle, Revision, PageLogEntry
    before = [model.objects.count() for model in models]
    load(ROW_FI, ROW_SV)
    assert [model.objects.count() for model in models] == before


def test_only_what_changed_is_updated(load):
    load(ROW_FI)
    page = own(PublicationPage).get()
    page = edit(page, abstract="Kirjoitettu käsin", intro="Samoin")
    load(changed(ROW_FI, title="Digituki kirjastoissa", creator=["Meikäläinen, Maija"]))
    again = own(PublicationPage).get()
    assert (again.title, again.slug, again.abstract) == ("Digituki kirjastoissa", page.slug, "Kirjoitettu käsin")
    assert [str(row) for row in again.contributors.all()] == ["Maija Meikäläinen"]
    assert again.live and not again.has_unpublished_changes


def test_a_live_page_keeps_its_face_when_the_import_does_not_publish(load):
    load(ROW_FI)
    load(changed(ROW_FI, title="Uusi nimi"), publish=False)
    page = own(PublicationPage).get()
    assert (page.title, page.get_latest_revision_as_object().title) == ("Digituki kirjastossa", "Uusi nimi")


def test_an_editors_draft_is_not_published_by_the_import(load):
    load(ROW_FI)
    edit(own(PublicationPage).get(), publish=False, intro="Kesken")
    _out, err = load(changed(ROW_FI, title="Uusi nimi"))
    page = own(PublicationPage).get()
    assert (page.title, page.intro) == ("Digituki kirjastossa", "")
    assert "Digituki kirjastossa" in err


def test_what_an_editor_hid_stays_hidden(load):
    load(ROW_FI)
    own(PublicationPage).get().unpublish()
    load(ROW_FI)
    assert not own(PublicationPage).get().live


def test_a_translated_record_is_updated_at_its_source(load, tuotos):
    from tests.factories import translate

    load(ROW_FI)
    translate(own(PublicationPage).get(), title="Digitalt stöd")
    load(changed(ROW_FI, year="2021"))
    pages = {page.language: page for page in own(PublicationPage).all()}
    assert [pages["fi"].year, pages["sv"].year, pages["sv"].title] == [2021, 2021, "Digitalt stöd"]


def test_people_of_the_same_name_are_one_person(load):
    load(ROW_FI, ROW_SV)
    assert own(Person).get().contributions.count() == 2


def test_an_organisation_is_known_by_its_name_in_either_language(load):
    Organisation.objects.create(name_fi="Valtiovarainministeriö", name_sv="Finansministeriet")
    load(changed(ROW_SV, creator=["Finansministeriet"]))
    load(changed(ROW_SV, creator=["Finansministeriet"]))
    assert Organisation.objects.get().contributions.count() == 1
    assert Revision.objects.for_instance(own(PublicationPage).get()).count() == 1


def test_slugs_of_equal_titles_differ(load):
    load(ROW_FI, {**ROW_FI, "id": "https://www.theseus.fi/handle/10024/3"})
    slugs = sorted(own(PublicationPage).values_list("slug", flat=True))
    assert slugs == ["digituki-kirjastossa", "digituki-kirjastossa-2"]


def test_each_site_has_its_own_copy(load):
    other = build_site(hostname="kirjasto.example.org", port=8000, name="Kirjasto", slug="kirjasto")
    load(ROW_FI)
    load(ROW_FI, site="kirjasto.example.org:8000")
    load(ROW_FI, site="kirjasto.example.org:8000")
    assert PublicationPage.objects.in_site(other.site).count() == 1
    assert own(PublicationPage).count() == 2


def test_an_imported_page_is_found_by_title_and_author(load):
    load(ROW_FI)
    for word in ("digituki", "meikäläinen"):
        assert get_search_backend().search(word, own(PublicationPage)).count() == 1
    assert get_search_backend().autocomplete("meikä", Person).count() == 1


def test_an_address_that_was_gone_answers_again(load, tuotos):
    load(ROW_FI)
    own(PublicationPage).get().delete()
    assert Gone.objects.filter(path="/fi/julkaisut/digituki-kirjastossa/").exists()
    load(ROW_FI)
    assert not Gone.objects.filter(path="/fi/julkaisut/digituki-kirjastossa/").exists()


@pytest.mark.parametrize("publish", [True, False])
def test_pages_added_in_bulk_are_as_wagtail_itself_makes_them(tuotos, publish):
    parent = tuotos.fi["publications"]
    own = PublicationPage(locale=parent.locale, title="Yksi", slug="yksi", year=2020)
    own.contributors = [Contributor(person=Person.objects.create(family_name="Virtanen"), sort_order=0)]
    add_pages(parent, [own], publish=publish)
    stock = make_page(PublicationPage, type(parent).objects.get(pk=parent.pk), live=publish, title="Yksi", year=2020)
    own = PublicationPage.objects.get(slug="yksi")
    differ = {
        "id",
        "page_ptr",
        "outputpage_ptr",
        "path",
        "slug",
        "url_path",
        "translation_key",
        "latest_revision",
        "live_revision",
        "latest_revision_created_at",
        "first_published_at",
        "last_published_at",
    }
    for field in PublicationPage._meta.concrete_fields:
        if field.name not in differ:
            assert field.value_from_object(own) == field.value_from_object(stock), field.name
    for name in ("live_revision", "first_published_at"):
        assert bool(getattr(own, name)) == bool(getattr(stock, name)) == publish
    assert own.get_latest_revision_as_object().contributors.get().person.family_name == "Virtanen"
    assert set(own.latest_revision.content) == set(stock.latest_revision.content)
    assert ReferenceIndex.objects.filter(to_object_id=str(own.contributors.get().person_id), object_id=own.pk).exists()
    assert [entry.action for entry in PageLogEntry.objects.filter(page=own)][-1] == "wagtail.create"
    assert Page.find_problems() == ([], [], [], [], [])
    assert edit(own, title="Kaksi").title == "Kaksi"
