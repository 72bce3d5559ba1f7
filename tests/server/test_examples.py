"""What `deploy/` and the container files name is there, and systemd takes its units."""

import re
import shlex
import shutil
import subprocess

import pytest
import yaml

from scripts.production_site import ROOT
from tests.missing import missing

UNITS = ("tuotos-web.socket", "tuotos-web.service", "tuotos-worker.service")


def test_systemd_takes_the_units(tmp_path):
    """Users and programs of a server are not on this machine, so ours stand in; the rest is as in the examples."""
    if not shutil.which("systemd-analyze"):
        missing("sudo apt install systemd")
    for name in UNITS:
        text = (ROOT / "deploy" / name).read_text()
        text = text.replace("/srv/tuotos/.venv/bin/gunicorn", "/bin/true").replace(
            "/srv/tuotos/.venv/bin/python", "/bin/true"
        )
        (tmp_path / name).write_text(text.replace("User=tuotos", "User=root").replace("Group=tuotos", "Group=root"))
    command = ["systemd-analyze", "verify", "--man=no", *(str(tmp_path / name) for name in UNITS)]
    done = subprocess.run(command, capture_output=True, text=True)  # noqa: S603
    told = [line for line in (done.stdout + done.stderr).splitlines() if "tuotos" in line]
    assert done.returncode == 0 and not told


@pytest.mark.parametrize("name", ["tuotos-web.service", "tuotos-worker.service"])
def test_a_unit_runs_what_readme_tells(name):
    unit = (ROOT / "deploy" / name).read_text()
    command = re.search(r"(?m)^ExecStart=/srv/tuotos/(.*)$", unit)[1]
    assert f"`{command}`" in (ROOT / "README.md").read_text()


def test_the_image_is_made_of_what_is_there():
    steps = (ROOT / "Containerfile").read_text().replace("\\\n", " ").splitlines()
    copied = [shlex.split(step)[1:-1] for step in steps if step.startswith("COPY")]
    assert copied == [["requirements.txt"], ["."]]
    ignored = (ROOT / ".dockerignore").read_text().split()
    assert {".env", "var", ".git", ".venv"} <= set(ignored)
    assert (ROOT / "scripts" / "compile_messages.py").exists()
    assert any(step == "USER tuotos" for step in steps)


def test_compose_names_what_is_there():
    composed = yaml.safe_load((ROOT / "compose.yaml").read_text())
    services = composed["services"]
    for service in services.values():
        if build := service.get("build"):
            assert (ROOT / build["context"] / build["dockerfile"]).exists()
        for volume in service["volumes"]:
            place = volume.partition(":")[0]
            assert (ROOT / place).exists() if place.startswith(".") else place in composed["volumes"]
        for needed in service.get("depends_on", {}):
            assert needed in services
    assert services["worker"]["command"] == "python manage.py worker"
