"""Files from a folder to the site's storage and out of it."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage, storages
from django.core.management import CommandError, call_command

from core.moving import files

NAMES = {"images/kuva ä.webp": b"picture", "raportti.pdf": b"report" * 1000, "media/a.webm": b""}


@pytest.fixture
def folder(tmp_path, empty_storage):
    """The storage of the site is another folder, as a bucket would be another place."""
    folder = tmp_path / "elsewhere"
    storage = FileSystemStorage(str(folder))
    for name, content in NAMES.items():
        storage.save(name, ContentFile(content))
    return folder


def stored() -> dict[str, bytes]:
    names = [name for name in files.names_in(default_storage) if not name.startswith(("elsewhere", "back"))]
    return {name: default_storage.open(name).read() for name in names}


def test_files_move_under_their_names(folder, tmp_path):
    call_command("move_files", "--from", str(folder), verbosity=0)
    assert stored() == NAMES
    call_command("move_files", "--to", str(tmp_path / "back"), verbosity=0)
    back = FileSystemStorage(str(tmp_path / "back"))
    assert set(files.names_in(back)) == set(NAMES)


def test_move_that_broke_off_goes_on_with_what_is_missing_or_cut(folder, monkeypatch):
    default_storage.save("raportti.pdf", ContentFile(b"rep"))
    default_storage.save("media/a.webm", ContentFile(b""))
    storage = type(storages["default"])
    saved, save = [], storage.save

    def note(self, name, content):
        saved.append(name)
        return save(self, name, content)

    monkeypatch.setattr(storage, "save", note)
    call_command("move_files", "--from", str(folder), verbosity=0)
    assert stored() == NAMES and set(saved) == {"images/kuva ä.webp", "raportti.pdf"}


def test_file_that_arrives_otherwise_is_told(folder, monkeypatch):
    monkeypatch.setattr(files, "checksum", lambda storage, name: storage.location)
    with pytest.raises(CommandError, match="did not arrive"):
        call_command("move_files", "--from", str(folder), verbosity=0)


def test_files_are_not_moved_onto_themselves(disk):
    with pytest.raises(CommandError, match="where they should be"):
        call_command("move_files", "--from", default_storage.location)
