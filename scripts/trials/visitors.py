"""Readers and editors of a site that is served, for scripts: each notes what it was answered and how long it took."""

import gzip
import http.client
import json
import secrets
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from statistics import median
from urllib.parse import urlencode

from scripts import production_site

TOKEN = "a" * 32  # against forged forms: that of the cookie and that of the form must be the same
GZIP = b"\x1f\x8b"
PATIENCE = 60  # seconds until a visitor gives up

# Makes one post and one signed in person for each editor, and prints what they need to save: no sign-in is measured.
MAKE_EDITORS = """
import json
from importlib import import_module
from blog.models import BlogIndexPage, BlogPostPage
from core.models import User
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import transaction
from wagtail.models import Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

site = Site.objects.get(hostname={hostname!r})
index = BlogIndexPage.objects.descendant_of(site.root_page).first()
sessions = import_module(settings.SESSION_ENGINE)
editors = []
for number in range({number}):
    with transaction.atomic():
        user, _made = User.objects.get_or_create(username=f"mittaus-{{number}}", defaults={{"is_superuser": True}})
        user.set_unusable_password()
        user.save()
        slug = f"mittaus-{{number}}"
        page = BlogPostPage.objects.filter(slug=slug).first()
        if page is None:
            page = index.add_child(instance=BlogPostPage(title="Mittaus", slug=slug, locale=index.locale))
        page.save_revision().publish()
    session = sessions.SessionStore()
    session[SESSION_KEY], session[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session.save()
    rows = dict.fromkeys(BlogPostPage.get_edit_handler().get_form_class().formsets, inline_formset([]))
    body = streamfield([("text", rich_text("<p>Mitattu teksti.</p>"))])
    rows["comments"] = inline_formset([])
    form = nested_form_data({{**rows, "slug": slug, "state": "published", "body": body}})
    editors.append({{"page": page.pk, "path": page.get_url_parts()[2], "session": session.session_key, "form": form}})
print(json.dumps(editors))
"""


@dataclass
class Answer:
    """What a visitor got: a status, or 0 where the connection broke."""

    began: float
    path: str
    status: int
    seconds: float
    content: bytes = b""
    location: str = ""
    sent: str = ""

    def text(self) -> str:
        """Return what was answered, unpacked."""
        packed = self.content.startswith(GZIP)
        return (gzip.decompress(self.content) if packed else self.content).decode(errors="replace")


def ask(port: int, path: str, method: str = "GET", body: str = "", host: str = "localhost", **headers: str) -> Answer:
    """Ask the site once, as a browser does that reads gzip."""
    began = time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        told = {"Host": f"{host}:{port}", "Accept-Encoding": "gzip", **headers}
        connection.request(method, path, body=body or None, headers=told)
        answer = connection.getresponse()
        content = answer.read()
        status, location = answer.status, answer.headers.get("Location", "")
    except (OSError, http.client.HTTPException) as error:
        status, content, location = 0, repr(error).encode(), ""
    finally:
        connection.close()
    return Answer(began, path, status, time.monotonic() - began, content, location, body)


@dataclass
class Visitor(threading.Thread):
    """Asks, waits, and asks again, until all are done."""

    port: int
    done: threading.Event
    pause: float
    host: str = "localhost"
    answers: list[Answer] = field(default_factory=list)

    def __post_init__(self):
        super().__init__(daemon=True)

    def run(self):
        while not self.done.is_set():
            self.answers.append(self.visit(len(self.answers)))
            self.done.wait(self.pause)

    def visit(self, number: int) -> Answer:
        raise NotImplementedError

    __hash__ = threading.Thread.__hash__


@dataclass
class Reader(Visitor):
    """Opens page after page."""

    paths: tuple[str, ...] = ("/fi/",)
    first: int = 0  # where in the paths this one begins

    def visit(self, number: int) -> Answer:
        return ask(self.port, self.paths[(self.first + number) % len(self.paths)], host=self.host)

    __hash__ = threading.Thread.__hash__


@dataclass
class Editor(Visitor):
    """Publishes the own post again and again under a new title, by the form of the admin."""

    page: dict = field(default_factory=dict)
    title: str = ""  # the last one that was taken

    def visit(self, number: int) -> Answer:
        form = self.new_form()
        answer = self.post(urlencode(form))
        if is_saved(answer):
            self.title = form["title"]
        return answer

    def new_form(self) -> dict:
        """Return what the form of the own post sends, with a title that nothing had before."""
        return {**self.page["form"], "title": f"Mittaus {secrets.token_hex(4)}", "action-publish": "1"}

    def post(self, form: str) -> Answer:
        """Send a form of the admin, signed in."""
        path = f"/admin/pages/{self.page['page']}/edit/"
        cookies = f"sessionid={self.page['session']}; csrftoken={TOKEN}"
        told = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookies, "X-CSRFToken": TOKEN}
        return ask(self.port, path, "POST", form, self.host, **told)

    __hash__ = threading.Thread.__hash__


def is_saved(answer: Answer) -> bool:
    """Tell whether a form was taken: the admin then leads elsewhere, but not to its sign-in."""
    return answer.status == 302 and "login" not in answer.location


def make_editors(environment: dict, number: int, hostname: str = "localhost") -> list[dict]:
    """Return what editors need to save: their posts are made in the site."""
    code = MAKE_EDITORS.format(number=number, hostname=hostname)
    done = production_site.manage(environment, "shell", "-v", "0", "-c", code, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def figures(answers: list[Answer]) -> str:
    """Return number, median, 95 % and longest of some answers, and their statuses."""
    if not answers:
        return "none"
    times = sorted(answer.seconds for answer in answers)
    statuses = ", ".join(f"{status}: {number}" for status, number in sorted(Counter(a.status for a in answers).items()))
    at_95 = times[min(int(len(times) * 0.95), len(times) - 1)]
    return f"{len(times):5}  median {median(times):.3f} s  95 % {at_95:.3f} s  longest {times[-1]:.3f} s  ({statuses})"
