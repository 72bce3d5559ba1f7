"""Kill processes at random moments while they publish, hide, move, delete …, and see that no work is half done.

    DATABASE_URL=… .venv/bin/python scripts/killed_actions.py [--kills 200] [--seed 1] [--only publish] [--stock]

It works on a copy of the database of DATABASE_URL, which must hold works with a page in each language, as the demo's
does: SQLite's file is copied; PostgreSQL makes a copy beside it, while nobody else is connected. After each kill either
no row of any table has changed, or all that belongs to the action is there. In the end the worker does what waits, and
the comparison of `manage.py mend` finds nothing. `--stock` takes our transactions away, to see that this finds what it
looks for. Exits with 1 when a work is half done.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from scripts.trials.deeds import Works

STAYS = {"django_migrations", "django_content_type", "auth_permission"}
LONGER = 1.2  # some moments come after the end: then all must be there


@contextmanager
def copy_of_the_database():
    """Set Django up on a copy, which goes at the end."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.development")
    import django
    from django.conf import settings
    from django.db import connection

    stored = settings.DATABASES["default"]
    name = stored["NAME"]
    if stored["ENGINE"].endswith("sqlite3"):
        with tempfile.TemporaryDirectory() as folder:
            stored["NAME"] = shutil.copy(name, Path(folder) / "copy.sqlite3")
            django.setup()
            yield
        return
    copy = f"killed_{os.getpid()}"
    django.setup()
    quote = connection.ops.quote_name
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {quote(copy)} TEMPLATE {quote(name)}")
    stored["NAME"] = connection.settings_dict["NAME"] = copy
    try:
        yield
    finally:
        connection.close()
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE {quote(copy)} WITH (FORCE)")


def contents() -> dict[str, str]:
    """Return a digest of the rows of each table."""
    from django.db import connection

    found = {}
    with connection.cursor() as cursor:
        for name in sorted(set(connection.introspection.table_names(cursor)) - STAYS):
            cursor.execute(f'SELECT * FROM "{name}"')  # noqa: S608
            found[name] = hashlib.sha256("\n".join(sorted(map(repr, cursor.fetchall()))).encode()).hexdigest()
    return found


def run_and_kill(do: Callable, wait: float | None) -> float:
    """Do something in a process that is killed after so many seconds; None lets it end. Return how long it took."""
    from django.db import connections

    connections.close_all()
    ready, tell = os.pipe()
    child = os.fork()
    if not child:
        code = 1
        try:
            from django.db import connection

            connection.ensure_connection()
            os.write(tell, b"x")
            do()
            code = 0
        finally:
            os._exit(code)
    os.read(ready, 1)
    began = time.monotonic()
    if wait is not None:
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    os.close(ready)
    os.close(tell)
    if wait is None and status:
        sys.exit("An action failed by itself: nothing was proved.")
    wait_until_alone()
    return time.monotonic() - began


def wait_until_alone():
    """PostgreSQL notices after a moment that a client is dead."""
    from django.db import connection

    others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    while connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(others)
            if not cursor.fetchone()[0]:
                return
        time.sleep(0.02)


def do_what_waits():
    """Let the worker do what waits for it, without the clock."""
    from core.management.commands.worker import Worker

    worker = Worker()
    worker.clock.tick = lambda: None
    worker.run_once()


def kill(kills: int, seed: int, only: str | None) -> int:
    """Kill and compare; return how many works were half done."""
    from core.mending import inspect
    from core.worker import scheduler
    from search.models import PendingWork

    chance = random.Random(seed)  # noqa: S311
    works = Works(chance)
    deeds = {name: deed for name, deed in works.deeds().items() if only in (None, name)}
    do_what_waits()
    seconds, counts, halves = {}, Counter(), 0
    for name, deed in deeds.items():
        deed.prepare()
        do_what_waits()
        seconds[name] = run_and_kill(deed.do, None)
        assert all(deed.facts().values()), (name, deed.facts())  # noqa: S101
    for number in range(kills):
        name = chance.choice(list(deeds))
        deed = deeds[name]
        scheduler.publish_scheduled()  # what a killed clock left
        deed.prepare()
        do_what_waits()
        before = contents()
        run_and_kill(deed.do, chance.uniform(0, seconds[name] * LONGER))
        facts, changed = deed.facts(), [table for table, rows in contents().items() if rows != before[table]]
        is_whole = all(facts.values()) if changed else not any(facts.values())
        result = ("after" if changed else "before") if is_whole else "half"
        counts[name, result] += 1
        if not is_whole:
            halves += 1
            print(f"{number}: {name}: {facts}; changed: {', '.join(changed)}", flush=True)
        if not (number + 1) % 20:
            print(f"{number + 1} kills, {halves} works half done", flush=True)
    for name in deeds:
        print(f"{name}: " + ", ".join(f"{result} {counts[name, result]}" for result in ("before", "after", "half")))
    scheduler.publish_scheduled()
    do_what_waits()
    waiting, findings = PendingWork.objects.count(), inspect().findings
    print(f"After the worker: {waiting} works wait for the search, {len(findings)} findings {findings[:3] or ''}")
    print(f"{kills} kills with seed {seed}: {halves} works half done.")
    return halves + waiting + len(findings)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311
    parser.add_argument("--only", help="Do this one alone, such as: publish")
    parser.add_argument("--stock", action="store_true", help="Take our transactions away.")
    options = parser.parse_args()
    with copy_of_the_database():
        if options.stock:
            from core.upstream.transactions import actions

            for patch in actions.PATCHES:
                setattr(patch.owner, patch.name, patch.stock)
        print(f"Seed {options.seed}", flush=True)
        halves = kill(options.kills, options.seed, options.only)
    sys.exit(1 if halves else 0)


if __name__ == "__main__":
    main()
