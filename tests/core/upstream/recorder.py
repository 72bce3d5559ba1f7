"""Starts the site as a server does, and prints which files read a text before anybody asked for a page."""

import json
import os
import sys
import tempfile
import traceback

sys.path.insert(0, os.getcwd())
os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
os.environ["VAR_DIR"] = tempfile.mkdtemp()

import django
from django.utils.translation import trans_real

read = {}


def listen(name):
    real = getattr(trans_real, name)

    def heard(*args):
        frames = [frame.filename for frame in traceback.extract_stack() if "/django/utils/" not in frame.filename]
        caller = [name for name in frames if not name.startswith("<") and name != __file__][-1]
        caller = caller.rpartition("site-packages/")[2].removeprefix(f"{os.getcwd()}/")
        read.setdefault(caller, []).append(str(args[0]))
        return real(*args)

    setattr(trans_real, name, heard)


def load(patterns):
    for pattern in patterns:
        load(getattr(pattern, "url_patterns", []))


for name in ("gettext", "pgettext", "ngettext", "npgettext"):
    listen(name)
django.setup()

from django.urls import get_resolver  # noqa: E402
from wagtail.models import get_page_models  # noqa: E402
from wagtail.snippets.models import get_snippet_models  # noqa: E402

load(get_resolver().url_patterns)
for model in get_page_models():
    model.get_edit_handler().get_form_class()
for model in get_snippet_models():
    model.snippet_viewset.get_edit_handler()
print(json.dumps({file: sorted(set(texts)) for file, texts in read.items()}))
