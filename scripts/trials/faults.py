"""The troubles, one by one: how each begins and ends, and what people may meet meanwhile."""

import os
import resource
import signal
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from scripts import production_site
from scripts.trials.site import SiteWithEngines, keeps_files


@dataclass
class Trouble:
    """An engine that is away."""

    name: str
    begin: Callable[[], object]
    end: Callable[[], object]
    needs: tuple[str, ...] = ()  # what must run beside the site
    seconds: float = 0  # how long it lasts at least
    heals: float = 30  # seconds in which all must be well again
    stops_pages: bool = False  # a reader may meet a calm sentence in place of a page
    stops_files: bool = False  # … in place of a picture
    stops_search: bool = False
    stops_saving: bool = False  # who sends a form may be told to send it again
    stops_letters: bool = False  # … but letters alone wait


def troubles(site: SiteWithEngines, with_search: bool) -> list[Trouble]:
    """Return all that can be tried here."""
    found = [*redis(site), *bucket(site), *mail(site)]
    found += search(site) if with_search else []
    return [*found, *(sqlite(site) if site.has_sqlite else postgresql(site)), lost_index(site)]


def redis(site: SiteWithEngines) -> list[Trouble]:
    needs = ("redis",)
    return [
        Trouble("redis killed", lambda: site.redis.kill(), lambda: site.redis.start(), needs),
        Trouble("redis frozen", lambda: site.redis.silence(), lambda: site.redis.wake(), needs),
        Trouble("redis slow", lambda: slow(site.redis_way, 0.2), lambda: slow(site.redis_way, 0), needs),
    ]


def bucket(site: SiteWithEngines) -> list[Trouble]:
    needs, kept = ("bucket",), {"stops_files": True}
    killed = Trouble("bucket killed", lambda: site.bucket.kill(), lambda: site.bucket.start(), needs, **kept)
    return [
        *([killed] if keeps_files() else []),
        Trouble("bucket frozen", lambda: site.bucket.silence(), lambda: site.bucket.wake(), needs, **kept),
        Trouble("bucket slow", lambda: slow(site.bucket_way, 1.5), lambda: slow(site.bucket_way, 0), needs),
    ]


def mail(site: SiteWithEngines) -> list[Trouble]:
    may = {"stops_letters": True}
    return [
        Trouble("mail killed", lambda: site.mail.kill(), lambda: site.mail.start(), **may),
        Trouble("mail frozen", lambda: site.mail.silence(), lambda: site.mail.wake(), **may),
        Trouble("mail long frozen", lambda: site.mail.silence(), lambda: site.mail.wake(), seconds=26, **may),
        Trouble("mail slow", lambda: slow(site.mail_way, 1), lambda: slow(site.mail_way, 0), **may),
    ]


def search(site: SiteWithEngines) -> list[Trouble]:
    needs = ("search",)
    return [
        Trouble("search killed", lambda: site.search.kill(), lambda: site.search.start(), needs),
        Trouble("search frozen", lambda: site.search.silence(), lambda: site.search.wake(), needs),
    ]


def slow(way, seconds: float):
    way.delay = seconds


def sqlite(site: SiteWithEngines) -> list[Trouble]:
    locks = []

    def lock():
        locks.append(sqlite3.connect(site.var / "tuotos.sqlite3", isolation_level=None, timeout=60))
        locks[0].execute("BEGIN EXCLUSIVE")

    def unlock():
        locks.pop().close()

    return [
        Trouble("database locked", lock, unlock, seconds=26, stops_saving=True),  # longer than anybody waits for it
        Trouble("disk full", lambda: limit(site, 4096), lambda: limit(site, resource.RLIM_INFINITY), stops_saving=True),
    ]


def limit(site: SiteWithEngines, size: int):
    """Let the web server write no file beyond a size: what a full disk does to it, without filling one."""
    for pid in site.processes():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def postgresql(site: SiteWithEngines) -> list[Trouble]:
    may = {"stops_pages": True, "stops_files": True, "stops_search": True, "stops_saving": True}

    def tell(name: signal.Signals):
        server = server_of(site)
        for pid in (server, *production_site.children(server)):
            with suppress(ProcessLookupError):
                os.kill(pid, name)

    def kill_one():
        """The server then ends all its processes, and begins anew."""
        os.kill(max(production_site.children(server_of(site))), signal.SIGKILL)

    stopped = Trouble("database frozen", lambda: tell(signal.SIGSTOP), lambda: tell(signal.SIGCONT), seconds=26, **may)
    return [stopped, Trouble("database killed", kill_one, lambda: None, **may)]


def server_of(site: SiteWithEngines) -> int:
    """Return the id of the first process of the PostgreSQL that the site asks."""
    port = site.environment["DATABASE_URL"].rpartition(":")[2].partition("/")[0]
    for folder in production_site.process_folders():
        words = (folder / "cmdline").read_bytes().split(b"\0")
        if words[0].endswith(b"/postgres") and b"-p" in words and words[words.index(b"-p") + 1] == port.encode():
            return int(folder.name)
    raise RuntimeError(f"No PostgreSQL listens on port {port} of this machine.")


LOSE = """
from django.db import connection
from search.models import IndexedWork
from search.index.corpus import table_of
for site in IndexedWork.objects.filter(index="").order_by().values_list("site", flat=True).distinct():
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE {table_of(site)}")
"""


def lost_index(site: SiteWithEngines) -> Trouble:
    def lose():
        production_site.manage(site.environment, "shell", "-v", "0", "-c", LOSE)

    return Trouble("index lost", lose, lambda: None, heals=150, stops_search=True)  # the worker looks once a minute
