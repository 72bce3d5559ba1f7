"""Do readers feel that editors save? Ten read and five publish, on README's server, with the data of the demo.

It fails when reads take longer than the goal in the median, when an answer is wrong, or when nobody read. The demo of
VAR_DIR (`make demo`) is copied, not changed. Figures are of a machine that does nothing else. Usage:

    .venv/bin/python scripts/readers_and_editors.py [--readers 10] [--editors 5] [--seconds 60] [--port 8651]
"""

import argparse
import os
import shutil
import sqlite3
import sys
import tempfile
import threading
import time
from contextlib import ExitStack, closing
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from scripts import production_site
from scripts.trials.visitors import Editor, Reader, ask, figures, is_saved, make_editors

HOST = "127.0.0.1"  # of the project's site in the demo
PAGES = (
    "/fi/",
    "/sv/",
    "/fi/tuotokset/",
    "/fi/julkaisut/digiosallisuus-digitaalisessa-tyonhaussa/",
    "/sv/publikationer/digital-delaktighet-i-digital-jobbsokning/",
    "/fi/blogi/",
    "/fi/blogi/mita-digiosallisuus-on/",
    "/fi/tapahtumat/digisti-duuniin/",
    "/fi/interaktiiviset-kuvat/kulmilla/",
    "/fi/haku/?q=osallisuus",
)


def copy_demo(source: Path, target: Path):
    """Copy the database of the demo; its files, which nobody changes here, are shared."""
    database = source / "tuotos.sqlite3"
    if not database.exists():
        sys.exit(f"There is no {database}: make demo")
    with closing(sqlite3.connect(database)) as stored, closing(sqlite3.connect(target / "tuotos.sqlite3")) as copy:
        stored.backup(copy)
    shutil.copytree(source / "media", target / "media")


def name_port(environment: dict, port: int):
    """Let the demo's site answer on the port that is asked here."""
    code = f"from wagtail.models import Site; Site.objects.filter(hostname={HOST!r}).update(port={port})"
    production_site.manage(environment, "shell", "-v", "0", "-c", code)


def visit(port: int, editors: list[dict], asked) -> tuple[list[Reader], list[Editor]]:
    """Let readers and editors visit for a while; return them with what they were answered."""
    done = threading.Event()
    readers = [Reader(port, done, asked.think, HOST, paths=PAGES, first=number) for number in range(asked.readers)]
    writers = [Editor(port, done, asked.pause, HOST, page=page) for page in editors]
    for thread in (*readers, *writers):
        thread.start()
    time.sleep(asked.seconds)
    done.set()
    for thread in (*readers, *writers):
        thread.join()
    return readers, writers


def what_is_wrong(port: int, readers, writers, goal: float) -> list[str]:
    """Print figures; return what is not as it should be."""
    reads = [answer for reader in readers for answer in reader.answers]
    saves = [answer for writer in writers for answer in writer.answers]
    for path in PAGES:
        print(f"  {path[:48]:50}{figures([read for read in reads if read.path == path])}")
    print(f"reads {figures(reads)}\nsaves {figures(saves)}", flush=True)
    wrong = [f"{read.path} answered {read.status}" for read in reads if read.status != 200]
    wrong += [f"A save answered {save.status} {save.location}" for save in saves if not is_saved(save)]
    for writer in writers:
        if writer.title not in ask(port, writer.page["path"], host=HOST).text():
            wrong.append(f"{writer.page['path']} does not show its newest title")
    if not reads or not saves:
        wrong.append("Nobody read, or nobody saved.")
    elif median(read.seconds for read in reads) > goal:
        wrong.append(f"Reads take longer than {goal} s in the median.")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--readers", type=int, default=10)
    parser.add_argument("--editors", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--think", type=float, default=0.2, help="seconds between two pages of a reader")
    parser.add_argument("--pause", type=float, default=1.0, help="seconds between two saves of an editor")
    parser.add_argument("--goal", type=float, default=0.2, help="seconds that a read may take in the median")
    parser.add_argument("--port", type=int, default=8651)
    asked = parser.parse_args()
    demo = Path(os.environ.get("VAR_DIR", production_site.ROOT / "var"))
    with ExitStack() as until_done:
        var = Path(until_done.enter_context(tempfile.TemporaryDirectory(prefix="tuotos-load-")))
        copy_demo(demo, var)
        environment = production_site.settings_of(var, asked.port)
        production_site.manage(environment, "collectstatic", "--no-input", "--verbosity", "0")
        name_port(environment, asked.port)
        editors = make_editors(environment, asked.editors, HOST)
        server = until_done.enter_context(production_site.served(environment))
        worker = until_done.enter_context(production_site.worker(environment))
        web = [server.pid, *production_site.children(server.pid)]
        before = [production_site.processor_time(pids) for pids in (web, [worker.pid])]
        readers, writers = visit(asked.port, editors, asked)
        taken = [production_site.processor_time(pids) for pids in (web, [worker.pid])]
        shares = [(end - begin) / asked.seconds for begin, end in zip(before, taken, strict=True)]
        print(f"cores that the web server had: {shares[0]:.2f}, the worker: {shares[1]:.2f}")
        wrong = what_is_wrong(asked.port, readers, writers, asked.goal)
    for sentence in sorted(set(wrong)):
        print(sentence, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
