"""Events on other days, events of Linked Events and versions in easy language are made wholly or not at all."""

from datetime import date, timedelta

import pytest

from blog.models import BlogPostPage
from core.models import User
from core.works.easy.versions import begin_easy_version, easy_versions_below
from events.admin.importing import take_in
from events.admin.repeating import repeat
from events.linked_events.reading import read
from events.models import EventPage
from tests.core.changes.stopping import stopped_at_each
from tests.events.test_importing import EVENT
from tests.factories import translate

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FIRST = date(2090, 3, 1)
STEP = 7


@pytest.fixture
def user(tuotos):
    return User.objects.create_superuser("maija")


def test_an_event_on_other_days(tuotos, user):
    event = tuotos.page(EventPage, title="Ilta", date=FIRST)
    translate(event)
    days = [FIRST + timedelta(days=number) for number in (7, 14)]
    stopped_at_each(lambda: repeat(event, days, user=user, publish=True, is_series=True), STEP)
    assert EventPage.objects.filter(live=True, date__year=2090).count() == 6


def test_an_event_of_linked_events(tuotos, user):
    stopped_at_each(lambda: take_in(read(EVENT), tuotos.fi["events"], user), STEP)
    assert EventPage.objects.filter(date__year=2090).count() == 2


def test_a_version_in_easy_language(tuotos, user):
    post = tuotos.page(BlogPostPage)
    stopped_at_each(lambda: begin_easy_version(post, user), 3)
    assert easy_versions_below(post).count() == 1
