"""Builds the files that analysers map, at first need or at installing: `python -m search.analysis.build FOLDER`."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from search.analysis import files, flat_build, swedish_build

BUILDERS: dict[str, Callable[[], None]] = {"fi": flat_build.build, "sv": swedish_build.build}


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


def build_all() -> None:
    """Build the files of both languages here and now."""
    for builder in BUILDERS.values():
        builder()


if __name__ == "__main__":
    folder, *languages = sys.argv[1:]
    files.set_data_folder(folder)
    for language in languages or BUILDERS:
        BUILDERS[language]()
