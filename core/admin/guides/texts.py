"""The guides of `docs/guides/` in sections. A comment before a heading gives it the keys that the admin links to."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from PIL import Image

FILES = {"fi": "sisallontuottajan-opas.md", "sv": "guide-for-innehallsproducenter.md"}
FOLDER = settings.BASE_DIR / "docs" / "guides"
MARK = re.compile(r"^<!-- ([a-z -]+) -->\n(#+) (.+)\n", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it; `others` are further keys that lead to it."""

    key: str
    others: tuple[str, ...]
    level: int
    title: str
    html: SafeString


@dataclass(frozen=True)
class Guide:
    title: str
    beginning: SafeString
    sections: tuple[Section, ...]

    def section(self, key: str) -> Section | None:
        return next((section for section in self.sections if key in (section.key, *section.others)), None)


def guide_in(language: str) -> Guide:
    """Return the guide in a language of the admin, Finnish where it has none."""
    path = FOLDER / FILES.get(language[:2], FILES["fi"])
    return _read(path, path.stat().st_mtime_ns)


@cache
def _read(path: Path, _changed: int) -> Guide:
    beginning, *parts = MARK.split(path.read_text())
    title, lead = beginning.split("\n", 1)
    sections = (
        Section(*_keys(names), len(signs), heading, _html(text))
        for names, signs, heading, text in zip(*[iter(parts)] * 4, strict=True)
    )
    return Guide(title.removeprefix("# "), _html(lead), tuple(sections))


def _keys(names: str) -> tuple[str, tuple[str, ...]]:
    first, *others = names.split()
    return first, tuple(others)


def _html(text: str) -> SafeString:
    return mark_safe(_markdown().render(text))  # noqa: S308  our own file, and markdown-it lets no HTML through


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.add_render_rule("image", _picture)
    markdown.add_render_rule("th_open", lambda *_parts: '<th scope="col">')
    return markdown


def _picture(renderer, tokens, place, options, env) -> str:
    """A picture of the guide is a static file; its size is told, so that the text does not jump."""
    token = tokens[place]
    name = str(token.attrs["src"])
    with Image.open(FOLDER / name) as picture:
        width, height = picture.size
    alt = renderer.renderInlineAsText(token.children or [], options, env)
    address = static(f"guides/{name.removeprefix('pictures/')}")
    return format_html('<img src="{}" alt="{}" width="{}" height="{}" loading="lazy">', address, alt, width, height)
