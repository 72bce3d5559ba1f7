"""Reading of files that are no PDF: what Word, LibreOffice, PowerPoint and editors of plain text write."""

from core.files import apart, text_language
from core.files.extraction import PageText
from core.files.office.packages import READ

PLAIN = ("txt", "csv")  # in an encoding that browsers must be told
PIECE, PIECES = 2000, 40  # signs, of which the language is guessed, and how many times


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
    pages = cut(parts)
    run.store([PageText(text) for text in parts], first=0)
    told = text_language.languages_of(pages, [text_language.guess_page(page) for page in pages], "")
    return run.finish(found_language=told.file)


def looked_at(task: str, path: str, *arguments) -> dict:
    found = apart.look_at_path(task, path, *arguments)
    if found["verdict"] == "heavy":
        raise apart.TooHeavy
    return found


def cut(parts: list[str]) -> list[PageText]:
    """Return a text in pieces as long as a page, of which the language is guessed."""
    text = " ".join(parts)
    return [PageText(text[start : start + PIECE]) for start in range(0, min(len(text), PIECE * PIECES), PIECE)]
