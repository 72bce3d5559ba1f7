"""Drafts by a machine: asked for in the translator, made by the worker, marked until somebody approves each of them."""

import pytest
from django.contrib.messages import get_messages
from wagtail.models import PageViewRestriction
from wagtail_localize.models import StringTranslation

from core.admin.translator.machine import drafting
from core.followers.language_pairs import waiting_texts
from core.models import Batch, User
from core.translation.machine import asking
from tests.core.admin.translator.pages import (
    FIRST,
    HEADING,
    address_of,
    form_of,
    segment_of,
    stored,
    text_address,
)
from tests.core.translation.machine.server import engine_of_the_site
from tests.factories import edit, locale, work

pytestmark = pytest.mark.django_db
BODY, HEAD = f"body.{FIRST}", f"body.{HEADING}.text"
OFFERED = "Tee konekäännösluonnokset"


@pytest.fixture
def server(settings, monkeypatch):
    with engine_of_the_site(settings, monkeypatch) as stand_in:
        yield stand_in


@pytest.fixture
def twin(page):
    return page.get_translation(locale("sv")).specific


def ask(client, twin, **fields):
    """Press the button, let the worker work, and return the page that tells how it went."""
    response = client.post(address_of(twin), {**form_of(client, twin), "action": "draft", **fields})
    work()
    return response if "batches" not in response["Location"] else client.get(response["Location"])


def words(response) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request)) + response.content.decode()


def test_none_is_offered_where_the_site_has_no_engine(admin_client, twin):
    assert OFFERED not in admin_client.get(address_of(twin)).content.decode()
    response = ask(admin_client, twin)
    assert response["Location"] == address_of(twin) and not Batch.objects.exists()


def test_the_missing_texts_get_drafts_that_wait_for_somebody(admin_client, server, page, twin):
    shown = admin_client.get(address_of(twin)).content.decode()
    assert OFFERED in shown and "127.0.0.1" in shown and "3 tekstillä ei ole" in shown
    waiting = waiting_texts([str(page.translation_key)])
    response = ask(admin_client, twin)
    assert response["Location"] == f"{address_of(twin)}#next" and "valmiina: 3/3" in words(response)
    assert stored(page, "title").data == "Inlägg"  # what somebody wrote was neither sent nor touched
    assert "Kirjoitus" not in str(server.asked)
    linked = stored(page, BODY)
    assert linked.data == 'Lues <b>ensins</b> <a id="a1">hankkeens raporttis</a>.'
    assert (linked.translation_type, linked.tool_name) == ("machine", "LibreTranslate")
    assert waiting_texts([str(page.translation_key)]) == waiting
    shown = admin_client.get(address_of(twin)).content.decode()
    assert shown.count('data-state="drafted"') == 3 and OFFERED not in shown


@pytest.mark.parametrize("action", ["publish", "publish-with-gaps", "save"])
def test_nothing_of_it_is_published_or_saved_into_the_page(admin_client, server, page, twin, action):
    ask(admin_client, twin)
    admin_client.post(address_of(twin), {**form_of(admin_client, twin), "action": action})
    assert len(waiting_texts([str(page.translation_key)])[str(page.translation_key), "sv"]) == 3
    for _time in range(2):
        twin.refresh_from_db()
        for shown in (twin, twin.get_latest_revision_as_object()):
            assert "Alkus" not in shown.intro and "raporttis" not in str(shown.body)
        edit(page, intro="Alku on tässä.", title="Kirjoitus")  # publishing the source carries none of it either


def test_a_draft_that_was_mended_waits_until_it_is_approved(admin_client, server, page, twin):
    ask(admin_client, twin)
    address, seen = text_address(page, "intro"), dict(form_of(admin_client, twin))
    pk = segment_of(page, "intro").pk
    told = admin_client.post(address, {"text": "Börjar", "seen": seen[f"seen-{pk}"]}).json()
    assert told["state"] == "drafted" and stored(page, "intro").translation_type == "machine"
    told = admin_client.post(address, {"text": "Början är här.", "seen": told["seen"], "accept": "yes"}).json()
    assert told["state"] == "done"
    row = stored(page, "intro")
    assert (row.data, row.translation_type, row.tool_name) == ("Början är här.", "manual", "")
    admin_client.post(address_of(twin), {"action": "publish-with-gaps"})
    twin.refresh_from_db()
    assert twin.intro == "Början är här."


def test_a_draft_is_no_older_translation_when_its_source_changes(admin_client, server, page, twin):
    ask(admin_client, twin)
    edit(page, intro="Alku on tässä nyt.")
    shown = admin_client.get(address_of(twin)).content.decode()
    assert 'data-path="intro" data-state="missing"' in shown and "Alkus" not in shown


