"""People and organisations have a page on each site that names them, with all that they made and in which role."""

import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blog.models import BlogPostPage
from core.models import Contributor, Organisation, Person, ProjectPartner, User
from core.serving.addresses import site_addresses
from core.sites.routes import route_url
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.factories import credit, edit, organisation, person, translate
from tests.factories.neighbour import HOST

pytestmark = pytest.mark.django_db


def page_of(client, maker, language="fi", **extra) -> str:
    path = route_url(maker._meta.model_name, language, slug=maker.slug)
    response = client.get(path, **extra)
    assert response.status_code == 200, path
    return response.content.decode()


def roles_of(html: str) -> list[str]:
    return [" ".join(role.split()) for role in re.findall(r'made__role">(.*?)</p>', html, re.DOTALL)]


def test_a_persons_page_tells_the_role_in_each_work_and_the_orcid(tuotos, client):
    maija = Person.objects.create(given_name="Maija", family_name="Meikäläinen", orcid="0000-0002-1825-0097")
    for model, title, roles in (
        (PublicationPage, "Opas", ["editor", "illustrator"]),
        (BlogPostPage, "Kirjoitus", ["author"]),
        (InteractivePage, "Kuva", ["author"]),
    ):
        page = tuotos.page(model, title=title)
        for role in roles:
            credit(page, maija, role)
        translate(edit(page), title=f"{title} sv")
    finnish, swedish = (page_of(client, maija, language) for language in ("fi", "sv"))
    assert set(roles_of(finnish)) == {"Rooli: Toimittaja, kuvittaja", "Rooli: Kirjoittaja", "Rooli: Tekijä"}
    assert set(roles_of(swedish)) == {"Roll: Redaktör, illustratör", "Roll: Författare", "Roll: Upphovsperson"}
    assert "https://orcid.org/0000-0002-1825-0097" in finnish and "Opas sv" in swedish


def test_works_stay_on_the_page_of_somebody_whose_account_is_deleted(tuotos, client):
    account = User.objects.create_user("maija", first_name="Maija", last_name="Meikäläinen")
    page = tuotos.page(BlogPostPage, title="Kirjoitus", owner=account)
    maija = credit(page, person())
    edit(page)
    account.delete()
    assert "Kirjoitus" in page_of(client, maija)
    assert f'href="/fi/ihmiset/{maija.slug}/"' in client.get(page.url).content.decode()


@pytest.mark.parametrize(("language", "part"), [("fi", "Hankkeessa: toteuttaja"), ("sv", "I projektet: genomförare")])
def test_an_organisations_page_tells_its_part_its_people_and_its_works(tuotos, client, language, part):
    office, writer = organisation(), person()
    ProjectPartner.objects.create(project=tuotos.site.project, organisation=office, role="implementer")
    Person.objects.filter(pk=writer.pk).update(organisation=office)
    page, post = tuotos.page(PublicationPage, title="Opas"), tuotos.page(BlogPostPage, title="Kirjoitus")
    credit(page, office)
    credit(post, writer)
    translate(edit(page), title="Guide")
    edit(post)
    html = page_of(client, office, language)
    assert part in html and {"fi": "Opas", "sv": "Guide"}[language] in html
    assert f'href="{route_url("person", language, slug=writer.slug)}"' in html
    scripts = re.findall(r'ld\+json">(.*?)</script>', html, re.DOTALL)
    assert json.loads(scripts[0])["mainEntity"]["name"] == str({"fi": office.name_fi, "sv": office.name_sv}[language])
    byline = client.get(page.url if language == "fi" else page.twin.url).content.decode()
    assert f'href="{route_url("organisation", language, slug=office.slug)}"' in byline


def test_nobody_whom_only_another_site_names_has_a_page(tuotos, client):
    stranger = Person.objects.get(family_name="Naapuri")
    office = Organisation.objects.create(name_fi="Naapurin toimisto")
    Person.objects.filter(pk=stranger.pk).update(organisation=office)
    for maker in (stranger, office):
        path = route_url(maker._meta.model_name, "fi", slug=maker.slug)
        assert client.get(path).status_code == 404
        assert client.get(path, HTTP_HOST=HOST).status_code == 200
        assert path not in set(site_addresses(tuotos.site))


def test_a_new_work_is_on_the_kept_page_of_its_organisation_at_once(tuotos, client):
    office = organisation()
    ProjectPartner.objects.create(project=tuotos.site.project, organisation=office, role="partner")
    assert "ei ole vielä mitään" in page_of(client, office)
    tuotos.page(BlogPostPage, title="Uusi kirjoitus", contributors=[Contributor(organisation=office)])
    assert "Uusi kirjoitus" in page_of(client, office)


def test_twenty_works_take_as_many_queries_as_one(tuotos, client):
    maija, taken = person(), []
    for number in (1, 19):
        for _each in range(number):
            tuotos.page(BlogPostPage, contributors=[Contributor(person=maija)])
        with CaptureQueriesContext(connection) as caught:
            page_of(client, maija)
        taken.append(len(caught))
    assert taken[1] <= taken[0]


def test_two_organisations_of_one_name_have_addresses_of_their_own():
    one, other = organisation(), organisation()
    assert (one.slug, other.slug) == ("metropolia-ammattikorkeakoulu", "metropolia-ammattikorkeakoulu-2")
