"""Tests. Each line says why it differs from base."""

import os

from .base import *  # noqa: F403

INSTALLED_APPS = [*DEVELOPERS_APPS, *INSTALLED_APPS]  # noqa: F405  they are tested too
SECRET_KEY = "test"  # noqa: S105  nothing secret is signed in tests
DEBUG = False
ALLOWED_HOSTS = ["*"]  # tests name several sites
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}  # no worker runs beside tests
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # speed
STORAGES["default"] = {"BACKEND": "django.core.files.storage.InMemoryStorage"}  # noqa: F405  leaves no files behind
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"  # read by assertions
AXES_ENABLED = False  # one test turns it on
WHITENOISE_AUTOREFRESH = True  # no collectstatic before tests
LOGGING["root"]["level"] = "ERROR"  # noqa: F405  the tasks' own lines would hide what failed
if SEARCH_URL:  # noqa: F405  each process of the tests has indexes of its own on the engine, and drops them at the end
    SEARCH_URL = f"{SEARCH_URL.partition('?')[0]}?prefix=test-{os.getpid()}"  # noqa: F405
    WAGTAILSEARCH_BACKENDS = search_backends(SEARCH_URL)  # noqa: F405