def test_a_draft_that_is_too_long_is_told_and_stops_nothing_else(admin_client, server, page, twin):
    ask(admin_client, twin)
    StringTranslation.objects.filter(pk=stored(page, HEAD).pk).update(data="a" * 400)
    assert "400 merkkiä" in admin_client.get(address_of(twin)).content.decode()
    response = admin_client.post(address_of(twin), {"action": "publish-with-gaps"})
    assert response.status_code == 302


@pytest.mark.parametrize(
    ("mode", "told"),
    [
        ("one_too_few", "eri määrän tekstejä"),
        ("page", "ei ole käännös"),
        ("quota", "kiintiö"),
        ("slow", "ei vastannut ajoissa"),
        ("key", "avainta"),
    ],
)
def test_a_fault_is_told_and_the_rest_can_be_gone_on_with(admin_client, server, page, twin, mode, told):
    server.mode = mode
    response = ask(admin_client, twin)
    shown = response.content.decode()
    assert told in shown and "Jatka lopuilla" in shown
    assert not StringTranslation.objects.filter(translation_type="machine").exists()
    server.mode = "well"
    asking.breaker.cache_clear()
    batch = Batch.objects.get()
    admin_client.post(f"/admin/batches/{batch.pk}/go-on/")
    work()
    assert StringTranslation.objects.filter(translation_type="machine").count() == 3


def test_one_text_that_gets_no_draft_leaves_the_others_theirs(admin_client, server, page, twin):
    server.mode = "empty"
    response = ask(admin_client, twin)
    assert "Käännä se itse" in response.content.decode()
    assert StringTranslation.objects.filter(translation_type="machine").count() == 2
    assert stored(page, HEAD) is None


def test_a_text_that_is_too_large_for_the_server_is_asked_for_alone(admin_client, server, page, twin):
    edit(page, intro="Hyvin pitkä alku.")
    server.mode = "too_large"
    ask(admin_client, twin)
    assert StringTranslation.objects.filter(translation_type="machine").count() == 2 and stored(page, "intro") is None


def test_what_somebody_writes_meanwhile_stays(admin_client, server, page, twin, monkeypatch):
    own = drafting.draft

    def draft(*args):
        admin_client.post(text_address(page, "intro"), {"text": "Min egen", "seen": ""})
        return own(*args)

    monkeypatch.setattr(drafting, "draft", draft)
    ask(admin_client, twin)
    assert stored(page, "intro").data == "Min egen" and stored(page, "intro").translation_type == "manual"


def test_a_private_page_never_leaves_the_house(admin_client, server, page, twin):
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    shown = admin_client.get(address_of(twin)).content.decode()
    assert OFFERED not in shown and "Sivun näkyvyyttä on rajattu" in shown
    ask(admin_client, twin)
    assert server.asked == []


def test_a_page_that_becomes_private_or_goes_meanwhile_is_not_sent(admin_client, admin_user, server, page, twin):
    for change in (
        lambda: PageViewRestriction.objects.create(page=page, restriction_type="login"),
        lambda: page.delete(user=admin_user),
    ):
        form = form_of(admin_client, twin)
        response = admin_client.post(address_of(twin), {**form, "action": "draft"})
        change()
        work()
        assert server.asked == []
        admin_client.get(response["Location"])
        batch = Batch.objects.latest("pk")
        assert batch.waiting == [] and batch.left
        PageViewRestriction.objects.all().delete()


def test_a_second_press_begins_no_second_batch(admin_client, server, twin):
    form = {**form_of(admin_client, twin), "action": "draft"}
    first = admin_client.post(address_of(twin), form)["Location"]
    assert admin_client.post(address_of(twin), form)["Location"] == first
    assert "tehdään" in admin_client.get(address_of(twin)).content.decode()
    assert admin_client.get(first).status_code == 200


def test_nobody_else_sees_how_far_it_is(admin_client, client, server, twin):
    address = admin_client.post(address_of(twin), {**form_of(admin_client, twin), "action": "draft"})["Location"]
    other = User.objects.create_user("toinen", password="x")
    client.force_login(other)
    assert client.get(address).status_code in (302, 403)


def test_a_long_page_is_asked_for_in_portions(admin_client, server, page, twin, monkeypatch):
    monkeypatch.setattr(drafting, "AT_ONCE", 1)
    ask(admin_client, twin)
    assert len(server.asked) == 3 and StringTranslation.objects.filter(translation_type="machine").count() == 3
