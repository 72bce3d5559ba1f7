"""The demo, built once for all these tests from a few rows of its data."""

import html
import json
import re
from io import StringIO

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client, override_settings
from django.utils import translation
from wagtail.models import Page, Revision, Site

from blog.models import BlogPostPage
from cms.settings import development
from core.lists.relations import related_works
from core.mending import inspect
from core.models import CustomDocument, CustomImage, CustomMedia, OutputPage, Person, Project, Topic, User
from core.sites.own import own_sites
from core.sites.permalinks import encode
from core.sites.trees import in_site
from demo import library, staff
from demo.uploads import DOCUMENTS, FILES
from events.models import EventPage
from home.models import OperatingModelPage
from interactives.models import InteractivePage
from publications.models import PublicationPage
from search.models import IndexedWork, IndexState
from tests.browser.conftest import CHROMIUM
from tests.demo.paper import printed
from tests.factories import build_site

pytestmark = pytest.mark.slow
TOPICS = "uri\tfi\tsv\ten\nhttp://www.yso.fi/onto/yso/p9860\ttyönhaku\tarbetssökning\tsearch for work\n"


def record(number, language):
    facts = {"language": language, "title": f"Julkaisu {number}", "year": "2020", "creator": ["Meikäläinen, Maija"]}
    return json.dumps({"id": f"https://example.org/{number}", "repository": "Theseus", "ground_truth": facts})


