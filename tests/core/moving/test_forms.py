"""Forms, their questions, the answers and the letters about them arrive as they were, and letters still leave.

On PostgreSQL too, in `test_bigger_engines.py`.
"""

import pytest

from tests.core.moving.answers import AFTER, LATER, letters, told
from tests.core.moving.sites import new_site, run

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.timeout(600)]  # eight commands, each a start


def test_forms_move_and_are_restored_and_their_letters_leave_once(asked, new, tmp_path):
    _old, rows = asked
    run(new, "move_database", "--from", str(tmp_path / "old" / "tuotos.sqlite3"))
    assert told(new) == rows
    run(new, "backup", str(tmp_path / "backup"))
    third = new_site(tmp_path / "third")
    run(third, "restore", str(tmp_path / "backup"))
    assert told(third) == rows
    run(third, "worker", "--once")
    assert run(third, "shell", "-v", "0", "-c", LATER).splitlines() == AFTER
    assert letters(tmp_path / "third") == len(rows["forms.Letter"])
