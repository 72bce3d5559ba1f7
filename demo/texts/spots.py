"""Hotspots of the interactive image, and the scenes that hold them."""

from demo.texts.words import File, Picture, Recording, Ref, Rich, T, link, paragraphs

QUARTER, CORNER, WORKSHOP = (f"{key}-0000-4000-8000-000000000000" for key in ("6b756c6d", "6e757272", "70616a61"))


def scene(key: str, title: T, picture: str, *hotspots: dict) -> tuple:
    """A scene whose block id is given, so that others can lead to it."""
    image = {"image": Picture(picture), "alt_text": "", "decorative": False}
    return "scene", {"title": title, "image": image, "hotspots": list(hotspots)}, key


def spot(title: T, words: T | Rich, *more: tuple, x=0, y=0, size=None, shape="", corners="", icon="") -> dict:
    """A hotspot at x, y per cent. With a size these are the corner of an area; a polygon has corners only."""
    width, height = size or (0, 0)
    rich = words if isinstance(words, Rich) else paragraphs(words)
    return {
        "title": title,
        "content": [("text", rich), *more],
        "shape": shape or ("polygon" if corners else "rect" if size else "point"),
        **{name: f"{number:.2f}" for name, number in (("x", x), ("y", y), ("w", width), ("h", height))},
        "points": corners,
        "icon": icon,
        "colour": "point",
    }


def shown(key: str) -> tuple:
    """An output."""
    return "output", Ref(key)


def image(key: str) -> tuple:
    """A picture."""
    return "image", Picture(key)


def file(key: str) -> tuple:
    """A file."""
    return "file", File(key)


def recording(key: str) -> tuple:
    """A video or an audio recording."""
    return "media", {"title": "", "media": Recording(key), "url": "", "transcript": ""}


def outside(title: T, url: str) -> tuple:
    """A player of another service."""
    return "embed", {"title": title, "url": url}


def leads_to(label: T, target, name: str = "", language: str = "") -> tuple:
    """A link to a page (Ref), a file (File) or another site (its address); `name` is in `language`."""
    return "link", link(label, target, name, language)


def enter(scene_id: str) -> tuple:
    """The way to another scene."""
    return "scene", scene_id[:8]
