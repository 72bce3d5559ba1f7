"""Links are collected from what is published, looked up slowly, remembered, and forgotten with their last use."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blog.models import BlogPostPage
from core.models import Identifier, LinkUse, Organisation, OutgoingLink
from core.outgoing import checking, collecting
from core.outgoing.judging import State, Verdict
from core.proofreading import proofread
from events.models import EventPage
from interactives.models import InteractivePage
from tests.core.outgoing.server import Answers
from tests.factories import edit, work
from tests.factories.samples import block
from tests.factories.scenes import scene, scenes, spot, text

pytestmark = pytest.mark.django_db


def post_with(tuotos, address, **fields):
    return tuotos.page(BlogPostPage, body=[block("text", f'<p><a href="{address}">Kyselyn raportti</a></p>')], **fields)


def link_to(address, **fields):
    return OutgoingLink.objects.create(digest=str(OutgoingLink.objects.count()), address=address, host="x", **fields)


def addresses() -> set[str]:
    return set(OutgoingLink.objects.values_list("address", flat=True))


def test_links_of_fields_blocks_hotspots_rows_and_organisations_are_collected(tuotos):
    post_with(tuotos, "https://a.example/?x=1&amp;y=2", elsewhere_url="https://b.example/")
    tuotos.page(
        EventPage,
        date="2026-03-12",
        is_online=True,
        online_url="https://zoom.example/1",
        registration_url="https://c.example/",
    )
    point = spot("Ovi", text('<p><a href="https://d.example/">Ovi auki</a></p>'))
    tuotos.page(InteractivePage, scenes=scenes(scene("Tori", point)))
    tuotos.page(BlogPostPage, identifiers=[Identifier(scheme="doi", value="10.1234/abc", sort_order=0)])
    tuotos.page(BlogPostPage, live=False, elsewhere_url="https://draft.example/")
    post_with(tuotos, f"https://{tuotos.site.hostname}/fi/")
    Organisation.objects.create(name_fi="A", name_sv="A", url="https://e.example/")
    collecting.collect_all.call()
    assert {
        "https://a.example/?x=1&y=2",
        "https://b.example/",
        "https://c.example/",
        "https://d.example/",
    } < addresses()
    assert {"https://doi.org/10.1234/abc", "https://e.example/"} < addresses()
    assert not {address for address in addresses() if "zoom" in address or "draft" in address or "/fi/" in address}
    paths = set(LinkUse.objects.filter(link__address="https://d.example/").values_list("path", flat=True))
    assert all(path.startswith("scenes.") and ".hotspots." in path for path in paths) and paths


def test_collecting_twice_changes_nothing_and_the_last_use_takes_the_link_along(tuotos):
    page = post_with(tuotos, "https://a.example/")
    for _time in range(2):
        collecting.collect_all.call()
        assert addresses() == {"https://a.example/"} and LinkUse.objects.count() == 1
    page.unpublish()
    collecting.collect_all.call()
    assert addresses() == set() and LinkUse.objects.count() == 0


def test_the_worker_looks_links_up_and_knows_the_last_good_day(tuotos, site, monkeypatch):
    monkeypatch.setattr(checking, "PEACE", timedelta(0))
    for path in ("/", "/404", "/moved"):
        post_with(tuotos, f"{site}{path}")
    work()
    assert dict(OutgoingLink.objects.values_list("address", "state")) == {
        f"{site}/": State.WORKS,
        f"{site}/404": State.BROKEN,
        f"{site}/moved": State.MOVED,
    }
    good = OutgoingLink.objects.get(address=f"{site}/")
    assert good.good_at and good.due_at > timezone.now() + timedelta(days=6)
    asked = len(Answers.asked)
    work()
    assert len(Answers.asked) == asked, "not before a week has passed"


def test_nothing_is_asked_where_the_settings_forbid_it(tuotos, site, settings):
    settings.LINK_CHECKS = False
    post_with(tuotos, f"{site}/")
    work()
    assert Answers.asked == [] and not OutgoingLink.objects.exists()


def test_a_host_is_asked_for_one_link_and_then_left_in_peace():
    for number in range(3):
        link_to(f"https://x/{number}")
    (first,) = checking.next_links()
    OutgoingLink.objects.filter(pk=first.pk).update(checked_at=timezone.now(), due_at=timezone.now() + checking.WEEK)
    assert checking.next_links() == []


def test_what_may_pass_counts_as_broken_after_the_third_time():
    link = link_to("https://x/", state=State.WORKS, good_at=timezone.now())
    states = []
    for _day in range(3):
        checking.note(link, Verdict(State.UNSURE, "timeout", passes=True))
        states.append(link.state)
        assert link.due_at < timezone.now() + timedelta(days=2)
    assert states == [State.UNSURE, State.UNSURE, State.BROKEN] and link.good_at
    checking.note(link, Verdict(State.WORKS, status=200))
    assert (link.state, link.failures) == (State.WORKS, 0)


def test_who_asks_to_wait_is_left_alone_with_all_links_and_what_was_known_stays():
    link, other = link_to("https://x/1", state=State.WORKS), link_to("https://x/2")
    checking.note(link, Verdict(State.UNSURE, "busy", 429, wait=1800))
    other.refresh_from_db()
    assert link.state == State.WORKS
    assert min(link.due_at, other.due_at) > timezone.now() + timedelta(minutes=25)


def test_when_no_name_can_be_found_our_own_line_is_down_and_no_link_is_to_blame(monkeypatch):
    links = [link_to(f"https://{number}.example/") for number in range(3)]
    monkeypatch.setattr(checking, "look_up", lambda address: Verdict(State.UNSURE, "dns", passes=True))
    checking.check(links)
    assert set(OutgoingLink.objects.values_list("state", "failures")) == {("", 0)}
    assert not checking.due().exists()


def test_a_broken_link_is_told_before_its_page_is_published(tuotos):
    page = post_with(tuotos, "https://a.example/", intro="Lyhyesti.")
    collecting.collect_all.call()
    OutgoingLink.objects.update(state=State.BROKEN, good_at=timezone.now())
    words = " ".join(remark.words for remark in proofread(BlogPostPage.objects.get(pk=page.pk)))
    assert "Linkki on rikki: https://a.example/" in words and "viimeksi" in words


def test_changed_links_of_a_page_take_the_place_of_the_old_ones(tuotos):
    page = post_with(tuotos, "https://a.example/")
    collecting.collect_all.call()
    edit(page, body=[block("text", '<p><a href="https://b.example/?utm_source=x">Kyselyn raportti</a></p>')])
    collecting.collect_lately()
    assert addresses() == {"https://b.example/?utm_source=x"}
    assert OutgoingLink.objects.get().new_address == "https://b.example/"
