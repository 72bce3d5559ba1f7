"""The nightly comparison knows the bin: what lies there is listed there and hidden, and can be brought back."""

import pytest
from django.utils import timezone
from wagtail.models import Page

from blog.models import BlogPostPage
from core.bin import files, pages
from core.mending import bin as check
from core.models import Binned, CustomDocument
from tests.factories.samples import document

pytestmark = pytest.mark.django_db


def kinds(findings) -> list[str]:
    return [finding.kind for finding in findings]


def test_nothing_is_found_in_a_healthy_bin(tuotos):
    pages.put(tuotos.page(BlogPostPage)), files.put(document())
    assert kinds(check.shown_from_the_bin()) == kinds(check.unknown_to_the_bin()) == []


def test_what_counts_as_published_in_the_bin_is_hidden(tuotos):
    page = tuotos.page(BlogPostPage)
    pages.put(page)
    Page.objects.filter(pk=page.pk).update(live=True)
    assert kinds(check.shown_from_the_bin()) == ["bin-live"]
    assert not BlogPostPage.objects.get(pk=page.pk).live


def test_what_the_bin_does_not_list_can_be_brought_back(tuotos):
    page, file = tuotos.page(BlogPostPage, title="Unohdettu"), document()
    pages.put(page)
    Binned.objects.all().delete()
    CustomDocument.objects.filter(pk=file.pk).update(deleted_at=timezone.now())
    assert kinds(check.unknown_to_the_bin()) == ["bin-unknown", "bin-unknown"]
    pages.restore(Binned.objects.get(kind=Binned.PAGE))
    files.restore(Binned.objects.get(kind=Binned.DOCUMENT))
    page = BlogPostPage.objects.get(pk=page.pk)
    assert page.slug == "unohdettu" and page.get_parent().pk == tuotos.fi["blog"].pk
    assert CustomDocument.objects.get() == file


def test_what_is_listed_and_not_there_leaves_the_list(tuotos):
    pages.put(tuotos.page(BlogPostPage)), files.put(document())
    Page.objects.filter(url_path__startswith="/_bin/", depth=3).first().delete()
    CustomDocument._base_manager.all().delete()
    assert kinds(check.unknown_to_the_bin()) == ["bin-lost", "bin-lost"]
    assert not Binned.objects.exists()
