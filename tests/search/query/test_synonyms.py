"""Synonyms work at once, in both directions, also those of several words, and on the sites they are meant for."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from blog.models import BlogPostPage
from search.models import Synonym
from search.query.question import parse
from search.query.synonyms import synonyms_for
from tests.factories import build_site

pytestmark = pytest.mark.django_db


def found(client, query, path="/fi/haku/", host="localhost"):
    response = client.get(path, {"q": query, "exact": "1"}, headers={"host": host})
    return [entry.title for entry in response.context["hits"]]


def test_a_synonym_works_at_once_in_both_directions_and_inflected(tuotos, client):
    tuotos.page(BlogPostPage, title="Kvartsin kaivaminen")
    tuotos.page(BlogPostPage, title="Hopean sulattaminen")
    assert found(client, "hopea") == ["Hopean sulattaminen"]
    Synonym.objects.create(words="kvartsi\nhopea")
    for query in ("hopea", "hopeaa", "kvartseista"):
        assert sorted(found(client, query)) == ["Hopean sulattaminen", "Kvartsin kaivaminen"]
    Synonym.objects.all().delete()
    assert found(client, "hopea") == ["Hopean sulattaminen"]


def test_a_query_of_several_words_finds_its_synonym(tuotos, client):
    tuotos.page(BlogPostPage, title="Avoimen julkaisemisen opas")
    tuotos.page(BlogPostPage, title="Julkaisemisen opas")
    Synonym.objects.create(words="open access\navoin julkaiseminen")
    assert found(client, "open access") == ["Avoimen julkaisemisen opas"]
    assert found(client, "open access opas") == ["Avoimen julkaisemisen opas"]
    assert found(client, "access open") == []  # the words in another order are not the phrase
    assert found(client, "open") == []


def test_a_synonym_joins_the_languages(tuotos, client):
    tuotos.page(BlogPostPage, title="Kvarts på svenska", language="sv")
    Synonym.objects.create(words="hopea\nkvarts")
    assert found(client, "hopea") == ["Kvarts på svenska"]
    assert found(client, "hopea", "/sv/sok/") == ["Kvarts på svenska"]


def test_a_synonym_of_one_site_keeps_to_it(tuotos, client):
    other = build_site(hostname="toinen.example", name="Toinen", slug="toinen")
    tuotos.page(BlogPostPage, title="Kvartsi täällä")
    other.page(BlogPostPage, title="Kvartsi muualla")
    Synonym.objects.create(words="kvartsi\nhopea", site=other.site)
    assert found(client, "hopea") == []
    assert found(client, "hopea", host="toinen.example") == ["Kvartsi muualla"]
    Synonym.objects.create(words="kvartsi\nhopea")
    assert found(client, "hopea") == ["Kvartsi täällä"]


@pytest.mark.parametrize("words", ["", "yksi", "yksi\nYKSI \n\n"])
def test_a_synonym_needs_two_different_words(db, words):
    with pytest.raises(ValidationError):
        Synonym(words=words).full_clean()


def test_odd_lines_harm_nothing(tuotos, client):
    tuotos.page(BlogPostPage, title="Kvartsi")
    Synonym.objects.create(words='"\n***\nkvartsi\n\n')
    for query in ("kvartsi", '"', "***"):
        assert client.get("/fi/haku/", {"q": query}).status_code == 200


@pytest.mark.parametrize("number", [1, 20])
def test_synonyms_cost_one_query(tuotos, number, django_assert_num_queries):
    for place in range(number):
        Synonym.objects.create(words=f"kvartsi\nhopea {place}")
    with django_assert_num_queries(1):
        assert len(synonyms_for(parse("kvartsi ja hopea"), tuotos.site)["kvartsi"]) == number


@pytest.mark.parametrize("language,label", [("fi", "Sanat, jotka tarkoittavat samaa"), ("sv", "Ord som betyder samma")])
def test_the_form_is_in_the_editors_language_and_begins_with_the_words(tuotos, admin_client, language, label):
    from wagtail.users.models import UserProfile

    from core.models import User

    UserProfile.objects.update_or_create(user=User.objects.get(), defaults={"preferred_language": language})
    url = reverse("wagtailsnippets_search_synonym:add")
    content = admin_client.get(url, {"words": "ajanvaraus"}).content.decode()
    assert label in content and "ajanvaraus" in content
    response = admin_client.post(url, {"words": "ajanvaraus", "site": ""})
    assert response.status_code == 200 and not Synonym.objects.exists()
    admin_client.post(url, {"words": "ajanvaraus\n vastaanotto ", "site": ""})
    assert Synonym.objects.get().words == "ajanvaraus\nvastaanotto"
    assert (
        "ajanvaraus, vastaanotto" in admin_client.get(reverse("wagtailsnippets_search_synonym:list")).content.decode()
    )
