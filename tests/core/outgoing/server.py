"""A server with every kind of answer that links meet, at 127.0.0.1."""

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TO = "Location"


class Answers(BaseHTTPRequestHandler):
    asked: list = []

    def log_message(self, *args):
        pass

    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        type(self).asked.append((self.command, self.path, self.headers["User-Agent"]))
        name = self.path.strip("/").partition("?")[0]
        if hasattr(self, name):
            return getattr(self, name)()
        return self.say(int(name) if name.isdecimal() else 200)

    def say(self, status, **headers):
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def moved(self):
        self.say(301, Location="/new?a=1")

    def moved_twice(self):
        self.say(308, Location="/moved")

    def passing(self):
        self.say(302, Location="/new")

    def then_passing(self):
        self.say(301, Location="/passing")

    def to_front(self):
        self.say(301, Location="/")

    def circle(self):
        self.say(301, Location="/circle_back")

    def circle_back(self):
        self.say(302, Location="/circle")

    def inside(self):
        self.say(302, Location="http://169.254.169.254/latest/meta-data/")

    def elsewhere(self):
        self.say(301, Location="ftp://example.org/")

    def head_is_refused(self):
        self.say(405 if self.command == "HEAD" else 200)

    def busy(self):
        self.say(429, Retry_After="1800")

    def endless(self):
        self.send_response(200)
        self.end_headers()
        while self.command == "GET":
            self.wfile.write(b"x" * 10_000)

    def silent(self):
        time.sleep(3)

    def trickling(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(60):
            time.sleep(0.2)
            self.wfile.write(f"X-{number}: a\r\n".encode())

    def nonsense(self):
        self.wfile.write(b"SSH-2.0-OpenSSH\r\n\r\n")


@contextmanager
def serving():
    """Yield the address of the server."""
    Answers.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
