"""The storage of uploaded files in a bucket. Whatever goes wrong with it is an `OSError` here, as with a disk."""

from contextlib import contextmanager
from functools import wraps

from boto3.exceptions import Boto3Error
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError
from botocore.exceptions import ConnectionError as NotConnected
from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3File, S3Storage
from storages.utils import clean_name
from urllib3.exceptions import HTTPError

from core.engines.breakers import Breaker
from core.files.faults import StorageAway

LONGEST_KEY = 1024  # bytes, with the prefix; S3 answers 400 to a longer one
WAITS = {"connect_timeout": 2, "read_timeout": 5, "retries": {"mode": "standard", "total_max_attempts": 2}}
# Amazon's newer checksums are not known to every server that is compatible with its older self.
PLAIN_S3 = {"request_checksum_calculation": "when_required", "response_checksum_validation": "when_required"}

breaker = Breaker("The storage of files (STORAGE_URL)")


@contextmanager
def told_plainly():
    """Turn the errors of four libraries into one. A bucket that is silent is not asked again for some seconds."""
    if not breaker.lets_through():
        raise StorageAway("the storage of files did not answer a moment ago")
    try:
        yield
    except FileNotFoundError:
        breaker.note_answer()
        raise
    except ClientError as error:
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
        if status >= 500:
            breaker.note_fault(error)
        else:
            breaker.note_answer()  # it lives, though it refuses
        if status == 404:
            raise FileNotFoundError(str(error)) from error
        raise StorageAway(str(error)) from error
    except (HTTPClientError, NotConnected, HTTPError) as error:
        breaker.note_fault(error)
        raise StorageAway(str(error)) from error
    except (BotoCoreError, Boto3Error) as error:
        raise StorageAway(str(error)) from error
    else:
        breaker.note_answer()


def plain(method):
    """Let a method of the storage tell its faults plainly."""

    @wraps(method)
    def told(*args, **kwargs):
        with told_plainly():
            return method(*args, **kwargs)

    return told


class BucketFile(S3File):
    """A file of a bucket, fetched when it is read."""

    _get_file = plain(S3File._get_file)
    close = plain(S3File.close)
    file = property(_get_file, S3File._set_file)
    size = property(plain(lambda self: self.obj.content_length))


class BucketStorage(S3Storage):
    """Files whose addresses are those of a disk: `core.files.responses` streams them under one host and one policy."""

    _save, delete, exists = plain(S3Storage._save), plain(S3Storage.delete), plain(S3Storage.exists)
    size, get_modified_time = plain(S3Storage.size), plain(S3Storage.get_modified_time)

    breaker = breaker

    def __init__(self, **options):
        own = options or settings.STORAGES["default"].get("OPTIONS", {})
        super().__init__(client_config=Config(**WAITS, **PLAIN_S3), **own)
        self.transfer_config = TransferConfig(use_threads=False, num_download_attempts=1)

    def deconstruct(self):
        """Without the keys, which are nobody's business in a migration or a task: they are read from the settings."""
        return "cms.media_storage.BucketStorage", (), {}

    def _normalize_name(self, name):
        key = super()._normalize_name(name)
        if len(key.encode()) > LONGEST_KEY:
            raise FileNotFoundError(f"No file has a name of {len(key)} characters.")
        return key

    @plain
    def _open(self, name, mode="rb"):
        return BucketFile(self._normalize_name(clean_name(name)), mode, self)

    def url(self, name, *args, **kwargs):
        return f"{settings.MEDIA_URL}{filepath_to_uri(name)}"

    @plain
    def check_bucket(self):
        """Raise an OSError when the bucket is not there, or the keys do not open it."""
        self.connection.meta.client.head_bucket(Bucket=self.bucket_name)

    @plain
    def facts(self, name) -> tuple:
        """Return size and time of change of a file in one request."""
        entry = self.bucket.Object(self._normalize_name(name))
        return entry.content_length, entry.last_modified

    def chunks(self, name, first: int, last: int, size: int):
        """Return the bytes of a span piece by piece: opening would fetch all of a video for each jump."""
        with told_plainly():
            body = self.bucket.Object(self._normalize_name(name)).get(Range=f"bytes={first}-{last}")["Body"]
        return self._pieces(body, size)

    def _pieces(self, body, size):
        with told_plainly():
            yield from body.iter_chunks(size)
