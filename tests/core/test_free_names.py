"""Names are numbered in one way: the second one ends in -2."""

import pytest

from core.free_names import free_name, free_slug
from core.models import Organisation, Person, TargetGroup
from core.sites.page_slugs import free_page_slug
from home.models import ContentPage


def test_second_name_is_numbered_two():
    assert free_name("raportti", set()) == "raportti"
    assert free_name("raportti", {"raportti", "raportti-3"}) == "raportti-2"
    assert free_name("raportti", {"raportti.pdf", "raportti-2.pdf"}, ".pdf") == "raportti-3.pdf"


@pytest.mark.django_db
def test_people_of_one_name_have_addresses_of_their_own():
    slugs = [Person.objects.create(given_name="Maija", family_name="Meikäläinen").slug for _each in range(3)]
    assert slugs == ["maija-meikalainen", "maija-meikalainen-2", "maija-meikalainen-3"]
    assert free_slug(Person.objects.all(), "maija") == "maija"


def test_page_keeps_its_own_slug(tuotos):
    page = tuotos.page(ContentPage, slug="hanke")
    home = page.get_parent()
    assert free_page_slug(home, "hanke") == "hanke-2"
    assert free_page_slug(home, "hanke", page.pk) == "hanke"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("make", "without_name"),
    [
        (lambda name: Person.objects.create(family_name=name), "henkilo"),
        (lambda name: Organisation.objects.create(name_fi=name), "organisaatio"),
        (lambda name: TargetGroup.objects.create(name_fi=name), "kohderyhma"),
    ],
)
def test_what_has_a_page_of_its_own_gets_a_free_address(make, without_name):
    assert [make("Äly").slug for _time in range(2)] == ["aly", "aly-2"]
    assert [make("教育").slug for _time in range(2)] == [without_name, f"{without_name}-2"]
    long = make("a" * 120).slug
    assert len(long) <= type(make("x"))._meta.get_field("slug").max_length and set(long) == {"a"}
