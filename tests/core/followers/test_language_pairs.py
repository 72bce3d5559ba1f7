"""Where a work stands in Finnish and Swedish is written down when one of its pages changes."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from blog.models import BlogPostPage
from core.followers import language_pairs
from core.mending import inspect
from core.mending.language_pairs import write_missing
from core.models import LanguagePair
from tests.factories import approve_text, edit, locale, translate

pytestmark = pytest.mark.django_db


def stand(page) -> tuple[str, str]:
    pair = LanguagePair.objects.get(translation_key=page.translation_key)
    return pair.fi, pair.sv


def test_a_work_goes_from_missing_over_draft_to_outdated_and_back(tuotos):
    page = tuotos.page(BlogPostPage, title="Kevät", live=False)
    assert stand(page) == ("draft", "missing")
    page.get_latest_revision().publish()
    assert stand(page) == ("current", "missing")
    twin = translate(page, title="Vår", publish=False)
    assert stand(page) == ("current", "draft")
    translate(page, title="Vår")
    assert stand(page) == ("current", "current")
    page = edit(page, title="Syksy")
    assert stand(page) == ("current", "stale")
    translate(page, title="Höst")
    assert stand(page) == ("current", "current")
    BlogPostPage.objects.get(pk=twin.pk).unpublish()
    assert stand(page) == ("current", "draft")
    Page.objects.get(pk=twin.pk).delete()
    assert stand(page) == ("current", "missing")
    Page.objects.get(pk=page.pk).delete()
    assert not LanguagePair.objects.filter(translation_key=page.translation_key).exists()


def test_what_was_translated_and_not_published_is_outdated_still(tuotos):
    page = tuotos.page(BlogPostPage, title="Kevät")
    translate(page, title="Vår")
    page = edit(page, title="Syksy")
    source = TranslationSource.objects.get_for_instance(page)
    approve_text(source, locale("sv"), "title", "Höst")
    page = edit(page, date="2026-03-12")  # carried to the twin, whose heading is the old one
    assert stand(page) == ("current", "stale")
    translate(page, title="Höst")
    assert stand(page) == ("current", "current")


def test_a_text_without_a_letter_waits_for_nobody(tuotos):
    page = tuotos.page(BlogPostPage, title="2026", slug="vuosi")
    source, _created = TranslationSource.get_or_create_from_instance(page)
    source.translations.create(target_locale=locale("sv"))
    source.create_or_update_translation(locale("sv"))
    assert stand(page) == ("current", "current")


def test_a_draft_that_is_saved_again_asks_nothing(tuotos):
    page = tuotos.page(BlogPostPage, live=False)
    with CaptureQueriesContext(connection) as caught:
        page.save()
    assert not [query for query in caught if "languagepair" in query["sql"]]


@pytest.mark.parametrize("number", [1, 20])
def test_many_works_are_written_in_as_many_queries_as_one(tuotos, number):
    pages = [tuotos.page(BlogPostPage) for _each in range(number)]
    LanguagePair.objects.all().delete()
    with CaptureQueriesContext(connection) as caught:
        assert language_pairs.write({str(page.translation_key) for page in pages}) == number
    assert len(caught) <= 7, [query["sql"] for query in caught]


def test_the_night_mends_what_is_told_wrong_and_the_clock_writes_what_is_missing(tuotos):
    page, other = tuotos.page(BlogPostPage), tuotos.page(BlogPostPage)
    LanguagePair.objects.filter(translation_key=page.translation_key).update(sv="current")
    LanguagePair.objects.filter(translation_key=other.translation_key).delete()
    write_missing()
    assert stand(other) == ("current", "missing")
    assert [row["kind"] for row in inspect().findings] == ["languages"]
    assert stand(page) == ("current", "missing")
