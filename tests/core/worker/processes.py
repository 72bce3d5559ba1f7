"""Real workers: processes of their own on a copy of the database of the tests, as several machines share one."""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.db import connection, connections

from scripts.production_site import share_analysis
from tests import database
from tests.database import postgresql

# Seconds instead of minutes until a killed worker counts as dead, and the next look of the clock.
WORKER = """
import sys
from dataclasses import replace
from datetime import timedelta
import django
django.setup()
from django.core.management import call_command
from core.worker import presence, scheduler
from search.index import indexing
presence.ALIVE, presence.SECONDS_BETWEEN_BEATS = timedelta(seconds=8), 1
scheduler.JOBS[:] = [replace(job, seconds=2) for job in scheduler.JOBS]
index_works = indexing.index_works
def tell(works):
    print("indexed", *works, flush=True)
    index_works(works)
indexing.index_works = tell
call_command("worker")
"""


@contextmanager
def copied_database(folder: Path):
    """Yield the environment of a site on a copy of the database of the tests, which is the alias `other` here."""
    name, url = copy_to(folder)
    share_analysis(folder)
    connections.settings["other"] = {**connections.settings["default"], "NAME": name, "CONN_MAX_AGE": 0}
    try:
        yield {"DATABASE_URL": url, "VAR_DIR": str(folder)}
    finally:
        connections["other"].close()
        del connections["other"], connections.settings["other"]
        if connection.vendor == "postgresql":
            postgresql.drop(name)


def copy_to(folder: Path) -> tuple[str, str]:
    if connection.vendor == "sqlite":
        path = shutil.copy(database.file(), folder / "copy.sqlite3")
        return str(path), f"sqlite:///{path}"
    name = f"copy_{os.getpid()}"
    stored = connection.settings_dict
    postgresql.copy(database.template(), name)
    return name, f"postgres://{stored['USER']}@{stored['HOST']}:{stored['PORT']}/{name}"


def environment(site: dict) -> dict:
    return {**os.environ, **site, "DJANGO_SETTINGS_MODULE": "cms.settings.development", "DEBUG": "false"}


def run_script(site: dict, script: str) -> str:
    """Run code on a site."""
    code = f"import django\ndjango.setup()\n{script}"
    answer = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], env=environment(site), cwd=settings.BASE_DIR, capture_output=True, text=True
    )
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


@dataclass
class WorkerProcess:
    """A worker, what it wrote, and ways to end it."""

    site: dict
    folder: Path
    process: subprocess.Popen = field(init=False)

    def __post_init__(self):
        self.output = self.folder / f"worker-{time.monotonic_ns()}"
        with open(self.output, "w") as out, open(f"{self.output}.err", "w") as err:
            self.process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-c", WORKER],
                env=environment(self.site),
                cwd=settings.BASE_DIR,
                stdout=out,
                stderr=err,
            )

    def indexed(self) -> list[str]:
        """Return the works that it indexed, in order."""
        lines = self.output.read_text().splitlines()
        return [work for line in lines if line.startswith("indexed ") for work in line.split()[1:]]

    def errors(self) -> str:
        return Path(f"{self.output}.err").read_text()

    def stop(self) -> float:
        """Ask it to end; return how many seconds it took."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)
        return time.monotonic() - began

    def kill(self):
        self.process.kill()
        self.process.wait()


def wait_until(condition, seconds: float):
    """Wait until a condition holds; fail when it does not in time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds} s"
        time.sleep(0.2)
