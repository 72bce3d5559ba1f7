"""Counts and times of the admin are written as the language of the user writes them."""

import re
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils import timezone
from django.utils.translation import override
from wagtail.admin.paginator import WagtailPaginator

from core.models import Person, User


def label(count: int) -> str:
    paginator = WagtailPaginator(Person.objects.none(), 20)
    paginator.count = count
    return paginator.items_count_label


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [("fi", "henkilö: 1", "henkilöt: 1\xa0036"), ("sv", "1 person", "1\xa0036 personer")],
)
def test_the_count_of_a_list_fits_its_noun(language, one, many):
    with override(language):
        assert (label(1), label(1036)) == (one, many)


def test_a_time_of_today_has_a_full_stop():
    now = timezone.localtime().replace(hour=9, minute=5)
    template = Template("{% load wagtailadmin_tags %}{% timesince_last_update when %}")
    assert template.render(Context({"when": now})) == "9.05"


def test_nothing_stands_where_nobody_published():
    template = Template('{% include "wagtailadmin/shared/user_avatar.html" with user=who username=name %}')

    def words(who, name):
        return re.sub(r"<[^>]+>", " ", template.render(Context({"who": who, "name": name}))).split()

    assert words(None, "") == [] and words(None, "järjestelmä") == ["järjestelmä"]
    assert words(User(username="maija"), "") == ["maija"]


@pytest.mark.parametrize(("language", "words"), [("fi", "3 minuuttia sitten"), ("sv", "3 minuter sedan")])
def test_how_long_ago_a_page_was_sent_for_review_is_in_the_language_of_the_user(language, words):
    sent = timezone.now() - timedelta(minutes=3, seconds=2)
    task = SimpleNamespace(started_at=sent, finished_at=sent, task=SimpleNamespace(name="Hanke"))
    state = SimpleNamespace(status="needs_changes", current_task_state=task, get_status_display="")
    template = Template("{% load wagtailadmin_tags %}{% workflow_status_with_date state %}")
    with override(language):
        assert words in template.render(Context({"state": state})).replace("\xa0", " ")
