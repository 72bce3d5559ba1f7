"""Where the tests keep uploaded files: a folder of the disk, or of the bucket of STORAGE_URL."""

import os
from pathlib import Path
from uuid import uuid4

from cms.settings.env import file_storage


def empty_storage(folder: Path) -> dict:
    """Return the settings of a storage like the site's, in which nothing is: a folder, or a new one of the bucket."""
    storage = file_storage(folder)
    place = storage["OPTIONS"]
    if "bucket_name" in place:
        place["location"] = os.path.join(place["location"], f"tests-{uuid4().hex}")
    return storage


def disk(folder: Path) -> dict:
    """Return the settings of a folder of the disk, also where STORAGE_URL names a bucket: for what only a disk has."""
    return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(folder)}}
