"""The site's stylesheets in their order. Development links each of them, production one file joined from them."""

import re
from dataclasses import dataclass
from functools import cache

from django.apps import apps

JOINED = "css/site.css"
COMPONENTS = [
    "skip",
    "draft",
    "funder",
    "top",
    "menu",
    "crumbs",
    "contents",
    "foot",
    "icon",
    "kind",
    "text",
    "badge",
    "button",
    "controls",
    "form",
    "seek",
    "suggest",
    "topics",
    "facts",
    "easy",
    "entry",
    "call",
    "lost",
    "file",
    "beside",
    "credit",
    "pick",
    "cite",
    "thread",
    "article",
    "figure",
    "quote",
    "numbers",
    "notes",
    "note",
    "table",
    "media",
    "embed",
    "contact",
    "person",
    "filters",
    "found",
    "chosen",
    "inside",
    "pager",
]


@dataclass(frozen=True)
class Stylesheet:
    """A file under `static/`, and the media query under which it holds."""

    path: str
    media: str = ""


@cache
def stylesheets() -> list[Stylesheet]:
    """Return the stylesheets of the site: the shared ones, then the `components` that apps name in their AppConfig."""
    added = [name for config in apps.get_app_configs() for name in getattr(config, "components", ())]
    return [
        Stylesheet("css/layers.css"),
        Stylesheet("css/tokens.css"),
        Stylesheet("css/dark.css", "(prefers-color-scheme: dark)"),
        Stylesheet("css/contrast.css"),
        Stylesheet("css/reset.css"),
        Stylesheet("css/base.css"),
        Stylesheet("css/layout.css"),
        *(Stylesheet(f"css/components/{name}.css") for name in [*COMPONENTS, *added]),
        Stylesheet("css/utilities.css"),
        Stylesheet("css/print.css", "print"),
    ]


def stylesheets_in(scheme: str) -> list[Stylesheet]:
    """Return the stylesheets that show a page in one colour scheme, "light" or "dark", whatever the reader's is."""
    sheets = [sheet for sheet in stylesheets() if not sheet.media]
    if scheme == "dark":
        sheets.insert(2, Stylesheet("css/dark.css"))
    return sheets


def join(texts: dict[str, str]) -> str:
    """Return one stylesheet made of all; `texts` has the text of each by its path."""
    parts = []
    for sheet in stylesheets():
        text = shorten(texts[sheet.path])
        parts.append(f"@media {sheet.media} {{\n{text}\n}}" if sheet.media else text)
    return "\n".join(parts) + "\n"


def shorten(css: str) -> str:
    """Take out comments, indentation and empty lines. Our strings hold no comments."""
    lines = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())
