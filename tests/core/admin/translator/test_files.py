"""PO files: out, into a program of the translator's, and back."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation

from core.translation.approved import approved_translations
from tests.core.admin.translator.pages import FIRST, linked_page, stored
from tests.factories import translate

pytestmark = pytest.mark.django_db

BODY = f"body.{FIRST}"


def address(page, name):
    return reverse(
        f"wagtail_localize:{name}", args=[Translation.objects.get(source__object_id=page.translation_key).pk]
    )


def download(client, page) -> polib.POFile:
    answer = client.get(address(page, "download_pofile"))
    assert answer["Content-Disposition"].endswith('-sv.po"')
    return polib.pofile(answer.content.decode())


def upload(client, page, content) -> str:
    file = SimpleUploadedFile("texter.po", content if isinstance(content, bytes) else str(content).encode())
    return client.post(address(page, "upload_pofile"), {"file": file}, follow=True).content.decode()


def test_a_file_goes_out_and_comes_back_with_translations(admin_client, page):
    po = download(admin_client, page)
    words = {"intro": "Början", BODY: 'Läs <b>först</b> <a id="a1">rapporten</a>.'}
    for entry in po:
        entry.msgstr = words.get(entry.msgctxt, entry.msgstr)
    assert "Tiedostosta tuli 2 tekstiä" in upload(admin_client, page, po)
    assert {path: stored(page, path).data for path in words} == words
    assert "ei ole mitään uutta" in upload(admin_client, page, po)


def test_what_does_not_do_is_told_by_name_and_left_out(admin_client, page):
    po = download(admin_client, page)
    for entry in po:
        entry.msgstr = {"intro": "Början", BODY: "<script>x</script>Utan länk"}.get(entry.msgctxt, "")
    po.append(polib.POEntry(msgctxt="intro", msgid="Vanha teksti", msgstr="Gammal text"))
    html = upload(admin_client, page, po)
    assert "Tiedostosta tuli 1 teksti" in html and "”hankkeen raportti” puuttuu" in html
    assert "Vanha teksti” ei ole enää sivulla" in html
    assert stored(page, BODY) is None


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"msgid", b"/etc/passwd", b"<html></html>", b'msgid "a"\nmsgstr']
)
def test_a_file_that_is_none_is_told_in_words(admin_client, page, content):
    before = StringTranslation.objects.count()
    html = upload(admin_client, page, content)
    assert "Tiedostoa ei voi lukea" in html or "kuuluu toiseen sivuun" in html or "ei ole mitään uutta" in html
    assert StringTranslation.objects.count() == before


def test_a_file_of_another_page_or_no_file_is_told(admin_client, page, tuotos):
    other = linked_page(tuotos, title="Toinen")
    translate(other, title="Andra")
    assert "kuuluu toiseen sivuun" in upload(admin_client, page, download(admin_client, other))
    html = admin_client.post(address(page, "upload_pofile"), follow=True).content.decode()
    assert "Valitse ensin tiedosto" in html


@pytest.fixture
def drafted(admin_client, page):
    """The intro has a machine's draft."""
    po = download(admin_client, page)
    po.find("intro", by="msgctxt").msgstr = "Börjars"
    upload(admin_client, page, po)
    StringTranslation.objects.filter(data="Börjars").update(translation_type="machine", tool_name="LibreTranslate")


def is_approved(page) -> bool:
    return approved_translations().filter(pk=stored(page, "intro").pk).exists()


def test_a_draft_of_a_machine_goes_out_with_its_mark_and_is_not_approved_by_coming_back(admin_client, page, drafted):
    po = download(admin_client, page)
    assert [entry.msgctxt for entry in po.fuzzy_entries()] == ["intro"]
    assert "ei ole mitään uutta" in upload(admin_client, page, po)
    assert not is_approved(page)
    po.find("intro", by="msgctxt").msgstr = "Början"
    assert "Tiedostosta tuli 1 teksti" in upload(admin_client, page, po)
    assert stored(page, "intro").data == "Början" and not is_approved(page)


def test_who_takes_the_mark_away_approves_the_draft(admin_client, page, drafted):
    po = download(admin_client, page)
    po.find("intro", by="msgctxt").flags.clear()
    assert "Tiedostosta tuli 1 teksti" in upload(admin_client, page, po)
    assert stored(page, "intro").data == "Börjars" and is_approved(page)


def test_what_is_marked_as_unfinished_is_told_and_left_out(admin_client, page):
    po = download(admin_client, page)
    entry = po.find("intro", by="msgctxt")
    entry.msgstr, entry.flags = "Början", ["fuzzy"]
    assert "keskeneräiseksi" in upload(admin_client, page, po)
    assert stored(page, "intro") is None
