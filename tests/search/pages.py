"""What tests read from the search page."""

import html
import re


def ask(client, query="", reader="fi", host="localhost", **params):
    """Ask the search page; return its HTML."""
    path = {"fi": "/fi/haku/", "sv": "/sv/sok/"}[reader]
    response = client.get(path, {"q": query, **params}, headers={"host": host})
    assert response.status_code == 200
    return response.content.decode()


def titles(content: str) -> list[str]:
    """Return the titles of the hits in order."""
    found = re.findall(r'<h3 class="entry__title"[^>]*>(.*?)</h3>', content, re.DOTALL)
    return [html.unescape(re.sub(r"<[^>]+>", "", title)).strip() for title in found]


def found(client, query="", reader="fi", **params) -> list[str]:
    """Return the titles of the hits for a query, in order."""
    return titles(ask(client, query, reader, **params))


def links_inside(content: str) -> list[tuple[str, str]]:
    """Return address and text of the links that lead into a work."""
    inside = re.findall(r'<div class="inside">\s*<p><a href="([^"]*)">(.*?)<span class="unseen">', content, re.DOTALL)
    return [(html.unescape(url), html.unescape(text)) for url, text in inside]
