"""What a file tells about itself after its upload."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from PIL import Image

from core.files import extraction, text_language
from core.files.faults import StorageAway
from core.files.pdf_text import clean_text
from core.management.commands.worker import Worker
from core.models import CustomDocument, DocumentPage, WorkerPresence
from core.worker import presence, queue, reading
from tests.core.files.pdf_files import FINNISH, SWEDISH, make_pdf, scanned_pdf
from tests.factories import work

pytestmark = pytest.mark.django_db


def upload(data, name="raportti.pdf", **fields):
    """A file as the upload leaves it, not yet read."""
    return CustomDocument.objects.create(title="Raportti", file=ContentFile(data, name=name), **fields)


def read(data, name="raportti.pdf"):
    document = upload(data, name)
    reading.read_document.call(document.pk)
    document.refresh_from_db()
    return document


def tasks_of(document):
    """Return the tasks that read a file, done ones too."""
    tasks = DBTaskResult.objects.filter(task_path=reading.read_document.module_path)
    return [task for task in tasks if task.args_kwargs["args"] == [document.pk]]


def replace(document, data, name="raportti.pdf"):
    """Put another file in the place of the first, as the admin's form does."""
    document = CustomDocument.objects.get(pk=document.pk)
    document.file.storage.delete(document.file.name)
    document.file = ContentFile(data, name=name)
    document._set_document_file_metadata()
    document.save()
    return document


def test_good_file_tells_everything_and_has_no_findings():
    document = read(make_pdf(FINNISH, FINNISH, title="Raportti", lang="fi-FI", tagged=True))
    assert (document.reading, document.page_count, document.pages_read) == ("done", 2, 2)
    assert document.text_language == "fi"
    assert document.findings == []
    assert [page.number for page in document.text_pages.all()] == [1, 2]
    assert "digiosallisuuden edistämisen" in document.text_pages.first().text


def test_first_page_becomes_a_webp_picture():
    document = read(make_pdf(FINNISH))
    assert document.first_page.name.startswith("first-pages/")
    with Image.open(document.first_page) as picture:
        assert (picture.format, picture.width) == ("WEBP", 320)


def test_wide_and_long_first_pages_keep_within_the_picture():
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(200, 14000)
    from tests.core.files.pdf_files import _bytes

    with Image.open(read(_bytes(writer)).first_page) as picture:
        assert picture.height <= 640


def test_language_is_guessed_when_the_file_does_not_tell_it():
    assert read(make_pdf(FINNISH)).found_language == "fi"
    assert read(make_pdf(SWEDISH)).found_language == "sv"


def test_language_that_the_editor_chose_wins():
    document = upload(make_pdf(FINNISH, lang="fi"), language="sv")
    reading.read_document.call(document.pk)
    document.refresh_from_db()
    assert (document.found_language, document.text_language) == ("fi", "sv")


def test_plain_file_is_untagged_and_lacks_title_and_language():
    assert read(make_pdf(FINNISH)).findings == ["untagged", "no-title", "no-language"]


def test_title_that_a_program_made_up_is_no_title():
    document = read(make_pdf(FINNISH, title="Microsoft Word - luonnos3.docx", lang="fi", tagged=True))
    assert document.findings == ["no-title"]


def test_scanned_file_is_told():
    document = read(scanned_pdf())
    assert "scanned" in document.findings
    assert document.page_count == 2
    assert document.found_language == ""


@pytest.mark.parametrize(("pictures", "scanned"), [(1, False), (2, True)])
def test_file_is_scanned_when_most_of_its_pages_are_pictures(pictures, scanned):
    pages = [extraction.PageText(FINNISH)] + [extraction.PageText("x", is_picture=True)] * pictures
    assert extraction.is_scanned(pages) is scanned


def test_file_with_password_is_told_and_not_read():
    document = read(make_pdf(FINNISH, password="salainen"))
    assert (document.reading, document.findings, document.page_count) == ("done", ["encrypted"], None)


