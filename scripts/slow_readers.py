"""Does one machine hold? Slow readers and a long download hang on README's server while others open pages.

Without an answer within half a second, or with a download that is cut, it fails. Usage, with nothing to set up:

    .venv/bin/python scripts/slow_readers.py [--readers 50] [--megabytes 150] [--rate 1.0] [--port 8650]
"""

import argparse
import http.client
import socket
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from scripts import production_site

FILE = "/media/media/pitka.webm"
PAGES = ("/fi/", "/sv/", "/fi/julkaisut/", "/sv/publikationer/", "/fi/haku/?q=hanke", "/sv/sok/?q=projekt")
MEGABYTE = 1024 * 1024
PIECE = 64 * 1024


class SlowReader(threading.Thread):
    """Asks for the file, and then takes a few bytes of it now and then."""

    def __init__(self, port: int, done: threading.Event):
        super().__init__(daemon=True)
        self.port, self.done, self.is_held = port, done, False

    def run(self):
        with socket.socket() as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.connect(("127.0.0.1", self.port))
            connection.sendall(f"GET {FILE} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            self.is_held = connection.recv(512).startswith(b"HTTP/1.1 200")
            while self.is_held and not self.done.wait(0.5):
                self.is_held = bool(connection.recv(512))


class Download(threading.Thread):
    """Reads the whole file, so many bytes a second."""

    def __init__(self, port: int, rate: float):
        super().__init__(daemon=True)
        self.port, self.rate, self.size, self.wanted, self.seconds = port, rate, 0, -1, 0.0

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", FILE, headers={"Host": "localhost"})
        answer = connection.getresponse()
        self.wanted, start = int(answer.headers["Content-Length"]), time.monotonic()
        while piece := answer.read(PIECE):
            self.size += len(piece)
            time.sleep(max(start + self.size / self.rate - time.monotonic(), 0))
        self.seconds = time.monotonic() - start


def open_page(port: int, path: str) -> float:
    """Return how many seconds a page takes, from the connection to its last byte."""
    start = time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"Host": "localhost"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{path} answered {answer.status}")
    return time.monotonic() - start


def measure(port: int, readers: int, rate: float, limit: float) -> list[str]:
    """Print figures of a server that runs; return what is wrong with them."""
    print(f"first page after the start: {open_page(port, PAGES[0]):.3f} s", flush=True)
    done = threading.Event()
    slow = [SlowReader(port, done) for _number in range(readers)]
    download = Download(port, rate)
    for thread in (*slow, download):
        thread.start()
    waits = []
    while download.is_alive():
        path = PAGES[len(waits) % len(PAGES)]
        waits.append((open_page(port, path), path))
        time.sleep(0.1)
    held = sum(reader.is_held for reader in slow)
    done.set()
    longest, path = max(waits)
    print(f"slow readers: {held} of {readers} still read when the download ended")
    print(f"download: {download.size:,} of {download.wanted:,} bytes in {download.seconds:.0f} s")
    median = sorted(waits)[len(waits) // 2][0]
    print(f"pages meanwhile: {len(waits)}, median {median:.3f} s, longest {longest:.3f} s ({path})")
    return [
        *([f"{path} took {longest:.2f} s; the limit is {limit} s."] if longest > limit else []),
        *(["The download was cut."] if download.size != download.wanted else []),
        *([f"{readers - held} slow readers were cut off."] if held != readers else []),
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--megabytes", type=int, default=150, help="size of the download")
    parser.add_argument("--rate", type=float, default=1.0, help="megabytes a second that it is read at")
    parser.add_argument("--limit", type=float, default=0.5, help="seconds that a reader may wait for a page")
    parser.add_argument("--port", type=int, default=8650)
    parser.add_argument("--var", type=Path, help="a site that is built already, in this folder")
    asked = parser.parse_args()
    with ExitStack() as until_done:
        var = asked.var or Path(until_done.enter_context(tempfile.TemporaryDirectory(prefix="tuotos-slow-")))
        environment = production_site.settings_of(var, asked.port)
        if not asked.var:
            production_site.build(environment)
        file = var / FILE.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        with open(file, "wb") as target:
            target.truncate(asked.megabytes * MEGABYTE)
        production_site.show_recording(environment, FILE.removeprefix("/media/"))
        until_done.enter_context(production_site.served(environment))
        wrong = measure(asked.port, asked.readers, asked.rate * MEGABYTE, asked.limit)
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