def run() -> str:
    out = StringIO()
    call_command("demo", stdout=out, stderr=StringIO())
    return out.getvalue()


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A directory with little data instead of the whole of it."""
    base = tmp_path_factory.mktemp("base")
    records = base / "data" / "fingreylit"
    records.mkdir(parents=True)
    (base / "data" / "yso-labels.tsv").write_text(TOPICS)
    (records / "report-fi.jsonl").write_text("\n".join(record(number, "fi") for number in (1, 2, 1)))
    (records / "report-sv.jsonl").write_text(record(3, "sv"))
    with override_settings(BASE_DIR=base, ALLOWED_HOSTS=development.ALLOWED_HOSTS):
        yield base


@pytest.fixture(scope="module")
def told(base, django_db_setup, django_db_blocker):
    """Build the demo; return what the command told."""
    with django_db_blocker.unblock(), translation.override("fi"), transaction.atomic():
        yield run()
        transaction.set_rollback(True)


@pytest.fixture
def sites(told, db):
    return {site.hostname: site for site in Site.objects.filter(port=8000)}


def test_there_are_two_sites_and_the_project_is_the_default_one(sites):
    assert sites["127.0.0.1"].is_default_site and not sites["localhost"].is_default_site
    project = Project.objects.get(site=sites["127.0.0.1"])
    assert (project.code, project.state, project.partners.count()) == ("S22619", "closed", 4)


def test_the_search_index_is_built_as_a_whole(sites):
    assert IndexState.objects.get(index="").built_at
    assert IndexedWork.objects.filter(index="", site=sites["localhost"], kind="publication").count() == 3


def test_every_kind_of_output_is_there_in_both_languages(sites):
    outputs = OutputPage.objects.in_site(sites["127.0.0.1"])
    for language in ("fi", "sv"):
        own = outputs.filter(locale__language_code=language)
        kinds = {type(page).kind.key for page in own.specific()}
        assert kinds == {"publication", "blog-post", "event", "interactive", "service", "model", "media-hit"}
        assert EventPage.objects.filter(pk__in=own).count() == 10
        assert [post.state for post in BlogPostPage.objects.filter(pk__in=own)].count("announced") == 1


def test_every_page_is_translated_whole_and_its_blocks_are_valid(sites):
    for page in Page.objects.filter(in_site(sites["127.0.0.1"])).specific():
        is_alone = page.is_easy_version  # each is written by itself
        assert page.get_translations().filter(live=True).count() == (0 if is_alone else 1), page
        assert page.foreign_parts == [], page
        page.full_clean()
        for name in ("body", "scenes"):
            if value := getattr(page, name, None):
                value.stream_block.clean(value)


def test_a_text_is_not_the_same_in_both_languages(sites):
    for page in Page.objects.filter(in_site(sites["127.0.0.1"], "fi")).specific():
        twin = page.twin
        for name in ("title", "intro"):
            assert not getattr(page, name) or getattr(page, name) != getattr(twin, name), page


def test_the_interactive_image_shows_every_kind_of_content_and_area(sites):
    for page in InteractivePage.objects.in_site(sites["127.0.0.1"]):
        spots = [spot for scene in page.scenes for spot in scene.value["hotspots"]]
        assert len(page.scenes) == 3 and len(spots) >= 12
        assert {spot["shape"] for spot in spots} == {"point", "rect", "ellipse", "polygon"}
        kinds = {block.block_type for spot in spots for block in spot["content"]}
        assert kinds == {"text", "image", "media", "file", "link", "output", "embed", "scene"}


def test_hotspots_lead_to_scenes_that_are_there(sites):
    for page in InteractivePage.objects.in_site(sites["127.0.0.1"]):
        known = {scene.id[:8] for scene in page.scenes}
        contents = [block for scene in page.scenes for spot in scene.value["hotspots"] for block in spot["content"]]
        assert {block.value for block in contents if block.block_type == "scene"} == known


def test_every_output_has_a_picture_and_leads_on(sites):
    for page in OutputPage.objects.in_site(sites["127.0.0.1"]).specific():
        picture = page.scenes[0].value["image"] if isinstance(page, InteractivePage) else page.lead_image
        assert picture.alt_fi and picture.alt_sv, page
        assert related_works(page) or page.series, page


def test_every_file_is_read_and_stands_on_a_page(sites):
    files = CustomDocument.objects.exclude(output_files=None).distinct()
    assert files.count() == len(DOCUMENTS) == len(list((FILES / "pdf").glob("*.pdf")))
    for file in files:
        assert file.reading == "done" and file.page_count and file.first_page, file
        assert file.title_fi != file.title_sv and file.licence, file
    assert [file.findings for file in files.filter(title_fi__startswith="Ilmoitus")] == [
        ["scanned", "untagged", "no-title", "no-language"]
    ]


def test_every_page_of_the_project_answers_and_stays_on_its_site(sites):
    client = Client(headers={"host": "127.0.0.1:8000"})
    for page in Page.objects.filter(in_site(sites["127.0.0.1"])):
        response = client.get(page.get_url_parts()[2])
        assert response.status_code == 200, page
        assert "localhost" not in response.content.decode()


def test_the_library_has_each_work_once(sites):
    assert PublicationPage.objects.in_site(sites["localhost"]).published().count() == 3
    assert not PublicationPage.objects.in_site(sites["127.0.0.1"]).exclude(record_id="").exists()
    assert Person.objects.get(family_name="Meikäläinen").contributions.count() == 3


@pytest.mark.parametrize("address", ["/fi/", "/sv/", "/fi/tuotokset/", "/sv/publikationer/"])
def test_the_library_answers(sites, address):
    response = Client(headers={"host": "localhost:8000"}).get(address, SERVER_PORT="8000")
    assert response.status_code == 200
    assert "Digimatka" not in response.content.decode()


def test_topics_of_yso_are_used_and_others_made(sites):
    assert Topic.objects.get(label_fi="työnhaku").uri == "http://www.yso.fi/onto/yso/p9860"
    assert Topic.objects.get(label_fi="digituki").uri is None


def test_logins_are_told_and_work_in_either_language(told, sites):
    logins = [*staff.PROJECT_EDITORS, *staff.LIBRARY_EDITORS, (staff.ADMINISTRATOR, "fi")]
    for name, language in logins:
        user = User.objects.get(username=name)
        assert name in told and staff.PASSWORD in told
        assert user.check_password(staff.PASSWORD) and user.has_perm("wagtailadmin.access_admin")
        assert user.wagtail_userprofile.preferred_language == language
        assert user.is_superuser == (name == staff.ADMINISTRATOR)


def test_each_site_has_editors_of_its_own(sites):
    for host, logins in (("127.0.0.1", staff.PROJECT_EDITORS), ("localhost", staff.LIBRARY_EDITORS)):
        for name, _language in logins:
            assert own_sites(User.objects.get(username=name)) == [sites[host]]
    for model in (CustomImage, CustomDocument, CustomMedia):
        assert not model.objects.exclude(collection=sites["127.0.0.1"].team.collection).exists()


def test_repeating_changes_nothing(sites, django_assert_max_num_queries):
    models = Page, Revision, Topic, Person, Site, User
    before = [model.objects.count() for model in models]
    with django_assert_max_num_queries(290):
        run()
    assert [model.objects.count() for model in models] == before


def test_a_library_that_was_not_finished_is_built_the_next_time(sites):
    PublicationPage.objects.in_site(sites["localhost"]).delete()
    assert not library.is_built(sites["localhost"])
    run()
    assert PublicationPage.objects.in_site(sites["localhost"]).published().count() == 3


@pytest.mark.parametrize("host", ["demo.example.org", "localhost.example.org", "mylocalhost", "*"])
def test_no_users_are_made_where_others_could_reach_them(sites, settings, host):
    User.objects.all().delete()
    settings.ALLOWED_HOSTS = [*development.ALLOWED_HOSTS, host]
    assert staff.PASSWORD not in run()
    assert not User.objects.exists()


def test_sites_that_were_built_at_another_port_move_to_the_one_that_is_served(sites):
    """No page, list, feed, sitemap or embedding leads to the old port."""
    before = Page.objects.count()
    call_command("demo", port=8001, stdout=StringIO(), stderr=StringIO())
    cache.clear()
    assert {site.pk for site in Site.objects.filter(port=8001)} == {site.pk for site in sites.values()}
    assert Page.objects.count() == before
    seen = 0
    for host, site in sites.items():
        client = Client(headers={"host": f"{host}:8001"})
        pages = list(Page.objects.filter(in_site(site)).live())
        scene = next((page for page in pages if page.specific_class is InteractivePage), None)
        addresses = [page.get_url_parts()[2] for page in pages]
        addresses += ["/", "/sitemap.xml", "/fi/haku/?q=digi", f"/id/{encode(pages[-1].translation_key)}/", "/admin/"]
        addresses += [f"/oembed/?url=http://{host}:8001{scene.get_url_parts()[2]}"] if scene else []
        for address in addresses:
            response = client.get(address, SERVER_PORT="8001")
            text = response.content.decode() + str(response.headers)
            seen += 1
            assert response.status_code in (200, 302) and ":8000" not in text, f"{host} {address}"
            for feed in set(re.findall(r'href="([^"]*(?:rss|atom|\.ics)[^"]*)"', text)):
                assert ":8000" not in client.get(feed, SERVER_PORT="8001").content.decode(), feed
    assert seen > 100


def test_own_contents_are_left_alone(base, db):
    Site.objects.filter(port=8000).delete()
    build_site(hostname="127.0.0.1", port=8000, name="Oma", slug="oma").page(BlogPostPage)
    with pytest.raises(CommandError):
        run()
    assert not Project.objects.filter(code="S22619", site__port=8000).exists()


def links_of(client, path) -> set[str]:
    """Return the addresses of our own pages to which a page links."""
    response = client.get(path, follow=True)
    if response.status_code != 200 or not response["Content-Type"].startswith("text/html"):
        return set()
    found = re.findall(r'<a[^>]* href="(/[^"#]*)', response.content.decode())
    return {html.unescape(link) for link in found if not link.startswith(("/static/", "/media/", "/id/"))}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_outcome_is_at_most_three_links_from_the_front_page(sites, client, language):
    cache.clear()  # other tests have had other sites
    client.defaults["HTTP_HOST"] = "127.0.0.1:8000"
    outputs = OutputPage.objects.listed().in_site(sites["127.0.0.1"]).filter(locale__language_code=language)
    wanted = {page.url.removeprefix("http://127.0.0.1:8000") for page in outputs if page.state == "published"}
    reached = newest = {f"/{language}/"}
    for _step in range(3):
        newest = set().union(*(links_of(client, path) for path in newest - wanted)) - reached
        reached |= newest
    assert len(wanted) > 25 and wanted <= reached


def test_the_demo_has_nothing_to_mend(sites):
    assert inspect().findings == []


@pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed (sudo apt install chromium)")
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_printed_operating_model_takes_two_sheets_and_no_page_leaves_one_empty(sites, tmp_path, language):
    outputs = OutputPage.objects.live().in_site(sites["127.0.0.1"]).filter(locale__language_code=language)
    for model, most in ((OperatingModelPage, 2), (PublicationPage, 6), (BlogPostPage, 6), (EventPage, 3)):
        page = model.objects.filter(pk__in=outputs, state="published").first()
        sheets = printed(page.get_url_parts()[2], tmp_path / model.__name__, "127.0.0.1")
        assert len(sheets) <= most, page
        assert min(len(text.split()) for text in sheets) > 25, [len(text.split()) for text in sheets]
