"""The one rule of who may open, see and link to what: each state of a work by each use, in both languages.

The table is that of docs/architecture.md, "Who may see what". Two sites stand side by side.
"""

import json
import re

import pytest
from django.utils import translation

from core.files.addresses import document_url
from core.lists.topics import topic_url
from core.models import Contributor, OutputTopic
from core.serving.draft_links.secrets import make_link
from core.sites import permalinks
from core.sites.routes import route_url
from home.models import ServicePage
from interactives.models import InteractivePage
from interactives.scenes.frames import FRAME_WORDS
from search.index.collecting import public_pages
from tests.core.works_in_states import STATES, Reader, addresses_of_files, make_work, make_works, uses_in_texts
from tests.factories import load_site, make_page, person, topic, work
from tests.factories.neighbour import HOST

pytestmark = pytest.mark.django_db

TABLE = {
    # what a reader meets in each of STATES, which are these:
    # published, announced, withdrawn, draft, hidden, password, login, groups
    "own address": (200, 200, 410, 404, 410, "asks", "asks", "asks"),
    "its file": (200, 404, 410, 404, 410, "asks", "asks", "asks"),
    "its recording": (200, 404, 410, 404, 404, "asks", "asks", "asks"),
    "captions of it": (200, 404, 410, 404, 404, "asks", "asks", "asks"),
    "picture in it": (200, 404, 410, 404, 404, "asks", "asks", "asks"),
    "its lead picture": (200, 200, 410, 404, 404, "asks", "asks", "asks"),
    "first page of its file": (200, 404, 410, 404, 404, "asks", "asks", "asks"),
    "share card": ("own", "own", "", "", "", "", "", ""),
    "its frame": (200, 200, 410, 404, 410, "asks", "asks", "asks"),
    "oEmbed": (200, 404, 404, 404, 404, 401, 401, 401),
    "lasting id": (200, 200, 410, 404, 404, 404, 404, 404),
    "search": ("found", "", "", "", "", "", "", ""),
    "suggestions": ("found", "", "", "", "", "", "", ""),
    "search inside": (200, 404, 404, 404, 404, 404, 404, 404),
    "export": ("found", "", "", "", "", "", "", ""),
    "read API": ("found", "", "", "", "", "", "", ""),
    "OAI-PMH": ("found", "", "", "", "", "", "", ""),
    "sitemap": ("found", "", "", "", "", "", "", ""),
    "related work": ("link", "", "", "", "", "", "", ""),
    "its list": ("link", "name", "", "", "", "", "", ""),
    "list of all": ("link", "name", "", "", "", "", "", ""),
    "page of its maker": ("link", "name", "", "", "", "", "", ""),
    "page of its topic": ("link", "name", "", "", "", "", "", ""),
    "inside a story": ("link", "name", "", "", "", "", "", ""),
    "in a hotspot": ("link", "name", "", "", "", "", "", ""),
    "link of a story": ("link", "link", "words", "words", "words", "words", "words", "words"),
    "link in a text": ("link", "link", "words", "words", "words", "words", "words", "words"),
    "link of a hotspot": ("link", "link", "words", "words", "words", "words", "words", "words"),
    "link in a hotspot's text": ("link", "link", "words", "words", "words", "words", "words", "words"),
    "link without words": ("link", "link", "", "", "", "", "", ""),
    "hotspot's link without words": ("link", "link", "", "", "", "", "", ""),
    "menu": ("link", "link", "", "", "", "", "", ""),
    "link to its draft": (200, 200, 404, 200, 200, 404, 404, 404),
    "address of its file": ("open", "", "", "", "", "open", "open", "open"),
}


@pytest.fixture(params=["localhost", pytest.param(HOST, marks=pytest.mark.slow)])
def site(request, tuotos):
    """Each of two sites in turn. Beside it, the other has published what here has all states."""
    here, there = load_site(request.param), load_site(HOST if request.param == "localhost" else "localhost")
    for state in STATES:
        make_page(InteractivePage, there.fi["interactives"], title=f"Teos {state} interactive", slug=state)
    return here


