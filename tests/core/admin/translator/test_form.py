"""The translator as a form: what is sent is kept, told and published, also without its script."""

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import PageLogEntry
from wagtail.users.models import UserProfile

from blog.models import BlogPostPage
from core.admin.works import notices
from core.models import User
from core.works import states
from tests.core.admin.translator.pages import (
    FIRST,
    HEADING,
    address_of,
    form_of,
    linked_page,
    segment_of,
    stored,
    story,
)
from tests.factories import edit, locale, translate
from tests.standing import anew

pytestmark = pytest.mark.django_db

BODY = f"body.{FIRST}"
GOOD = 'Läs <b>först</b> <a id="a1">projektets rapport</a>.'


@pytest.fixture(scope="module")
def built(standing):
    with standing() as tuotos:
        page = linked_page(tuotos)
        yield page, translate(page, title="Inlägg")


@pytest.fixture
def twins(built, tuotos):
    return anew(built)


def html_of(client, twin):
    return client.get(address_of(twin)).content.decode()


def send(client, twin, page, changes, action="publish"):
    """Send the form with changed texts, by their paths."""
    form = form_of(client, twin) | {f"text-{segment_of(page, path).pk}": text for path, text in changes.items()}
    return client.post(address_of(twin), form | {"action": action})


def fresh(page):
    return BlogPostPage.objects.get(pk=page.pk)


def test_the_texts_are_named_by_the_sections_of_the_form(admin_client, twins):
    html = html_of(admin_client, twins[1])
    for words in ("Sisältö", "Otsikko", "Ingressi", "Teksti", "Suomeksi", "Ruotsiksi", "hankkeen raportti", "1/4"):
        assert words in html, words
    assert "&lt;a id" not in html.split("<textarea")[0] and "Julkaise ruotsiksi" in html


def test_the_admin_in_swedish_tells_the_same(admin_client, admin_user, twins):
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": "sv"})
    html = html_of(admin_client, twins[1])
    for words in ("Innehåll", "På finska", "På svenska", "Publicera på svenska", "Kopiera originalet", "texter är"):
        assert words in html, words


def test_all_texts_are_published_by_one_sending(admin_client, twins):
    page, twin = twins
    texts = {"intro": "Här börjar det.", BODY: GOOD, f"body.{HEADING}.text": "Mellanrubrik"}
    assert send(admin_client, twin, page, texts).status_code == 302
    twin = fresh(twin)
    assert twin.intro == "Här börjar det." and twin.body[0].value["text"] == "Mellanrubrik"
    assert twin.body[1].value.source == (
        '<p>Läs <b>först</b> <a href="https://www.metropolia.fi/fi">projektets rapport</a>.</p>'
    )
    assert twin.foreign_parts == [] and "4/4" in html_of(admin_client, twin)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Läs rapporten.", "”hankkeen raportti” puuttuu"),
        ('<a id="a1">ett</a> och <a id="a1">två</a>', "useammin kuin kerran"),
    ],
)
def test_a_lost_or_doubled_link_is_refused_and_the_text_is_not_lost(admin_client, twins, text, told):
    page, twin = twins
    answer = send(admin_client, twin, page, {BODY: text, "intro": "Början"})
    assert answer.status_code == 200 and told in answer.content.decode()
    assert "Kirjoitus" in fresh(page).title and fresh(twin).intro == "Alku on tässä."
    assert stored(page, BODY).has_error and stored(page, "intro").data == "Början"
    html = html_of(admin_client, twin)  # it waits there unfinished
    assert told in html and text.split()[-1].split("<")[0].split(">")[-1] in html


def test_what_a_program_wrote_badly_is_not_published_either(admin_client, twins):
    page, twin = twins
    send(admin_client, twin, page, {BODY: GOOD, "intro": "B", f"body.{HEADING}.text": "M"}, "save")
    row = stored(page, BODY)
    type(row).objects.filter(pk=row.pk).update(data="Utan länk")
    answer = send(admin_client, twin, page, {})
    assert answer.status_code == 200 and "puuttuu" in answer.content.decode()
    assert "Utan" not in fresh(twin).body[1].value.source


def test_missing_texts_are_asked_about_and_lead_to_their_boxes(admin_client, twins):
    page, twin = twins
    answer = send(admin_client, twin, page, {"intro": "Början"}).content.decode()
    assert "<dialog" in answer and f"#text-{segment_of(page, BODY).pk}" in answer and "Julkaise silti" in answer
    assert fresh(twin).intro == "Alku on tässä."
    assert send(admin_client, twin, page, {}, "publish-with-gaps").status_code == 302
    assert fresh(twin).intro == "Början" and BODY in fresh(twin).foreign_parts


