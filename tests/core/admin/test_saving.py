"""Saving a page in its form: what is half-written waits, what was wrong is said rightly, times are set in one step."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from blog.models import BlogPostPage
from core.models import OutputFile
from events.models import EventPage
from tests.factories import person
from tests.factories.samples import document
from tests.factories.teams import member, post_of, staff_both_sites

pytestmark = pytest.mark.django_db


def form_of(client, page) -> dict:
    """Return what the browser sends of the form of a page as it stands."""
    form = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"]
    data = {}
    for part in (form, *(row for formset in form.formsets.values() for row in formset.forms)):
        for field in part:
            value = part[field.name].value()
            if hasattr(field.field, "block") or value is None or value is False:
                continue
            data[part.add_prefix(field.name)] = getattr(value, "pk", value)
    for name, formset in form.formsets.items():
        data |= inline_formset_counts(name, formset)
    return {**data, **nested_form_data({"body": streamfield([]), "comments": inline_formset([])})}


def inline_formset_counts(name, formset) -> dict:
    number = len(formset.forms)
    return {
        f"{name}-TOTAL_FORMS": number,
        f"{name}-INITIAL_FORMS": number,
        f"{name}-MIN_NUM_FORMS": 0,
        f"{name}-MAX_NUM_FORMS": 1000,
    }


def autosave(client, page, data):
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data, headers={"accept": "application/json"})


def newest(page):
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object()


def test_a_row_without_its_file_waits_and_the_rest_is_saved(tuotos, admin_client):
    page = tuotos.page(BlogPostPage, live=False, files=[OutputFile(document=document(), sort_order=0)])
    data = form_of(admin_client, page) | {"title": "Uusi otsikko", "files-TOTAL_FORMS": 2}
    data |= {
        "files-1-document": "",
        "files-1-id": "",
        "files-1-ORDER": 2,
        "files-1-DELETE": "",
        "files-1-title": "kesken",
    }
    answer = autosave(admin_client, page, data)
    assert answer.status_code == 200 and answer.json()["success"], answer.content
    saved = newest(page)
    assert saved.title == "Uusi otsikko" and saved.files.count() == 1


def test_a_time_that_cannot_be_stops_no_draft(tuotos, admin_client):
    page = tuotos.page(EventPage, live=False, date="2026-03-12", start_time="10:00", end_time="12:00")
    data = form_of(admin_client, page) | {"title": "Uusi otsikko", "end_time": "9"}
    answer = autosave(admin_client, page, data)
    assert answer.status_code == 200 and answer.json()["success"], answer.content
    saved = newest(page)
    assert (saved.title, saved.end_time.hour) == ("Uusi otsikko", 12)


def test_a_page_without_a_title_is_not_saved(tuotos, admin_client):
    page = tuotos.page(BlogPostPage, live=False, title="Vanha")
    answer = autosave(admin_client, page, form_of(admin_client, page) | {"title": "", "intro": "Uutta"})
    assert newest(page).title == "Vanha"
    assert answer.status_code in (200, 400)


def test_failed_publishing_is_not_called_failed_saving(tuotos, admin_client):
    page = tuotos.page(EventPage, live=False)
    data = form_of(admin_client, page) | {"date": "", "action-publish": "action-publish"}
    content = admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data).content.decode()
    assert "Sivua ei julkaistu." in content and "Sivua ei voi tallentaa" not in content
    assert "Kirjoita tapahtuman päivä." in content


def test_failed_sending_to_review_is_called_that(db, client):
    site = staff_both_sites()["yksi"]
    student = member(site, "students")
    page = post_of(site, title="Harjoitus", live=False, owner=student)
    page.save_revision(user=student)
    client.force_login(student)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = form_of(client, page) | {"title": "", "action-submit": "action-submit"}
    content = client.post(address, data).content.decode()
    assert "Sivua ei lähetetty tarkistettavaksi." in content and "ei julkaistu" not in content
    assert page.current_workflow_state is None


def test_times_are_set_in_one_step_and_a_scheduled_page_can_be_corrected(tuotos, admin_client):
    page = tuotos.page(BlogPostPage, live=False)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = form_of(admin_client, page)
    content = admin_client.post(address, data | {"action-publish": "schedule"}).content.decode()
    assert "Valitse ensin päivä ja kellonaika." in content and not Page.objects.get(pk=page.pk).live
    soon = timezone.localtime() + timedelta(days=1)
    admin_client.post(address, data | {"go_live_at": soon.strftime("%d.%m.%Y %H.%M"), "action-publish": "schedule"})
    stored = Page.objects.get(pk=page.pk)
    assert stored.approved_schedule and not stored.live
    corrected = form_of(admin_client, page) | {"title": "Korjattu", "action-publish": "schedule"}
    admin_client.post(address, corrected)
    assert Page.objects.get(pk=page.pk).get_scheduled_revision_as_object().title == "Korjattu"


def test_a_time_of_hiding_that_has_passed_stops_no_saving(tuotos, admin_client):
    page = tuotos.page(BlogPostPage, live=False)
    draft = page.get_latest_revision_as_object()
    draft.expire_at = timezone.now() - timedelta(days=1)
    draft.save_revision()
    data = form_of(admin_client, page) | {"title": "Uusi otsikko"}
    assert admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data).status_code == 302
    saved = newest(page)
    assert saved.title == "Uusi otsikko" and saved.expire_at is None


def test_a_new_post_begins_with_today_and_an_event_has_a_star_at_its_day(tuotos, admin_client):
    blog, events = tuotos.fi["blog"], tuotos.fi["events"]
    form = admin_client.get(reverse("wagtailadmin_pages:add", args=["blog", "blogpostpage", blog.pk])).context["form"]
    assert form["date"].value() == timezone.localdate()
    response = admin_client.get(reverse("wagtailadmin_pages:add", args=["events", "eventpage", events.pk]))
    content = response.content.decode()
    assert response.context["form"]["date"].value() is None
    assert (
        "w-required-mark" in content.split('id="panel-child-sisalto-date')[-1][:3000]
        or "data-panel-required" in content
    )
    assert person()


def test_a_wrong_block_waits_and_the_rest_of_the_text_is_saved(tuotos, admin_client):
    page = tuotos.page(BlogPostPage, live=False)
    page.body = [("text", "<p>Vanha</p>"), ("links", {"title": "Lue", "links": [{"url": "https://example.org/"}]})]
    page.save_revision()
    text, links = newest(page).body
    (link,) = links.value["links"].bound_blocks
    rows = [
        {"type": "item", "id": link.id, "value": {"text": "Uusi", "page": "", "document": "", "url": "ei osoite"}},
        {"type": "item", "id": "", "value": {"text": "Toinen", "page": "", "document": "", "url": "ei tämäkään"}},
    ]
    sent = streamfield(
        [
            ("text", rich_text("<p>Uutta</p>")),
            ("links", {"title": "Lue lisää", "links": listed(rows)}),
            ("links", {"title": "", "links": listed([])}),
        ]
    )
    sent["0"]["id"], sent["1"]["id"] = text.id, links.id
    data = form_of(admin_client, page) | {"title": "Uusi otsikko"} | nested_form_data({"body": sent})
    answer = autosave(admin_client, page, data)
    assert answer.status_code == 200 and answer.json()["left_out"], answer.content
    saved = newest(page)
    assert saved.title == "Uusi otsikko" and "Uutta" in str(saved.body[0].value)
    assert saved.body[1].value["title"] == "Lue lisää"
    assert [(row["text"], row["url"] or "") for row in saved.body[1].value["links"]] == [
        ("Uusi", "https://example.org/"),
        ("Toinen", ""),
    ]
    assert len(saved.body) == 3


def listed(rows) -> dict:
    found = streamfield([])
    found["count"] = str(len(rows))
    return found | {str(n): {**row, "order": str(n), "deleted": ""} for n, row in enumerate(rows)}
