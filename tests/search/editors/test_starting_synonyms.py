"""The starting synonyms of sites that are there already: what editors wrote stays, and is not doubled."""

from importlib import import_module

import pytest
from django.apps import apps

from home.site_building import build_site
from search.editors.starting_synonyms import starting_words
from search.editors.starting_words import LATER, LINES
from search.models import Synonym

pytestmark = pytest.mark.django_db
migration = import_module("search.migrations.0009_starting_synonyms")
later = import_module("search.migrations.0014_later_starting_synonyms")


def words_of(site) -> list[str]:
    return sorted(Synonym.objects.filter(site=site).values_list("words", flat=True))


def test_a_line_is_an_entry_each_and_a_comma_after_a_hyphen_belongs_to_it():
    assert all(len(words.splitlines()) > 1 for words in starting_words())
    assert any("elinkeino-, liikenne- ja ympäristökeskus" in words.splitlines() for words in starting_words())


def test_editors_own_words_stay_and_are_not_doubled(tuotos):
    own = Synonym.objects.create(site=tuotos.site, words="amk\nopisto")
    everywhere = Synonym.objects.create(site=None, words="THL\nlaitos")
    migration.give(apps, None)
    given = words_of(tuotos.site)
    assert own.words in given and Synonym.objects.get(pk=everywhere.pk).words == "THL\nlaitos"
    assert len(given) == len(starting_words()) - 2 + 1
    migration.give(apps, None)
    assert words_of(tuotos.site) == given


def test_a_new_site_has_them_once():
    names = {"name_fi": "Uusi hanke", "name_sv": "Nytt projekt"}
    site = build_site("uusi.example.org", 443, **names)
    assert words_of(site) == sorted(starting_words())
    Synonym.objects.filter(site=site).delete()
    build_site("uusi.example.org", 443, **names)
    assert words_of(site) == []


def test_sites_with_the_first_ones_get_those_that_came_later(tuotos):
    older = "työhyvinvointi\narbetshälsa\nvälbefinnande i arbetet"
    first = [older if words.startswith("työhyvinvointi\n") else words for words in starting_words(LINES)]
    kept = first[3:]  # editors deleted three
    Synonym.objects.bulk_create(Synonym(site=tuotos.site, words=words) for words in kept)
    Synonym.objects.create(site=tuotos.site, words="poronhoito\nporo")
    later.give(apps, None)
    given, wanted = words_of(tuotos.site), starting_words(LATER)
    assert older not in given and set(first[:3]).isdisjoint(given)
    assert set(wanted) - set(given) == {words for words in wanted if "poronhoito" in words.splitlines()}
    later.give(apps, None)
    assert words_of(tuotos.site) == given


def test_sites_whose_editors_want_none_stay_without(tuotos):
    Synonym.objects.create(site=tuotos.site, words="kvartsi\nkivi")
    later.give(apps, None)
    assert words_of(tuotos.site) == ["kvartsi\nkivi"]