def test_a_stale_text_shows_its_old_translation_and_what_changed(admin_client, twins):
    page, twin = twins
    send(admin_client, twin, page, {"intro": "Här börjar det."}, "publish-with-gaps")
    edit(page, intro="Uusi alku on tässä.")
    html = html_of(admin_client, twin)
    assert "\nHär börjar det.</textarea>" in html and "Vanha käännös käy yhä" in html
    assert "<ins>" in html and "Uusi alku" in html.split("<ins>")[1].split("</ins>")[0]
    assert "[lisätty]" in html and "<del>" in html
    assert stored(page, "intro") is None


def test_an_old_translation_is_not_accepted_by_merely_sending_the_form(admin_client, twins):
    page, twin = twins
    send(admin_client, twin, page, {"intro": "Här börjar det."}, "publish-with-gaps")
    edit(page, intro="Uusi alku on tässä.")
    send(admin_client, twin, page, {}, "save")
    assert stored(page, "intro") is None
    form = form_of(admin_client, twin) | {"accept": str(segment_of(page, "intro").pk)}
    assert admin_client.post(address_of(twin), form).status_code == 302
    assert stored(page, "intro").data == "Här börjar det."


def test_the_original_is_copied_without_a_script(admin_client, twins):
    page, twin = twins
    form = form_of(admin_client, twin) | {"copy": str(segment_of(page, "intro").pk)}
    answer = admin_client.post(address_of(twin), form).content.decode()
    assert answer.count("Alku on tässä.") >= 2 and "\nAlku on tässä.</textarea>" in answer
    assert stored(page, "intro") is None


def test_a_draft_is_written_and_readers_see_nothing_of_it(admin_client, tuotos):
    page = linked_page(tuotos)
    twin = translate(page, title="Inlägg", publish=False)
    send(admin_client, twin, page, {"intro": "Början"}, "save")
    twin = fresh(twin)
    assert not twin.live and twin.get_latest_revision_as_object().intro == "Början"
    assert "Lukijat eivät näe" in html_of(admin_client, twin)


def test_work_done_here_is_among_own_edits(admin_client, admin_user, twins):
    page, twin = twins
    for text in ("Ett", "Två"):
        send(admin_client, twin, page, {"intro": text}, "save")
    entries = PageLogEntry.objects.filter(page=twin.pk, user=admin_user, action="wagtail.edit")
    assert entries.count() == 1
    assert "Inlägg" in admin_client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_newest_draft_of_an_unpublished_source_is_read_when_the_translator_opens(admin_client, tuotos):
    page = linked_page(tuotos, live=False)
    twin = translate(page, title="Inlägg", publish=False)
    edit(page, publish=False, intro="Luonnoksen uusi alku.")
    html = html_of(admin_client, twin)
    assert "Luonnoksen uusi alku." in html and "on luonnos" in html


def test_changes_that_are_not_published_are_named_and_wait(admin_client, twins):
    page, twin = twins
    edit(page, publish=False, intro="Tuleva alku.")
    html = html_of(admin_client, twin)
    assert "Tuleva alku." not in html
    assert "julkaisemattomia muutoksia: Sisältö · Ingressi." in html


def test_a_title_that_does_not_fit_is_told_before_anything_is_published(admin_client, twins):
    page, twin = twins
    answer = send(admin_client, twin, page, {"title": "Å" * 300}, "publish-with-gaps").content.decode()
    assert "300 merkkiä" in answer and fresh(twin).title == "Inlägg" and "Å" * 300 in answer


def test_an_address_that_is_no_address_is_told_beside_it(admin_client, twins):
    page, twin = twins
    answer = send(admin_client, twin, page, {"slug": "ei kelpaa / näin"}, "publish-with-gaps")
    html = answer.content.decode() if answer.status_code == 200 else html_of(admin_client, twin)
    assert fresh(twin).slug and " " not in fresh(twin).slug
    assert "500" not in html[:10]


def test_a_text_of_20_000_signs_and_pasted_script_are_kept_harmless(admin_client, twins):
    page, twin = twins
    long = "Ord " * 5000
    sent = f'<script>alert(1)</script><img src=x onerror=alert(2)>{long}<a id="a1">rapporten</a>'
    send(admin_client, twin, page, {BODY: sent}, "publish-with-gaps")
    source = fresh(twin).body[1].value.source
    assert "script" not in source and "onerror" not in source and len(source) > 20_000


