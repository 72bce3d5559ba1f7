"""The scripts of interactive images: few, small, and sent under names that change with them."""

import gzip
import re

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

from interactives.models import InteractivePage
from tests.factories.samples import full_page

SCRIPTS = settings.BASE_DIR / "static" / "js" / "scene"
LIMIT = 12_000  # bytes of all scripts together, compressed
MOST = 3  # scripts that a page asks for before anybody turns to the picture


def test_scripts_are_small():
    assert sum(len(gzip.compress(path.read_bytes())) for path in SCRIPTS.glob("*.js")) < LIMIT


@pytest.mark.django_db
def test_a_page_with_everything_asks_for_few_scripts(tuotos, client):
    content = client.get(full_page(tuotos, InteractivePage).url).content.decode()
    scripts = set(re.findall(r'(?:src|rel="modulepreload" href)="([^"]+\.js)"', content))
    assert "/static/js/scene/scene.js" in scripts and len(scripts) <= MOST


def test_scripts_name_each_other_by_their_lasting_names(tmp_path):
    storage = {"BACKEND": "cms.static_storage.JoiningStaticFilesStorage"}
    storages = {**settings.STORAGES, "staticfiles": storage}
    with override_settings(STATIC_ROOT=tmp_path, STORAGES=storages, STATICFILES_DIRS=[settings.BASE_DIR / "static"]):
        call_command("collectstatic", interactive=False, verbosity=0)
    script = next((tmp_path / "js" / "scene").glob("scene.*.js")).read_text()
    assert re.search(r'from "\./markers\.\w{12}\.js"', script) and re.search(
        r'import\("\./guide\.\w{12}\.js"\)', script
    )
    assert (tmp_path / "js" / "scene" / "host.js").exists(), "other sites ask for this name for ever"
