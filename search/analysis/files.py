"""Files that are built from installed dictionaries: where they lie, and how they come to be."""

import os
import tempfile
from pathlib import Path

_folder: Path | None = None


def set_data_folder(path: str | Path) -> None:
    """Say where files built from the dictionaries may lie; until then it is a folder of the user's cache."""
    global _folder
    _folder = Path(path)


def data_folder() -> Path:
    """Return the folder of built files. It is made when the first one is written."""
    if _folder is not None:
        return _folder
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tuotos" / "analysis"


def write_atomically(target: Path, content: bytes) -> None:
    """Write a file so that others see all of it or nothing, however many processes write it at once."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(name, 0o644)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
