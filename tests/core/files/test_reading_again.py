"""When a file is read: after its upload and when it is replaced; what was broken off is taken up."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from core.files import extraction
from core.files.faults import StorageAway
from core.management.commands.worker import Worker
from core.models import CustomDocument, DocumentPage, WorkerPresence
from core.worker import document_reading, presence, queue, reading
from tests.core.files.pdf_files import FINNISH, SWEDISH, make_pdf
from tests.core.files.uploads import read, replace, tasks_of, upload
from tests.factories import work

pytestmark = pytest.mark.django_db


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


def test_files_that_an_older_version_read_are_read_anew_after_what_is_new():
    good, failed = read(make_pdf(FINNISH)), read(b"rubbish")
    CustomDocument.objects.update(read_by=1, findings=["encrypted"])
    DBTaskResult.objects.all().delete()
    new = upload(make_pdf(SWEDISH))
    for _time in range(2):
        reading.resume_reading()
    assert [len(tasks_of(document)) for document in (good, failed, new)] == [1, 1, 1]
    assert DBTaskResult.objects.ready().first().args_kwargs["args"] == [new.pk]
    work()
    reading.resume_reading()
    assert not DBTaskResult.objects.ready().exists()
    for document, found in ((good, ["untagged", "no-title", "no-language"]), (failed, ["damaged"])):
        document.refresh_from_db()
        assert (document.findings, document.read_by) == (found, extraction.VERSION)


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
        away.setattr(document_reading, "local_copy", lambda file: (_ for _ in ()).throw(StorageAway("away")))
        work()
    document.refresh_from_db()
    assert (document.reading, document.findings) == ("waiting", [])
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now() - timedelta(minutes=1))
    work()
    document.refresh_from_db()
    assert document.reading == "done"
