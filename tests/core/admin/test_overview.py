"""The overview of translations: every work with its languages, what is told in one language only, the first step."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from blog.models import BlogPostPage
from core.models import CustomImage, Place, Project, ProjectGoal, Topic
from tests.factories import edit, translate
from tests.factories.samples import picture
from tests.factories.teams import member, post_of, staff_both_sites
from tests.standing import anew

pytestmark = pytest.mark.django_db


def overview(client, **chosen) -> str:
    return client.get(reverse("translations_overview"), chosen).content.decode()


@pytest.fixture(scope="module")
def built(standing):
    """A work in each state."""
    with standing() as tuotos:
        yield build_works(tuotos)


@pytest.fixture
def works(built, tuotos):
    return anew(built)


def build_works(tuotos):
    stale = tuotos.page(BlogPostPage, title="Vanhentunut", intro="Ennen")
    translate(stale, title="Föråldrad", intro="Förr")
    edit(stale, intro="Nyt on toisin")
    current = tuotos.page(BlogPostPage, title="Valmis")
    translate(current, title="Färdig")
    begun = tuotos.page(BlogPostPage, title="Aloitettu", intro="Johdanto")
    translate(begun, title="Begonnen", publish=False)
    return {"stale": stale, "current": current, "begun": begun, "unsent": tuotos.page(BlogPostPage, title="Puuttuva")}


@pytest.mark.parametrize(
    ("state", "title"),
    [
        ("stale-sv", "Vanhentunut"),
        ("current", "Valmis"),
        ("draft-sv", "Aloitettu"),
        ("unsent", "Puuttuva"),
    ],
)
def test_works_are_chosen_by_their_state(works, admin_client, state, title):
    html = overview(admin_client, state=state)
    titles = {page.title for page in works.values()}
    assert {each for each in titles if each in html} == {title}


def test_a_text_that_waits_is_counted_and_told(works, admin_client):
    html = overview(admin_client, state="stale-sv")
    assert "1 teksti kääntämättä" in html and "Nyt on toisin" in html
    assert reverse("wagtailadmin_pages:edit", args=[works["stale"].get_translations().get().pk]) in html


def test_one_row_is_one_work_and_the_newest_change_comes_first(works, admin_client):
    html = overview(admin_client)
    assert "Färdig" not in html and html.index("Aloitettu") < html.index("Valmis")
    edit(works["current"].get_translations().get(), intro="Ny")
    assert (html := overview(admin_client)).index("Valmis") < html.index("Aloitettu")


def test_works_are_chosen_by_who_wrote_last(works, admin_client, admin_user):
    works["current"].save_revision(user=admin_user)
    html = overview(admin_client, person=admin_user.pk)
    assert "Valmis" in html and "Aloitettu" not in html and "admin" in html


def test_an_odd_filter_is_no_error(works, admin_client):
    for query in ("state=x", "person=x", "content_type=0", "p=99"):
        assert admin_client.get(f"{reverse('translations_overview')}?{query}").status_code in (200, 404)


def test_translating_begins_in_one_step(works, admin_client):
    page = works["unsent"]
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    assert address in overview(admin_client, state="unsent")
    response = admin_client.post(address)
    twin = Page.objects.get(translation_key=page.translation_key, locale__language_code="sv")
    assert response.url == reverse("wagtailadmin_pages:edit", args=[twin.pk]) and not twin.live
    assert admin_client.post(address).url == response.url  # pressing twice makes no second page


def test_only_who_may_translate_begins(tuotos, client):
    sites = staff_both_sites()
    page = post_of(sites["yksi"], title="Naapurin luonnos")
    client.force_login(member(sites["kaksi"]))
    assert "Naapurin luonnos" not in overview(client)
    client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]))
    assert not page.get_translations().exists()


def test_a_translator_into_one_language_is_offered_that(tuotos, client):
    site = staff_both_sites()["yksi"]
    post_of(site, title="Yksin suomeksi")
    client.force_login(member(site, "translators_sv"))
    html = overview(client)
    assert "Yksin suomeksi, Ruotsi" in html and ", Suomi</span>" not in html


def test_things_that_tell_in_one_language_only(tuotos, admin_client):
    Place.objects.create(name_fi="Kirjasto", name_sv="Biblioteket", directions_fi="Bussilla 5")
    Place.objects.create(name_fi="Kauppatori", name_sv="Salutorget")
    html = admin_client.get(reverse("things_overview", args=["place"])).content.decode()
    missing = str(Place._meta.get_field("directions_sv").verbose_name)
    assert "Kirjasto" in html and missing in html
    assert "Kauppatori" not in html


def test_pictures_and_rows_count_too(tuotos, admin_client):
    CustomImage.objects.filter(pk=picture().pk).update(alt_sv="")
    project = Project.objects.get(site=tuotos.site)
    ProjectGoal.objects.create(project=project, text_fi="Tavoite", sort_order=0)
    for name, told in (("customimage", "kuva"), ("project", str(project))):
        assert told in admin_client.get(reverse("things_overview", args=[name])).content.decode()
    assert admin_client.get(reverse("things_overview", args=["user"])).status_code == 404


def test_twenty_rows_take_the_queries_of_one(tuotos, admin_client):
    counts = []
    for number in (1, 19):
        for _each in range(number):
            page = tuotos.page(BlogPostPage, intro="Johdanto")
            translate(page, publish=False)
            Topic.objects.create(label_fi=page.title)
        addresses = (reverse("translations_overview"), reverse("things_overview", args=["topic"]))
        taken = []
        for address in addresses:
            admin_client.get(address)
            with CaptureQueriesContext(connection) as caught:
                admin_client.get(address)
            taken.append(len(caught))
        counts.append(taken)
    assert counts[0] == counts[1]


def test_the_report_of_the_package_leads_here(tuotos, admin_client):
    assert admin_client.get(reverse("wagtail_localize:translations_report")).url == reverse("translations_overview")
    menu = admin_client.get("/admin/").content.decode()
    assert "/admin/localize/reports/translations/" not in menu
