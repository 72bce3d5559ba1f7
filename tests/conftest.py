"""Fixtures that every test may use: languages, a site in both of them, a worker, and ways to make pages."""

import gc
import shutil
from collections import Counter
from contextlib import ExitStack, contextmanager

import pytest
from django.conf import settings as site_settings
from django.core.cache import cache
from django.db import transaction
from django.test import RequestFactory
from django.utils import translation
from django_tasks.signals import task_enqueued
from django_tasks_db.models import DBTaskResult

from core.management.commands.worker import Worker
from core.worker import presence
from scripts import compile_messages
from search.engines.connection import connect
from search.engines.outside import OutsideIndex
from search.query.columns import Columns
from tests import commits, database, outside_engine, uploads
from tests.factories import build_site, load_site, work
from tests.factories.neighbour import build_neighbour
from tests.standing import world

WEB_SERVER = {"HTTP_HOST": "localhost", "HTTP_X_FORWARDED_PROTO": "https", "HTTP_X_FORWARDED_FOR": "203.0.113.7"}


def pytest_configure():
    compile_messages.main()  # after a merge the words of the code may be newer than those that were compiled
    commits.install()
    database.install()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark what asks an engine, itself or in processes that it starts: the other tests are the same on all of them."""
    for item in items:
        starts_processes = {"server", "worker"} & set(item.path.parts)
        if starts_processes or asks_database(item) or {"settings", "empty_storage", "disk"} & set(item.fixturenames):
            item.add_marker("engines")
    places = {path: number for number, path in enumerate(dict.fromkeys(item.path for item in items))}
    items.sort(key=lambda item: (places[item.path], needs_world(item)))


def needs_world(item) -> bool:
    """Whether a test uses what stands for several tests of its module; they come after the others."""
    return "standing" in item.fixturenames


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Clear what stands before a test that does not use it: the tests of a module come in any order in `-n`."""
    if not needs_world(item):
        for fixture in item.session._fixturemanager.getfixturedefs("standing", item) or ():
            fixture.finish(item._request)


def pytest_collection_finish():
    """Look for unreachable objects less often, and never among what lives until the end: a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


packages_that_warn = Counter()


def pytest_warning_recorded(warning_message):
    """Count what other packages are going to lose; in our own files it is an error: see pyproject.toml."""
    if issubclass(warning_message.category, DeprecationWarning | PendingDeprecationWarning):
        _before, _folder, inside = warning_message.filename.rpartition("site-packages/")
        packages_that_warn[inside.partition("/")[0] or "Python"] += 1


def pytest_terminal_summary(terminalreporter):
    for package, number in packages_that_warn.most_common():
        terminalreporter.write_line(f"Warnings of removal in {package}: {number}")


def pytest_unconfigure():
    shutil.rmtree(site_settings.UPLOADS, ignore_errors=True)


@pytest.fixture(autouse=True)
def finnish():
    """Each test begins in Finnish and leaves no language behind."""
    with translation.override("fi"):
        yield


@pytest.fixture(autouse=True)
def no_works_of_others():
    """The columns of the search are kept by the version of the index, which begins anew with each test."""
    Columns._kept.clear()


@pytest.fixture(autouse=True)
def behind_a_web_server():
    """Requests come as a web server hands them on: https outside, and the reader's address in a header."""
    stock = RequestFactory._base_environ

    def handed_on(self, **request):
        headers = {**WEB_SERVER, **self.defaults, **request}
        port = headers["HTTP_HOST"].partition(":")[2] or "443"
        return stock(self, **{"SERVER_PORT": port, **headers})

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(RequestFactory, "_base_environ", handed_on)
        yield


@pytest.fixture(scope="session")
def engine_of_the_tests():
    """The outside engine of SEARCH_URL, where it is set. The indexes of this process are dropped at the end."""
    if not site_settings.SEARCH_URL:
        yield None
        return
    yield connect(site_settings.SEARCH_URL)
    OutsideIndex(site_settings.SEARCH_URL).drop()


@pytest.fixture(autouse=True)
def empty_engine(request, engine_of_the_tests, monkeypatch):
    """Each test begins with empty indexes: ids of rolled back rows are used again."""
    if engine_of_the_tests and asks_database(request.node):
        outside_engine.empty(engine_of_the_tests)
        if "engines" not in request.path.parts:  # those tell how long a reader waits
            monkeypatch.setattr("search.engines.connection.QUICK", 30.0)  # seconds: a loaded machine is slow


def asks_database(item) -> bool:
    """Whether a test uses the database, or the engine itself; for the others nothing need be emptied."""
    return bool(item.get_closest_marker("django_db") or {"db", "transactional_db", "engine"} & set(item.fixturenames))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, django_db_blocker):
    """Prepare the copying of the database: see `tests.database`."""
    with ExitStack() as until_ready:
        until_ready.enter_context(database.one_at_a_time())
        with django_db_blocker.unblock():
            made = next(filter(database.engine().exists, (database.template(), database.migrated())), None)
        if made:
            until_ready.enter_context(database.instead_of_migrations(made))
        yield until_ready


@pytest.fixture(scope="session")
def django_db_setup(engine_of_the_tests, django_db_modify_db_settings, django_db_setup, django_db_blocker):
    """Build the site and another project's beside it, once; each test then works in a transaction of its own.

    An outside engine is ready before.
    """
    kept = database.engine()
    with django_db_modify_db_settings, django_db_blocker.unblock(), translation.override("fi"):
        if kept.exists(database.template()):
            return
        if not kept.exists(database.migrated()):
            kept.save(database.migrated())
        build_site()
        build_neighbour()
        work()
        presence.leave()  # else the processes that copy the database would think that a worker lives
        kept.save(database.template())


@pytest.fixture
def tuotos(db):
    """A site with front page and index pages in both languages: see `tests.factories.Tuotos`."""
    cache.clear()
    return load_site()


@pytest.fixture(scope="module")
def standing(django_db_setup, django_db_blocker):
    """A function that opens a world for the tests of a module: see `tests.standing`."""

    @contextmanager
    def open_world():
        with django_db_blocker.unblock(), world() as tuotos:
            yield tuotos

    return open_world


@pytest.fixture
def worker_beside(db):
    """A worker runs beside the site: after each transaction it does what was put into the queue."""
    worker, running = Worker(), []

    def do_what_is_ready():
        if not running and DBTaskResult.objects.ready().exists():
            running.append(True)
            worker.run()
            running.clear()

    def follow(**kwargs):
        transaction.on_commit(do_what_is_ready)

    task_enqueued.connect(follow)
    yield
    task_enqueued.disconnect(follow)


@pytest.fixture
def empty_storage(settings, tmp_path):
    """No file of another test takes a name."""
    settings.STORAGES = {**settings.STORAGES, "default": uploads.empty_storage(tmp_path)}


@pytest.fixture
def disk(settings, tmp_path):
    """Files are on the disk, whatever STORAGE_URL says: the test is of what no bucket has."""
    settings.STORAGES = {**settings.STORAGES, "default": uploads.disk(tmp_path)}
