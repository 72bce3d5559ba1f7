"""An event is made anew on other days in one step, in both languages: all of them or none."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from core.models import Series
from events.admin import repeating
from events.models import EventPage
from tests.factories import edit, translate
from tests.factories.samples import document
from tests.standing import anew

pytestmark = pytest.mark.django_db
FIRST = date(2026, 3, 1)


@pytest.fixture(scope="module")
def built(standing):
    with standing() as tuotos:
        yield build_event(tuotos)


@pytest.fixture
def event(built, tuotos):
    return anew(built)


def build_event(tuotos):
    """An event with everything that moves, and what stays with it, in both languages."""
    page = tuotos.page(
        EventPage,
        title="Digi-ilta",
        slug="ilta",
        date=FIRST,
        start_time=time(3, 30),
        end_time=time(5),
        registration_url="https://example.org/ilmo",
        registration_ends_on=FIRST - timedelta(days=2),
        recording_url="https://example.org/tallenne",
        body=[("text", "<p>Ohjelma.</p>")],
    )
    draft = page.get_latest_revision_as_object()
    draft.files.create(document=document())
    draft.save_revision().publish()
    page = EventPage.objects.get(pk=page.pk)
    path = f"body.{page.body[0].id}"
    translate(page, title="Digikväll", slug="kvall", **{path.replace(".", "__"): "Program."})
    return page


def send(client, event, **chosen):
    return client.post(reverse("repeat_event", args=[event.pk]), {"how": "days", "times": "", "days": "", **chosen})


def made(language="fi"):
    return EventPage.objects.filter(locale__language_code=language, slug__contains="-2026-").order_by("date")


def test_days_texts_registration_and_languages_follow(event, admin_client):
    answer = send(admin_client, event, how="weekly", times="2", is_series="on", publish="on")
    assert answer.status_code == 302
    first, second = made()
    assert [page.date for page in (first, second)] == [date(2026, 3, 8), date(2026, 3, 15)]
    assert first.slug == "ilta-2026-03-08" and first.live and first.title == "Digi-ilta"
    assert first.registration_ends_on == date(2026, 3, 6) and first.year == 2026 and first.ends_at
    assert first.recording_url == "" and not first.files.exists(), "materials stay with the event that they are of"
    assert event.files.exists()
    swedish, _second = made("sv")
    assert (swedish.title, swedish.slug, swedish.date) == ("Digikväll", "kvall-2026-03-08", date(2026, 3, 8))
    assert swedish.live and swedish.translation_key == first.translation_key != event.translation_key
    assert "Program." in str(swedish.body)
    series = Series.objects.get()
    assert (series.name_fi, series.name_sv) == ("Digi-ilta", "Digikväll")
    parts = EventPage.objects.filter(series=series, locale__language_code="fi").order_by("series_position")
    assert [(part.series_position, part.date) for part in parts] == [
        (1, FIRST),
        (2, date(2026, 3, 8)),
        (3, date(2026, 3, 15)),
    ]


def test_later_texts_of_a_copy_reach_its_own_twin_only(event, admin_client):
    send(admin_client, event, days="8.3.2026", publish="on")
    (copy,) = made()
    edit(copy, start_time=time(6), end_time=time(7))
    assert made("sv")[0].start_time == time(6)
    assert EventPage.objects.get(slug="kvall").start_time == time(3, 30)


def test_one_day_that_cannot_be_stops_all(event, admin_client):
    answer = send(admin_client, event, how="weekly", times="6", publish="on")
    content = answer.content.decode()
    assert answer.status_code == 200 and "su\xa029.3.2026" in content and "Tätä aikaa ei ole" in content
    assert not made().exists() and not Series.objects.exists()


def test_posted_twice_it_is_made_once(event, admin_client):
    assert send(admin_client, event, days="8.3.2026").status_code == 302
    assert "on toistettu tänä päivänä jo" in send(admin_client, event, days="8.3.2026").content.decode()
    assert made().count() == 1 and not made()[0].live, "a draft, as nothing else was asked for"


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({"days": "1.3.2026"}, "Kirjoita ainakin yksi muu päivä."),
        ({"days": "31.2.2026"}, "Tämä ei ole päivä: 31.2.2026"),
        ({"days": "\n".join(f"{n}.{m}.2027" for m in (1, 3) for n in range(1, 29))}, "enintään 30"),
        ({"how": "weekly", "times": ""}, "Kirjoita, kuinka monta kertaa"),
        ({"how": "weekly", "times": "0"}, "1"),
        ({"how": "weekly", "times": "9999999"}, "30"),
        ({"days": "1.3.2999"}, "liian kaukana"),
    ],
)
def test_bad_days_are_told(event, admin_client, chosen, told):
    answer = send(admin_client, event, **chosen)
    assert answer.status_code == 200 and told in answer.content.decode()
    assert not made().exists()


def test_series_goes_on_from_its_last_part(event):
    series = Series.objects.create(name_fi="Illat")
    event = edit(event, series=series, series_position=4)
    (copy,) = repeating.repeat(event, [date(2026, 3, 8)], user=None, publish=False, is_series=True)
    assert (copy.series, copy.series_position) == (series, 5)


def test_copy_of_a_private_event_is_private(event):
    PageViewRestriction.objects.create(page=event, restriction_type="login")
    (copy,) = repeating.repeat(event, [date(2026, 3, 8)], user=None, publish=True, is_series=False)
    assert copy not in EventPage.objects.published()
    assert not EventPage.objects.published().filter(translation_key=copy.translation_key).exists()


def test_what_fails_on_the_way_leaves_nothing(event, monkeypatch):
    done, whole = [], repeating.translate_page

    def breaking(*args, **kwargs):
        if done:
            raise RuntimeError("the disk is full")
        done.append(whole(*args, **kwargs))

    monkeypatch.setattr(repeating, "translate_page", breaking)
    with pytest.raises(RuntimeError):
        repeating.repeat(event, [date(2026, 3, 8), date(2026, 3, 15)], user=None, publish=True, is_series=True)
    assert done and not made().exists() and not made("sv").exists() and not Series.objects.exists()
