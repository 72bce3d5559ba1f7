"""Captions: WebVTT is what browsers show, SRT what most programs write. Pure functions, for a process of its own."""

import html
import re
from io import StringIO

from core.files.office.plain_text import decoded

TIMES = re.compile(r"^\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3}", re.MULTILINE)
PAUSE = 2.0  # seconds of silence, after which a transcript begins a new paragraph
LONGEST = 5_000_000  # signs; the captions of a long film have 200,000


def look_at_captions(file) -> dict:
    """Tell whether captions are `whole`, with their text as WebVTT; else why not.

    That is `encoding`, `empty`, `header` (of neither format), `times` (without captions) or `heavy`.
    """
    try:
        text = decoded(file.read()).replace("\r\n", "\n").replace("\r", "\n")
    except ValueError:
        return {"verdict": "encoding"}
    if len(text) > LONGEST:
        return {"verdict": "heavy"}
    text = text.lstrip("\ufeff\n ")
    if not text:
        return {"verdict": "empty"}
    text = TIMES.sub(lambda times: times[0].replace(",", "."), text)  # as SRT writes them, and browsers do not read
    if not TIMES.search(text):
        return {"verdict": "times" if _has_header(text) else "header"}
    try:
        captions = read(text)
    except ValueError:
        return {"verdict": "header"}
    if not captions:
        return {"verdict": "times"}
    return {"verdict": "whole", "text": text if _has_header(text) else _as_webvtt(captions)}


def look_at_transcript(file) -> dict:
    """Return what is said in pasted captions as a transcript: no times, a paragraph for each speaker and each pause."""
    found = look_at_captions(file)
    if found["verdict"] != "whole":
        return found
    return {"verdict": "whole", "text": "\n\n".join(" ".join(lines) for lines in _paragraphs(read(found["text"])))}


def read(text: str) -> list:
    """Return the captions of a text in WebVTT or SRT. Raises ValueError for a text that is neither."""
    import webvtt

    form = "vtt" if _has_header(text) else "srt"
    if form == "srt":  # some programs number from nothing, or leave the numbers out
        text = _numbered(text)
    try:
        return list(webvtt.WebVTT.from_buffer(StringIO(text), format=form))
    except (webvtt.errors.MalformedFileError, webvtt.errors.MalformedCaptionError) as error:
        raise ValueError("no captions") from error


def _has_header(text: str) -> bool:
    return bool(re.match(r"WEBVTT(?:[ \t\n]|$)", text))


def _numbered(text: str) -> str:
    """Return SRT with a number before each caption."""
    blocks, number = [], 0
    for block in re.split(r"\n[ \t]*\n", text.strip()):
        lines = block.strip("\n").split("\n")
        at = next((index for index, line in enumerate(lines[:2]) if TIMES.match(line)), None)
        if at is not None:
            number += 1
            lines = [str(number), lines[at].strip(), *lines[at + 1 :]]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _as_webvtt(captions: list) -> str:
    """Return captions as a WebVTT file; the marks of SRT that WebVTT lacks are left out."""
    blocks = [
        f"{caption.start} --> {caption.end}\n" + "\n".join(_plain(line) for line in caption.lines)
        for caption in captions
    ]
    return "WEBVTT\n\n" + "\n\n".join(blocks) + "\n"


def _plain(line: str) -> str:
    """Return a line of SRT as WebVTT: b, i and u stay, other marks go, lone signs are written as they must be."""
    pieces = re.split(r"(</?[biu]>)", re.sub(r"\{\\[^}]*\}|</?font[^>]*>", "", line, flags=re.I))
    written = (piece if re.fullmatch(r"</?[biu]>", piece) else html.escape(html.unescape(piece), quote=False)
               for piece in pieces)  # fmt: skip
    return "".join(written)


def _paragraphs(captions: list) -> list[list[str]]:
    """Return the lines of each paragraph of a transcript; a line that runs on from caption to caption stands once."""
    paragraphs, end, speaker = [], None, None
    for caption in captions:
        lines = [line for line in (" ".join(html.unescape(each).split()) for each in caption.text.split("\n")) if line]
        if not lines:
            continue
        voice = caption.voice or None
        if end is None or caption.start_in_seconds - end > PAUSE or voice != speaker:
            paragraphs.append([f"{voice}:"] if voice and voice != speaker else [])
        recent = paragraphs[-1][-3:]
        paragraphs[-1] += [line for line in lines if line not in recent]
        end, speaker = caption.end_in_seconds, voice
    return [paragraph for paragraph in paragraphs if paragraph]
