"""Withdrawing a work in the admin: it asks first, names what goes, and every way back."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import PageLogEntry

from core.models import CustomDocument, OutputPage
from home.models import ServicePage
from publications.models import PublicationPage
from tests.factories import edit, translate


@pytest.fixture
def report(tuotos):
    page = tuotos.page(PublicationPage, title="Raportti", slug="raportti")
    translate(page, title="Rapport", slug="rapport")
    return page


def withdraw(client, page, **reasons):
    return client.post(reverse("withdraw", args=[page.pk]), {"reason_fi": "", "reason_sv": "", **reasons})


def test_withdrawing_asks_first_and_names_pages_and_files(staff, report):
    document = CustomDocument.objects.create(title="Tiedosto", file=ContentFile(b"x", name="r.csv"))
    draft = report.get_latest_revision_as_object()
    draft.files.create(document=document)
    draft.save_revision().publish()
    page = staff.get(reverse("withdraw", args=[report.pk])).content.decode()
    for words in ("Raportti", "Rapport", "Tiedosto"):
        assert words in page
    assert staff.get("/fi/julkaisut/raportti/").status_code == 200


def test_withdrawn_work_answers_410_in_both_languages_and_comes_back(staff, report):
    assert withdraw(staff, report, reason_fi="Virheellisiä lukuja", reason_sv="Felaktiga siffror").status_code == 302
    for url, reason in (("/fi/julkaisut/raportti/", "Virheellisiä"), ("/sv/publikationer/rapport/", "Felaktiga")):
        response = staff.get(url)
        assert response.status_code == 410
        assert reason in response.content.decode()
    staff.post(reverse("bring_back", args=[report.pk]))
    for url in ("/fi/julkaisut/raportti/", "/sv/publikationer/rapport/"):
        assert staff.get(url).status_code == 200
    actions = set(PageLogEntry.objects.filter(page=report.pk).values_list("action", flat=True))
    assert {"tuotos.withdraw", "tuotos.bring_back"} <= actions
    assert staff.get(reverse("wagtailadmin_pages:history", args=[report.pk])).status_code == 200


def test_reason_is_required_in_one_language(staff, report):
    response = withdraw(staff, report, reason_fi="  ")
    assert response.status_code == 200
    assert "reason_fi" in response.context["form"].errors
    assert withdraw(staff, report, reason_sv="Felaktiga siffror").status_code == 302


def test_old_draft_does_not_bring_a_withdrawn_work_back(staff, report):
    edit(report, publish=False, intro="Uusi ingressi")
    withdraw(staff, report, reason_fi="Virheitä")
    edit(PublicationPage.objects.get(pk=report.pk), intro="Vielä uudempi")
    assert staff.get("/fi/julkaisut/raportti/").status_code == 410
    assert staff.get("/sv/publikationer/rapport/").status_code == 410


def test_only_what_can_be_withdrawn_is(staff, report, tuotos):
    draft = tuotos.page(PublicationPage, live=False)
    assert withdraw(staff, draft, reason_fi="Syy").status_code == 302
    assert staff.post(reverse("bring_back", args=[report.pk])).status_code == 302
    assert not OutputPage.objects.filter(state="withdrawn").exists()
    assert staff.get(reverse("withdraw", args=[tuotos.fi["home"].pk])).status_code == 404


def test_who_may_not_publish_may_not_withdraw(writer, report):
    assert withdraw(writer, report, reason_fi="Syy").status_code in {302, 403}
    assert not OutputPage.objects.filter(state="withdrawn").exists()
    page = writer.get(reverse("wagtailadmin_pages:edit", args=[report.pk])).content.decode()
    assert reverse("withdraw", args=[report.pk]) not in page


def test_menus_offer_the_action_that_fits(staff, report, tuotos):
    def pages():
        for url in (
            reverse("wagtailadmin_pages:edit", args=[report.pk]),
            reverse("wagtailadmin_explore", args=[tuotos.fi["publications"].pk]),
        ):
            yield staff.get(url).content.decode()

    withdraw_url, bring_back_url = (reverse(name, args=[report.pk]) for name in ("withdraw", "bring_back"))
    for page in pages():
        assert withdraw_url in page
        assert bring_back_url not in page
    withdraw(staff, report, reason_fi="Syy")
    for page in pages():
        assert withdraw_url not in page
        assert bring_back_url in page


def test_edit_form_offers_no_withdrawal(staff, report, tuotos, rf, admin_user):
    def states(page):
        form_class = type(page).get_edit_handler().get_form_class()
        field = form_class(instance=page.get_latest_revision_as_object(), for_user=admin_user).fields["state"]
        return [value for value, _label in field.choices], field.disabled

    page = PublicationPage.objects.get(pk=report.pk)
    assert states(page) == (["published", "announced"], False)
    assert states(tuotos.page(ServicePage)) == (["published", "announced"], False)
    withdraw(staff, report, reason_fi="Syy")
    assert states(PublicationPage.objects.get(pk=report.pk))[1] is True


def test_next_address_stays_on_this_site(staff, report):
    url = reverse("withdraw", args=[report.pk])
    response = staff.post(f"{url}?next=https://example.org/", {"reason_fi": "Syy"})
    assert response.headers["Location"] == reverse("wagtailadmin_pages:edit", args=[report.pk])


def test_rows_of_an_output_use_our_choosers(staff, report):
    page = staff.get(reverse("wagtailadmin_pages:edit", args=[report.pk])).content.decode()
    for thing in ("person", "organisation", "topic", "targetgroup", "series"):
        assert reverse(f"wagtailsnippetchoosers_core_{thing}:choose") in page
