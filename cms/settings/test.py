"""Tests: a site as production has it, behind a web server. Each line says why it differs from base."""

import os
import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .env import file_storage

INSTALLED_APPS = [*DEVELOPERS_APPS, *INSTALLED_APPS]  # noqa: F405  they are tested too
SECRET_KEY = "test"  # noqa: S105  nothing secret is signed in tests
DEBUG = False
ALLOWED_HOSTS = ["*"]  # tests name several sites
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # speed
UPLOADS = Path(tempfile.mkdtemp(prefix="tuotos-tests-"))  # tests/conftest.py deletes it
STORAGES["default"] = file_storage(UPLOADS)  # noqa: F405  the storage of a site, in a folder of its own
if "bucket_name" in STORAGES["default"]["OPTIONS"]:  # noqa: F405  or, with STORAGE_URL, in a folder of the bucket
    place = STORAGES["default"]["OPTIONS"]  # noqa: F405
    place["location"] = os.path.join(place["location"], f"tests-{os.getpid()}")
if "sqlite" in DATABASES["default"]["ENGINE"]:  # noqa: F405  a file as on a site: one in memory has one connection for all
    DATABASES["default"]["TEST"] = {"NAME": UPLOADS / "tests.sqlite3"}  # noqa: F405
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"  # read by assertions
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # as in production, like the next three
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
CSRF_TRUSTED_ORIGINS = ["https://*.example", "https://localhost"]
LINK_CHECKS = False  # no test talks to the network; those of the check have a server of their own
MACHINE_TRANSLATION = {}  # nor does a draft of a translation leave the house
WHITENOISE_AUTOREFRESH = True  # no collectstatic before tests
LOGGING["root"]["level"] = "ERROR"  # noqa: F405  the tasks' own lines would hide what failed
if SEARCH_URL:  # noqa: F405  each process of the tests has indexes of its own on the engine, and drops them at the end
    SEARCH_URL = f"{SEARCH_URL.partition('?')[0]}?prefix=test-{os.getpid()}"  # noqa: F405
if "LOCATION" in CACHES["default"]:  # noqa: F405  and a database of its own in Redis
    number = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    CACHES["default"]["LOCATION"] = f"{CACHES['default']['LOCATION'].rpartition('/')[0]}/{number}"  # noqa: F405
