"""A healthy site has nothing to mend. Each kind of damage, made by hand, is found once, mended and told."""

import logging
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Revision
from wagtail.users.models import UserProfile

from blog.models import BlogPostPage
from core.mending import CHECKS, inspect, inspecting
from core.models import Gone, Inspection, OutputFile, PageFile
from core.worker import presence, queue
from core.works import states
from publications.models import PublicationPage
from search.models import IndexedWork
from tests.factories import edit, load_site, path_of, translate, work
from tests.factories.neighbour import HOST
from tests.factories.samples import document
from tests.standing import anew

pytestmark = pytest.mark.django_db
HOSTS = ["localhost", HOST]


@pytest.fixture(params=HOSTS)
def site(request, tuotos):
    """Each of the two sites."""
    return load_site(request.param)


@pytest.fixture(scope="module")
def built(standing):
    """A report with a file and a live twin on each of the two sites."""
    with standing():
        yield {host: build_report(load_site(host)) for host in HOSTS}


@pytest.fixture
def report(site, built):
    return anew(built[site.site.hostname])


def build_report(site):
    page = site.page(PublicationPage, title="Raportti", files=[OutputFile(document=document(), sort_order=0)])
    translate(page, title="Rapport")
    work()
    return page


def twin_of(page):
    return type(page).objects.exclude(pk=page.pk).get(translation_key=page.translation_key)


def kinds() -> list[str]:
    """Look at the whole site and return the kinds of what was found and mended."""
    inspection = inspect()
    assert all(row["mended"] for row in inspection.findings), inspection.findings
    return sorted(row["kind"] for row in inspection.findings)


def nothing_is_left():
    work()
    assert inspect().findings == []


def test_a_healthy_site_has_nothing_to_mend(report):
    nothing_is_left()
    edit(report, title="Uusi otsikko")
    twin_of(report).unpublish()
    nothing_is_left()
    states.withdraw(PublicationPage.objects.get(pk=report.pk), reason_fi="Virhe", reason_sv="Fel")
    nothing_is_left()
    states.bring_back(PublicationPage.objects.get(pk=report.pk))
    Page.objects.get(pk=report.pk).delete()
    nothing_is_left()


def test_drafts_that_were_never_live_may_differ(site):
    page = site.page(BlogPostPage, live=False, state="announced")
    twin = translate(page, publish=False)
    BlogPostPage.objects.filter(pk=twin.pk).update(state="published")
    assert kinds() == []


def test_a_twin_that_was_not_withdrawn_follows_the_history(report):
    states.withdraw(report, reason_fi="Virhe", reason_sv="Fel")
    PublicationPage.objects.filter(pk=twin_of(report).pk).update(
        state="published", withdrawn_on=None, reason_fi="", reason_sv=""
    )
    assert "state" in kinds()
    twin = twin_of(report)
    assert (twin.state, twin.reason_sv, twin.withdrawn_on) == ("withdrawn", "Fel", timezone.localdate())
    nothing_is_left()


def test_a_twin_that_was_not_brought_back_follows_the_history(report):
    states.withdraw(report, reason_fi="Virhe", reason_sv="Fel")
    states.bring_back(PublicationPage.objects.get(pk=report.pk))
    PublicationPage.objects.filter(pk=twin_of(report).pk).update(state="withdrawn", reason_fi="Virhe")
    assert "state" in kinds()
    assert (twin_of(report).state, twin_of(report).reason_fi) == ("published", "")
    nothing_is_left()


def test_what_nobody_can_know_is_told_and_left(report):
    PublicationPage.objects.filter(pk=report.pk).update(state="withdrawn")  # no history tells of it
    (row,) = (row for row in inspect().findings if row["kind"] == "state")
    assert not row["mended"] and row["page"] == report.pk
    assert twin_of(report).state == "published"


def test_the_page_that_was_published_last_tells_the_state(report):
    PublicationPage.objects.filter(pk=report.pk).update(state="announced")  # as a publication that was cut off left it
    Page.objects.filter(pk=report.pk).update(last_published_at=timezone.now())
    assert "state" in kinds()
    assert twin_of(report).state == "announced"
    nothing_is_left()


def test_a_twin_that_lacks_what_was_published_gets_it(report):
    PublicationPage.objects.filter(pk=report.pk).update(year=1999)
    Page.objects.filter(pk=report.pk).update(last_published_at=timezone.now())
    assert kinds() == ["carried"]
    assert twin_of(report).year == 1999
    nothing_is_left()


def test_what_the_clock_did_not_do_is_told(report, caplog):
    late = timezone.now() - timedelta(hours=2)
    Revision.objects.filter(pk=report.latest_revision_id).update(approved_go_live_at=late)
    with caplog.at_level(logging.WARNING, logger="core.mending"):
        (row,) = inspect().findings
    assert (row["kind"], row["mended"], row["page"]) == ("schedule", False, report.pk)
    assert len(caplog.records) == 1 and "1 findings, 0 mended" in caplog.text


