"""A server loads the search ahead."""

import pytest
from django.conf import settings

from blog.models import BlogPostPage
from search.index.vocabulary import Vocabulary
from search.query import warming
from search.query.columns import Columns

pytestmark = pytest.mark.django_db


def test_what_the_first_search_needs_is_loaded(tuotos, monkeypatch):
    """Facts of all works are kept where the site's own database answers, and only there."""
    tuotos.page(BlogPostPage, title="Kvartsi", date="2022-01-01")
    monkeypatch.setattr(Columns, "_kept", {})
    monkeypatch.setattr(Vocabulary, "_spellers", {})
    warming.load_search()
    assert bool(Columns._kept) is not bool(settings.SEARCH_URL)
    assert "kvartsi" in Vocabulary._spellers[tuotos.site.pk, ""].speller.entries


def test_what_cannot_be_loaded_harms_nothing(tuotos, monkeypatch, caplog):
    caplog.set_level("WARNING")
    monkeypatch.setattr(warming, "find", lambda *_args, **_options: 1 / 0)
    warming.load_search()
    assert "not loaded ahead" in caplog.text
