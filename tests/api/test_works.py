"""Programs read what is published as JSON: in both languages, page by page, and nothing that readers may not open."""

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from hypothesis import HealthCheck, given, settings
from wagtail.models import PageViewRestriction

from core.models import Contributor, OutputPage, Person
from core.sites.permalinks import encode
from core.works import states
from publications.models import PublicationPage
from tests.factories import topic, translate
from tests.factories.neighbour import HOST

pytestmark = pytest.mark.django_db
WORKS = "/api/v1/works"
HEADERS = {"Host": "localhost", "X-Forwarded-Proto": "https", "Accept-Encoding": "identity"}
# So many requests to each address, the same ones each time.
SETTINGS = settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
ORCID = "0000-0002-1825-0097"


@pytest.fixture
def report(tuotos):
    maker = Person.objects.create(given_name="Maija", family_name="Meikäläinen", orcid=ORCID)
    page = tuotos.page(PublicationPage, title="Digituki", year=2023, contributors=[Contributor(person=maker)])
    draft = page.get_latest_revision_as_object()
    draft.topics.create(topic=topic())
    draft.save_revision().publish()
    return PublicationPage.objects.get(pk=page.pk)


def test_work_is_told_in_both_languages_under_one_permanent_address(client, report):
    twin = translate(report, title="Digistöd")
    key = encode(report.translation_key)
    finnish, swedish = (client.get(f"{WORKS}/{key}?language={language}").json() for language in ("fi", "sv"))
    assert finnish["id"] == swedish["id"] == f"https://localhost/id/{key}/"
    assert (finnish["title"], swedish["title"]) == ("Digituki", "Digistöd")
    assert swedish["pages"] == {"fi": finnish["url"], "sv": swedish["url"]} and twin.slug in swedish["url"]
    assert finnish["topics"][0]["name"] == "työnhaku" and swedish["topics"][0]["name"] == "jobbsökning"
    assert finnish["makers"][0]["orcid"].endswith(ORCID) and swedish["type_name"] == "Rapport"


def test_work_that_lacks_the_language_comes_in_the_other_one(client, report):
    (work,) = client.get(f"{WORKS}?language=sv").json()["works"]
    assert work["title"] == "Digituki" and work["language"] == "fi"


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("kind=publication", 1), ("kind=event", 0), ("kind=nix", 0), ("type=report", 1), ("type=book", 0),
        ("year=2023", 1), ("year=2022", 0), (f"orcid={ORCID}", 1), ("topic=http://www.yso.fi/onto/yso/p1", 0),
        ("changed_since=2020-01-01", 1), ("changed_since=2999-01-01", 0),
    ],
)  # fmt: skip
def test_filters_choose(client, report, query, number):
    assert client.get(f"{WORKS}?{query}").json()["count"] == number


def test_list_comes_page_by_page_with_as_many_queries(client, tuotos, report, django_assert_max_num_queries):
    client.get(WORKS)
    for number in range(20):
        tuotos.page(PublicationPage, title=f"Raportti {number}", year=2020)
    with django_assert_max_num_queries(18):
        answer = client.get(f"{WORKS}?page_size=20&year=2020").json()
    assert len(answer["works"]) == 20 and answer["next"] is None
    first = client.get(f"{WORKS}?page_size=20").json()
    assert first["count"] == 21 and first["next"] == f"https://localhost{WORKS}?page_size=20&page=2"
    assert len(client.get(first["next"].removeprefix("https://localhost")).json()["works"]) == 1


def test_who_has_the_newest_answer_is_told_so(client, report):
    response = client.get(WORKS)
    assert response["Access-Control-Allow-Origin"] == "*" and not response.cookies
    assert client.get(WORKS, HTTP_IF_NONE_MATCH=response["ETag"]).status_code == 304
    draft = report.get_latest_revision_as_object()
    draft.title = "Toinen"
    draft.save_revision().publish()
    assert client.get(WORKS, HTTP_IF_NONE_MATCH=response["ETag"]).status_code == 200
    assert client.head(WORKS).status_code == 200


def test_what_readers_may_not_open_is_not_told(client, tuotos, report):
    tuotos.page(PublicationPage, live=False)
    tuotos.page(PublicationPage, state=OutputPage.ANNOUNCED)
    states.withdraw(tuotos.page(PublicationPage), reason_fi="Virhe", reason_sv="Fel")
    assert client.get(WORKS).json()["count"] == 1
    PageViewRestriction.objects.create(page=report, restriction_type="login")
    assert client.get(WORKS).json()["count"] == 0
    assert client.get(f"{WORKS}/{encode(report.translation_key)}").status_code == 404


def test_site_tells_its_own_works_alone(client, report):
    titles = [work["title"] for work in client.get(WORKS, HTTP_HOST=HOST).json()["works"]]
    assert titles and all(title.startswith("Naapurin") for title in titles)


@pytest.mark.parametrize("path", [f"{WORKS}?year=x", f"{WORKS}?page=0", f"{WORKS}/zz", "/api/v1/nix"])
def test_problem_is_told_as_json(client, tuotos, path):
    response = client.get(path)
    assert response.status_code in (404, 422) and response.json()["detail"]


def test_nothing_that_the_description_allows_breaks_it(tuotos, report):
    """Schemathesis asks what the description allows, and more; what is not as described raises."""
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", WSGIHandler(), headers=HEADERS)

    for operation in schema.get_all_operations():

        @given(case=operation.ok().as_strategy())
        @SETTINGS
        def ask(case):
            case.call_and_validate(headers=HEADERS)

        ask()
