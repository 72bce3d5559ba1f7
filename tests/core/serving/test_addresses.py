"""No address is ever lost, and no page of the wrong language is ever shown."""

import pytest
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from core.models import Gone
from core.sites import permalinks
from home.models import ContentPage
from publications.models import PublicationPage
from tests.factories import edit, load_site, make_page, person, translate
from tests.factories.neighbour import HOST

pytestmark = pytest.mark.django_db


def test_root_leads_to_the_readers_language(tuotos, client):
    assert client.get("/", headers={"accept-language": "sv-FI"}).url == "/sv/"
    assert client.get("/", headers={"accept-language": "en"}).url == "/fi/"


def test_unpublished_page_answers_410_and_lives_again_when_published(tuotos, client):
    page = tuotos.page(ContentPage, title="Vanha sivu", slug="vanha")
    page.unpublish()
    response = client.get("/fi/vanha/")
    assert response.status_code == 410 and "Vanha sivu" in response.content.decode()
    edit(page)
    assert client.get("/fi/vanha/").status_code == 200
    assert not Gone.objects.filter(path="/fi/vanha/").exists()


def test_private_page_that_is_hidden_or_deleted_tells_nothing(tuotos, client):
    parent = tuotos.page(ContentPage, title="Hanke", slug="hanke")
    page = make_page(ContentPage, parent, title="Salainen", slug="salainen")
    PageViewRestriction.objects.create(page=parent, restriction_type="login")
    page.unpublish()
    parent.delete()
    for path in ("/fi/hanke/", "/fi/hanke/salainen/"):
        response = client.get(path)
        assert response.status_code == 404 and "Salainen" not in response.content.decode()


def test_deleted_page_and_the_pages_below_it_answer_410(tuotos, client):
    page = tuotos.page(ContentPage, slug="ylla")
    make_page(ContentPage, page, slug="alla")
    page.delete()
    assert client.get("/fi/ylla/").status_code == client.get("/fi/ylla/alla/").status_code == 410


def test_address_from_before_a_move_answers_410_after_deletion(tuotos, client):
    page = tuotos.page(ContentPage, slug="ensin")
    page = edit(page, slug="sitten")
    assert client.get("/fi/ensin/").status_code == 301
    page.delete()
    assert client.get("/fi/ensin/").status_code == 410


def test_draft_that_was_never_live_answers_404(tuotos, client):
    tuotos.page(ContentPage, slug="keskenerainen", live=False)
    assert client.get("/fi/keskenerainen/").status_code == 404


def test_deleting_a_site_with_its_pages_leaves_the_other_one_in_peace(tuotos, client):
    other = load_site(HOST)
    other.fi["home"].get_parent().get_children().filter(slug="naapuri").first().delete()
    assert client.get("/fi/").status_code == 200


def test_permalink_leads_to_the_readers_language_else_to_the_other(tuotos, client):
    page = tuotos.page(PublicationPage, slug="raportti")
    address = f"/id/{permalinks.encode(page.translation_key)}/"
    assert client.get(address, headers={"accept-language": "sv"}).url.endswith("/fi/julkaisut/raportti/")
    translate(page, slug="rapport")
    assert client.get(address, headers={"accept-language": "sv"}).url.endswith("/sv/publikationer/rapport/")


@pytest.mark.parametrize("text", ["0", "z" * 22, "å" * 22, "a" * 200])
def test_ids_that_are_none_answer_404(tuotos, client, text):
    assert client.get(f"/id/{text}/", follow=True).status_code == 404


def test_keys_of_permalinks_come_back(tuotos):
    key = tuotos.fi["home"].translation_key
    assert permalinks.decode(permalinks.encode(key)) == key


def test_missing_twin_says_so_and_offers_the_other_language(tuotos, client):
    page = tuotos.page(PublicationPage, title="Raportti työnhausta", intro="Mikä auttaa?")
    response = client.get(f"/sv/saknas/{permalinks.encode(page.translation_key)}/")
    content = response.content.decode()
    assert response.status_code == 200 and "Raportti työnhausta" in content and "Mikä auttaa?" in content
    assert 'lang="fi"' in content
    translate(page, slug="rapport")
    assert client.get(f"/sv/saknas/{permalinks.encode(page.translation_key)}/").status_code == 302