def test_file_with_restrictions_is_read_and_told():
    document = read(make_pdf(FINNISH, owner_password="salainen", title="Raportti", lang="fi", tagged=True))
    assert document.findings == ["encrypted"]
    assert "digiosallisuuden" in document.text_pages.get().text


@pytest.mark.parametrize("data", [b"%PDF-1.7 rubbish", make_pdf(FINNISH)[:300], b"\0" * 500])
def test_damaged_file_does_not_stop_the_worker(data):
    document = read(data)
    assert (document.reading, document.findings) == ("failed", ["damaged"])


def test_file_that_the_storage_lost_fails():
    document = upload(make_pdf(FINNISH))
    document.file.storage.delete(document.file.name)
    reading.read_document.call(document.pk)
    document.refresh_from_db()
    assert document.reading == "failed"


def test_other_kinds_of_file_are_done_at_once():
    document = read(b"a;b\n1;2\n", name="luvut.csv")
    assert (document.reading, document.page_count, document.findings) == ("done", None, [])


def test_upload_is_read_after_the_transaction():
    with transaction.atomic():
        document = upload(make_pdf(FINNISH))
        assert not tasks_of(document)
    assert document.reading == "waiting" and len(tasks_of(document)) == 1
    work()
    document.refresh_from_db()
    assert document.reading == "done"


def test_changing_the_title_does_not_read_the_file_again():
    document = read(make_pdf(FINNISH))
    document.title = "Toinen nimi"
    document.save()
    assert len(tasks_of(document)) == 1


def test_replaced_file_is_read_anew_and_its_old_picture_and_text_go():
    document = read(make_pdf(FINNISH, FINNISH))
    old_picture = document.first_page.name
    document = replace(document, make_pdf(SWEDISH))
    assert (document.reading, document.page_count) == ("waiting", None)
    work()
    document.refresh_from_db()
    assert (document.page_count, document.found_language) == (1, "sv")
    assert "delaktighet" in document.text_pages.get().text
    assert document.first_page.name != old_picture
    assert not document.first_page.storage.exists(old_picture)


def test_older_reading_stops_when_the_file_is_replaced(monkeypatch):
    document = upload(make_pdf(*[FINNISH] * 45))
    store = reading.Run.store

    def store_and_replace(run, pages, first):
        store(run, pages, first)
        replace(document, make_pdf(SWEDISH))

    with monkeypatch.context() as patch:
        patch.setattr(reading.Run, "store", store_and_replace)
        reading.read_document.call(document.pk)
    document.refresh_from_db()
    assert (document.reading, document.pages_read) == ("waiting", 0)
    reading.read_document.call(document.pk)
    document.refresh_from_db()
    assert (document.page_count, document.found_language, document.reading) == (1, "sv", "done")
    assert document.text_pages.count() == 1


def test_older_reading_cannot_write_over_the_newer_one():
    document = upload(make_pdf(FINNISH))
    older = reading.Run.claim(document.pk)
    older.document.get_file_hash()
    replace(document, make_pdf(SWEDISH))
    reading.Run.claim(document.pk)
    with pytest.raises(reading.Superseded):
        older.write(pages_read=20)


def test_saving_an_old_copy_does_not_undo_the_reading():
    document = upload(make_pdf(FINNISH))
    form_copy = CustomDocument.objects.get(pk=document.pk)
    reading.read_document.call(document.pk)
    form_copy.title = "Toinen nimi"
    form_copy.save()
    document.refresh_from_db()
    assert (document.title, document.reading, document.page_count) == ("Toinen nimi", "done", 1)
    assert document.first_page


def test_progress_is_stored_on_the_way(monkeypatch):
    seen = []
    monkeypatch.setattr(
        reading.Run, "write", lambda self, **values: seen.append(values.get("pages_read")) or self.row.update(**values)
    )
    read(make_pdf(*[FINNISH] * 45))
    assert [number for number in seen if number] == [20, 40, 45]
    assert DocumentPage.objects.count() == 45


