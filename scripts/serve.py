"""Run the development server and the worker side by side until Ctrl-C; stop both, whichever ends first."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PORT = int(os.environ.get("PORT", "8000"))
ADDRESSES = f"""
Tuotos is up. Stop it with Ctrl-C.

  The project's site   http://127.0.0.1:{PORT}/fi/   http://127.0.0.1:{PORT}/sv/
  A library's site     http://localhost:{PORT}/fi/   http://localhost:{PORT}/sv/
  Editing              http://127.0.0.1:{PORT}/admin/
"""


def answers() -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", PORT)) == 0


def main():
    """Start both processes; print the addresses when the server answers."""
    if answers():
        sys.exit(f"tuotos: port {PORT} is taken; stop the other program, or choose another port: make run PORT=8001")
    signal.signal(signal.SIGTERM, lambda *_args: sys.exit(0))
    manage = [sys.executable, str(ROOT / "manage.py")]
    commands = ([*manage, "runserver", f"127.0.0.1:{PORT}", "--noreload"], [*manage, "worker"])
    environment = {**os.environ, "BASE_URL": f"http://127.0.0.1:{PORT}"}  # letters of the worker lead here
    processes = [subprocess.Popen(command, cwd=ROOT, env=environment) for command in commands]  # noqa: S603
    told = False
    try:
        while all(process.poll() is None for process in processes):
            if not told and answers():
                print(ADDRESSES, flush=True)
                told = True
            time.sleep(0.3)
    except KeyboardInterrupt:
        pass
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:  # the worker is in a long task, which is taken up again
                process.kill()


if __name__ == "__main__":
    main()
