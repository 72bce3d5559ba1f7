"""Secret links to drafts: what they open, to whom, how long; and that nothing else opens with them."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from core.bin import pages as bin_pages
from core.models import Attempt, DraftLink, OutputFile
from core.serving.draft_links import secrets
from core.sites.routes import route_url
from core.works import states
from interactives.models import InteractivePage
from tests.factories import edit, load_site, translate
from tests.factories.neighbour import HOST
from tests.factories.samples import block, document, picture
from tests.factories.scenes import scene, scenes, spot
from tests.factories.teams import member, post_of, staff_both_sites

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(tuotos):
    image, file = picture(), document()
    page = tuotos.page(
        BlogPostPage,
        live=False,
        title="Salainen luonnos",
        lead_image=image,
        body=[block("image", {"image": {"image": image.pk, "decorative": True, "alt_text": ""}})],
        files=[OutputFile(document=file, sort_order=0)],
    )
    page.image, page.file = image, file
    return page


def link_to(page, days=7, language="fi") -> str:
    return route_url("draft", language, secret=secrets.make_link(page, None, days)[1])


def stored(html) -> set[str]:
    """Return the addresses of files that a page has."""
    return set(re.findall(r"/fi/luonnos/[\w-]+/(?:media|documents)/[^\s\",]+", html))


def test_whoever_has_the_link_reads_the_newest_draft(post, client):
    address = link_to(post)
    html = client.get(address).content.decode()
    assert "Salainen luonnos" in html and "Tämä on luonnos." in html
    edit(post, publish=False, title="Uudempi luonnos")
    assert "Uudempi luonnos" in client.get(address).content.decode()
    assert client.get(f"/fi/blogi/{post.slug}/").status_code == 404


def test_the_draft_of_a_published_page_is_shown_beside_it(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Julkaistu")
    edit(page, publish=False, title="Muutettu")
    client.get(address := link_to(page))
    assert "Muutettu" in client.get(address).content.decode()
    assert "Muutettu" not in client.get(page.get_url()).content.decode()


def test_nobody_keeps_or_lists_a_draft(post, client):
    for _again in range(2):
        response = client.get(link_to(post), headers={"accept-encoding": "gzip"})
        assert response.headers["Cache-Control"] == "private, no-store"
        assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert not response.cookies
    html = client.get(link_to(post)).content.decode()
    assert '<meta name="robots" content="noindex, nofollow">' in html
    assert 'rel="canonical"' not in html and "ld+json" not in html
    assert "luonnos/" not in client.get("/sitemap.xml").content.decode()


def test_staff_see_what_the_reader_sees(post, admin_client):
    html = admin_client.get(link_to(post)).content.decode()
    assert "/admin/" not in html and "wagtail-userbar" not in html


def test_its_own_files_and_pictures_come_with_it(post, client):
    address = link_to(post)
    html = client.get(address).content.decode()
    found = stored(html)
    assert any("/media/images/" in each for each in found) and any("/documents/" in each for each in found)
    assert '"/media/' not in html and "/admin/original/" not in html
    for each in found:
        response = client.get(each)
        assert response.status_code == 200 and response.headers["Cache-Control"] == "private, no-store", each
        assert client.get(each.replace("/luonnos/", "/luonnos/x")).status_code == 404
    rendition = next(each for each in found if "/media/images/" in each)
    assert client.get(rendition[rendition.index("/media/") :]).status_code == 404


def test_no_other_files_come_with_it(post, client):
    address, other = link_to(post), document("toinen.pdf")
    assert client.get(f"{address}documents/{other.pk}/toinen.pdf").status_code == 404
    for name in (post.image.file.name, post.file.file.name, "../x", "images/", "images/../x.png", other.file.name):
        assert client.get(f"{address}media/{name}").status_code == 404, name
    rendition = picture("vieras.png").get_rendition("width-100")
    assert client.get(f"{address}media/{rendition.file.name}").status_code == 404


def test_parts_of_the_draft_answer_below_the_link(tuotos, client):
    page = tuotos.page(
        InteractivePage, live=False, scenes=scenes(scene("Sali", spot("Yksi")), scene("Piha", spot("Kaksi")))
    )
    address = link_to(page)
    tails = [tail for tail in page.get_addresses_below() if re.fullmatch(r"[0-9a-z]{8}/", tail)]
    assert tails and all("Piha" in client.get(f"{address}{tail}").content.decode() for tail in tails)
    assert tails[0] in client.get(address).content.decode()
    assert client.get(f"{address}eiole123/").status_code == 404


def test_the_other_language_is_its_draft(post, client):
    assert 'hreflang="sv"' not in client.get(link_to(post)).content.decode()
    translate(post, title="Hemligt utkast", publish=False)
    secret = secrets.make_link(post, None, 7)[1]
    swedish = route_url("draft", "sv", secret=secret)
    assert swedish in client.get(route_url("draft", "fi", secret=secret)).content.decode()
    html = client.get(swedish).content.decode()
    assert "Hemligt utkast" in html and "Det här är ett utkast." in html


@pytest.mark.parametrize("end", ["expired", "private", "private in Swedish", "bin", "withdrawn", "ended", "guessed"])
def test_a_dead_link_tells_nothing(post, client, admin_client, end):
    twin = translate(post, title="Hemligt utkast", publish=False)
    if end == "withdrawn":
        post = edit(post)
    address = link_to(post)
    assert client.get(address).status_code == 200
    if end == "expired":
        DraftLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    elif end.startswith("private"):
        restricted = twin if "Swedish" in end else post
        PageViewRestriction.objects.create(page=restricted.page_ptr, restriction_type="login")
    elif end == "bin":
        bin_pages.put(post)
    elif end == "withdrawn":
        states.withdraw(post, reason_fi="Virhe", reason_sv="")
    elif end == "ended":
        link = DraftLink.objects.get()
        admin_client.post(reverse("end_draft_link", args=[post.pk, link.pk]))
    else:
        address = f"{address[:-2]}x/"
    response, guess = client.get(address), client.get("/fi/luonnos/arvaus/")
    assert response.status_code == guess.status_code == 404
    assert response.content == guess.content.replace(b"/fi/luonnos/arvaus/", address.encode())
    assert "Salainen" not in response.content.decode()


def test_a_link_opens_on_its_own_site_only(post, client):
    load_site(HOST)
    assert client.get(link_to(post), headers={"host": HOST}).status_code == 404


def test_guesses_are_limited_and_what_is_right_is_not(post, client):
    for _guess in range(50):
        assert client.get("/fi/luonnos/arvaus/").status_code == 404
    assert client.get("/fi/luonnos/arvaus/").status_code == 429
    assert client.get(link_to(post)).status_code == 200
    assert Attempt.objects.filter(kind="draft link").count() == 50


def test_the_secret_is_not_in_the_database(post):
    secret = secrets.make_link(post, None, 7)[1]
    assert secret not in str(list(DraftLink.objects.values()))


def test_old_links_are_forgotten(post):
    link_to(post)
    DraftLink.objects.update(expires_at=timezone.now() - timedelta(days=1))
    secrets.forget_old()
    assert not DraftLink.objects.exists()


def test_an_editor_makes_and_ends_a_link(post, admin_client):
    address = reverse("draft_links", args=[post.pk])
    assert address in admin_client.get(reverse("wagtailadmin_pages:edit", args=[post.pk])).content.decode()
    html = admin_client.post(address, {"days": "3", "note": "Rahoittaja"}).content.decode()
    made = re.search(r'value="https://localhost(/fi/luonnos/[\w-]+/)"', html)[1]
    assert admin_client.get(made).status_code == 200
    link = DraftLink.objects.get()
    assert timezone.localdate(link.expires_at) == timezone.localdate() + timedelta(days=3)
    html = admin_client.get(address).content.decode()
    assert "Rahoittaja" in html and made not in html
    admin_client.post(reverse("end_draft_link", args=[post.pk, link.pk]))
    assert not DraftLink.objects.exists()


@pytest.mark.parametrize("days", ["", "0", "31", "x", "-1", "999999999999"])
def test_odd_days_are_told_and_make_no_link(post, admin_client, days):
    response = admin_client.post(reverse("draft_links", args=[post.pk]), {"days": days, "note": "Säilyy"})
    assert response.status_code == 200 and "Säilyy" in response.content.decode()
    assert not DraftLink.objects.exists()


def test_only_who_edits_the_page_makes_links(tuotos, client):
    sites = staff_both_sites()
    page = post_of(sites["yksi"], live=False)
    client.force_login(member(sites["kaksi"]))
    client.post(reverse("draft_links", args=[page.pk]), {"days": "3"})
    assert not DraftLink.objects.exists()
