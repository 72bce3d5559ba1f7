"""The front page: kinds of outputs with their numbers in words, and what the frame says of the project."""

import gzip
import re
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from blog.models import BlogPostPage
from core.models import CustomDocument, Project
from core.works.states import withdraw
from events.models import EventPage
from home.models import ContentPage, ServicePage
from publications.models import PublicationPage
from tests.factories import edit, make_page, path_of, topic, translate
from tests.factories.samples import block

pytestmark = pytest.mark.django_db


def kinds(client, path):
    found = client.get(path).content.decode()
    rows = re.findall(r"<strong>([^<]+)</strong> <span class=\"meta\">([^<]+)</span>", found)
    return dict(rows)


def test_kinds_say_their_number_in_words_in_both_languages(tuotos, client):
    for page in (tuotos.page(PublicationPage), tuotos.page(PublicationPage), tuotos.page(EventPage, date="2020-01-02")):
        translate(page, title="Titel")
    assert kinds(client, "/fi/") == {"Julkaisut": "2 julkaisua", "Tapahtumat": "1 tapahtuma"}
    assert kinds(client, "/sv/") == {"Publikationer": "2 publikationer", "Evenemang": "1 evenemang"}


def test_kinds_with_lists_of_their_own_come_first(tuotos, client):
    for model in (ServicePage, BlogPostPage):
        tuotos.page(model)
    assert list(kinds(client, "/fi/")) == ["Blogikirjoitukset", "Palvelut"]


def test_page_without_lead_is_described_by_the_summary_of_the_project(tuotos, client):
    Project.objects.filter(site=tuotos.site).update(
        summary_fi="Hanke etsi keinoja.", summary_sv="Projektet sökte sätt."
    )
    assert '<meta name="description" content="Hanke etsi keinoja.">' in client.get("/fi/tuotokset/").content.decode()
    assert '<meta name="description" content="Projektet sökte sätt.">' in client.get("/sv/resultat/").content.decode()


@pytest.mark.parametrize(
    ("model", "fields", "told"),
    [
        (PublicationPage, {"abstract": "Tiivistelmä &\nlyhyt."}, "Tiivistelmä &amp; lyhyt."),
        (
            BlogPostPage,
            {"body": [block("heading", "Otsikko"), block("text", "<p>Alku &amp; loppu.</p>")]},
            "Alku &amp; loppu.",
        ),
        (BlogPostPage, {"intro": "Ingressi.", "body": [block("text", "<p>Alku.</p>")]}, "Ingressi."),
    ],
)
def test_page_without_lead_is_described_by_its_own_words_first(tuotos, client, model, fields, told):
    Project.objects.filter(site=tuotos.site).update(summary_fi="Hanke etsi keinoja.")
    if "body" in fields:
        fields = {**fields, "body": model._meta.get_field("body").to_python(fields["body"])}
    page = tuotos.page(model, **fields)
    content = client.get(path_of(page)).content.decode()
    for tag in ('<meta name="description" content=', '<meta property="og:description" content='):
        assert f'{tag}"{told}">' in content
    announced = client.get(path_of(edit(page, state="announced"))).content.decode()
    assert ("Hanke etsi keinoja." in announced) == ("intro" not in fields)
    assert "Alku" not in announced and "Tiivistelmä" not in announced
    withdraw(edit(page, state="published"), reason_fi="Virhe.", reason_sv="Fel.")
    assert 'name="description"' not in client.get(path_of(page)).content.decode()


def test_search_has_a_name_where_it_is_shared(tuotos, client):
    for path, name in (("/fi/haku/?q=digituki", "Haku"), ("/sv/sok/", "Sökning")):
        assert f'<meta property="og:title" content="{name}">' in client.get(path).content.decode()


def test_pages_are_compressed_and_files_keep_their_ranges(tuotos, client, empty_storage):
    page = client.get("/fi/", headers={"Accept-Encoding": "gzip"})
    assert page["Content-Encoding"] == "gzip" and b"<h1" in gzip.decompress(page.content)
    work = tuotos.page(PublicationPage, title="Raportti")
    work.files.create(
        document=CustomDocument.objects.create(title="r", file=ContentFile(b"%PDF" + b"x" * 900, "r.pdf"))
    )
    work.save_revision().publish()
    part = client.get(f"{work.url}r.pdf", headers={"Accept-Encoding": "gzip", "Range": "bytes=0-3"})
    assert (part.status_code, b"".join(part.streaming_content)) == (206, b"%PDF")
    assert not part.has_header("Content-Encoding")


