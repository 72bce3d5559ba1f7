"""The state of a work: one for all its languages, and stronger than any revision."""

import pytest
from django.utils import timezone

from blog.models import BlogPostPage
from core.models import OutputPage
from core.sites import permalinks
from core.works import states
from events.models import EventPage
from publications.models import PublicationPage
from tests.factories import edit, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def twins(tuotos):
    page = tuotos.page(PublicationPage, title="Raportti", slug="raportti")
    return page, translate(page, title="Rapporten", slug="rapporten")


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def test_publishing_shares_the_state_with_the_twin(tuotos):
    page = tuotos.page(PublicationPage, state="announced")
    twin = translate(page)
    edit(page, state="published")
    assert fresh(twin).state == "published"
    assert fresh(twin).get_latest_revision_as_object().state == "published"


def test_draft_keeps_its_state_to_itself(twins):
    page, twin = twins
    edit(page, publish=False, state="announced")
    assert fresh(page).state == fresh(twin).state == "published"


def test_withdrawn_work_answers_410_with_its_reason_in_both_languages(twins, client):
    page, _twin = twins
    states.withdraw(page, reason_fi="Tiedoissa oli virhe.", reason_sv="Uppgifterna var felaktiga.")
    finnish, swedish = client.get("/fi/julkaisut/raportti/"), client.get("/sv/publikationer/rapporten/")
    assert (finnish.status_code, swedish.status_code) == (410, 410)
    assert "Tiedoissa oli virhe." in finnish.content.decode()
    assert "Uppgifterna var felaktiga." in swedish.content.decode()


def test_withdrawn_work_keeps_its_words_from_search_engines_and_shared_links(tuotos, client):
    page = tuotos.page(PublicationPage, intro="Väärät luvut.", search_description="Väärä tiivistelmä.")
    assert "Väärä tiivistelmä." in client.get(page.url).content.decode()
    states.withdraw(page, reason_fi="Virhe.", reason_sv="")
    found = client.get(page.url).content.decode()
    assert "Väärä tiivistelmä." not in found and "Väärät luvut." not in found


def test_old_draft_does_not_bring_a_withdrawn_work_back(twins):
    page, twin = twins
    draft = twin.get_latest_revision_as_object()
    draft.title = "Gammalt utkast"
    old_draft = draft.save_revision()
    states.withdraw(page, reason_fi="Virhe.", reason_sv="")
    old_draft.refresh_from_db()
    old_draft.publish()
    assert fresh(twin).title == "Gammalt utkast"
    assert fresh(twin).state == fresh(page).state == "withdrawn"
    assert fresh(twin).withdrawn_on == timezone.localdate()


def test_revision_from_before_does_not_bring_a_withdrawn_work_back(twins):
    page, _twin = twins
    before = page.latest_revision
    states.withdraw(page, reason_fi="Virhe.", reason_sv="")
    before.publish()
    assert fresh(page).state == "withdrawn"


def test_bringing_back_restores_the_addresses(twins, client):
    page, twin = twins
    states.withdraw(page, reason_fi="Virhe.", reason_sv="")
    states.bring_back(fresh(page))
    assert client.get("/fi/julkaisut/raportti/").status_code == 200
    assert fresh(twin).state == "published" and fresh(twin).reason_fi == ""


def test_announced_work_answers_200_and_stays_out_of_indexes(tuotos, client):
    tuotos.page(BlogPostPage, slug="tulossa", state="announced")
    response = client.get("/fi/blogi/tulossa/")
    assert response.status_code == 200 and response["X-Robots-Tag"] == "noindex"


def test_lists_leave_withdrawn_works_out_and_published_ones_leave_announced_out(tuotos, twins):
    page, _twin = twins
    announced = tuotos.page(BlogPostPage, state="announced")
    assert set(OutputPage.objects.listed().values_list("pk", flat=True)) >= {page.pk, announced.pk}
    assert announced.pk not in OutputPage.objects.published().values_list("pk", flat=True)
    states.withdraw(page, reason_fi="Virhe.", reason_sv="")
    assert page.pk not in OutputPage.objects.listed().values_list("pk", flat=True)


def test_withdrawn_work_is_not_offered_to_readers_of_the_other_language(tuotos, client):
    page = tuotos.page(PublicationPage, title="Väärä raportti", intro="Väärät luvut.")
    states.withdraw(page, reason_fi="Tiedoissa oli virhe.", reason_sv="Uppgifterna var felaktiga.")
    response = client.get(f"/sv/saknas/{permalinks.encode(page.translation_key)}/", follow=True)
    content = response.content.decode()
    assert response.status_code == 410 and "Tiedoissa oli virhe." in content
    assert "Väärät luvut." not in content.split("<main")[1]


def test_announced_work_is_announced_again_when_it_comes_back(tuotos):
    page = tuotos.page(EventPage, state="announced")  # without a date: it must not come out by itself
    twin = translate(page)
    states.withdraw(fresh(twin), reason_fi="Virhe.", reason_sv="")
    states.bring_back(fresh(page))
    assert fresh(page).state == fresh(twin).state == "announced"
