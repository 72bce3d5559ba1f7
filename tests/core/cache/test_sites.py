"""What is kept of a site goes with changes on that site, and of all sites with what they share."""

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction, Site

from blog.models import BlogPostPage
from core.cache.versioned import cached, one_request
from core.models import Project, ProjectPartner, Topic
from core.sites.trees import in_site
from core.upstream.site_roots import PATCHES
from core.works import states
from home.models import ContentPage
from tests.factories import edit, load_site, organisation, person, topic, translate
from tests.factories.neighbour import HOST
from tests.factories.samples import block, full_page, items, picture
from tests.factories.types import PAGE_TYPES

pytestmark = pytest.mark.django_db

OTHER = {"headers": {"host": HOST}}

MOMENTS = 1  # query of the first reader after a change on any site: which events of any site end today


def fresh(page):
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def other(tuotos):
    return load_site(HOST)


@pytest.fixture(scope="module")
def linked(standing):
    """A post of the other site that links to others of it."""
    with standing():
        post = load_site(HOST).page(BlogPostPage, date="2024-03-12")
        add_links(post)
        yield post


@pytest.fixture
def reading(linked, tuotos, client):
    """Return how many queries a reader of the other site takes, who has read it all before."""
    post = fresh(linked)

    def read(times=1):
        for _time in range(times):
            with CaptureQueriesContext(connection) as caught:
                for path in ("/fi/", "/sv/", "/fi/blogi/", "/fi/tuotokset/", post.url):
                    assert client.get(path, **OTHER).status_code == 200
        return len(caught)

    read(times=3)
    return read


def add_links(post):
    """Link a page to others of its site, and name one among its related works."""
    target = edit(post, title="Toinen kirjoitus")
    links = items({"text": "", "page": target.pk, "document": None, "url": ""})
    draft = post.get_latest_revision_as_object()
    draft.body = (
        type(post)
        ._meta.get_field("body")
        .to_python([block("links", {"title": "", "links": links}), block("output", target.pk)])
    )
    draft.save_revision().publish()


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_what_is_done_to_a_page_leaves_the_other_site_alone(tuotos, reading, model):
    page = full_page(tuotos, model)
    twin = translate(page, title="På svenska")
    reading(2)
    before = reading()
    for change in (
        lambda: edit(page, title="Uusi otsikko"),
        lambda: edit(twin, title="Ny rubrik"),
        lambda: states.withdraw(fresh(page), reason_fi="Syy", reason_sv="Skäl") if hasattr(page, "state") else None,
        lambda: fresh(page).unpublish(),
        lambda: fresh(page).delete(),
    ):
        change()
        assert reading() - before <= MOMENTS


def test_moves_within_a_site_and_its_project_leave_the_other_site_alone(tuotos, reading):
    first, second = (tuotos.page(ContentPage) for _page in range(2))
    project = Project.objects.get(site=tuotos.site)
    house = organisation()
    reading(2)
    before = reading()
    fresh(first).move(fresh(second), pos="last-child")
    assert reading() - before <= MOMENTS
    project.name_fi = "Toinen nimi"
    project.save()
    row = ProjectPartner.objects.create(project=project, organisation=house, role="partner")
    row.delete()
    assert reading() - before <= MOMENTS
    home = edit(tuotos.fi["home"], title="Uusi etusivu")
    assert reading() - before <= MOMENTS and home.title == "Uusi etusivu"


def test_new_people_topics_and_files_are_on_no_page_yet(reading):
    before = reading()
    person(), topic(), picture()
    assert reading() == before


def test_a_topic_leaves_those_alone_that_do_not_show_it(reading):
    known = topic()
    before = reading()
    Topic.objects.get(pk=known.pk).save()
    assert reading() == before


@pytest.mark.parametrize("what", ["site", "restriction"])
def test_what_all_share_empties_all(tuotos, reading, what):
    reading(2)
    before = reading()
    if what == "site":
        Site.objects.get(pk=tuotos.site.pk).save()
    else:
        PageViewRestriction.objects.create(page=tuotos.page(ContentPage), restriction_type="login")
    assert reading() > before


def test_links_to_another_site_follow_it(tuotos, other, client):
    target = other.page(BlogPostPage, title="Vanha kohde", date="2024-03-12")
    link = f'<p><a linktype="page" id="{target.pk}">linkki</a></p>'
    body = [block("text", link), block("output", target.pk)]
    page = tuotos.page(BlogPostPage, body=BlogPostPage._meta.get_field("body").to_python(body), date="2024-03-12")

    def read():
        for _time in range(2):
            content = client.get(page.url).content.decode()
        return content

    assert "Vanha kohde" in read()
    target = edit(target, title="Uusi kohde", slug="uusi")
    assert "Uusi kohde" in read() and "/fi/blogi/uusi/" in read()
    target.unpublish()
    assert "Uusi kohde" not in read() and "/fi/blogi/uusi/" not in read()
    fresh(target).get_latest_revision().publish()
    assert "Uusi kohde" in read()


def test_a_page_that_moves_to_another_site_is_followed(tuotos, other, client):
    page = tuotos.page(ContentPage, title="Muuttaja", slug="muuttaja", show_in_menus=True)
    for _time in range(2):
        assert "Muuttaja" in client.get("/fi/").content.decode()
        assert "Muuttaja" not in client.get("/fi/", **OTHER).content.decode()
    fresh(page).move(Page.objects.get(pk=other.fi["home"].pk), pos="last-child")
    assert "Muuttaja" not in client.get("/fi/").content.decode()
    assert "Muuttaja" in client.get("/fi/", **OTHER).content.decode()


def test_uncommitted_values_are_kept_from_others(tuotos):
    with one_request():
        with transaction.atomic():
            edit(tuotos.page(ContentPage, title="Kesken"), title="Yhä kesken")
            assert cached("name", lambda: "uncommitted") == "uncommitted"
        assert cached("name", lambda: "committed") == "committed"


def test_roots_are_as_wagtails_own(tuotos, other):
    with one_request():
        ours = Site.get_site_root_paths()
    cache.clear()
    assert ours == PATCHES[0].stock() and len(ours) >= 4


def test_outside_a_request_the_roots_are_asked_once(tuotos, other):
    in_site(tuotos.site)
    with CaptureQueriesContext(connection) as caught:
        for _time in range(5):
            in_site(tuotos.site)
    assert len(caught) == 0
