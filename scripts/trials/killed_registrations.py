"""Processes of the web server are killed while people register and cancel.

Usage: python -m scripts.trials.killed_registrations [people] [places] [seed]. It builds a site as README tells, on
SQLite or on the empty database of DATABASE_URL. People send again what was not answered, as they would. In the end
everybody is in once, no place is empty while somebody waits, and each has the letters of what became of them.
"""

import json
import os
import random
import signal
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from scripts import production_site
from scripts.trials import rush
from scripts.trials.servers import free_port

LINKS = """
import json
from django.utils import translation
from forms.models import Answer
from forms.showing import own_address
with translation.override("fi"):
    print(json.dumps([own_address(answer) for answer in Answer.objects.order_by("pk")]))
"""
COUNT = """
import json
from collections import Counter
from django_tasks_db.models import DBTaskResult
from forms.models import Answer, Form, Letter
tasks = DBTaskResult.objects.filter(task_path="forms.letters.send")
told = Counter(Letter.objects.values_list("answer__email", "kind"))
print(json.dumps({
    **Counter(Answer.objects.values_list("state", flat=True)),
    "people": Answer.objects.values("email").distinct().count(),
    "letters": Counter(kind for _person, kind in told),
    "twice": sum(number > 1 for number in told.values()),
    "is full": Form.objects.get(slug="ruuhka").is_full,
    "tasks": tasks.count(),
    "tasks not done": tasks.exclude(status="SUCCESSFUL").count(),
    "letters that have not left": Letter.objects.filter(sent_at=None).count(),
}))
"""


class Cancelling(rush.Person):
    """Somebody who takes a registration back, by the link in the letter."""

    def __init__(self, path: str, *more):
        super().__init__(*more)
        self.path = path

    def register(self):
        self.ready.set()
        self.signal.wait()
        self.status = self.insist("POST", 303)[0]


@contextmanager
def killed_now_and_then(server, chance: random.Random, kills: list[int]) -> Iterator[None]:
    """Within, one of the processes of a web server dies every few moments."""
    over = threading.Event()

    def kill():
        while not over.wait(chance.uniform(0.1, 1.0)):
            children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
            if len(children) > 1:
                os.kill(int(chance.choice(children)), signal.SIGKILL)
                kills.append(1)

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        yield
    finally:
        over.set()
        killer.join()


def shell(environment, code: str):
    done = production_site.manage(environment, "shell", "-v", "0", "-c", code, capture_output=True, text=True)
    return json.loads(done.stdout)


def trial(environment: dict, people: int, places: int, seed: int) -> dict:
    """Have people register, and every third of them cancel, while processes die; return what is kept."""
    chance, kills = random.Random(seed), []  # noqa: S311
    port = int(environment["WEB_BIND"].rpartition(":")[2])
    production_site.manage(environment, "shell", "-v", "0", "-c", rush.MAKE_FORM.format(places=places))
    origin = {"Origin": f"http://localhost:{port}"}
    with production_site.served(environment) as server:
        with killed_now_and_then(server, chance, kills):
            came = rush.rush(port, people, **origin)
        links = shell(environment, LINKS)[::3]
        with killed_now_and_then(server, chance, kills):
            now = threading.Event()
            went = rush.together(
                [Cancelling(urlsplit(link).path, port, number, now, origin) for number, link in enumerate(links)]
            )
    said = Counter(person.status for person in (*came, *went))
    return {"kills": len(kills), "said": said, "cancelled by": len(links), "kept": shell(environment, COUNT)}


def faults(told: dict, people: int, places: int) -> list[str]:
    """Return what is not as it has to be."""
    kept, gone = told["kept"], told["cancelled by"]
    held = {state: kept.get(state, 0) for state in ("place", "queue", "cancelled")}
    wanted = {"place": min(places, people - gone), "queue": max(people - gone - places, 0), "cancelled": gone}
    letters = kept["letters"]
    first = letters.get("place", 0) + letters.get("queue", 0)
    return [
        name
        for name, is_wrong in {
            f"answers are {held}, not {wanted}": held != wanted,
            "somebody is there twice or not at all": kept["people"] != people,
            "a letter stands twice": kept["twice"] > 0,
            "a letter of the beginning or the end is missing": first != people or letters.get("cancelled", 0) != gone,
            "a letter has no task": kept["tasks"] != sum(letters.values()),
            "the form is full, or not, against what is kept": kept["is full"] != (held["place"] >= places),
        }.items()
        if is_wrong
    ]


def main(people: int = 60, places: int = 20, seed: int = 1):
    with tempfile.TemporaryDirectory() as folder:
        more = {"DATABASE_URL": url} if (url := os.environ.get("DATABASE_URL")) else {}
        environment = production_site.settings_of(Path(folder), free_port(), WEB_WORKERS="3", **more)
        production_site.build(environment)
        told = trial(environment, people, places, seed)
    print(told)
    if found := faults(told, people, places):
        sys.exit("\n".join(found))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
