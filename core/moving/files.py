"""Stored files, one by one, from a storage to another. What is there already stays, so a broken off copy goes on."""

from collections.abc import Callable, Iterator
from hashlib import sha256

from django.core.files.base import File
from django.core.files.storage import Storage

PIECE = 1024 * 1024
Tell = Callable[[str], object]


def names_in(storage: Storage, folder: str = "") -> Iterator[str]:
    """Yield the names of all files of a storage, in order. A storage that was never written to has none."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    inside = f"{folder}/" if folder else ""
    yield from (f"{inside}{name}" for name in sorted(files) if name)
    for name in sorted(folders):
        yield from names_in(storage, f"{inside}{name}")


def checksum(storage: Storage, name: str) -> str:
    """Return the sum of a file's bytes."""
    digest = sha256()
    with storage.open(name, "rb") as file:
        for piece in file.chunks(PIECE):
            digest.update(piece)
    return digest.hexdigest()


def copy(name: str, source: Storage, target: Storage, wanted: str = "") -> str:
    """Copy a file under its own name, unless it is there already; return the sum of its bytes.

    `wanted` is the sum where it is known. Raises ValueError when what arrived is something else.
    """
    wanted = wanted or checksum(source, name)
    if target.exists(name):
        if target.size(name) == source.size(name) and checksum(target, name) == wanted:
            return wanted
        target.delete(name)
    with source.open(name, "rb") as file:
        saved = target.save(name, File(file, name))
    if saved != name or checksum(target, name) != wanted:
        raise ValueError(f"{name} did not arrive whole; it is {saved} there.")
    return wanted


def copy_all(source: Storage, target: Storage, tell: Tell, known: dict[str, str] | None = None) -> dict[str, str]:
    """Copy every file, and return their sums. A file that is deleted meanwhile is passed over.

    `known` are sums of files that were copied a moment ago.
    """
    sums = {}
    for name in names_in(source):
        try:
            sums[name] = (known or {}).get(name) or copy(name, source, target)
        except FileNotFoundError:
            continue
        if len(sums) % 100 == 0:
            tell(f"{len(sums)} files")
    return sums
