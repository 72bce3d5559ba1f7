"""Counts and times of the admin are written as the language of the user writes them."""

import re
from datetime import date, datetime, time, timedelta
from types import SimpleNamespace

import pytest
from django.forms import DateField
from django.template import Context, Template
from django.utils import timezone
from django.utils.translation import override
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminTimeInput

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


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_fields_of_days_and_times_have_no_leading_zeros(language):
    with override(language):
        assert AdminDateInput().format_value(date(2026, 2, 1)) == "1.2.2026"
        assert AdminDateInput().format_value(date(2020, 10, 30)) == "30.10.2020"
        assert AdminTimeInput().format_value(time(9, 5)) == "9.05"
        assert AdminDateTimeInput().format_value(datetime(2026, 12, 6, 0, 5)) == "6.12.2026 0.05"
        assert AdminDateInput().format_value("01.02.2026") == "01.02.2026", "as it was typed"
        assert AdminDateInput().format_value(None) is None
        for shown in ("1.2.2026", "01.02.2026"):
            assert DateField().clean(shown) == date(2026, 2, 1)


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
