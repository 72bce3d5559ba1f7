"""Texts of the demo in both languages side by side, and the blocks of stories made of them."""

from typing import NamedTuple


class T(NamedTuple):
    """A plain text in Finnish and in Swedish."""

    fi: str
    sv: str


METROPOLIA = T("Metropolia Ammattikorkeakoulu", "Yrkeshögskolan Metropolia")


class Rich(T):
    """Paragraphs or a list as HTML in Finnish and in Swedish."""


class Ref(NamedTuple):
    """A page of the demo, by its key."""

    key: str


class Picture(NamedTuple):
    """A picture of the demo, by its key."""

    key: str


class File(NamedTuple):
    """A file of the demo, by its key."""

    key: str


class Recording(NamedTuple):
    """A video or an audio recording of the demo, by its key."""

    key: str


def paragraphs(*texts: T) -> Rich:
    return _join("<p>", texts, "</p>")


def text(*texts: T) -> tuple:
    return "text", paragraphs(*texts)


def bullets(*texts: T) -> tuple:
    items = _join("<li>", texts, "</li>")
    return "text", Rich(f"<ul>{items.fi}</ul>", f"<ul>{items.sv}</ul>")


def heading(title: T) -> tuple:
    return "heading", {"text": title, "level": "2"}


def notice(title: T, *texts: T) -> tuple:
    return "notice", {"title": title, "text": paragraphs(*texts)}


def figures(*rows: tuple[str, T]) -> tuple:
    return "key_figures", {"figures": [{"number": number, "label": label} for number, label in rows]}


def picture(key: str) -> tuple:
    return "image", {"image": Picture(key), "caption": "", "size": "wide"}


def output(key: str) -> tuple:
    return "output", Ref(key)


def links(title: T, *rows: tuple[T, object]) -> tuple:
    return "links", {"title": title, "links": [link(*row) for row in rows]}


def sources(*rows: dict) -> tuple:
    return "sources", {"sources": [{"publisher": "", "container": "", "year": "", "doi": "", **row} for row in rows]}


def link(label: T, target, name: str = "", language: str = "") -> dict:
    """A link to a page (Ref), a file (File) or another site (its address); `name` is in `language`."""
    kind = {Ref: "page", File: "document"}.get(type(target), "url")
    return {"text": label, kind: target, "name": name, "language": language}


def call(title: T, more: T, button: T, key: str) -> tuple:
    return "call_to_action", {"title": title, "text": more, "link": button, "page": Ref(key)}


def accordion(*rows: tuple[T, T]) -> tuple:
    return "accordion", {"items": [{"title": title, "text": paragraphs(answer)} for title, answer in rows]}


def table(caption: T, *rows: list) -> tuple:
    """A table whose first row and column are headers."""
    cells = {
        "data": [list(row) for row in rows],
        "first_row_is_table_header": True,
        "first_col_is_header": True,
        "table_header_choice": "both",
        "table_caption": caption,
    }
    return "table", {"table": cells, "note": ""}


def _join(opening: str, texts, closing: str) -> Rich:
    return Rich(*("".join(f"{opening}{text}{closing}" for text in side) for side in zip(*texts, strict=True)))
