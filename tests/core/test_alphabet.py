"""Things with names are sorted by the name that is shown, å ä ö last: in lists, choosers and choices of forms alike."""

import re

import pytest
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape
from wagtail.snippets.models import get_snippet_models
from wagtail.users.models import UserProfile

from core.alphabet import Alphabetical, alphabetical
from core.models import Organisation, Person, Place, Series, TargetGroup, Topic

pytestmark = pytest.mark.django_db
# In Finnish and in Swedish; the second is empty where the Finnish one is shown.
NAMES = [
    ("Äänekoski", "alfa"),
    ("Åbo", "Örebro"),
    ("öljy", "Ånge"),
    ("zeta", ""),
    ("Alku", "”Ärlig”"),
    ("ykkönen", "Üb"),
]
IN_ORDER = {
    "fi": ["Alku", "ykkönen", "zeta", "Åbo", "Äänekoski", "öljy"],
    "sv": ["alfa", "Üb", "zeta", "Ånge", "”Ärlig”", "Örebro"],
}
NAMED = [Organisation, Place, Series, TargetGroup]
TEXTS = [
    "Ähtäri",
    "Åland",
    "abc",
    "Zorn",
    "Örö",
    "Östersjön",
    "”Lainaus”",
    "- viiva",
    "ÜBER",
    "Élan",
    "",
    "yö",
    "Turku 2",
]


def fill(model, name="name"):
    for fi, sv in NAMES:
        model.objects.create(**{f"{name}_fi": fi, f"{name}_sv": sv})


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("model", NAMED)
def test_things_follow_the_alphabet_of_the_name_that_is_shown(model, language):
    fill(model)
    with translation.override(language):
        assert [str(thing) for thing in model.objects.all()] == IN_ORDER[language]
        assert str(model.objects.last()) == IN_ORDER[language][-1]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_topics_do_and_what_hangs_on_a_thing_too(language):
    fill(Topic, "label")
    fill(Organisation)
    for organisation in Organisation.objects.all():
        Person.objects.create(family_name="x", organisation=organisation)
    with translation.override(language):
        assert [str(topic.label) for topic in Topic.objects.exclude(label_fi="naapuriapu")] == IN_ORDER[language]
        people = Person.objects.order_by("organisation").select_related("organisation")
        assert [str(person.organisation) for person in people.exclude(family_name="Naapuri")] == IN_ORDER[language]


def test_people_follow_it_by_their_names():
    for family, given in (
        ("Öberg", "Ann"),
        ("Äijälä", "A"),
        ("Åberg", "Å"),
        ("Åberg", "Z"),
        ("af Björn", "X"),
        ("Zorn", ""),
    ):
        Person.objects.create(family_name=family, given_name=given)
    wanted = ["X af Björn", "Zorn", "Z Åberg", "Å Åberg", "A Äijälä", "Ann Öberg"]
    assert [str(person) for person in Person.objects.exclude(family_name="Naapuri")] == wanted


def test_the_database_sorts_as_the_code_does():
    for text in TEXTS:
        Series.objects.create(name_fi=text)
    keys = Series.objects.annotate(key=Alphabetical("name_fi")).values_list("name_fi", "key")
    assert dict(keys) == {text: alphabetical(text) for text in TEXTS}
    by_key = [name for name, _key in keys.order_by("key")]
    assert by_key == sorted(TEXTS, key=alphabetical)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_selects_choosers_and_lists_of_the_admin_have_one_order(client, admin_user, language):
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": language})
    client.force_login(admin_user)
    fill(Organisation)
    fill(Place)
    fill(Topic, "label")
    for address in (
        reverse(Person.snippet_viewset.chooser_viewset.get_url_name("choose")),  # a new person there, with a select
        reverse(Organisation.snippet_viewset.chooser_viewset.get_url_name("choose")),
        reverse(Organisation.snippet_viewset.get_url_name("list")),
        reverse(Place.snippet_viewset.chooser_viewset.get_url_name("choose")),
        reverse(Topic.snippet_viewset.chooser_viewset.get_url_name("choose")),
        reverse(Topic.snippet_viewset.get_url_name("list")),
    ):
        answer = client.get(address)
        content = answer.json()["html"] if "json" in answer["Content-Type"] else answer.content.decode()
        told = [text.partition(" (")[0] for text in re.findall(r">\s*([^<>]+?)\s*<", content)]
        places = [told.index(escape(name)) for name in IN_ORDER[language] if escape(name) in told]
        assert len(places) == len(NAMES) and places == sorted(places), (address, places)


def test_no_thing_is_sorted_by_its_finnish_name():
    for model in get_snippet_models():
        assert not [name for name in model._meta.ordering if isinstance(name, str) and name.endswith("_fi")], model
