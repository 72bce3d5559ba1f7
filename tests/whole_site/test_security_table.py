"""Every kind of address has its row in docs/security.md: who sees it. What the table says of copies is tried.

The kinds come from the routes, the page types, the folders of files, and from the call that lists a site's addresses.
"""

import re

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import URLResolver, get_resolver, resolve
from django.utils import translation
from wagtail.models import PageViewRestriction

from core.files.access import FOLDERS
from core.models import Contributor, CustomDocument, CustomMedia, OutputFile
from core.page_types import page_types
from core.serving.addresses import site_addresses
from interactives.models import InteractivePage
from tests.factories import path_of, person
from tests.factories.samples import block, document, picture, recording
from tests.factories.scenes import scene, scenes, spot

TEXT = (settings.BASE_DIR / "docs" / "security.md").read_text()
ADDRESSES, COPIES = TEXT.split("## Copies")[0], TEXT.split("## Copies")[1].split("## What")[0]
WHOLES = {"admin/": "admin", "account/": "signing in"}
LANGUAGE = re.compile(r"_(fi|sv)$")


def rows(text) -> dict[str, list[str]]:
    """Return the rows of a table by the address in their first column."""
    found = re.findall(r"^\| `([^`]+)` \|(.*)\|$", text, re.M)
    return {address: [cell.strip() for cell in cells.split("|")] for address, cells in found}


def alternatives(pattern: str) -> list[str]:
    """Return what a regular expression offers at its top level, such as files, scenes and frames."""
    depth, parts = 0, [""]
    for character in pattern:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts


TAILS = sorted({tail for model in page_types() if model.address_tails for tail in alternatives(model.address_tails)})


def kinds_of_routes(resolver=None, before="") -> set[str]:
    """Return a name for each route; those of Wagtail's admin are one, and those of signing in."""
    found = set()
    for pattern in (resolver or get_resolver()).url_patterns:
        if not isinstance(pattern, URLResolver):
            found.add(LANGUAGE.sub("", pattern.name or f"{before}{pattern.pattern}"))
        elif str(pattern.pattern) in WHOLES:
            found.add(WHOLES[str(pattern.pattern)])
        else:
            found |= kinds_of_routes(pattern, before)
    return found


def kind_of(address: str) -> str:
    """Return the kind of an address."""
    if "<page>" in address:
        tail = address.removeprefix("<page>")
        return next((each for each in TAILS if re.fullmatch(each, tail)), "page") if tail else "page"
    path = address.partition("?")[0].replace("…", "x")
    if path.lstrip("/") in WHOLES:
        return WHOLES[path.lstrip("/")]
    with translation.override(path[1:3] if path[1:4] in ("fi/", "sv/") else "fi"):
        match = resolve(path)
    if match.url_name == "media":
        folder = match.kwargs["path"].partition("/")[0]
        return f"media/{folder}" if folder in FOLDERS else "media of staff"
    if match.url_name == "wagtail_serve":
        last = re.search(r"[^/]*/?$", path)[0]
        return next((each for each in TAILS if re.fullmatch(each, last)), "page")
    return LANGUAGE.sub("", match.url_name or match.route)


def test_every_kind_of_address_says_who_sees_it():
    wanted = (kinds_of_routes() - {"media", "wagtail_serve"}) | set(TAILS) | {"page", "media of staff"}
    wanted |= {f"media/{folder}" for folder in FOLDERS}
    assert wanted == {kind_of(address) for address in rows(ADDRESSES)}


def test_every_row_answers_for_each_state():
    assert all(len(cells) == 6 and cells[0] for cells in rows(ADDRESSES).values())


@pytest.fixture
def work(tuotos):
    """A work with all that can lie below a page and under /media/."""
    film = block("media", {"title": "", "media": recording("filmi.mp4").pk, "url": "", "transcript": ""})
    page = tuotos.page(
        InteractivePage,
        slug="teos",
        lead_image=picture(),
        files=[OutputFile(document=document())],
        contributors=[Contributor(person=person())],
        scenes=scenes(scene("Tori", spot("Ovi", film)), scene("Piha")),
    )
    file = default_storage.save("first-pages/1.webp", ContentFile(b"x"))
    CustomDocument.objects.update(first_page=file)
    CustomMedia.objects.update(thumbnail=default_storage.save("media_thumbnails/1.png", ContentFile(b"x")))
    return InteractivePage.objects.get(pk=page.pk)


def addresses_of(work) -> dict[str, str]:
    """Return an address of a work of each kind that the second table names."""
    film = CustomMedia.objects.get(title="filmi.mp4")
    return {
        "<page>": path_of(work),
        "<page>raportti.pdf": f"{path_of(work)}{work.file_addresses.get().name}",
        "<page>ab12cd34/": f"{path_of(work)}{work.scenes[1].id[:8]}/",
        "<page>upota/": f"{path_of(work)}upota/",
        "/media/media/…": film.file.url,
        "/media/media_thumbnails/…": film.thumbnail.url,
        "/media/images/…": work.lead_image.get_rendition("width-400").url,
        "/media/first-pages/…": work.files.get().document.first_page.url,
        "/fi/haku/ehdotukset/": "/fi/haku/ehdotukset/?q=teos",
        "/fi/tyylit/": "/fi/tyylit/",
    }


@pytest.mark.django_db
def test_every_address_of_a_site_is_of_a_kind_in_the_table(tuotos, work):
    known = {kind_of(address) for address in rows(ADDRESSES)}
    kinds = {path: kind_of(path) for path in site_addresses(tuotos.site)}
    assert {path: kind for path, kind in kinds.items() if kind not in known} == {}
    assert set(TAILS) <= set(kinds.values())


@pytest.mark.django_db
def test_copies_are_as_the_table_says(work, client, admin_client):
    said, paths = rows(COPIES), addresses_of(work)
    assert said.keys() == paths.keys()
    for address, (public, _private, _ends) in said.items():
        if public:
            assert f"`{client.get(paths[address]).get('Cache-Control', '')}`".replace("``", "–") == public, address
    PageViewRestriction.objects.create(page=work, restriction_type="login")
    for address, (_public, private, _ends) in said.items():
        if private:
            for reader in (client, admin_client):
                told = reader.get(paths[address]).get("Cache-Control", "")
                assert "no-store" in told or (reader is client and address == "/fi/tyylit/"), (address, told)


def test_what_may_become_private_is_copied_for_an_hour_at_most():
    ages = [int(age) for cells in rows(COPIES).values() for age in re.findall(r"max-age=(\d+)", cells[0])]
    assert ages and max(ages) <= 3600
