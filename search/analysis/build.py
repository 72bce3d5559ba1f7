"""Builds the files that analysers map, at first need or at installing: `python -m search.analysis.build FOLDER`."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from search.analysis import files
from search.analysis.finnish.building import build as build_finnish
from search.analysis.swedish.building import build as build_swedish

BUILDERS: dict[str, Callable[[], None]] = {"fi": build_finnish, "sv": build_swedish}


def build(language: str) -> None:
    """Build the files of a language in a process of its own, so that a web worker does not keep the memory it takes.

    Raises OSError, ValueError or PackageNotFoundError when the wheels are missing or the folder cannot be written.
    """
    command = [sys.executable, "-m", "search.analysis.build", str(files.data_folder()), language]
    project = Path(__file__).parents[2]
    try:
        done = subprocess.run(command, cwd=project, capture_output=True, timeout=120, check=False)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        done = None
    if done is None or done.returncode:
        BUILDERS[language]()


def built(language: str, make: Callable):
    """Return what maps the files of a language, made by `make`; where it cannot be, the files are built before."""
    try:
        return make()
    except (OSError, ValueError, RuntimeError):
        build(language)
        return make()


def build_all() -> None:
    """Build the files of both languages here and now."""
    for builder in BUILDERS.values():
        builder()


if __name__ == "__main__":
    folder, *languages = sys.argv[1:]
    files.set_data_folder(folder)
    for language in languages or BUILDERS:
        BUILDERS[language]()
