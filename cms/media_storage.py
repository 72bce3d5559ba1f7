"""The storage of uploaded files in a bucket."""

from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage


class BucketStorage(S3Storage):
    """Files whose addresses are those of a disk: `core.files.responses` streams them under one host and one policy."""

    def url(self, name, *args, **kwargs):
        return f"{settings.MEDIA_URL}{filepath_to_uri(name)}"
