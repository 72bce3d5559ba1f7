"""Servers that a bigger site has beside it, started for a test, which may stop, silence and revive them."""

import signal
import socket
import subprocess
import time
from contextlib import closing
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
            assert self._process.poll() is None and time.monotonic() < end, f"{self._command[0]} did not start"
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
