"""What scripts/engines_away.py tries without an engine of its own: a locked database, a full disk, no index, mail."""

import subprocess
import sys

import pytest

from scripts.production_site import ROOT


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_people_are_told_calmly_and_it_heals_by_itself(server_settings):
    port = server_settings["WEB_BIND"].rpartition(":")[2]
    command = [sys.executable, "scripts/engines_away.py", "--port", port, "--var", server_settings["VAR_DIR"]]
    chosen = ["--seconds", "6", "--only", "mail frozen", "database", "disk", "index"]
    done = subprocess.run([*command, *chosen], cwd=ROOT, capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("well after") == 4
