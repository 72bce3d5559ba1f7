import pytest

from search import analysis
from search.analysis import choice, files


@pytest.fixture
def makers(monkeypatch):
    """Let a test choose how each language is analysed; afterwards everything is loaded anew."""

    def choose(**of_language):
        monkeypatch.setattr(choice, "MAKERS", {**choice.MAKERS, **of_language})
        analysis.forget()

    yield choose
    monkeypatch.undo()
    analysis.forget()


@pytest.fixture
def data_folder(monkeypatch, tmp_path):
    """An empty folder for built files."""
    monkeypatch.setattr(files, "_folder", tmp_path / "built")
    analysis.forget()
    yield tmp_path / "built"
    monkeypatch.undo()
    analysis.forget()
