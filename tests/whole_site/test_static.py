"""Stylesheets, icons and the share picture: one list, one file in production, separate ones in development."""

import gzip
import json
import re
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import override_settings
from PIL import Image

from blog.models import BlogPostPage
from core.serving.stylesheets import JOINED, join, shorten, stylesheets
from tests.factories import translate
from tests.factories.samples import picture

STATIC = settings.BASE_DIR / "static"
STAFF_ONLY = ("css/admin", "css/components/patterns.css")
LIMIT = 12_000  # bytes of the joined stylesheet, compressed


def test_every_stylesheet_stands_in_the_list_once():
    listed = [sheet.path for sheet in stylesheets()]
    collected = Path(settings.STATIC_ROOT)
    folders = [STATIC, *(folder for folder in settings.BASE_DIR.glob("*/static") if folder != collected)]
    paths = [str(path.relative_to(folder)) for folder in folders for path in (folder / "css").rglob("*.css")]
    assert len(listed) == len(set(listed))
    assert set(listed) == {path for path in paths if not path.startswith(STAFF_ONLY)}


def test_every_stylesheet_puts_itself_in_a_layer_and_names_no_other_file():
    for sheet in stylesheets():
        text = Path(finders.find(sheet.path)).read_text()
        assert "@layer" in text, sheet.path
        assert "url(" not in text and "@import" not in text, f"{sheet.path}: joining would break relative addresses"


def test_joined_stylesheet_keeps_order_and_schemes():
    texts = {sheet.path: f"/* a\nb */\n.x {{\n  --from: {sheet.path};\n}}\n" for sheet in stylesheets()}
    joined = join(texts)
    assert [sheet.path for sheet in stylesheets()] == re.findall(r"--from: (.+);", joined)
    assert "/*" not in joined
    assert re.search(r"@media \(prefers-color-scheme: dark\) \{\s*\.x \{\s*--from: css/dark.css;\s*\}\s*\}", joined)


def test_shortening_leaves_rules_alone():
    assert (
        shorten('a {\n  content: "·" / "";\n\n  color: red; /* why */\n}\n')
        == 'a {\ncontent: "·" / "";\ncolor: red;\n}'
    )


@pytest.fixture
def production(tmp_path):
    """Static files as production serves them: a fresh storage, collected into a directory of the test."""
    storages = {**settings.STORAGES, "staticfiles": {"BACKEND": "cms.static_storage.JoiningStaticFilesStorage"}}
    ours = ["django.contrib.staticfiles.finders.FileSystemFinder"]  # not the thousand files of the admin
    with override_settings(STORAGES=storages, STATIC_ROOT=tmp_path, STATICFILES_FINDERS=ours):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield tmp_path


@pytest.mark.django_db
def test_production_links_one_stylesheet(tuotos, client, production):
    content = client.get("/fi/").content.decode()
    hashed = json.loads((production / "staticfiles.json").read_text())["paths"][JOINED]
    assert re.findall(r'rel="stylesheet" href="([^"]+)"', content) == [f"/static/{hashed}"]
    packed = (production / f"{hashed}.gz").read_bytes()
    assert len(packed) <= LIMIT
    assert (
        gzip.decompress(packed)
        == join({s.path: Path(finders.find(s.path)).read_text() for s in stylesheets()}).encode()
    )


def test_collecting_again_changes_no_name(production):
    first = (production / "staticfiles.json").read_bytes()
    call_command("collectstatic", interactive=False, verbosity=0)
    assert (production / "staticfiles.json").read_bytes() == first


@pytest.mark.django_db
def test_development_links_each_stylesheet_in_order(tuotos, client):
    links = re.findall(r'rel="stylesheet" href="/static/([^"]+)"', client.get("/fi/").content.decode())
    assert links == [sheet.path for sheet in stylesheets()]


def properties(client, path):
    content = client.get(path).content.decode()
    return dict(re.findall(r'<meta property="(og:[^"]+)" content="([^"]*)"', content))


@pytest.mark.django_db
def test_page_without_picture_is_shared_with_the_picture_of_the_site(tuotos, client):
    fi, sv = properties(client, "/fi/"), properties(client, "/sv/")
    assert (fi["og:locale"], sv["og:locale"]) == ("fi_FI", "sv_FI")
    assert fi["og:title"] == "Hanke" and sv["og:title"] == "Hanke sv"
    assert fi["og:image"] == "https://localhost/static/share.png" and fi["og:url"] == "https://localhost/fi/"
    assert fi["og:image:alt"] and fi["og:type"] == "website"


@pytest.mark.django_db
def test_output_is_shared_with_its_own_picture_in_its_language(tuotos, client):
    page = tuotos.page(BlogPostPage, intro="Mikä auttaa?", lead_image=picture(size=(1600, 1000)))
    twin = translate(page, title="Inlägg", intro="Vad hjälper?")
    fi, sv = properties(client, page.url), properties(client, twin.url)
    assert fi["og:image"].startswith("https://localhost/media/") and fi["og:type"] == "article"
    assert (fi["og:image:width"], fi["og:image:height"]) == ("1200", "630")
    assert (fi["og:image:alt"], sv["og:image:alt"]) == ("Piirros kampuksesta", "Teckning av campus")
    assert (fi["og:description"], sv["og:description"]) == ("Mikä auttaa?", "Vad hjälper?")


@pytest.mark.parametrize(("name", "size"), [("share", (1200, 630)), ("touch-icon", (180, 180)), ("favicon", (32, 32))])
def test_drawn_pictures_have_their_sizes(name, size):
    assert Image.open(BytesIO((STATIC / f"{name}.png").read_bytes())).size == size
