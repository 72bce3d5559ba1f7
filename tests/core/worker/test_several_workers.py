"""Two workers share one database: each piece of work is in the hands of one, and nothing is lost when one is killed."""

from collections import Counter

import pytest
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page

from core.models import CustomDocument, WorkerPresence
from search.models import IndexedWork, PendingWork
from tests.core.worker.processes import WorkerProcess, copied_database, run_script, wait_until

pytestmark = [pytest.mark.slow, pytest.mark.django_db]  # real processes, on a copy of the database of the tests

NUMBER = 200
MARK_MANY = f"""
from datetime import timedelta
from django.utils import timezone
from core.models import Contributor, Person
from home.models import ContentPage
from publications.models import PublicationPage
from core.worker import presence
from search.index.indexing import index_pending, mark
from tests.factories import load_site
site = load_site()
people = Person.objects.bulk_create(Person(family_name=f"Kvartsi{{n}}", slug=f"kvartsi-{{n}}") for n in range({NUMBER}))
page = site.page(PublicationPage, title="Raportti")
Contributor.objects.bulk_create(Contributor(page=page, person=person, role="author") for person in people)
later = site.page(ContentPage, title="Ajastettu", slug="ajastettu", live=False)
later.revisions.update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
index_pending.call()
presence.leave()
mark([f"person:{{person.pk}}" for person in people])
"""


@pytest.fixture
def shared(django_db_setup, django_db_blocker, tmp_path):
    """The environment of a site that processes share. Nothing is written to the database of the other tests."""
    with django_db_blocker.unblock(), copied_database(tmp_path) as site:
        yield site


@pytest.fixture
def workers(shared, tmp_path):
    """Start workers, and end what is left of them."""
    started = []

    def start(number=2):
        started.extend(WorkerProcess(shared, tmp_path) for _number in range(number))
        return started

    yield start
    for worker in started:
        worker.kill()


def pending():
    return PendingWork.objects.using("other")


def test_two_workers_share_what_waits_and_publish_what_is_due(shared, workers):
    run_script(shared, MARK_MANY)
    assert pending().count() == NUMBER
    workers()
    wait_until(lambda: not pending().exists(), seconds=120)
    wait_until(lambda: Page.objects.using("other").get(slug="ajastettu").live, seconds=60)
    one, other = workers(0)
    times = Counter(work for work in one.indexed() + other.indexed() if work.startswith("person:"))
    assert (len(times), set(times.values())) == (NUMBER, {1})
    assert IndexedWork.objects.using("other").filter(work__in=times).count() == NUMBER
    for worker in (one, other):
        assert worker.stop() < 10 and "Traceback" not in worker.errors()
    assert not WorkerPresence.objects.using("other").exists()  # so that the next one need not wait


def test_a_worker_hears_that_it_shall_end_though_much_waits(shared, workers):
    run_script(shared, MARK_MANY)
    (worker,) = workers(1)
    wait_until(worker.indexed, seconds=120)
    assert worker.stop() < 10 and worker.process.returncode == 0
    assert not pending().exclude(taken_by="").exists()


def test_what_a_killed_worker_had_in_hand_is_done_by_another(shared, workers, tmp_path):
    told = tmp_path / "told"
    script = f"from tests.core.worker.slow_tasks import hang_the_first_time as t\nt.enqueue({str(told)!r})\n"
    run_script(shared, script + MARK_MANY)
    (worker,) = workers(1)
    wait_until(told.exists, seconds=120)
    pending().filter(work__in=[row.work for row in pending()[:20]]).update(taken_by=worker_name())
    worker.kill()
    _killed, other = workers(1)
    task = DBTaskResult.objects.using("other").filter(task_path__endswith="hang_the_first_time")
    wait_until(lambda: task.get().status == "SUCCESSFUL", seconds=120)
    assert told.read_text().split() == [str(worker.process.pid), str(other.process.pid)]
    wait_until(lambda: not pending().exists(), seconds=120)


def worker_name() -> str:
    return WorkerPresence.objects.using("other").get().name


READ = """
from django.core.files.base import ContentFile
from core.models import CustomDocument
from tests.core.files.pdf_files import FINNISH, make_pdf
CustomDocument.objects.create(title="Pitkä", file=ContentFile(make_pdf(*[FINNISH] * {pages}), name="pitka.pdf"))
"""


def test_a_file_that_a_killed_worker_was_reading_is_read_by_another(shared, workers):
    run_script(shared, READ.format(pages=400))
    document = CustomDocument.objects.using("other").filter(title="Pitkä")
    (worker,) = workers(1)
    wait_until(lambda: document.get().reading == "reading", seconds=120)
    worker.kill()
    assert document.get().reading == "reading"
    workers(1)
    wait_until(lambda: document.get().reading == "done", seconds=120)
    assert document.get().pages_read == 400