def test_what_readers_meet_is_what_the_table_says(site, client):
    works, maker, subject = make_works(site), person(), topic()
    for each in works.values():
        for page in InteractivePage.objects.filter(translation_key=each.translation_key):
            Contributor.objects.create(page=page, person=maker)
            OutputTopic.objects.create(page=page, topic=subject)
    pages = uses_in_texts(site, works)
    services = {state: make_work(site, ServicePage, state, show_in_menus=True) for state in STATES}
    work()
    for language in ("fi", "sv"):
        with translation.override(language):
            reader = Reader(site, client, language)
            seen = {
                **answers(reader, works),
                **found(reader, site, works),
                **lists(reader, site, works, maker, subject),
            }
            seen |= {use: meetings(reader, reader.path_of(page), works) for use, page in pages.items()}
            seen["menu"] = meetings(reader, f"/{language}/", services)
        assert seen == TABLE, language


def answers(reader, works) -> dict:
    """What the addresses of works say."""
    paths = {state: reader.path_of(work) for state, work in works.items()}
    word = FRAME_WORDS[reader.language]
    root = f"http://{reader.host}"
    asked = {
        "own address": paths,
        "its file": {state: f"{path}{state}.pdf" for state, path in paths.items()},
        "its frame": {state: f"{path}{word}/" for state, path in paths.items()},
        "oEmbed": {state: f"/oembed/?url={root}{path}" for state, path in paths.items()},
        "lasting id": {state: f"/id/{permalinks.encode(work.translation_key)}/" for state, work in works.items()},
    }
    inside = {state: permalinks.encode(work.translation_key) for state, work in works.items()}
    asked["search inside"] = {state: route_url("inside", reader.language, key=key) for state, key in inside.items()}
    secrets = {state: make_link(work, None, days=7)[1] for state, work in works.items()}
    asked["link to its draft"] = {
        state: route_url("draft", reader.language, secret=secret) for state, secret in secrets.items()
    }
    for use in addresses_of_files(works["published"]):
        asked[use] = {state: addresses_of_files(work)[use] for state, work in works.items()}
    seen = {use: tuple(reader.answer(paths[state], works[state]) for state in STATES) for use, paths in asked.items()}
    return {**seen, "share card": tuple(share_card(reader, path) for path in paths.values())}


def share_card(reader, path) -> str:
    """Return whose picture the head of a page offers to other services: its own, or none but that of the site."""
    card = re.search(r'og:image" content="([^"]*)"', reader.get(path).content.decode())
    return "own" if card and "/media/images/" in card[1] else ""


def found(reader, site, works) -> dict:
    """What machines are told."""
    keys = set(public_pages(site.site).values_list("translation_key", flat=True))
    sitemap = reader.read("/sitemap.xml")
    titles = [reader.page_of(works[state]).title for state in STATES]
    word = titles[0].partition(" ")[0]
    exported = reader.read(f"{route_url('hits_file', reader.language, format='csv')}?q={word}")
    told = reader.read(f"/api/v1/works?page_size=100&language={reader.language}")
    harvested = reader.read("/oai/?verb=ListRecords&metadataPrefix=oai_dc")
    files = {state: document_url(work.files.get().document) for state, work in works.items()}
    return {
        "search": tuple("found" if works[state].translation_key in keys else "" for state in STATES),
        "suggestions": tuple("found" if is_suggested(reader, title) else "" for title in titles),
        "export": tuple("found" if title in exported else "" for title in titles),
        "read API": tuple("found" if json.dumps(title)[1:-1] in told else "" for title in titles),
        "OAI-PMH": tuple("found" if title in harvested else "" for title in titles),
        "sitemap": tuple("found" if f"{reader.path_of(works[state])}<" in sitemap else "" for state in STATES),
        "address of its file": tuple("" if files[state].startswith("/admin/") else "open" for state in STATES),
    }


def is_suggested(reader, title) -> bool:
    """Whether the box of the search offers a title to who has typed most of it."""
    return title in reader.read(f"{route_url('suggestions', reader.language)}?q={title[:-4]}")


def lists(reader, site, works, maker, subject) -> dict:
    """What lists show."""
    own, everything = (reader.path_of(site.fi[name]) for name in ("interactives", "outputs"))
    paths = {"its list": own, "list of all": everything}
    paths["page of its maker"] = route_url("person", reader.language, slug=maker.slug)
    paths["page of its topic"] = topic_url(subject, reader.language)
    return {use: meetings(reader, path, works) for use, path in paths.items()}


def meetings(reader, path, works) -> tuple:
    html = reader.read(path)
    return tuple(reader.met(html, works[state], state) for state in STATES)
