"""Reading of files that are no PDF: what Word, LibreOffice, PowerPoint and editors of plain text write."""

from core.files import apart, text_language
from core.files.extraction import PageText
from core.files.office.packages import READ

PLAIN = ("txt", "csv")  # in an encoding that browsers must be told
PIECE = 2000  # signs, of which the language is guessed


def can_read(document) -> bool:
    """Tell whether a file has something that is looked for in it."""
    return document.file_extension.lower() in (*READ, *PLAIN)


def read(run, path: str):
    """Store the text of a file: each slide for itself, others in one part. Raises TooHeavy."""
    ending = run.document.file_extension.lower()
    if ending in PLAIN:
        run.write(charset=looked_at("plain text", path)["charset"])
    if ending not in READ:
        return run.finish()
    found = looked_at("text", path, ending)
    if found["verdict"] != "whole":
        return run.fail()
    parts = found["parts"]
    run.store([PageText(text) for text in parts], first=0)
    return run.finish(found_language=language_of(parts))


def looked_at(task: str, path: str, *arguments) -> dict:
    found = apart.look_at_path(task, path, *arguments)
    if found["verdict"] == "heavy":
        raise apart.TooHeavy
    return found


def language_of(parts: list[str]) -> str:
    """Return the language of a text; "" where nobody can tell."""
    text = " ".join(parts)
    pieces = [PageText(text[start : start + PIECE]) for start in range(0, len(text), PIECE)]
    return text_language.languages_of(pieces, list(map(text_language.guess_page, pieces)), "").file
