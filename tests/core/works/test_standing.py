"""The admin says how a page stands as readers meet it, and what waits in a draft."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask

from blog.models import BlogPostPage
from core.models import OutputPage
from core.works import states
from events.models import EventPage
from tests.factories import edit

pytestmark = pytest.mark.django_db


def words(page) -> str:
    return str(Page.objects.get(pk=page.pk).specific.status_string)


def day(days: int):
    return timezone.localdate() + timedelta(days=days)


def test_an_announced_work_is_told_with_its_day_and_when_that_has_passed(tuotos):
    page = tuotos.page(BlogPostPage, state="announced")
    assert words(page) == "tulossa"
    page = edit(page, expected_on=day(9))
    assert words(page).startswith("tulossa ") and f"{day(9).day}." in words(page)
    page = edit(page, expected_on=day(-1))
    assert words(page).startswith("myöhässä, odotettiin ")
    with translation.override("sv"):
        assert words(page).startswith("försenat, väntades ")


def test_a_withdrawn_work_and_a_cancelled_event_are_not_told_as_published(tuotos):
    page, event = tuotos.page(BlogPostPage), tuotos.page(EventPage, date=day(3), event_status="cancelled")
    states.withdraw(page, reason_fi="Vanhentunut", reason_sv="")
    assert words(page).startswith("vedetty pois ")
    assert words(event) == "peruttu"
    assert words(edit(event, event_status="scheduled")) == "julkaistu"


def test_drafts_and_schedules_are_told(tuotos):
    page = tuotos.page(BlogPostPage)
    assert words(edit(page, publish=False, title="Toisin")) == "julkaistu, muutos julkaisematta"
    assert words(tuotos.page(BlogPostPage, live=False)) == "luonnos"
    assert words(tuotos.page(BlogPostPage, go_live_at=timezone.now() + timedelta(days=1))) == "ajastettu"


def test_a_review_is_told_and_what_came_back_from_it(tuotos, admin_user):
    workflow = Workflow.objects.create(name="Tarkistus")
    WorkflowTask.objects.create(workflow=workflow, task=GroupApprovalTask.objects.create(name="Tarkistus"))
    new, seen = tuotos.page(BlogPostPage, live=False), tuotos.page(BlogPostPage)
    seen = edit(seen, publish=False, title="Toisin")
    for page in (new, seen):
        workflow.start(page, admin_user)
    assert (words(new), words(seen)) == ("tarkistettavana", "julkaistu, muutos tarkistettavana")
    for page in (new, seen):
        task = page.current_workflow_task_state
        task.reject(user=admin_user, comment="Lisää lähde.")
    assert (words(new), words(seen)) == ("palautettu muutettavaksi", "julkaistu, muutos palautettu")
    with translation.override("sv"):
        assert (words(new), words(seen)) == ("återsänd för ändring", "publicerad, ändringen återsänd")


def test_the_head_of_the_form_tells_why_a_work_is_withdrawn_and_leads_back(tuotos, admin_client):
    page = tuotos.page(BlogPostPage)
    states.withdraw(page, reason_fi="Tiedot ovat vanhentuneet", reason_sv="")
    content = admin_client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "Tiedot ovat vanhentuneet" in content and f"/admin/works/{page.pk}/bring-back/" in content


def test_lists_and_choosers_tell_state_languages_and_day(tuotos, admin_client):
    event = tuotos.page(EventPage, title="Kevätseminaari", date=day(3), event_status="cancelled")
    for address in (
        f"/admin/pages/{event.get_parent().pk}/",
        f"/admin/choose-page/{event.get_parent().pk}/",
        "/admin/works/list/?state=cancelled",
    ):
        content = admin_client.get(address).content.decode()
        content = content.replace("\\u00a0", "\xa0")
        assert "peruttu" in content and "puuttuu" in content and event.when in content, address
    assert OutputPage.objects.count()
