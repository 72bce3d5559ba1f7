"""Servers that a bigger site has beside it, started for a test or a script, which may stop, silence and slow them."""

import signal
import socket
import subprocess
import threading
import time
from contextlib import closing, suppress
from pathlib import Path


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A process that listens on a port of this machine. `command` is given the port."""

    def __init__(self, command, folder: Path, seconds: float = 60):
        self.port = free_port()
        self._command, self._folder, self._seconds = command(self.port), folder, seconds
        self._process = None
        self.start()

    def start(self):
        """Start it, on the same port as before."""
        with open(self._folder / f"server-{self.port}.log", "ab") as log:
            self._process = subprocess.Popen(self._command, cwd=self._folder, stdout=log, stderr=log)  # noqa: S603
        end = time.monotonic() + self._seconds
        while not self._listens():
            if self._process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{self._command[0]} did not start")
            time.sleep(0.05)

    def _listens(self) -> bool:
        with closing(socket.socket()) as probe:
            probe.settimeout(1)
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def silence(self):
        """Let it take requests and answer none."""
        self._process.send_signal(signal.SIGSTOP)

    def wake(self):
        self._process.send_signal(signal.SIGCONT)

    def kill(self):
        self.wake()
        self._process.kill()
        self._process.wait()


class SlowWay:
    """A port that leads to another one, and holds back each answer for `delay` seconds."""

    def __init__(self, target: int):
        self.target, self.delay = target, 0.0
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self):
        while True:
            inside, _address = self._listener.accept()
            try:
                outside = socket.create_connection(("127.0.0.1", self.target), timeout=5)
                outside.settimeout(None)
            except OSError:
                inside.close()
                continue
            for pair in ((inside, outside, False), (outside, inside, True)):
                threading.Thread(target=self._carry, args=pair, daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, is_answer: bool):
        with suppress(OSError):
            while piece := source.recv(65536):
                if is_answer:
                    time.sleep(self.delay)
                target.sendall(piece)
        for side in (source, target):
            with suppress(OSError):
                side.shutdown(socket.SHUT_RDWR)
            side.close()
