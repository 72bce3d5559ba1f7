"""README's server holds slow readers, a smaller round of `scripts/slow_readers.py`."""

import subprocess
import sys

import pytest

from scripts.production_site import ROOT


@pytest.mark.slow
def test_pages_answer_while_slow_readers_and_a_download_hold_the_server(server_settings):
    """One thread, or one process without threads, would let a page wait until the download ends: 10 seconds."""
    port = server_settings["WEB_BIND"].rpartition(":")[2]
    size = ("--readers", "50", "--megabytes", "20", "--rate", "2", "--limit", "2")
    command = [sys.executable, "scripts/slow_readers.py", *size, "--port", port, "--var", server_settings["VAR_DIR"]]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr
    assert "50 of 50 still read" in done.stdout
