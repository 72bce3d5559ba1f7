"""Year, ISBN, publisher and abstract of a PDF file, from the text of its first and last pages."""

import re

from stdnum import isbn

YEAR = re.compile(r"(?<![\d.,/-])(19[5-9]\d|20[0-4]\d)(?![\d,/-])")
RIGHTS = re.compile(r"(?:©|\(c\)|copyright|tekijänoikeus)\D{0,60}?(?:(?:19|20)\d\d\s*[-–,]\s*)*((?:19|20)\d\d)", re.I)
BETWEEN = r"[\s\-‐‑‒–—−\u00ad]{0,4}"  # digits of a number, which may go over to the next line
LONG_ISBN = re.compile(rf"(?<![\d-])97[89](?:{BETWEEN}\d){{10}}(?!\d)")
OLD_ISBN = re.compile(rf"ISBN(?:[\s-]?10(?=\D))?[^\dX]{{0,60}}?((?:\d{BETWEEN}){{9}}[\dXx])(?![\w])", re.I)
NEAR = (300, 30)  # signs before and after a number in which its name stands: a list has it once, before the first
FOR_FILES = re.compile(r"pdf|verkko|online|sähkö|nät|elektron|e-?isbn", re.I)
PUBLISHER = re.compile(
    r"(?:publisher|published by|julkaisija|kustantaja|utgivare|utgiven av|förlag|herausgeber)\s*:?\s+"
    r"([A-ZÅÄÖ][^\n,;:.]{2,80})",
    re.I,
)
HOUSE = re.compile(
    r"((?:[A-ZÅÄÖ][\w-]+ ){0,3}(?:[A-ZÅÄÖ][\w-]*)?"
    r"(?:ammattikorkeakoulu|yliopisto|yrkeshögskolan?|universitet|ministeriö|säätiö|University|laitos|keskus)"
    r"(?: [A-ZÅÄÖ][\w-]+| of [A-Z][\w-]+(?: [A-Z][\w-]+)*)?)"
)
ABSTRACT = re.compile(
    r"(?:^|\n)\s*(?:\d+\s+)?(tiivistelmä|abstract|abstrakti?|sammandrag|sammanfattning|summary|referat|zusammenfassung)"
    r"\s*[:.—–-]?\s*\n?",
    re.I,
)
END = re.compile(
    r"\n\s*(?:avainsanat|asiasanat|keywords|key words|nyckelord|sökord|index terms|acm classification|"
    r"(?:1|i)?\.?\s*(?:introduction|johdanto|inledning|einleitung)|contents|sisällys\w*|innehåll)\b",
    re.I,
)
SHORTEST_HOUSE = 10  # letters of the name of a publisher
LONGEST_ABSTRACT, SHORTEST_ABSTRACT = 3000, 80


def isbns_of(text: str) -> list[str]:
    """Return the ISBNs that stand in a text and whose check digit is right, those of files first."""
    found = []
    for match in sorted([*LONG_ISBN.finditer(text), *OLD_ISBN.finditer(text)], key=lambda match: match.start()):
        number = re.sub(r"[^\dX]", "", match[match.lastindex or 0].upper())
        around = text[max(0, match.start() - NEAR[0]) : match.end() + NEAR[1]]
        if isbn.is_valid(number) and "ISBN" in around.upper():
            found.append((not FOR_FILES.search(_told_of(text, match)), isbn.format(number)))
    return list(dict.fromkeys(number for _is_printed, number in sorted(found, key=lambda each: each[0])))


def _told_of(text: str, match: re.Match) -> str:
    """Return what stands on the line of a number before it, from the number before that on, and right behind it."""
    before = re.split(r"[\dXx]\)?[,;]?\s", text[: match.start()].rpartition("\n")[2])[-1]
    return before + match[0] + re.split(r"[|,;\n]|ISBN", text[match.end() : match.end() + 24])[0]


def year_of(text: str, created: str) -> tuple[int | None, bool]:
    """Return the year and whether it is sure: of the rights, else the only or newest one, else of the file itself."""
    if rights := [int(year) for year in RIGHTS.findall(text)]:
        return max(rights), True
    years = {int(year) for year in YEAR.findall(text)}
    made = int(created[2:6]) if re.match(r"D:(19|20)\d\d", created) else None
    if years:
        if made in years:
            return made, True
        past = [year for year in years if made is None or year <= made]
        return max(past or years), len(years) == 1
    return made, False


def publisher_of(text: str) -> tuple[str, bool]:
    """Return the publisher and whether the text says so."""
    if match := PUBLISHER.search(text):
        return " ".join(match[1].split()), True
    houses = (" ".join(match[1].split()) for match in HOUSE.finditer(text))
    return next((house for house in houses if house[0].isupper() and len(house) >= SHORTEST_HOUSE), ""), False


def abstract_of(text: str) -> str:
    """Return the abstract that stands under its own heading; "" where there is none."""
    match = ABSTRACT.search(text)
    if not match:
        return ""
    body = text[match.end() : match.end() + LONGEST_ABSTRACT * 2]
    if end := END.search(body):
        body = body[: end.start()]
    body = re.sub(r"-\n(?=[a-zåäö])", "", body)
    body = " ".join(body.split())[:LONGEST_ABSTRACT]
    return body if len(body) >= SHORTEST_ABSTRACT else ""
