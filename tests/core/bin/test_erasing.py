"""Thirty days, then what lies in the bin is erased, each thing by itself."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from blog.models import BlogPostPage
from core.bin import erasing, files, pages
from core.models import Binned, CustomDocument
from tests.factories import translate, work
from tests.factories.samples import document

pytestmark = pytest.mark.django_db


def lain_for(days):
    Binned.objects.update(deleted_at=timezone.now() - timedelta(days=days))


def test_after_thirty_days_work_and_file_are_erased_and_not_before(tuotos):
    page = tuotos.page(BlogPostPage)
    twin = translate(page)
    pages.put(page), files.put(document())
    lain_for(29.9)
    work()
    assert Binned.objects.count() == 2 and Page.objects.filter(pk__in=[page.pk, twin.pk]).count() == 2
    lain_for(30.1)
    work()
    assert not Binned.objects.exists() and not Page.objects.filter(pk__in=[page.pk, twin.pk]).exists()
    assert not CustomDocument._base_manager.exists()


def test_what_cannot_be_erased_stops_nothing_else(tuotos, monkeypatch):
    first, _second = (pages.put(tuotos.page(BlogPostPage)) for _n in range(2))
    lain_for(31)
    stock = erasing.erase
    monkeypatch.setattr(erasing, "erase", lambda item: 1 / 0 if item.pk == first.pk else stock(item))
    erasing.empty()
    assert list(Binned.objects.all()) == [first]


def test_what_somebody_brought_back_a_moment_ago_is_not_erased(tuotos):
    page = tuotos.page(BlogPostPage)
    item = pages.put(page)
    pages.restore(Binned.objects.get(pk=item.pk))
    erasing.erase(item)
    assert BlogPostPage.objects.get(pk=page.pk).live


@pytest.mark.parametrize(("days", "left"), [(0, 30), (0.5, 30), (29.5, 1), (31, 0)])
def test_the_days_left_are_told(days, left):
    assert Binned(deleted_at=timezone.now() - timedelta(days=days)).days_left == left
