"""A small site as a server has it, for scripts and tests: production settings, README's commands, data of its own."""

import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
SECONDS_TO_START = 90


def settings_of(var: Path, port: int, **more: str) -> dict[str, str]:
    """Return the environment of a site that keeps its data in `var` and answers on a port of this machine.

    It takes nothing from the environment of whoever runs this, nor from a `.env` of theirs. The dictionaries are those
    of this copy of the code: they take half a minute to make.
    """
    share_analysis(var)
    unset = ("DATABASE_URL", "SEARCH_URL", "CACHE_URL", "STORAGE_URL", "EMAIL_URL", "WEB_WORKERS", "WEB_THREADS")
    return {
        **{name: value for name, value in os.environ.items() if name not in unset},
        "DJANGO_SETTINGS_MODULE": "cms.settings.production",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "BASE_URL": f"http://localhost:{port}",
        "ALLOWED_HOSTS": "localhost,127.0.0.1",
        "HTTPS": "false",
        "LOG_LEVEL": "WARNING",
        "VAR_DIR": str(var),
        "WEB_BIND": f"127.0.0.1:{port}",
        **more,
    }


def share_analysis(var: Path):
    """Let sites have the dictionaries of this copy of the code together. Who comes first makes them."""
    made, place = ROOT / "var" / "analysis", var / "analysis"
    made.mkdir(parents=True, exist_ok=True)
    var.mkdir(parents=True, exist_ok=True)
    if not place.exists():
        place.symlink_to(made)


def manage(environment: dict[str, str], *arguments: str, **more) -> subprocess.CompletedProcess:
    """Run a command of the site; its error ends us."""
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, **more)  # noqa: S603


def build(environment: dict[str, str]):
    """Make the site, as README tells."""
    manage(environment, "migrate", "--verbosity", "0")
    manage(environment, "collectstatic", "--no-input", "--verbosity", "0")
    names = ("--name-fi", "Hanke", "--name-sv", "Projektet")
    manage(environment, "create_site", "--hostname", "localhost", *names, "--default", stdout=subprocess.DEVNULL)


SHOW = """
from core.models import CustomMedia
from home.models import ContentPage
from wagtail.models import Site

film = CustomMedia.objects.create(title="Elokuva", type="video", duration=60, file={name!r})
home = Site.objects.get(is_default_site=True).root_page
block = {{"type": "media", "value": {{"title": "", "media": film.pk, "url": "", "transcript": ""}}}}
body = ContentPage._meta.get_field("body").to_python([block])
page = home.add_child(instance=ContentPage(title="Elokuva", slug="elokuva", locale=home.locale, body=body))
page.save_revision().publish()
"""


def show_recording(environment: dict[str, str], name: str):
    """Publish a page with a recording that is stored under a name: what no page shows answers nobody."""
    manage(environment, "shell", "-v", "0", "-c", SHOW.format(name=name))


@contextmanager
def served(environment: dict[str, str], address: str = "", log: int | None = None) -> Iterator[subprocess.Popen]:
    """Run README's web server as long as the block lasts, from its first answer on. `log` takes what it writes."""
    command = [str(BIN / "gunicorn"), "cms.wsgi"]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)  # noqa: S603
    try:
        wait_for(address or f"http://{environment['WEB_BIND']}/robots.txt", server)
        yield server
    finally:
        stop(server)


@contextmanager
def worker(environment: dict[str, str]) -> Iterator[subprocess.Popen]:
    """Run the worker beside, as long as the block lasts."""
    process = subprocess.Popen([sys.executable, "manage.py", "worker"], cwd=ROOT, env=environment)
    try:
        yield process
    finally:
        stop(process)


def stop(process: subprocess.Popen):
    """Ask a process to end. One that does not hear within 40 seconds is killed, and told of."""
    process.terminate()
    try:
        process.wait(timeout=40)
    except subprocess.TimeoutExpired:
        process.kill()
        raise


def wait_for(address: str, server: subprocess.Popen):
    """Wait until an address answers; fail when its server ends or takes too long."""
    for _look in range(SECONDS_TO_START * 10):
        if server.poll() is not None:
            raise RuntimeError(f"{server.args} ended with {server.returncode}")
        try:
            told = {"X-Forwarded-Proto": "https"}  # or it would lead there
            urllib.request.urlopen(urllib.request.Request(address, headers=told), timeout=10).close()  # noqa: S310
            return
        except urllib.error.HTTPError:
            return  # it answers, and has its reasons
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"{address} does not answer")


def listens(port: int) -> bool:
    """Tell whether something listens on a port of this machine."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def process_folders() -> Iterator[Path]:
    """Yield the folder of each process of this machine."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            (folder / "cmdline").read_bytes()
            yield folder


def children(pid: int) -> list[int]:
    """Return the ids of the processes that another one started."""
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def processor_time(pids: list[int]) -> float:
    """Return how many seconds of a processor some processes have taken."""
    ticks = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")