def test_deleted_file_leaves_no_picture():
    document = read(make_pdf(FINNISH))
    storage, name = document.first_page.storage, document.first_page.name
    document.delete()
    work()
    assert not storage.exists(name)


def test_command_reads_what_was_broken_off(capsys):
    document = upload(make_pdf(FINNISH))
    CustomDocument.objects.update(reading="reading")
    done = read(make_pdf(SWEDISH), name="rapport.pdf")
    call_command("read_documents")
    assert "1/1" in capsys.readouterr().out
    document.refresh_from_db()
    assert (document.reading, document.page_count) == ("done", 1)
    call_command("read_documents", "--all")
    assert done.filename in capsys.readouterr().out


def test_text_is_one_line_without_signs_of_the_printer():
    assert clean_text("työl\ufffelisyyden  ja\r\nEU\ufffe\u00adrahoitus\x00 ﬁn") == "työllisyyden ja EU-rahoitus fin"
    assert clean_text("tyo\u0308llisyys") == "työllisyys"
    assert clean_text("digi\u00ados\u00adal\u00adli\u00adsuus") == "digiosallisuus"


def test_sample_comes_from_the_middle_first():
    pages = [extraction.PageText(text) for text in ("kansi", "sisältö", "lähteet")]
    assert text_language.sample(pages).split() == ["sisältö", "lähteet", "kansi"]


def take_in_hand(document, worker):
    """Leave a file as a worker does that reads it."""
    CustomDocument.objects.filter(pk=document.pk).update(reading="reading")
    pks = [task.pk for task in tasks_of(document)]
    in_hand = {"status": "RUNNING", "started_at": timezone.now(), "worker_ids": [worker]}
    DBTaskResult.objects.filter(pk__in=pks).update(**in_hand)


def test_reading_of_a_killed_worker_is_taken_up_again():
    broken_off, lost, cared_for = upload(make_pdf(FINNISH)), upload(make_pdf(FINNISH)), upload(make_pdf(FINNISH))
    take_in_hand(broken_off, "killed")
    DBTaskResult.objects.filter(pk=tasks_of(lost)[0].pk).delete()
    queue.take_over()
    reading.resume_reading()
    assert [len(tasks_of(document)) for document in (broken_off, lost, cared_for)] == [1, 1, 1]
    work()
    assert set(CustomDocument.objects.values_list("reading", flat=True)) == {"done"}


def test_reading_in_hand_is_left_to_its_worker():
    document = upload(make_pdf(FINNISH))
    WorkerPresence.objects.create(name="another", seen_at=timezone.now() + timedelta(hours=1))
    take_in_hand(document, "another")
    queue.take_over()
    reading.resume_reading()
    work()
    document.refresh_from_db()
    assert document.reading == "reading"


def worker_ends(worker):
    """A signal comes while the worker is in a task."""
    worker.running = False


def test_a_worker_that_shall_end_leaves_the_file_to_another(monkeypatch):
    document, worker = upload(make_pdf(FINNISH, FINNISH)), Worker()
    with monkeypatch.context() as ending:
        ending.setattr(presence, "is_leaving", lambda: not worker.running)
        ending.setattr(reading.Run, "claim", lambda pk, claim=reading.Run.claim: worker_ends(worker) or claim(pk))
        worker.run()
    document.refresh_from_db()
    assert (document.reading, tasks_of(document)[0].status) == ("waiting", "READY")
    work()
    document.refresh_from_db()
    assert (document.reading, document.pages_read) == ("done", 2)


def test_storage_that_does_not_answer_is_no_fault_of_the_file(monkeypatch):
    document = upload(make_pdf(FINNISH))
    with monkeypatch.context() as away:
        away.setattr(reading, "local_copy", lambda file: (_ for _ in ()).throw(StorageAway("away")))
        work()
    document.refresh_from_db()
    assert (document.reading, document.findings) == ("waiting", [])
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now() - timedelta(minutes=1))
    work()
    document.refresh_from_db()
    assert document.reading == "done"
