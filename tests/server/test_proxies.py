"""The examples of `deploy/` before README's server: what a reader gets through nginx and through Caddy."""

import http.client
import json
import ssl
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts import production_site
from tests.server import proxies
from tests.server.conftest import free_port

pytestmark = pytest.mark.slow
OUTSIDE = "127.0.0.2"  # the address of the reader: not that of the web server
FILM = bytes(range(256)) * 20_000
LIES = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "http", "X-Forwarded-Host": "evil.example"}
SIGN_IN = """
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY, BACKEND_SESSION_KEY, get_user_model
from django.contrib.sessions.backends.db import SessionStore
user = get_user_model().objects.create_superuser("yllapito", "y@example.org", "x" * 20)
session = SessionStore()
session[SESSION_KEY], session[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
session.create()
print("session:" + session.session_key)
"""


@dataclass
class Site:
    """A site behind a web server, as a reader outside asks it."""

    http: int
    https: int
    log: Path
    environment: dict

    def ask(self, path, method="GET", body=None, **headers):
        """Return status, headers and body of an answer, asked by https."""
        trusting = ssl._create_unverified_context()  # noqa: S323  the certificate was made for this test
        source = {"timeout": 60, "source_address": (OUTSIDE, 0)}
        connection = http.client.HTTPSConnection("localhost", self.https, context=trusting, **source)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, {"Host": "localhost", **names})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.headers, content


@pytest.fixture(params=["nginx", "caddy"])
def site(request, server_settings, tmp_path):
    log = tmp_path / "requests.log"
    told = "--access-logformat '%({x-forwarded-for}i)s %({x-forwarded-proto}i)s %(m)s %(U)s'"
    environment = {
        **server_settings,
        "HTTPS": "true",
        "BASE_URL": "https://localhost",
        "ALLOWED_HOSTS": "localhost,127.0.0.1",
        "ACCEL_PREFIX": "/_files/",
        "GUNICORN_CMD_ARGS": f"--access-logfile {log} {told}",
    }
    film = tmp_path / "var" / "media" / "media" / "kesä 1.webm"
    film.parent.mkdir(parents=True)
    film.write_bytes(FILM)
    production_site.show_recording(environment, "media/kesä 1.webm")
    folder = tmp_path / "proxy"
    folder.mkdir()
    site = Site(free_port(), free_port(), log, environment)
    start = getattr(proxies, request.param)
    before = (folder, environment["VAR_DIR"], environment["WEB_BIND"], site.http, site.https)
    with production_site.served(environment), start(*before):
        yield site


def test_a_site_behind_the_example(site):
    """All in one test: the server behind it takes long to start."""
    check_page(site)
    check_redirect(site)
    check_files(site)
    check_what_is_believed(site)
    check_upload(site)


def check_page(site):
    status, headers, body = site.ask("/fi/", Accept_Encoding="gzip")
    assert status == 200 and headers["Content-Encoding"] == "gzip" and len(body) > 1000
    assert headers["Strict-Transport-Security"] and "default-src 'self'" in headers["Content-Security-Policy"]


def check_redirect(site):
    connection = http.client.HTTPConnection("127.0.0.1", site.http, timeout=30)
    connection.request("GET", "/fi/haku/?q=a%20b", headers={"Host": "localhost"})
    answer = connection.getresponse()
    assert answer.status in (301, 308)
    place = answer.headers["Location"]
    assert place.startswith("https://localhost") and place.endswith("/fi/haku/?q=a%20b")


def check_files(site):
    """The site says which file, the web server sends it: whole, in parts, or not at all where it is unchanged."""
    address = "/media/media/kes%C3%A4%201.webm"
    status, headers, body = site.ask(address)
    assert (status, headers["Content-Type"], body) == (200, "video/webm", FILM)
    assert headers["Cache-Control"] == "public, no-cache" and headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in headers["Content-Security-Policy"] and "X-Accel-Redirect" not in headers
    assert headers.get_all("Content-Type") == ["video/webm"]
    status, ranged, body = site.ask(address, Range="bytes=1000-1999")
    assert (status, body, ranged["Content-Range"]) == (206, FILM[1000:2000], f"bytes 1000-1999/{len(FILM)}")
    assert site.ask(address, Range=f"bytes={len(FILM)}-")[0] == 416
    assert site.ask(address, If_None_Match=headers["ETag"])[0] == 304
    status, headers, body = site.ask(address, "HEAD")
    assert (status, headers["Content-Length"], body) == (200, str(len(FILM)), b"")
    for refused in ("/_files/media/kes%C3%A4%201.webm", "/_files/../tuotos.sqlite3", "/media/../tuotos.sqlite3"):
        assert site.ask(refused)[0] in (400, 404)


def check_what_is_believed(site):
    """What a client writes into the headers of web servers is not believed: it stays encrypted, and where it is."""
    status, _headers, body = site.ask("/fi/", **LIES)
    assert status == 200 and b"evil.example" not in body
    lines = [line for line in site.log.read_text().splitlines() if line.endswith("GET /fi/")]
    assert lines[-1].split()[:2] == [OUTSIDE, "https"]


def check_upload(site):
    """A file of more than a megabyte, which nginx refuses by itself, reaches the library and comes back in parts."""
    told = production_site.manage(site.environment, "shell", "-v", "0", "-c", SIGN_IN, capture_output=True, text=True)
    session = told.stdout.partition("session:")[2].strip()
    token = "a" * 32
    text = b"Tuotos on hankkeen tulos. " * 120_000
    form = (
        b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nSuuri\r\n'
        b'--x\r\nContent-Disposition: form-data; name="files[]"; filename="suuri.txt"\r\n'
        b"Content-Type: text/plain\r\n\r\n" + text + b"\r\n--x--\r\n"
    )
    signed_in = {"Cookie": f"sessionid={session}; csrftoken={token}"}
    trusted = {"X_CSRFToken": token, "Origin": "https://localhost", "X_Requested_With": "XMLHttpRequest"}
    kind = {"Content_Type": "multipart/form-data; boundary=x"}
    status, _headers, body = site.ask("/admin/documents/multiple/add/", "POST", form, **signed_in, **trusted, **kind)
    assert status == 200, body[:500]
    document = json.loads(body)["doc_id"]
    address = f"/admin/original/document/{document}/"
    status, headers, body = site.ask(address, **signed_in, Range="bytes=2000000-2000099")
    assert (status, body) == (206, text[2_000_000:2_000_100]) and "private" in headers["Cache-Control"]
    assert site.ask(address)[0] == 302
