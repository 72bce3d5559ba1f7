"""Addresses of scenes, on the page and in the frame that other sites show."""

import re

from core.languages import LANGUAGES

FRAME_WORDS = {"fi": "upota", "sv": "badda-in"}
SCENE_KEY = "[0-9a-f]{8}"
FRAME = rf"({'|'.join(FRAME_WORDS[language] for language in LANGUAGES)})(?:-({SCENE_KEY}))?"


def scene_tail(scene) -> str:
    """Return the end of the address of a scene: none for the first one."""
    return "" if scene is None or scene.number == 1 else f"{scene.key}/"


def frame_tail(page, scene=None) -> str:
    """Return the end of the address of the frame that shows a scene on another site."""
    key = scene_tail(scene)
    return f"{FRAME_WORDS[page.language]}{f'-{key}' if key else '/'}"


def scene_url(page, scene, request=None) -> str:
    """Return the address of a scene: the page's own for the first one."""
    return f"{page.get_url(request) or ''}{scene_tail(scene)}"


def frame_url(page, scene=None, request=None) -> str:
    """Return the address of the frame that shows a scene on another site."""
    return f"{page.get_url(request) or ''}{frame_tail(page, scene)}"


def read_component(page, component: str) -> tuple[str, bool] | None:
    """Return what the end of an address means: the key of a scene ("" for the first) and whether it is a frame.

    None when it means nothing.
    """
    if match := re.fullmatch(FRAME, component):
        return (match[2] or "", True) if match[1] == FRAME_WORDS[page.language] else None
    return (component, False) if component else None


def allow_framing(response):
    """Let any site show a response in a frame; search engines show the page itself instead."""
    response.xframe_options_exempt = True
    response._csp_replace = {"frame-ancestors": ["*"]}
    response["X-Robots-Tag"] = "noindex"
    return response
