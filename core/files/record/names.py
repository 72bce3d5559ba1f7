"""Names of people on the first pages of a PDF file."""

import re

from core.files.record.rows import Row

MOST = 30
NEAR = 14  # rows below the title
WORD = re.compile(r"^[^\W\d_][\w’'`.-]*$")
SMALL = frozenset({"von", "van", "der", "de", "da", "di", "af", "la", "le", "el", "den", "dos", "du", "zu"})
MOST_WORDS = 5  # of a name
MARKS = re.compile(r"[*∗†‡§¶+$#¢]+|(?<=[^\W\d])\d+\b")  # that lead to a note
AFTER = re.compile(r"\s*[—–]\s+.*$|\s+-\s+.*$")  # an address or a house behind the name
BETWEEN = re.compile(r"\s*(?:[,;&•·|]|\band\b|\bja\b|\boch\b|\bund\b|\bog\b|\bi\b|\bet\b|\ben\b)\s*")
LEAD = re.compile(
    r"^(?:by|door|yazarlar|kirjoittaneet|"
    r"author|authors|written by|edited by|tekijät?|kirjoittajat?|kirjoittanut|toimittanut|toimittajat?|toim\.|"
    r"författare|av|skriven av|redaktör|von|autor|autoren|autori|forfatter|auteur)\s*:?\s+",
    re.I,
)
IN_BRACKETS = re.compile(r"\s*[<(\[][^<>()\[\]]*[>)\]]|\S+@\S+")
NO_NAME = re.compile(
    r"\b(universit\w+|yliopisto\w*|korkeakoulu\w*|ammattikorkea\w*|högskol\w+|institut\w*|department|laitos|faculty|"
    r"school|college|laborator\w*|inc|ltd|oy|ab|project|team|version|manual|guide|report|raportti|julkaisu\w*|series|"
    r"sarja|january|february|march|april|may|june|july|august|september|october|november|december|abstract|"
    r"contents|chapter|street|road|avenue|center|centre|group|foundation|press|license|copyright|research|software|"
    r"system|documentation|introduction|the|of|for|to|with|package|edition|release|usa|germany|finland|suomi|helsinki|"
    r"california|office|ministry|ministeriö|keskus|säätiö|corporation|technology|science|engineering|"
    r"computer|mozilla|adobe|delhi|tõlkinud|history|sample|test|variations|reviews?)\b",
    re.I,
)


def people_in(text: str) -> list[str]:
    """Return the names in a row that holds nothing else; none where a piece is no name."""
    bare = MARKS.sub("", AFTER.sub("", IN_BRACKETS.sub("", LEAD.sub("", text))))
    pieces = [" ".join(piece.split()).strip(" .") for piece in BETWEEN.split(bare)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) == 2 and all(WORD.match(piece) and piece[0].isupper() for piece in pieces) and "," in bare:
        pieces = [f"{pieces[1]} {pieces[0]}"]  # Meikäläinen, Maija
    if not pieces or not all(is_name(piece) for piece in pieces):
        return []
    return pieces


def is_name(text: str) -> bool:
    """Whether a text is a name of a person by its form: two words or more, each with a capital."""
    words = text.split()
    big = [word for word in words if word not in SMALL]
    if not 2 <= len(big) <= len(words) <= MOST_WORDS or (text.isupper() and len(words) > 2):
        return False
    return all(WORD.match(word) and word[0].isupper() for word in big) and not NO_NAME.search(text)


def authors_of(pages: list[list[Row]], title: str, metadata: str) -> tuple[list[str], bool]:
    """Return the names of the authors and whether they are sure; those of the metadata where the pages have them."""
    seen = " ".join(row.text for rows in pages[:3] for row in rows).casefold()
    told = people_in(metadata) or ([metadata.strip()] if is_name(metadata.strip()) else [])
    if told and all(name.split()[-1].casefold() in seen for name in told):
        return told[:MOST], True
    for number, rows in enumerate(pages[:3]):
        if found := _below_title(rows, title) if not number else _said(rows):
            return list(dict.fromkeys(found))[:MOST], False
    return told[:MOST], False


def _below_title(rows: list[Row], title: str) -> list[str]:
    """Return the names in the rows after the title, and in rows that say so themselves."""
    words = title.casefold()
    places = [place for place, row in enumerate(rows) if len(row.text) > 3 and row.text.casefold() in words]
    first = places[-1] + 1 if places else 0
    found: list[str] = []
    for row in rows[first : first + NEAR]:
        names = people_in(row.text)
        if found and not names and not _is_aside(row.text):
            break
        found += names
    return found or _said(rows) or [name for row in rows[:first] for name in people_in(row.text)]


def _said(rows: list[Row]) -> list[str]:
    """Return the names in rows that say that somebody wrote it."""
    return [name for row in rows if LEAD.match(row.text) for name in people_in(row.text)]


def _is_aside(text: str) -> bool:
    """Whether a row between names is an address or the name of a house, and not the text."""
    return len(text) < 90 and not text.endswith(".")
