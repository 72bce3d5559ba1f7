"""What somebody waits for goes before other tasks, and passes those that take minutes."""

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult
from wagtail.log_actions import LogContext

from blog.models import BlogPostPage
from core import letters
from core.mending import inspecting
from core.models import CustomImage, OutgoingLink
from core.models.links import digest_of
from core.outgoing import checking, collecting
from core.priorities import ASKED_FOR, LAST, USUAL, WAITED_FOR
from core.worker import batches, pictures, reading, turns
from forms import letters as letters_of_forms
from search.index import rebuilding
from search.subjects import prepared
from tests.core.files.pdf_files import FINNISH, make_pdf
from tests.core.files.uploads import upload
from tests.factories import work

pytestmark = pytest.mark.django_db
done: list[str] = []


@task()
def note(name: str):
    done.append(name)


@task()
def take_long(in_transaction: bool):
    note.using(priority=WAITED_FOR).enqueue("waited for")
    note.enqueue("usual")
    if in_transaction:
        with transaction.atomic():
            turns.let_pass()
    else:
        turns.let_pass()
    done.append("long")


@pytest.fixture(autouse=True)
def nothing_done(monkeypatch):
    done.clear()
    monkeypatch.setattr(turns, "SECONDS_BETWEEN", 0)
    DBTaskResult.objects.all().delete()


def test_what_is_waited_for_goes_before_what_was_there_first():
    for name in ("first", "second"):
        note.enqueue(name)
    note.using(priority=WAITED_FOR).enqueue("waited for")
    work()
    assert done == ["waited for", "first", "second"]


def test_it_passes_a_task_that_takes_long_and_the_usual_do_not(transactional_db):
    take_long.enqueue(False)
    work()
    assert done == ["waited for", "long", "usual"]
    own = DBTaskResult.objects.filter(task_path__startswith=__name__)
    assert set(own.values_list("status", flat=True)) == {"SUCCESSFUL"}


def test_nothing_passes_within_a_transaction(transactional_db):
    take_long.enqueue(True)
    work()
    assert done == ["long", "waited for", "usual"]


def test_a_command_that_is_no_worker_lets_nobody_pass(monkeypatch):
    monkeypatch.setattr(turns, "_run_urgent", None)
    note.using(priority=WAITED_FOR).enqueue("waited for")
    turns.let_pass()
    assert done == []


@pytest.mark.parametrize("each", [batches.go_on, letters.send_letter, letters_of_forms.send])
def test_what_people_look_at_or_wait_for_in_the_mail_is_urgent(each):
    assert each.priority == WAITED_FOR


@pytest.mark.parametrize(
    "take",
    [
        inspecting.inspect_site.func,
        collecting.collect_all.func,
        rebuilding.rebuild,
        lambda: prepared.made(prepared.signature()),
        lambda: pictures.make([(CustomImage(pk=1), ["width-100"])]),
    ],
    ids=["inspection", "links", "index", "topics", "pictures"],
)
def test_what_takes_minutes_lets_others_pass(tuotos, take):
    tuotos.page(BlogPostPage, title="Kirjoitus")
    passed = []
    turns.hand_out_by(lambda: passed.append(True))
    take()
    assert passed


def test_a_file_of_an_editor_is_read_before_those_of_an_import(admin_user):
    upload(make_pdf(FINNISH), name="tuotu.pdf")
    with LogContext(user=admin_user):
        upload(make_pdf(FINNISH), name="oma.pdf")
    waiting = DBTaskResult.objects.filter(task_path=reading.read_document.module_path)
    assert sorted(waiting.values_list("priority", flat=True)) == [USUAL, ASKED_FOR]


def test_a_link_that_somebody_asks_for_is_looked_up_before_those_that_are_due(settings, monkeypatch):
    settings.LINK_CHECKS = True
    asked = []
    monkeypatch.setattr(
        checking, "check", lambda links: asked.extend(link.address for link in links) or answered(links)
    )
    for number in range(8):
        address = f"https://{number}.example/"
        OutgoingLink.objects.create(
            address=address, digest=digest_of(address), host=f"{number}.example", due_at=timezone.now()
        )
    checking.begin()
    checking.check_again(OutgoingLink.objects.filter(host="7.example"))
    tasks = DBTaskResult.objects.filter(task_path=checking.check_due.module_path)
    assert sorted(tasks.values_list("priority", flat=True)) == [LAST, ASKED_FOR]
    checking.check_due.call()
    assert asked[0] == "https://7.example/" and len(asked) == 8


def answered(links):
    OutgoingLink.objects.filter(pk__in=[link.pk for link in links]).update(due_at=timezone.now() + checking.WEEK)
