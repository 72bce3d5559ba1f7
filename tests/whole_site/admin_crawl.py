"""A walk through the admin, as somebody who is signed in: every kind of page that can be reached."""

import re
from collections import Counter

from tests.whole_site.page_texts import read_page

# What changes or ends something, files, and previews: those are public pages, in the language of the page.
LEFT_OUT = re.compile(r"/(logout|jsi18n|static|media|view_draft|preview|lock|unlock)/|sprite|/documents/\d+/(?!edit)")
NUMBER = re.compile(r"\d+|[0-9a-f]{8}-[0-9a-f-]{27}")
STREAMS = {"body-count": "0", "scenes-count": "0"}  # fields that scripts make
MOST = 1  # pages of a kind


def kind_of(path: str) -> str:
    """Return what two pages of a kind share: the address without numbers and values of its query."""
    path, _mark, query = path.partition("?")
    keys = sorted(part.partition("=")[0] for part in query.split("&") if part)
    return f"{NUMBER.sub('N', path)}?{','.join(keys)}"


def walk(client, starts, language: str):
    """Yield (address, page) of each page; `starts` are read whatever their kind."""
    seen, kinds = set(), Counter()
    waiting = [(path, True) for path in starts]
    while waiting:
        path, is_start = waiting.pop(0)
        path = path.replace("&amp;", "&").partition("#")[0]
        kind = kind_of(path)
        if path in seen or LEFT_OUT.search(path) or (kinds[kind] >= MOST and not is_start):
            continue
        seen.add(path)
        kinds[kind] += 1
        page = visit(client, path, language)
        if page is None:
            continue
        yield path, page
        waiting += [(link, False) for link in sorted(page.links) if link.startswith("/admin/")]
        # relative links of lists: other pages, orders, filters
        waiting += [(path.partition("?")[0] + link, False) for link in sorted(page.links) if link.startswith("?")]


def visit(client, path: str, language: str):
    """Return the texts of a page, or None when the address answers with something else than a page."""
    response = client.get(path, follow=True)
    assert response.status_code < 500, path
    if response.status_code != 200:
        return None
    kind = response.headers.get("Content-Type", "")
    if "html" in kind:
        return read_page(response.content.decode(), language)
    if "json" in kind:
        page = read_page("", language)
        page._read_json(response.content.decode())
        return page
    return None


def send_as_it_is(client, path: str, page, language: str) -> list:
    """Send the form of an adding page as it stands; return the texts of the answer when it has errors."""
    if not re.search(r"/(add|create|new)/", path + "/") or "csrfmiddlewaretoken" not in page.fields:
        return []
    response = client.post(path, {**STREAMS, **page.fields}, follow=True)
    assert response.status_code < 500, path
    if response.status_code != 200 or "html" not in response.headers.get("Content-Type", ""):
        return []
    return read_page(response.content.decode(), language).texts
