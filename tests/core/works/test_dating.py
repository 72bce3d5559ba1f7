"""A work gets the day on which readers first have it, unless the editor wrote another one."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, Revision

from blog.models import BlogPostPage
from core.worker import scheduler
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.factories import edit, path_of, translate

pytestmark = pytest.mark.django_db


def begun_before(page, days=5):
    """Let a draft have been begun some days ago."""
    Revision.objects.filter(object_id=str(page.pk)).update(created_at=timezone.now() - timedelta(days=days))
    return page


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def test_a_post_without_a_day_gets_that_of_its_publishing_and_keeps_it(tuotos):
    page = tuotos.page(BlogPostPage)
    assert page.date == timezone.localdate() and page.year == page.date.year
    assert edit(page, date=date(2020, 1, 2)).date == date(2020, 1, 2)
    twin = translate(page, title="Rubrik")
    assert twin.date == date(2020, 1, 2)


def test_the_day_of_a_new_form_gives_way_to_that_of_publishing(tuotos):
    begun = timezone.localdate() - timedelta(days=5)
    page = begun_before(tuotos.page(BlogPostPage, live=False, date=begun))
    page.get_latest_revision().publish()
    assert fresh(page).date == timezone.localdate()


def test_a_day_that_the_editor_chose_stays(tuotos):
    page = begun_before(tuotos.page(BlogPostPage, live=False, date=date(2019, 5, 6)))
    page.get_latest_revision().publish()
    assert fresh(page).date == date(2019, 5, 6)


def test_a_scheduled_post_gets_the_day_on_which_it_goes_live(tuotos):
    page = tuotos.page(BlogPostPage, go_live_at=timezone.now() + timedelta(days=2))
    assert not page.live and page.date is None
    soon = timezone.now() - timedelta(minutes=1)
    revision = Revision.objects.get(approved_go_live_at__isnull=False)
    Revision.objects.filter(pk=revision.pk).update(
        approved_go_live_at=soon, content={**revision.content, "go_live_at": soon.isoformat()}
    )
    scheduler.publish_scheduled()
    assert Page.objects.get(pk=page.pk).live and fresh(page).date == timezone.localdate()


def test_an_announced_work_gets_its_day_when_it_appears(tuotos):
    page = tuotos.page(BlogPostPage, state="announced")
    assert page.date is None
    assert edit(page, state="published").date == timezone.localdate()


def test_no_year_is_invented_for_a_publication(tuotos):
    page = tuotos.page(PublicationPage)
    assert (page.year, page.date) == (None, None)
    assert tuotos.page(PublicationPage, year=2019).year == 2019


@pytest.mark.parametrize("model", [BlogPostPage, InteractivePage])
def test_a_year_without_a_day_stays(tuotos, client, model):
    page = tuotos.page(model, year=2019)
    assert (page.year, page.date) == (2019, None)
    twin = translate(page, title="Rubrik")
    assert (twin.year, twin.date) == (2019, None)
    for one in (page, twin):
        content = client.get(path_of(one)).content.decode()
        assert "2019" in content and str(timezone.localdate().year) not in content.partition("</header>")[2], one
    this_year = timezone.localdate().year
    assert tuotos.page(model, year=this_year).date == timezone.localdate()
