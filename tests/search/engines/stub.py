"""A small server that answers as an engine would: with an answer, late, with a refusal, over TLS."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Stub(ThreadingHTTPServer):
    """Answers every request alike. `asked` has method, path and headers of each; `go_on` lets late answers go."""

    daemon_threads = True

    def __init__(self, context=None):
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked, self.status, self.answer = [], 200, {}
        self.brand = "Elasticsearch"
        self.is_late, self.go_on = False, threading.Event()
        if context:
            self.socket = context.wrap_socket(self.socket, server_side=True)

    @property
    def port(self) -> int:
        return self.server_address[1]

    def handle_error(self, request, client_address):
        """A client that does not trust the server, or waits no longer, goes away: that is what is tested."""


class Handler(BaseHTTPRequestHandler):
    """One request to the stub."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers.get("content-length", 0)))
        self.server.asked.append((self.command, self.path, self.headers))
        if self.server.is_late:
            self.server.go_on.wait(30)
        body = json.dumps(self.server.answer).encode()
        self.send_response(self.server.status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        if self.server.brand:
            self.send_header("x-elastic-product", self.server.brand)
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_PUT = do_POST

    def log_message(self, *_args):
        """Say nothing."""


@contextmanager
def running(context=None):
    """Yield a stub that answers."""
    stub = Stub(context)
    thread = threading.Thread(target=stub.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield stub
    finally:
        stub.go_on.set()
        stub.shutdown()
        stub.server_close()
        thread.join(10)
