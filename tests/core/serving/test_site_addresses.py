"""All addresses of a site by one call: what its page types and routes tell, and nothing of another site."""

import pytest
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from core.models import Contributor, OutputFile
from core.serving.addresses import site_addresses
from core.sites import permalinks
from core.works import states
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.factories import load_site, path_of, person, translate
from tests.factories.neighbour import HOST
from tests.factories.samples import document
from tests.factories.scenes import scene, scenes

pytestmark = pytest.mark.django_db


def test_pages_tell_themselves_and_what_lies_below_them(tuotos, empty_storage, client):
    two = scenes(scene("Pihalla"), scene("Sisällä"))
    page = tuotos.page(InteractivePage, slug="kartta", scenes=two, files=[OutputFile(document=document())])
    key = page.scenes[1].id[:8]
    expected = {f"{path_of(page)}{tail}" for tail in ("", "raportti.pdf", f"{key}/", "upota/", f"upota-{key}/")}
    missing = f"/sv/saknas/{permalinks.encode(page.translation_key)}/"
    assert {*expected, missing} <= set(site_addresses(tuotos.site))
    translate(page, title="Kartan", slug="kartan")
    found = set(site_addresses(tuotos.site))
    assert {f"/sv/interaktiva-bilder/kartan/badda-in-{key}/", "/fi/haku/", "/sv/sok/", "/sitemap.xml"} <= found
    assert missing not in found
    for path in found:
        assert client.get(path).status_code == 200, path


def test_lists_and_makers_tell_their_further_pages(tuotos, client):
    maker = person()
    for _post in range(21):
        Contributor.objects.create(page=tuotos.page(BlogPostPage), person=maker)
    found = set(site_addresses(tuotos.site))
    paged = {"/fi/blogi/?page=2", "/sv/blogg/?page=2", "/fi/tuotokset/?page=2", "/fi/ihmiset/maija-meikalainen/?page=2"}
    assert paged <= found and "/fi/blogi/?page=3" not in found and "/fi/julkaisut/?page=2" not in found


def test_what_does_not_answer_everybody_is_not_told(tuotos):
    file = OutputFile(document=document())
    announced = tuotos.page(PublicationPage, slug="tulossa", state="announced", files=[file])
    private, withdrawn = (tuotos.page(PublicationPage, slug=slug) for slug in ("salainen", "poissa"))
    tuotos.page(PublicationPage, slug="luonnos", live=False)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    states.withdraw(withdrawn, reason_fi="Virhe.", reason_sv="Fel.")
    found = {path for path in site_addresses(tuotos.site) if path.startswith("/fi/julkaisut/")}
    assert found == {"/fi/julkaisut/", "/fi/julkaisut/feed.atom", path_of(announced)}


def test_site_tells_nothing_of_another(tuotos):
    other = load_site(HOST)
    other.page(BlogPostPage, slug="toisaalla")
    assert "/fi/blogi/toisaalla/" not in set(site_addresses(tuotos.site))
    assert "/fi/blogi/toisaalla/" in set(site_addresses(other.site))
