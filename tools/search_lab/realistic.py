"""Queries as people type them on the two sites of the demo, and whether the first five hits satisfy them.

data/search-eval/realistic.tsv tells what does: data/search-eval/README.md has its words.
"""

import csv
import html
import re
from dataclasses import dataclass
from pathlib import Path

from django.db.models import Value
from django.db.models.functions import Replace
from django.test import Client
from wagtail.models import Page, Site

from core.titles import ISBD

FILE = Path(__file__).parents[2] / "data/search-eval/realistic.tsv"
FIRST = 5
NUMBER = re.compile(r"(\d[\d\s]*) (?:osuma|träff)")
PATHS = {"fi": "/fi/haku/", "sv": "/sv/sok/"}
TAGS = re.compile(r"<[^>]+>")
TITLE = re.compile(r'<h3 class="entry__title"[^>]*>(.*?)</h3>', re.DOTALL)


@dataclass(frozen=True)
class Row:
    """A query, and what satisfies it: any of `wanted`, pairs of a sort of condition and its text."""

    site: str
    language: str
    query: str
    wanted: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Answer:
    """What readers see: the titles of the first hits, the whole page as text, and how many hits there are."""

    titles: list[str]
    page: str
    total: int


def rows() -> list[Row]:
    """Return the queries of the file."""
    with FILE.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Row(each["site"], each["language"], each["query"], conditions(each["wanted"])) for each in lines]


def conditions(text: str) -> tuple[tuple[str, str], ...]:
    """Return the conditions of a cell: "work:Hanke; kind:event"."""
    parts = (condition.strip().partition(":") for condition in text.split(";"))
    return tuple((sort, wanted) for sort, _colon, wanted in parts)


def ask(client: Client, row: Row, hosts: dict[str, str]) -> Answer:
    """Ask the search page of a site as a reader does."""
    response = client.get(PATHS[row.language], {"q": row.query}, headers={"host": hosts[row.site]})
    if response.status_code != 200:
        return Answer([], str(response.status_code), 0)
    content = response.content.decode()
    titles = [" ".join(html.unescape(TAGS.sub("", title)).split()) for title in TITLE.findall(content)]
    text = " ".join(html.unescape(TAGS.sub(" ", content)).split())
    told = NUMBER.search(text)
    return Answer(titles[:FIRST], text, int("".join(told[1].split())) if told else 0)


def is_satisfied(row: Row, answer: Answer) -> bool:
    """Tell whether one of the conditions is met."""
    return any(is_met(sort, wanted, row.language, answer) for sort, wanted in row.wanted)


def is_met(sort: str, wanted: str, language: str, answer: Answer) -> bool:
    """Tell whether a condition is met. Raises ValueError for a sort of condition that is none."""
    titles, small = answer.titles, wanted.casefold()
    if sort in ("work", "person", "topic"):
        return any(title.casefold().startswith(small) for title in titles)
    if sort == "part":
        return any(small in title.casefold() for title in titles)
    if sort == "told":
        return small in answer.page.casefold()
    if sort == "many":
        return answer.total >= int(wanted)
    if sort == "any":
        return answer.page != "500"
    if sort in ("kind", "type"):
        return any(wanted in kinds_of(title, language) for title in titles)
    raise ValueError(sort)


def kinds_of(title: str, language: str) -> set[str]:
    """Return the keys of kind and type of the pages with a title, which a catalogue may have written by ISBD."""
    pages = Page.objects.annotate(shown=Replace("title", Value(ISBD), Value(": ")))
    pages = pages.filter(shown=title, locale__language_code=language).specific()
    named = [(page.kind.key if getattr(page, "kind", None) else "", page) for page in pages]
    return {key for key, _page in named} | {getattr(page, "publication_type", "") for _key, page in named}


def hosts() -> dict[str, str]:
    """Return the hosts of the project's site (P) and of the library (L), which stand at the highest port."""
    found = {site.hostname: f"{site.hostname}:{site.port}" for site in Site.objects.order_by("port")}
    return {"P": found["127.0.0.1"], "L": found["localhost"]}
