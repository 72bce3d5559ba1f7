"""A stand-in for LibreTranslate and DeepL at 127.0.0.1: answers as `mode` says, remembers what it was asked."""

import json
import re
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from core.translation.machine import asking

SECRET = "salainen-avain"
TAG = re.compile(r"(<[^>]*>)")


def in_swedish(text: str) -> str:
    """Every word with an s at its end, the marks as they were."""
    return "".join(part if part.startswith("<") else re.sub(r"(\w)\b", r"\1s", part) for part in TAG.split(text))


class StandIn(BaseHTTPRequestHandler):
    mode = "well"
    asked: list = []

    def log_message(self, *args):
        pass

    def do_POST(self):
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        type(self).asked.append({"path": self.path, "key": self.headers.get("Authorization", ""), **sent})
        texts = sent.get("q") or sent.get("text")
        is_marked = sent.get("format") == "html" or "tag_handling" in sent
        getattr(self, self.mode)(texts, is_marked)

    def well(self, texts, is_marked):
        self.translated([in_swedish(text) for text in texts])

    def translated(self, texts):
        if self.path == "/v2/translate":
            self.say(200, {"translations": [{"detected_source_language": "FI", "text": text} for text in texts]})
        elif self.path == "/translate":
            self.say(200, {"translatedText": texts})
        else:
            self.say(404, {})

    def say(self, status, said, kind="application/json"):
        body = json.dumps(said).encode() if kind == "application/json" else said.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def one_too_few(self, texts, is_marked):
        self.translated([in_swedish(text) for text in texts[1:]])

    def other_shape(self, texts, is_marked):
        self.say(200, {"translatedText": {"text": "x"}, "translations": ["x"]})

    def page(self, texts, is_marked):
        self.say(200, "<!doctype html><h1>Welcome to nginx</h1>", "text/html")

    def quota(self, texts, is_marked):
        self.say(456, {"message": "Quota Exceeded"})

    def busy(self, texts, is_marked):
        self.say(429, {"error": "Slowdown: 10 per 1 minute"})

    def key(self, texts, is_marked):
        self.say(403, {"error": "Invalid API key"})

    def languages(self, texts, is_marked):
        self.say(400, {"error": "fi is not supported", "message": "Value for 'source_lang' not supported."})

    def led_on(self, texts, is_marked):
        self.send_response(307)
        self.send_header("Location", "http://127.0.0.1:9/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def too_large(self, texts, is_marked):
        if any("pitkä" in text for text in texts):
            self.say(413, {"error": "Request is too large"})
        else:
            self.well(texts, is_marked)

    def slow(self, texts, is_marked):
        time.sleep(2)
        self.well(texts, is_marked)

    def trickling(self, texts, is_marked):
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(40):
            time.sleep(0.1)
            self.wfile.write(f"X-{number}: a\r\n".encode())

    def without_marks(self, texts, is_marked):
        self.translated([in_swedish(TAG.sub("", text) if is_marked else text) for text in texts])

    def marks_doubled(self, texts, is_marked):
        self.translated([in_swedish(f"{text} {text}" if is_marked else text) for text in texts])

    def marks_of_its_own(self, texts, is_marked):
        self.translated([f"<script>alert(1)</script><b onclick=x>{in_swedish(text)}</b>" for text in texts])

    def empty(self, texts, is_marked):
        self.translated(["" if "Väli" in text else in_swedish(text) for text in texts])

    def endless(self, texts, is_marked):
        self.translated(["sida " * 20_000 for _text in texts])


@contextmanager
def standing_in():
    """Yield the address of a stand-in."""
    StandIn.mode, StandIn.asked = "well", []
    server = ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@contextmanager
def engine_of_the_site(settings, monkeypatch):
    """Set a stand-in as the site's engine and yield it; nobody is waited for long, and no fault is remembered."""
    monkeypatch.setattr(asking, "LONGEST", 1)
    asking.breaker.cache_clear()
    with standing_in() as address:
        settings.MACHINE_TRANSLATION = {"name": "LibreTranslate", "url": address, "key": SECRET}
        yield StandIn