def test_switch_leads_to_the_same_thing(tuotos, client):
    page = tuotos.page(BlogPostPage, slug="kirjoitus")
    alone = client.get("/fi/blogi/kirjoitus/").content.decode()
    assert f'href="/sv/saknas/{permalinks.encode(page.translation_key)}/"' in alone
    translate(page, slug="inlagg")
    both = client.get("/fi/blogi/kirjoitus/").content.decode()
    assert '/sv/blogg/inlagg/"' in both and 'hreflang="sv"' in both
    head, root = both.split("</head>")[0], "https://localhost"
    assert f'<link rel="alternate" hreflang="sv" href="{root}/sv/blogg/inlagg/">' in head
    assert 'rel="alternate" hreflang' not in alone.split("</head>")[0]


def test_switch_of_a_private_page_leads_to_its_private_twin(tuotos, client, admin_user):
    page = tuotos.page(ContentPage)
    twin = translate(page, title="Hemlig")
    for each in (page, twin):
        PageViewRestriction.objects.create(page=each, restriction_type="login")
    client.force_login(admin_user)
    assert f'href="{twin.url}"' in client.get(page.url).content.decode()


def test_finnish_front_page_is_never_served_under_the_swedish_prefix(tuotos, client):
    tuotos.sv["home"].unpublish()
    response = client.get("/sv/")
    assert response.status_code == 302 and response.url.startswith("/sv/saknas/")


def test_page_of_the_other_tree_is_not_served_under_a_prefix(tuotos, client):
    tuotos.page(ContentPage, slug="hanke")
    assert client.get("/sv/hanke/").status_code == 404


def test_slugs_of_routes_are_refused_under_the_front_page(tuotos):
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError):
        tuotos.page(ContentPage, slug="haku")


def test_page_that_is_older_than_a_route_can_still_be_changed(tuotos):
    page = tuotos.page(ContentPage, slug="vanha")
    ContentPage.objects.filter(pk=page.pk).update(slug="luonnos", url_path=page.url_path.replace("vanha", "luonnos"))
    page = ContentPage.objects.get(pk=page.pk)
    page.title = "Uusi nimi"
    page.save_revision().publish()
    assert ContentPage.objects.get(pk=page.pk).title == "Uusi nimi"


def test_person_page_lists_what_the_person_made_on_this_site(tuotos, client):
    maija = person()
    page = tuotos.page(BlogPostPage, title="Kirjoitus")
    page.contributors.create(person=maija)
    page.save_revision().publish()
    translate(page, title="Inlägg")
    finnish = client.get("/fi/ihmiset/maija-meikalainen/").content.decode()
    swedish = client.get("/sv/personer/maija-meikalainen/").content.decode()
    assert "Kirjoitus" in finnish and "Inlägg" not in finnish
    assert "Inlägg" in swedish and "Kirjoitus" not in swedish


def test_permalinks_lead_to_no_private_page(tuotos, client):
    page = tuotos.page(PublicationPage, intro="Vain hankkeelle.")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    key = permalinks.encode(page.translation_key)
    assert client.get(f"/id/{key}/", follow=True).status_code == 404
    assert client.get(f"/sv/saknas/{key}/").status_code == 404


def test_text_that_was_published_elsewhere_names_that_address_as_its_own(tuotos, client):
    elsewhere = "https://example.org/alkuperainen"
    page = tuotos.page(BlogPostPage, body=[("quote", {"text": "Näin.", "source": ""})], elsewhere_url=elsewhere)
    assert f'<link rel="canonical" href="{elsewhere}">' in client.get(page.url).content.decode()
    own = tuotos.page(BlogPostPage)
    assert f'<link rel="canonical" href="{own.full_url}">' in client.get(own.url).content.decode()