def test_a_published_page_is_not_marked_as_gone(report, client):
    path = report.get_url_parts()[2]
    Gone.objects.create(site_id=report.get_url_parts()[0], path=path, title="x", translation_key=report.translation_key)
    assert kinds() == ["tombstone"]
    assert not Gone.objects.filter(path=path).exists()
    nothing_is_left()


def test_a_hidden_page_tells_that_it_is_gone(report, site, client):
    path = path_of(report)
    report.unpublish()
    Gone.objects.all().delete()
    assert client.get(path, headers={"host": site.site.hostname}).status_code == 404
    assert kinds() == ["hidden"]
    assert client.get(path, headers={"host": site.site.hostname}).status_code == 410
    nothing_is_left()


def test_the_title_of_a_page_that_was_private_is_not_told(report, admin_user):
    restriction = PageViewRestriction.objects.create(page=report, restriction_type="login")
    restriction.save(user=admin_user)
    report.unpublish()
    restriction.delete(user=admin_user)
    assert not Gone.objects.filter(translation_key=report.translation_key).exists()
    assert kinds() == [] and not Gone.objects.filter(translation_key=report.translation_key).exists()


def test_a_redirect_does_not_lead_to_itself(report):
    site_id, _root, path = report.get_url_parts()
    Redirect.objects.create(
        site_id=site_id, old_path=Redirect.normalise_path(path), redirect_page=report, automatically_created=True
    )
    assert kinds() == ["redirect"]
    nothing_is_left()


def test_files_stand_under_the_pages_that_carry_them(report, site, client):
    rows = PageFile.objects.filter(page=report)
    address = f"{path_of(report)}{rows.get().name}"
    rows.delete()
    other = document("muu.pdf")
    report.file_addresses.create(document=other, name="muu.pdf")
    assert kinds() == ["files"]
    assert list(rows.values_list("document__title", flat=True)) == ["raportti.pdf"]
    assert client.get(address, headers={"host": site.site.hostname}).status_code == 200
    nothing_is_left()


def test_the_search_has_what_is_published_and_nothing_else(report, site):
    row = IndexedWork.objects.filter(index="", site=site.site.pk, work=report.translation_key)
    row.update(title_fi="Vanha otsikko")
    assert kinds() == ["index-old"]
    work()
    assert row.get().title_fi == "Raportti"
    row.delete()
    IndexedWork.objects.create(index="", site=site.site, work="00000000-0000-0000-0000-000000000000", kind="page")
    assert kinds() == ["index-extra", "index-missing"]
    nothing_is_left()
    assert row.exists()


def test_looking_takes_as_many_queries_for_many_pages_as_for_few(site):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as asked:
            inspect()
        return len(asked)

    site.page(PublicationPage)
    work()
    few = queries()
    for _n in range(12):
        site.page(PublicationPage)
    work()
    assert queries() == few


def test_what_falls_due_meanwhile_is_done_and_a_worker_that_is_told_to_end_does(report, monkeypatch):
    done = []
    monkeypatch.setattr(inspecting, "SECONDS_BETWEEN", -1)
    inspect(meanwhile=lambda: done.append(True))
    assert done
    monkeypatch.setattr(presence, "is_leaving", lambda: True)
    with pytest.raises(queue.Interrupted):
        inspect()


def test_the_worker_looks_each_day_and_by_hand_it_is_summed_up(report):
    assert any(check.name == "search index" for check in CHECKS)
    Inspection.objects.all().delete()
    work()
    work()  # a worker that begins anew, as after an update
    assert Inspection.objects.get().ended_at
    Inspection.objects.update(began_at=timezone.now() - timedelta(days=1))
    work()
    assert Inspection.objects.count() == 2
    PageFile.objects.filter(page=report).delete()
    out = StringIO()
    call_command("mend", stdout=out)
    assert "Findings: 1, mended: 1, left: 0." in out.getvalue()


@pytest.mark.parametrize(("language", "words"), [("fi", "Mikä oli vialla"), ("sv", "Vad som var fel")])
def test_administrators_read_what_was_found(report, admin_client, admin_user, language, words):

    profile = UserProfile.get_for_user(admin_user)
    profile.preferred_language = language
    profile.save()
    address = reverse("site_state")
    PageFile.objects.filter(page=report).delete()
    inspect()
    text = admin_client.get(address).content.decode()
    assert words in text and "Raportti" in text and reverse("wagtailadmin_pages:edit", args=[report.pk]) in text


def test_others_do_not(client, tuotos):
    from tests.core.admin.test_given_up import staff

    client.force_login(staff())
    assert client.get(reverse("site_state")).url == reverse("wagtailadmin_home")
