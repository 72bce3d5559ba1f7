"""Does an existing site update by `migrate` alone? Builds the demo with older code, updates it, compares all addresses.

    python -m tools.upgrade.check [--since COMMIT] [--keep DIR] [--port 8009]

The older code is checked out beside, builds and serves its demo, and every address that a reader can reach is noted:
status, and the text of its main part. The same data is then migrated, the queue is emptied by today's worker, and the
same addresses are asked again. Ends with 1 when one answers another status or a task failed; differing texts are shown,
for a person to judge. DIR keeps what was built, so that the next run takes it from there.
"""

import argparse
import difflib
import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from tools.upgrade.crawl import HOSTS, Crawl, sign_in

ROOT = Path(__file__).resolve().parents[2]
QUEUE = """
from django_tasks_db.models import DBTaskResult
import json
rows = DBTaskResult.objects.filter(status="FAILED").values_list("task_path", flat=True)
print("FAILED " + json.dumps(sorted(set(rows))))
"""


def main():
    arguments = read_arguments()
    with tempfile.TemporaryDirectory(prefix="tuotos-upgrade-") as made:
        place = Path(arguments.keep or made).resolve()
        place.mkdir(parents=True, exist_ok=True)
        before, cookie = crawl_old(place, arguments)
        run(ROOT, place / "var", "migrate", "--verbosity", "0")
        run(ROOT, place / "var", "worker", "--once")
        failed = json.loads(run(ROOT, place / "var", "shell", "-v", "0", "-c", QUEUE).rpartition("FAILED ")[2])
        with served(ROOT, place / "var", arguments.port):
            after = Crawl(arguments.port).ask(list(before))
            stays_signed_in = Crawl(arguments.port, cookie).ask([f"{HOSTS[0]} /admin/"])
    sys.exit(report(before, after, failed, stays_signed_in))


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--since", default="fcdc532", help="commit of the older code")
    parser.add_argument("--keep", default="", help="folder for what is built, kept afterwards")
    parser.add_argument("--port", type=int, default=8009)
    return parser.parse_args()


def crawl_old(place: Path, arguments) -> tuple[dict, str]:
    """Build, serve and crawl the demo of the older code; return what its addresses answered, and a session's cookie."""
    notes, code = place / "before.json", place / "code"
    if not code.exists():
        git("worktree", "add", "--detach", str(code), arguments.since)
        (code / ".venv").symlink_to(Path(sys.prefix))
    subprocess.run([sys.executable, "scripts/compile_messages.py"], cwd=code, check=True)
    if not (place / "var" / "tuotos.sqlite3").exists():
        run(code, place / "var", "migrate", "--verbosity", "0")
        run(code, place / "var", "demo")
    if not notes.exists():
        with served(code, place / "var", arguments.port):
            cookie = sign_in(arguments.port)
            notes.write_text(json.dumps([Crawl(arguments.port).follow(), cookie], ensure_ascii=False))
    if not arguments.keep:
        git("worktree", "remove", "--force", str(code))
    return json.loads(notes.read_text())


def git(*words: str):
    subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True)  # noqa: S603, S607


def run(code: Path, var: Path, *words: str) -> str:
    """Run a management command of a checkout on the data; return what it printed."""
    result = subprocess.run(  # noqa: S603
        [sys.executable, "manage.py", *words], cwd=code, env=environment(var), capture_output=True, text=True
    )
    if result.returncode:
        sys.exit(f"manage.py {' '.join(words)} failed in {code}:\n{result.stdout}{result.stderr}")
    return result.stdout


def environment(var: Path) -> dict:
    inherited = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return {**inherited, "VAR_DIR": str(var), "LOG_LEVEL": "ERROR"}


@contextmanager
def served(code: Path, var: Path, port: int):
    """Serve a checkout until the block ends."""
    command = [sys.executable, "manage.py", "runserver", f"127.0.0.1:{port}", "--noreload"]
    server = subprocess.Popen(command, cwd=code, env=environment(var), stdout=subprocess.DEVNULL)  # noqa: S603
    try:
        while not Crawl(port).is_up():
            if server.poll() is not None:
                sys.exit(f"The server of {code} stopped.")
            time.sleep(0.3)
        yield
    finally:
        server.terminate()
        server.wait(20)


def report(before: dict, after: dict, failed: list, signed_in: dict) -> int:
    """Tell what differs; return 1 when something broke."""
    pairs = {address: (before[address][0], after[address][0]) for address in before}
    broken = {address: pair for address, pair in pairs.items() if pair[0] != pair[1]}
    for address, (old, new) in broken.items():
        print(f"STATUS {old} -> {new}  {address}")
    changed = [address for address in before if before[address] != after[address] and address not in broken]
    for address in changed:
        print(f"TEXT  {address}")
        lines = difflib.unified_diff(before[address][1].split("\n"), after[address][1].split("\n"), "", "", "", n=0)
        print("\n".join(f"    {line[:200]}" for line in list(lines)[3:15]))
    for path in failed:
        print(f"TASK FAILED  {path}")
    lost = [address for address, (status, _text) in signed_in.items() if status != "200"]
    print(f"{len(before)} addresses: {len(broken)} answer another status, {len(changed)} another text.")
    print(f"Tasks that failed: {len(failed)}. Who was signed in still is: {'no' if lost else 'yes'}.")
    return 1 if broken or failed or lost else 0


if __name__ == "__main__":
    main()
