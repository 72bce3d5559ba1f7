"""Processes are killed while they publish, hide, move, delete …: see scripts/killed_actions.py."""

import subprocess
import sys

import pytest
from django.conf import settings

from tests.core.worker.processes import copied_database, environment

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow, pytest.mark.timeout(900)]


def run(tmp_path, *options):
    with copied_database(tmp_path) as site:
        command = [sys.executable, "scripts/killed_actions.py", *options]
        return subprocess.run(command, env=environment(site), cwd=settings.BASE_DIR, capture_output=True, text=True)  # noqa: S603


def test_no_work_is_half_done_when_processes_are_killed(tmp_path):
    answer = run(tmp_path, "--kills", "10")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "0 works half done" in answer.stdout


def test_without_our_transactions_works_are_half_done(tmp_path):
    answer = run(tmp_path, "--kills", "15", "--only", "publish", "--stock")
    assert answer.returncode == 1, answer.stdout + answer.stderr
    assert "publish: {'page': True" in answer.stdout
