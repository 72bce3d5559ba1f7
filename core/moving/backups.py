"""A backup is a folder: `manifest.json`, which is written last, the database as one file, and `media/`.

    manifest.json   when, of which engine and version of the tables, which settings were set, the sum of each file
    database.…      what `core.moving.snapshots` wrote
    media/          every stored file under its own name

Repeated into the same folder it copies what is new. Secrets are no part of it: keep `.env` beside.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from core.moving import files, snapshots
from core.moving.files import Tell

MANIFEST, MEDIA = "manifest.json", "media"
FORM = 1  # of the manifest


class BadBackup(Exception):
    """A backup that cannot be put back, with the reason."""


@dataclass
class Manifest:
    """What a backup holds."""

    made: str
    engine: str
    migrations: list[str]
    settings: list[str]  # the names of the variables that were set
    files: dict[str, str]  # sums by name, that of the database among them
    form: int = FORM


def back_up(folder: Path, variables: list[str], tell: Tell) -> Manifest:
    """Write a backup of the running site.

    Files are copied before the database and once more after it: so each that the copied database names is there.
    """
    (folder / MEDIA).mkdir(parents=True, exist_ok=True)
    (folder / MANIFEST).unlink(missing_ok=True)
    media = storage_of(folder)
    before = files.copy_all(default_storage, media, tell)
    tell(f"{len(before)} files; now the database")
    database = folder / snapshots.file_name()
    snapshots.take(database)
    sums = before | files.copy_all(default_storage, media, tell, before)
    for name in set(files.names_in(media)) - set(sums):
        media.delete(name)  # of an earlier backup in this folder
    sums = {f"{MEDIA}/{name}": value for name, value in sums.items()}
    sums[database.name] = files.checksum(FileSystemStorage(str(folder)), database.name)
    manifest = Manifest(timezone.now().isoformat(), connection.vendor, applied_migrations(), sorted(variables), sums)
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1, ensure_ascii=False))
    return manifest


def read(folder: Path) -> Manifest:
    """Return what a backup holds, when it can be put back here. Raises BadBackup otherwise."""
    try:
        manifest = Manifest(**json.loads((folder / MANIFEST).read_text()))
    except FileNotFoundError:
        raise BadBackup(f"{folder} has no {MANIFEST}: it is no backup, or one that was broken off.") from None
    except (ValueError, TypeError) as error:
        raise BadBackup(f"{folder / MANIFEST} cannot be read: {error}") from None
    if manifest.form != FORM:
        raise BadBackup("The backup comes from another version of Tuotos, which writes it in another form.")
    if manifest.engine != connection.vendor:
        raise BadBackup(
            f"The backup holds a database of {manifest.engine}, and this site has one of {connection.vendor}. "
            "Restore it on the same engine, then move_database."
        )
    if unknown := sorted(set(manifest.migrations) - known_migrations()):
        raise BadBackup(f"The backup comes from a newer version of Tuotos: it knows {unknown[-1]}.")
    return manifest


def verify(folder: Path, manifest: Manifest, tell: Tell):
    """Compare every file of a backup with its sum. Raises BadBackup for the first that differs."""
    stored = FileSystemStorage(str(folder))
    for number, (name, wanted) in enumerate(manifest.files.items(), 1):
        if not stored.exists(name):
            raise BadBackup(f"{name} is missing from the backup.")
        if files.checksum(stored, name) != wanted:
            raise BadBackup(f"{name} is not what it was when the backup was made.")
        if number % 100 == 0:
            tell(f"{number} of {len(manifest.files)} verified")


def restore(folder: Path, manifest: Manifest, tell: Tell):
    """Put a verified backup back: first the files, at last the database, so that a restore that breaks off is begun
    anew."""
    media, done = storage_of(folder), 0
    for name, wanted in manifest.files.items():
        inside, _slash, file = name.partition("/")
        if inside == MEDIA and file:
            files.copy(file, media, default_storage, wanted)
            done += 1
            if done % 100 == 0:
                tell(f"{done} files")
    tell(f"{done} files; now the database")
    snapshots.put_back(folder / snapshots.file_name())


def storage_of(folder: Path) -> FileSystemStorage:
    return FileSystemStorage(str(folder / MEDIA))


def applied_migrations() -> list[str]:
    loader = MigrationLoader(connection)
    return sorted(f"{app}.{name}" for app, name in loader.applied_migrations)


def known_migrations() -> set[str]:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    replaced = [key for migration in loader.disk_migrations.values() for key in migration.replaces]
    return {f"{app}.{name}" for app, name in (*loader.disk_migrations, *replaced)}
