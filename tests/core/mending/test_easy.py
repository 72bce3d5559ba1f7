"""A version in easy language that stands otherwise than its original is found, mended and told."""

import pytest
from wagtail.models import Page

from blog.models import BlogPostPage
from core.mending import inspect
from core.models import EasyPage
from tests.factories import work
from tests.factories.easy import easy_version

pytestmark = pytest.mark.django_db


@pytest.fixture
def version(tuotos):
    version = easy_version(tuotos.page(BlogPostPage, title="Digituki"))
    work()
    return version


def found() -> list[str]:
    findings = inspect().findings
    assert all(row["mended"] for row in findings)
    return [row["kind"] for row in findings if row["kind"].startswith("easy")]


def test_a_healthy_one_is_left(version):
    assert found() == []


def test_one_of_another_state_gets_that_of_its_original(version):
    EasyPage.objects.update(state="withdrawn")
    assert found() == ["easy-state"]
    assert EasyPage.objects.get().state == "published" and found() == []


def test_one_that_is_live_below_a_hidden_page_is_hidden(version):
    Page.objects.filter(pk=version.get_parent().pk).update(live=False)
    assert found() == ["easy-live"]
    assert not EasyPage.objects.get().live
