"""The name that a file had when it came: the storage stores it under another where the name is taken."""

import re
from pathlib import PurePosixPath

from django.db.models import FileField
from django.db.models.fields.files import FieldFile
from django.utils.text import slugify

LONGEST_NAME = 255  # of the field; the ending of a longer one stays


class NamedFile(FieldFile):
    """A file whose row keeps the name that it was uploaded with: every way in stores it with `save`."""

    def save(self, name, content, save=True):
        self.instance.uploaded_name = whole_name(name)
        super().save(name, content, save=save)


class NamedFileField(FileField):
    """A field for a file; its model has `uploaded_name`, declared after it, because fields are stored in that order."""

    attr_class = NamedFile

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.FileField", args, kwargs


def whole_name(name: str) -> str:
    """Return a name without its folder, short enough to be kept."""
    path = PurePosixPath(name.replace("\\", "/"))
    return f"{path.stem[: LONGEST_NAME - len(path.suffix)]}{path.suffix[:LONGEST_NAME]}"[:LONGEST_NAME]


def readable_title(name: str) -> str:
    """Return the name of a file as a title: "digituki-raportti_2025.pdf" is "Digituki raportti 2025"."""
    words = " ".join(re.sub(r"[_\-.+]+", " ", PurePosixPath(name).stem).split())
    return words[:1].upper() + words[1:]


def is_named_after(title: str, name: str) -> bool:
    """Whether a title is nothing but the name of the file."""
    return title in {"", name, PurePosixPath(name).stem, readable_title(name)}


def plain_name(name: str, ending: str) -> str:
    """Return a name for readers: plain letters, a hyphen for each dot or space, and the ending, such as ".pdf"."""
    stem = PurePosixPath(name).stem
    return f"{slugify(stem.replace('.', '-')).strip('-_') or 'tiedosto'}{ending.lower()}"