def test_texts_of_a_withdrawn_page_are_not_told_to_be_seen(admin_client, twins):
    states.withdraw(fresh(twins[0]), reason_fi="Tiedot olivat väärin.", reason_sv="")
    html = html_of(admin_client, twins[1])
    assert "Lukijat näkevät vain, miksi" in html and "viimeksi julkaistiin" not in html
    texts = {"intro": "Början.", BODY: GOOD, f"body.{HEADING}.text": "Rubrik"}
    assert send(admin_client, twins[1], twins[0], texts).status_code == 302
    assert fresh(twins[1]).state == "withdrawn" and "Lukijat näkevät vain, miksi" in html_of(admin_client, twins[1])
    states.bring_back(fresh(twins[0]))
    assert "Lukijat näkevät vain" not in html_of(admin_client, twins[1])


def test_a_locked_page_is_read_only(admin_client, admin_user, twins):
    page, twin = twins
    form = form_of(admin_client, twin) | {f"text-{segment_of(page, 'intro').pk}": "Början", "action": "publish"}
    BlogPostPage.objects.filter(pk=twin.pk).update(locked=True)
    answer = admin_client.post(address_of(twin), form)
    assert "lukittu" in answer.content.decode() and stored(page, "intro") is None


def test_a_page_whose_source_is_gone_is_written_by_itself(admin_client, twins):
    page, twin = twins
    BlogPostPage.objects.filter(pk=page.pk).delete()
    answer = admin_client.get(address_of(twin))
    assert answer.status_code == 200 and "page-edit-form" in answer.content.decode()


def test_a_title_typed_under_other_languages_is_offered(admin_client, tuotos):
    page = linked_page(tuotos)
    draft = page.get_latest_revision_as_object()
    draft.other_titles.create(language="sv", title="Titel ur katalogen")
    draft.save_revision().publish()
    admin_client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]))
    twin = page.get_translation(locale("sv"))
    assert 'data-copy="Titel ur katalogen"' in html_of(admin_client, twin)


def test_a_page_is_begun_in_one_step_and_its_texts_open(admin_client, tuotos):
    page = linked_page(tuotos)
    answer = admin_client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]), follow=True)
    assert "Käännös suomesta ruotsiin" in answer.content.decode() and "0/4" in answer.content.decode()
    assert not page.get_translation(locale("sv")).live


def test_the_form_of_the_source_leads_to_the_translation(admin_client, twins):
    page, twin = twins
    html = admin_client.get(address_of(page)).content.decode()
    assert "Ruotsiksi 1/4 – käännä" in html and f"{address_of(twin)}#next" in html


@pytest.mark.parametrize(
    ("language", "one"), [("fi", "Yksi teksti ruotsinkielisestä"), ("sv", "En text på den svenska")]
)
def test_publishing_a_changed_source_tells_what_is_outdated(
    rf, admin_client, admin_user, twins, language, one, monkeypatch
):
    page, twin = twins
    send(admin_client, twin, page, {"intro": "Början", BODY: GOOD, f"body.{HEADING}.text": "Mellan"})
    told = []
    monkeypatch.setattr(notices.messages, "warning", lambda request, words, buttons: told.append(words))
    request = rf.get("/")
    request.user = admin_user
    edit(page, intro="Muuttunut")
    with override(language):
        notices.tell_other_language(request, page)
        edit(page, intro="Muuttunut", body=story(heading="Toinen"))
        notices.tell_other_language(request, page)
    assert told[0].startswith(one) and told[1].startswith("2 ")


def test_publishing_what_the_other_language_lacks_tells_the_way_there(rf, tuotos, admin_user, monkeypatch):
    told = []
    monkeypatch.setattr(notices.messages, "info", lambda request, words, buttons: told.append((words, str(buttons[0]))))
    monkeypatch.setattr(notices.messages, "warning", lambda request, words, buttons: None)
    request, page = rf.get("/"), linked_page(tuotos)
    request.user = admin_user
    with override("fi"):
        notices.tell_other_language(request, page)
        twin = translate(page, publish=False)
        notices.tell_other_language(request, page)
        twin.save_revision().publish()
        notices.tell_other_language(request, page)
        request.user = User.objects.create_user("lukija")
        notices.tell_other_language(request, linked_page(tuotos, title="Toinen"))
    assert [words for words, _way in told] == ["Lukijat eivät näe sitä vielä ruotsiksi."] * 2
    assert reverse("wagtail_localize:submit_page_translation", args=[page.pk]) in told[0][1]
    assert address_of(twin) in told[1][1]
