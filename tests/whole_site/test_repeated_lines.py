"""The check for lines that stand twice: it finds them, also with other spaces, and passes over what does not count."""

import pytest

from scripts.repeated_lines import counted_lines, production_files, repeated

RUN = "".join(f"    step_{number}(value)\n" for number in range(6))


def test_lines_that_stand_in_two_files_are_told_once():
    found = repeated({"a.py": f"def one():\n{RUN}", "b.py": f"\n\ndef two():\n{RUN}{RUN.replace('step', 'other')}"})
    assert found == ["a.py:2 and b.py:4 have the same lines."]


def test_lines_that_stand_twice_in_one_file_are_told():
    assert repeated({"a.py": f"def one():\n{RUN}def two():\n{RUN}"}) == ["a.py:2 and a.py:9 have the same lines."]


def test_spaces_and_comments_hide_nothing():
    assert repeated({"a.py": RUN, "b.py": RUN.replace("    ", "  ").replace("\n", "\n\n# why\n")})


def test_five_lines_may_be_alike():
    assert repeated({"a.py": RUN.partition("\n")[2], "b.py": RUN}) == []


@pytest.mark.parametrize("line", ["", "    # a reason", "from django import forms", "}", "{% load i18n %}"])
def test_lines_that_say_nothing_do_not_count(line):
    assert counted_lines(line) == []


def test_the_files_of_the_site_are_read():
    names = {file.name for file in production_files()}
    assert {"base.py", "base.css", "base.html"} <= names and "test_repeated_lines.py" not in names
