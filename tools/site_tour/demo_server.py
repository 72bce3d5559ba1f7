"""The demo site as a server would show it: production settings, collected static files, gunicorn, own data.

Used by the scripts that look at the site. The data goes to a temporary directory; `TUOTOS_CHECK_VAR=DIR` keeps it
in DIR from one run to the next (delete DIR when the code of the demo changes).
"""

import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]
PORT = int(os.environ.get("PORT", "8000"))


@contextmanager
def demo_server(port: int = PORT):
    """Build the demo, serve it at http://127.0.0.1:`port` (and the library at localhost), stop it at the end."""
    if not port_is_free(port):
        sys.exit(f"Port {port} is taken; stop the other program, or choose another port: PORT=8001")
    signal.signal(signal.SIGTERM, lambda *_args: sys.exit(0))  # so that the server below is stopped too
    with data_directory() as var:
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "cms.settings.production",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "BASE_URL": f"http://127.0.0.1:{port}",
            "ALLOWED_HOSTS": "127.0.0.1,localhost",
            "HTTPS": "false",
            "VAR_DIR": str(var),
            "LOG_LEVEL": "WARNING",
        }
        prepare(environment, port)
        command = [sys.executable, "-m", "gunicorn", "cms.wsgi", "--bind", f"127.0.0.1:{port}", "--threads", "4"]
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)  # noqa: S603
        try:
            wait_for(f"http://127.0.0.1:{port}/fi/", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=20)


def port_is_free(port: int) -> bool:
    """Tell whether nothing listens on a port of this machine."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


@contextmanager
def data_directory():
    """Give the directory to keep, or a temporary one."""
    kept = os.environ.get("TUOTOS_CHECK_VAR")
    if kept:
        Path(kept).mkdir(parents=True, exist_ok=True)
        yield Path(kept).resolve()
    else:
        with tempfile.TemporaryDirectory(prefix="tuotos-") as made:
            yield Path(made)


def prepare(environment: dict, port: int):
    """Make the database, the demo and the static files; what is there already takes a second."""
    subprocess.run([sys.executable, "scripts/compile_messages.py"], cwd=ROOT, check=True)
    if not (Path(environment["VAR_DIR"]) / "tuotos.sqlite3").exists():
        manage(environment, "migrate", "--verbosity", "0")
    # A server does not load what builds the demo.
    manage({**environment, "DJANGO_SETTINGS_MODULE": "cms.settings.development"}, "demo", "--port", str(port))
    manage(environment, "collectstatic", "--no-input", "--verbosity", "0")


def manage(environment: dict, *arguments: str):
    """Run a management command; its chatter is shown only when it fails."""
    command = [sys.executable, "manage.py", *arguments]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)  # noqa: S603
    if result.returncode:
        sys.exit(f"manage.py {arguments[0]} failed:\n{result.stdout}{result.stderr}")


def wait_for(url: str, server: subprocess.Popen):
    """Wait until the address answers; give up after a minute, or when the server has ended."""
    for _try in range(200):
        if server.poll() is not None:
            sys.exit(f"The server of {url} ended at once.")
        try:
            urlopen(url, timeout=10).close()  # noqa: S310
            return
        except URLError:
            time.sleep(0.3)
    sys.exit(f"The server does not answer at {url}")


if __name__ == "__main__":
    with demo_server() as address:
        print(f"{address}/fi/ with production settings. Stop it with Ctrl-C.", flush=True)
        try:
            while True:
                time.sleep(60)
        except KeyboardInterrupt:
            pass
