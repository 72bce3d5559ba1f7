"""The language of a file: what it tells of itself, and what its text looks like."""

import re

from core.files.extraction import FEW_LETTERS, PageText, letters
from core.languages import FILE_LANGUAGES


def language_code(tag: str | None) -> str:
    """Return one of our language codes for a tag such as "fi-FI"; "" for another language or none."""
    word = re.split(r"[-_]", (tag or "").strip().lower())[0]
    return next((each.code for each in FILE_LANGUAGES if word in (each.code, each.marc)), "")


def guess_language(text: str) -> str:
    """Return the language that a text is written in, among those that are guessed; else ""."""
    if letters(text) < FEW_LETTERS:
        return ""
    from simplemma import langdetect

    guessed = tuple(each.code for each in FILE_LANGUAGES if each.is_guessed)
    language, share = langdetect(text, lang=guessed, low_memory=True)[0]
    return language if language != "unk" and share >= 0.5 else ""


def sample(pages: list[PageText], length: int = 6000) -> str:
    """Return text from the middle of a file: covers and reference lists are often in another language."""
    middle = pages[len(pages) // 3 :] + pages[: len(pages) // 3]
    text = ""
    for page in middle:
        text = f"{text} {page.text}"
        if len(text) > length:
            break
    return text[:length]
