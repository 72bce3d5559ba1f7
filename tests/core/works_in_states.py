"""A work in each state that there is, pages that name them all in one way each, and a reader who looks."""

import re

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from wagtail.models import PageViewRestriction

from core.models import CustomDocument, CustomMedia, OutputFile, RelatedOutput
from core.works import states
from home.models import ContentPage
from interactives.models import InteractivePage
from tests.factories import translate
from tests.factories.samples import document, picture, recording
from tests.factories.scenes import block, scene, scenes, spot, text

STATES = ("published", "announced", "withdrawn", "draft", "hidden", "password", "login", "groups")


def make_works(site) -> dict:
    """Return a work in each state, by the state."""
    return {state: make_work(site, InteractivePage, state) for state in STATES}


def make_work(site, model, state, **fields):
    if model is InteractivePage:
        fields |= stored_files(state)
    live = {"state": "announced"} if state == "announced" else {}
    name, is_live = model.kind.key, state != "draft"  # titles that stand nowhere else
    page = site.page(model, title=f"Teos {state} {name}", slug=state, live=is_live, **live, **fields)
    twin = translate(page, title=f"Verket {state} {name}", slug=state, publish=is_live)
    put_into(state, page, twin)
    return page


def stored_files(state) -> dict:
    """Return the fields of a work that carries a file of every sort."""
    film = block("media", {"title": "", "media": recording(f"{state}.mp4").pk, "url": "", "transcript": ""})
    return {
        "files": [OutputFile(document=document(f"{state}.pdf"))],
        "lead_image": picture("kansi.png"),
        "scenes": scenes(scene("Tori", spot("Ovi", text("Avoinna."), film))),
    }


def addresses_of_files(work) -> dict:
    """Return the addresses under /media/ of what a work carries."""
    film, file = CustomMedia.objects.get(title=f"{work.slug}.mp4"), work.files.get().document
    if not file.first_page:  # the file of the test has no page that the worker could draw
        file.first_page = default_storage.save(f"first-pages/{work.slug}.webp", ContentFile(b"first page"))
        CustomDocument.objects.filter(pk=file.pk).update(first_page=file.first_page)
        file.refresh_from_db()
    return {
        "its recording": film.file.url,
        "captions of it": film.captions_fi.url,
        "picture in it": work.scenes[0].value["image"].get_rendition("width-400").url,
        "its lead picture": work.lead_image.get_rendition("width-400").url,
        "first page of its file": file.first_page.url,
    }


def put_into(state, page, twin):
    """Make the work of two pages what its name says."""
    if state in ("password", "login", "groups"):
        set_at = twin if state == "login" else page  # it holds for both, wherever it was set
        restriction = PageViewRestriction.objects.create(page=set_at, restriction_type=state, password="sana")
        restriction.groups.set([Group.objects.first()] if state == "groups" else [])
    if state == "withdrawn":
        states.withdraw(page, reason_fi="Virhe.", reason_sv="Fel.")
    for each in (page, twin):
        if state == "hidden":
            each.unpublish()


def link_to(page, words=""):
    return {"text": words, "page": page.pk, "document": None, "url": ""}


def anchor(page, words):
    return f'<p><a linktype="page" id="{page.pk}">{words}</a></p>'


def uses_in_texts(site, works) -> dict:
    """Return pages with twins that name all works in one way each, by the use."""
    bodies = {
        "inside a story": [block("output", work.pk) for work in works.values()],
        "link of a story": [links_block([link_to(work, f"sanat {state}") for state, work in works.items()])],
        "link without words": [links_block([link_to(work) for work in works.values()])],
        "link in a text": [block("text", "".join(anchor(work, f"sanat {state}") for state, work in works.items()))],
    }
    spots = {
        "in a hotspot": [block("output", work.pk) for work in works.values()],
        "link of a hotspot": [block("link", link_to(work, f"sanat {state}")) for state, work in works.items()],
        "hotspot's link without words": [block("link", link_to(work)) for work in works.values()],
        "link in a hotspot's text": [block("text", anchor(work, f"sanat {state}")) for state, work in works.items()],
    }
    to_python = ContentPage._meta.get_field("body").to_python
    pages = {use: site.page(ContentPage, body=to_python(body)) for use, body in bodies.items()}
    for use, contents in spots.items():
        pages[use] = site.page(InteractivePage, scenes=scenes(scene("Aukio", spot("Piste", *contents))))
    related = [RelatedOutput(related=work.outputpage_ptr) for work in works.values()]
    pages["related work"] = site.page(InteractivePage, related=related)
    for page in pages.values():
        translate(page)
    return pages


def links_block(links: list):
    items = [{"type": "item", "id": f"{number:08d}", "value": link} for number, link in enumerate(links)]
    return block("links", {"title": "", "links": items})


class Reader:
    """Somebody who reads a site in a language."""

    def __init__(self, site, client, language):
        self.client, self.language, self.host = client, language, site.site.hostname
        self.headers = {"host": self.host, "accept-language": language}

    def get(self, path):
        return self.client.get(path, headers=self.headers)

    def read(self, path) -> str:
        """Return what stands on a page."""
        response = self.get(path)
        assert response.status_code == 200, path
        return response.content.decode().split("</head>")[-1]

    def page_of(self, work):
        """Return the page of a work in the reader's language."""
        return type(work).objects.get(translation_key=work.translation_key, locale__language_code=self.language)

    def path_of(self, work) -> str:
        return self.page_of(work).get_url_parts()[2]

    def answer(self, path, work):
        """Return what an address says: its status, or that it asks who is there and tells nothing before."""
        response = self.get(path)
        if path.startswith("/id/"):  # leads on, over the prefix of the language
            response = self.client.get(path, headers=self.headers, follow=True)
        content = b"" if response.streaming else response.content
        if "/_util/login/" not in response.get("Location", "") and b'type="password"' not in content:
            return response.status_code
        assert self.page_of(work).title not in content.decode()
        return "asks"

    def met(self, html, work, state) -> str:
        """Return how a text tells of a work: by a link, by the words of one, by its name, or not at all."""
        if re.search(rf'href="[^"]*{re.escape(self.path_of(work))}"', html):
            return "link"
        if f"sanat {state}" in html:
            return "words"
        return "name" if self.page_of(work).title in html else ""
