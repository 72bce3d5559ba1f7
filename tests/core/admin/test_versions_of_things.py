"""People, organisations, topics, places and series have versions, which can be compared and restored."""

import pytest
from django.urls import reverse

from core.models import Organisation, Person, Place, Series, TargetGroup, Topic

pytestmark = pytest.mark.django_db
THINGS = {
    Person: {"given_name": "Aino", "family_name": "Aalto"},
    Organisation: {"name_fi": "Järjestö"},
    Topic: {"label_fi": "digituki"},
    TargetGroup: {"name_fi": "hakijat"},
    Place: {"name_fi": "Tori"},
    Series: {"name_fi": "Sarja"},
}


@pytest.mark.parametrize("model", THINGS, ids=lambda model: model.__name__)
def test_an_earlier_version_can_be_compared_and_restored(tuotos, admin_client, model):
    thing = model(**THINGS[model])
    thing.save()
    first = thing.save_revision()
    name = next(reversed(THINGS[model]))
    setattr(thing, name, "Toinen nimi")
    thing.save()
    second = thing.save_revision(log_action=True)
    namespace = f"wagtailsnippets_core_{model._meta.model_name}"
    assert "Toinen nimi" in admin_client.get(reverse(f"{namespace}:history", args=[thing.pk])).content.decode()
    address = reverse(f"{namespace}:revisions_compare", args=[thing.pk, first.pk, second.pk])
    assert THINGS[model][name] in admin_client.get(address).content.decode()
    restored = admin_client.get(reverse(f"{namespace}:revisions_revert", args=[thing.pk, first.pk]))
    assert THINGS[model][name] in restored.content.decode()


def test_namesakes_are_told_apart_where_a_person_is_chosen(tuotos, admin_client):
    for place in ("Metropolia", "Kivisäätiö"):
        organisation = Organisation.objects.create(name_fi=place)
        Person.objects.create(given_name="Aino", family_name="Aalto", organisation=organisation)
    address = reverse("wagtailsnippetchoosers_core_person:choose_results")
    content = admin_client.get(address).content.decode()
    assert "Metropolia" in content and "Kivisäätiö" in content
