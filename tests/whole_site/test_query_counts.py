"""How many SQL queries readers' pages take, once what seldom changes is remembered. The same for 1 row and for 20."""

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from core.models import Series, TargetGroup
from events.models import EventPage
from home.models import ContentPage, OperatingModelPage, ServicePage
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.factories import organisation, person, topic, translate
from tests.factories.samples import document
from tests.factories.scenes import block, scene, scenes, spot
from tests.factories.types import KINDS, list_addresses
from tests.standing import anew

pytestmark = pytest.mark.django_db

# With makers, topics, target groups, files, related works and a series; without pictures and links inside the text.
DETAIL = {BlogPostPage: 2, PublicationPage: 4, EventPage: 3, ServicePage: 2, OperatingModelPage: 2}
LISTS = {"/fi/": 2, "/sv/": 2, **dict.fromkeys(list_addresses("fi"), 2), "/fi/tapahtumat/": 12}


def taken(client, path) -> int:
    """Return the number of queries of a request after one that remembered what seldom changes."""
    client.get(path)
    return taken_first(client, path)


def taken_first(client, path) -> int:
    """Return the number of queries of a request, whatever is remembered."""
    with CaptureQueriesContext(connection) as caught:
        assert client.get(path).status_code == 200
    return len(caught)


def fill(page, number, related, series):
    """Give a page so many rows of each kind and related works."""
    draft = page.get_latest_revision_as_object()
    draft.series, draft.series_position = series, 1
    for _row in range(number):
        draft.contributors.create(person=person(), role="author")
        draft.contributors.create(organisation=organisation(), role="editor")
        draft.topics.create(topic=topic())
        draft.target_groups.create(target_group=TargetGroup.objects.create(name_fi="hakijat", name_sv="sökande"))
        draft.files.create(document=document())
    for work in related:
        draft.related.create(related=work.outputpage_ptr)
    draft.save_revision().publish()


@pytest.fixture(scope="module")
def built(standing):
    """Twenty works of all kinds, a series of one part and one of twenty."""
    with standing() as tuotos:
        with transaction.atomic():
            works = [tuotos.page(KINDS[number % len(KINDS)], date="2024-03-12") for number in range(20)]
            all_series = {number: Series.objects.create(name_fi="Sarja", name_sv="Serie") for number in (1, 20)}
            for number, series in all_series.items():
                for _part in range(number):
                    tuotos.page(BlogPostPage, date="2024-03-12", series=series)
        yield works, all_series


@pytest.fixture
def works(built, tuotos):
    return anew(built[0])


@pytest.fixture
def series(built, tuotos):
    """Return the series by the number of their parts."""
    return anew(built[1])


@pytest.mark.parametrize("model", DETAIL, ids=lambda model: model.__name__)
def test_detail_page_takes_the_same_queries_for_one_row_and_for_twenty(tuotos, client, works, series, model):
    counts, fresh = [], []
    for number in (1, 20):
        page = tuotos.page(model, date="2024-03-12")
        fill(page, number, works[:number], series[number])
        translate(page, title="På svenska")
        counts.append(taken(client, page.url))
        cache.clear()
        fresh.append(taken_first(client, page.url))
    assert counts == [DETAIL[model]] * 2
    assert 0 <= fresh[1] - fresh[0] <= 1  # other kinds are among twenty related works


def test_interactive_image_takes_the_same_queries_for_one_point_and_for_twenty(tuotos, client, works):
    counts = []
    for number in (1, 20):
        spots = [spot(f"Piste {work.pk}", *contents_of(work)) for work in works[:number]]
        page = tuotos.page(InteractivePage, date="2024-03-12", scenes=scenes(scene("Tori", *spots)))
        counts.append(taken(client, page.url))
    assert counts == [4, 4]


def contents_of(work) -> list:
    """Return the contents of a hotspot that shows a work, links to it, and links to it inside a text."""
    link = {"text": "", "page": work.pk, "document": None, "url": ""}
    return [
        block("output", work.pk),
        block("link", link),
        block("text", f'<p><a linktype="page" id="{work.pk}">linkki</a></p>'),
    ]


def test_links_in_a_text_cost_no_more_than_one(tuotos, client):
    counts = []
    for number in (1, 20):
        for _target in range(number):
            translate(tuotos.page(ContentPage))
        text = "".join(f'<p><a linktype="page" id="{page.pk}">linkki</a></p>' for page in ContentPage.objects.all())
        body = ContentPage._meta.get_field("body").to_python([block("text", text)])
        page = tuotos.page(ContentPage, body=body)
        counts.append(taken(client, translate(page, title=f"Sidan {number}").url))
    assert counts == [2, 2]


def test_files_linked_in_a_text_cost_no_more_than_one(tuotos, client):
    counts = []
    for number in (1, 20):
        text = "".join(f'<p><a linktype="document" id="{document().pk}">tiedosto</a></p>' for _file in range(number))
        body = ContentPage._meta.get_field("body").to_python([block("text", text)])
        counts.append(taken(client, tuotos.page(ContentPage, body=body).url))
    assert counts == [3, 3]


def test_lists_take_the_same_queries_for_one_row_and_for_twenty(tuotos, client):
    counts = []
    for number in (1, 19):
        with transaction.atomic():
            for model in KINDS:
                for _row in range(number):
                    tuotos.page(model, intro="Johdanto", date="2024-03-12")
        counts.append({path: taken(client, path) for path in LISTS})
    assert counts == [LISTS, LISTS]


def test_plain_page_takes_as_few_as_a_bare_one(tuotos, client):
    parent = tuotos.page(ContentPage, title="Hanke", slug="hanke")
    assert taken(client, parent.url) == 2


def test_private_pages_elsewhere_cost_nothing(tuotos, client):
    page, secret = (tuotos.page(ContentPage) for _page in range(2))
    before = taken(client, page.url)
    PageViewRestriction.objects.create(page=secret, restriction_type="password", password="sana")
    assert taken(client, page.url) == before


def test_missing_page_asks_for_redirects_only_then(tuotos, client):
    for path, asks in (("/fi/ei-ole/", True), (tuotos.page(ContentPage).url, False)):
        client.get(path)
        with CaptureQueriesContext(connection) as caught:
            client.get(path)
        assert any("redirect" in query["sql"] for query in caught.captured_queries) == asks
