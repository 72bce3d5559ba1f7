"""How the words that our reading finds are compared with those of another program."""

import pytest

from tests.core.files.pdf_files import make_pdf
from tools.pdf_words import comparing, files


@pytest.fixture
def compared(tmp_path, monkeypatch):
    def compare(ours: str, theirs: str):
        path = tmp_path / "a.pdf"
        path.write_bytes(make_pdf(*ours.split("|")))
        monkeypatch.setattr(comparing, "_their_pages", lambda path: theirs.split("|"))
        return comparing.compare(path)

    return compare


def test_words_count_once_a_page_and_only_on_their_page(compared):
    result = compared("Yksi kaksi kaksi|kolme", "yksi KAKSI kaksi|kaksi kolme 12 a")
    assert (result.pages, result.wanted, result.found) == (2, 4, 3)
    assert result.missed == {"kaksi": 1} and result.share == 0.75


def test_a_hyphen_that_the_other_program_drops_is_no_miss(compared):
    assert compared("EU-rahoitus", "EUrahoitus").share == 1


def test_every_package_is_named_with_its_checksum():
    packages = files._packages()
    assert len(packages) == 9
    assert all(len(checksum) == 64 for _package, _version, checksum in packages)