def test_commonest_topics_are_offered_as_searches(tuotos, client):
    assert "Esimerkiksi:" not in client.get("/fi/").content.decode()
    common, seldom = topic("työllistyminen (prosessi)", "sysselsättning (process)"), topic("digituki", "digitalt stöd")
    for topics in ([common], [common, seldom]):
        page = tuotos.page(BlogPostPage)
        for each in topics:
            page.topics.create(topic=each)
        page.save_revision().publish()
        translate(page)
    client.get("/fi/"), client.get("/sv/")  # once worked out, once from the cache
    for path, words in (("/fi/", ["työllistyminen", "digituki"]), ("/sv/", ["sysselsättning", "digitalt stöd"])):
        assert re.findall(r'<a href="[^"]*\?q=[^"]*">([^<]+)</a>', client.get(path).content.decode()) == words
    common.label_fi = "työllistäminen"
    common.save()
    assert ">työllistäminen<" in client.get("/fi/").content.decode()


def section(client, path, name):
    """Return the titles in a section of the front page, each with whether it is a link."""
    found = re.search(rf'<section[^>]* aria-labelledby="{name}".*?</section>', client.get(path).content.decode(), re.S)
    rows = re.findall(r"<h3[^>]*>(.*?)</h3>", found[0], re.S) if found else []
    return [(re.sub(r"<[^>]+>", "", row).strip(), "<a " in row) for row in rows]


def test_next_events_come_first_until_they_are_over_and_none_of_an_ended_project(tuotos, client):
    today = timezone.localdate()
    for title, days in (("Myöhemmin", 40), ("Ensin", 3), ("Ohi", -3)):
        translate(tuotos.page(EventPage, title=title, date=today + timedelta(days=days)), title=f"{title} sv")
    assert section(client, "/fi/", "coming") == [("Ensin", True), ("Myöhemmin", True)]
    assert section(client, "/sv/", "coming") == [("Ensin sv", True), ("Myöhemmin sv", True)]
    assert section(client, "/fi/", "newest") == [("Ohi", True)]
    content = client.get("/fi/").content.decode()
    assert content.index('id="coming"') < content.index('id="newest"') and 'href="/fi/tapahtumat/"' in content
    project = Project.objects.get(site=tuotos.site)
    project.state = "closed"
    project.save()
    assert section(client, "/fi/", "coming") == []


def test_announced_work_has_its_own_place_and_no_link_until_it_is_published(tuotos, client):
    page = tuotos.page(PublicationPage, title="Loppuraportti", state="announced", expected_on="2099-05-01")
    translate(page, title="Slutrapport")
    assert section(client, "/fi/", "announced") == [("Loppuraportti", False)]
    assert section(client, "/sv/", "announced") == [("Slutrapport", False)]
    assert section(client, "/fi/", "newest") == []
    assert "Tulossa 1.5.2099" in client.get("/fi/").content.decode()
    page = edit(page, expected_on="2020-05-01")
    assert "Tulossa 1.5.2020" not in client.get("/fi/").content.decode(), "a day that is over is no promise"
    assert "1.5.2020" not in client.get(path_of(page)).content.decode()
    edit(page, state="published")
    assert section(client, "/fi/", "announced") == []
    assert section(client, "/fi/", "newest") == [("Loppuraportti", True)]
    assert section(client, "/sv/", "newest") == [("Slutrapport", True)]


def test_library_of_one_kind_says_how_much_there_is_and_nothing_of_a_project(tuotos, client):
    translate(tuotos.page(PublicationPage, title="Raportti"))
    assert kinds(client, "/sv/") == {}
    content = client.get("/sv/").content.decode()
    main = content[content.index("<main") : content.index("</main>")]
    assert '/sv/publikationer/">1 publikation</a>' in main and "rojekt" not in main


def test_kind_leads_to_the_page_in_the_menu_where_all_of_it_stands(tuotos, client):
    menu = tuotos.page(ContentPage, title="Palvelut", slug="palvelut", show_in_menus=True)
    for number in range(2):
        make_page(ServicePage, ContentPage.objects.get(pk=menu.pk), title=f"Palvelu {number}")
    tuotos.page(BlogPostPage)
    assert '/fi/palvelut/"><span class="kinds__line">' in re.sub(r">\s+<", "><", client.get("/fi/").content.decode())
    tuotos.page(ServicePage, title="Muualla")
    assert '/fi/tuotokset/?kind=service"' in client.get("/fi/").content.decode()
