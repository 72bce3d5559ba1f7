"""Many people register for one event at the same moment. Usage: python -m scripts.trials.rush [people] [places]

Builds a site as README tells, on SQLite or on the database of DATABASE_URL, which must be empty; tells how long people
waited, and fails when a registration is lost or there are more of them than places.
"""

import http.client
import json
import os
import re
import sys
import tempfile
import threading
import time
from collections import Counter
from html import unescape
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from scripts import production_site

WAIT = 2.5  # seconds in which nobody fills in a form
TRIES = 20
MAKE_FORM = """
from forms.models import Form
from forms.ready import begin
from wagtail.models import Site
site = Site.objects.filter(hostname="localhost").first()
form = begin(Form(site=site, kind="registration", name_fi="Ruuhka", slug="ruuhka", places={places}, is_published=True))
"""
COUNT = """
import json
from collections import Counter
from forms.models import Answer, Letter
held = Answer.objects.filter(form__slug="ruuhka")
print(json.dumps({**Counter(held.values_list("state", flat=True)), "letters": Letter.objects.count()}))
"""


class Person(threading.Thread):
    """Somebody who opens the form, waits for the signal and sends it; with the server's answers and the seconds."""

    path = "/fi/lomakkeet/ruuhka/"

    def __init__(self, port: int, number: int, signal: threading.Event, headers: dict):
        super().__init__()
        self.port, self.number, self.signal = port, number, signal
        self.headers = {
            "Host": f"localhost:{port}",
            "X-Forwarded-For": f"203.0.{number // 250}.{number % 250}",
            **headers,
        }
        self.status, self.seconds, self.ready = None, 0.0, threading.Event()

    def ask(self, method: str, **more) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        headers = {**self.headers, **more.pop("headers", {})}
        connection.request(method, self.path, headers=headers, **more)
        answer = connection.getresponse()
        found = answer.status, answer.read().decode()
        connection.close()
        return found

    def insist(self, method: str, wanted: int, **more) -> tuple[int, str]:
        """Ask again where the server was too busy, as its page offers: what is sent twice counts once."""
        for _time in range(TRIES):
            try:
                status, page = self.ask(method, **{**more, "headers": dict(more.get("headers", {}))})
            except (OSError, http.client.HTTPException):  # a process that dies in the middle of an answer
                status, page = 0, ""
            if status not in (0, 503):
                return status, page
            time.sleep(1)
        raise LookupError(f"{method}: {status} instead of {wanted}")

    def run(self):
        try:
            self.register()
        except Exception as error:  # of the connection, or a page without a form
            self.status = repr(error)
        finally:
            self.ready.set()

    def register(self):
        page = self.insist("GET", 200)[1]
        body = urlencode(filled(page, f"henkilo{self.number}@example.org"))
        self.ready.set()
        self.signal.wait()
        start = time.monotonic()
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        self.status = self.insist("POST", 303, body=body, headers=kind)[0]
        self.seconds = time.monotonic() - start


def filled(page: str, email: str) -> dict:
    """Return what somebody sends who was shown a page with the form."""
    form = page[page.index('name="stamp"') - 200 :]
    keys = {kind: name for name, kind in re.findall(r'name="(\w{8})"[^>]*autocomplete="(name|email)"', form)}
    stamp = unescape(re.search(r'name="stamp" value="([^"]+)"', form)[1])
    return {"stamp": stamp, "agree": "on", keys["name"]: "Henkilö", keys["email"]: email}


def rush(port: int, number: int, **headers: str) -> list[Person]:
    """Have so many people send the form at the same moment; return them."""
    signal = threading.Event()
    return together([Person(port, each, signal, headers) for each in range(number)])


def together(people: list[Person]) -> list[Person]:
    """Have people do what they came for, all at the same moment; return them."""
    for person in people:
        person.start()
        time.sleep(0.02)
    for person in people:
        person.ready.wait(120)
    time.sleep(WAIT)
    for person in people:
        person.signal.set()
    for person in people:
        person.join()
    return people


def main(number: int = 500, places: int = 20):
    with tempfile.TemporaryDirectory() as folder:
        more = {"DATABASE_URL": url} if (url := os.environ.get("DATABASE_URL")) else {}
        environment = production_site.settings_of(Path(folder), 8041, HTTPS="true", **more)
        production_site.build(environment)
        production_site.manage(environment, "shell", "-v", "0", "-c", MAKE_FORM.format(places=places))
        with production_site.served(environment):
            people = rush(8041, number, **{"X-Forwarded-Proto": "https", "Origin": "https://localhost:8041"})
        done = production_site.manage(environment, "shell", "-v", "0", "-c", COUNT, capture_output=True, text=True)
    counted = json.loads(done.stdout)
    waited = sorted(person.seconds for person in people)
    print(f"{number} people, {places} places: {Counter(person.status for person in people)}, kept: {counted}")
    print(f"Waited: median {median(waited):.1f} s, longest {waited[-1]:.1f} s")
    if counted != {"place": places, "queue": number - places, "letters": number}:
        sys.exit("Somebody was lost, or there are more than places.")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
