"""Files of citations, read by the programs that others use and compared with the records that they were made of."""

import json
import re
from collections.abc import Callable, Iterator

import bibtexparser
import rispy
from pybtex.database import parse_string

from core.citations.csl_item import item_of
from core.citations.formats import FORMATS
from core.citations.formats.bibtex import LATEX, key_of
from core.citations.formats.texts import one_line
from core.citations.page_ranges import first_and_last, tidy_pages
from core.citations.record import Maker, Record

SIGNS = {text: chr(code) for code, text in LATEX.items()}
ESCAPES = re.compile("|".join(re.escape(text) for text in SIGNS))


def differences(records: list[Record]) -> Iterator[str]:
    """Yield what does not come back as it was, for each reader; nothing where all does."""
    readers: dict[str, tuple[str, Callable]] = {
        "pybtex": ("bib", _by_pybtex),
        "bibtexparser": ("bib", _by_bibtexparser),
        "rispy": ("ris", _by_rispy),
        "json": ("json", _by_json),
    }
    for name, (ending, read) in readers.items():
        found = read(FORMATS[ending].write(records))
        if len(found) != len(records):
            yield f"{name}: {len(records)} works written, {len(found)} read"
        for record, back in zip(records, found, strict=False):
            wanted = _wanted(record, ending)
            for field in wanted.keys() | back.keys():
                if wanted.get(field) != back.get(field):
                    yield f"{name}: {record.url} {field}: {wanted.get(field)!r} became {back.get(field)!r}"


def _wanted(record: Record, ending: str) -> dict:
    """Return what a reader must find of a record in a file."""
    if ending == "json":
        return item_of(record)
    names = [_bibtex_name(maker) if ending == "bib" else one_line(maker.inverted) for maker in record.first_makers]
    first, last = first_and_last(record.pages)
    known = {
        "key": key_of(record) if ending == "bib" else record.key,
        "title": one_line(record.catalogue_title),
        "year": str(record.year or ""),
        "makers": names,
        "pages": [tidy_pages(record.pages)] if ending == "bib" else [first, last],
        "urls": [record.cited_url] if ending == "bib" else [url for url in (record.elsewhere_url, record.url) if url],
        "keywords": [one_line(keyword.name) for keyword in record.keywords],
        "abstract": one_line(record.abstract),
        "handle": next(iter(record.numbers("handle")), ""),
    }
    if ending == "bib":
        known["keywords"] = [one_line(word.replace(",", " ")) for word in known["keywords"]]
    return known


def _bibtex_name(maker: Maker) -> str:
    if maker.is_organisation or not maker.given:
        return one_line(maker.name)
    return ", ".join(one_line(part).replace(",", " ") for part in (maker.family, maker.given))


def plain(text: str) -> str:
    """Return a text of BibTeX without its escapes."""
    return ESCAPES.sub(lambda found: SIGNS[found[0]], text)


def _entry(key: str, fields: dict[str, str], names: list[str]) -> dict:
    words = fields.get("keywords", "")
    return {
        "key": key,
        "title": plain(fields.get("title", "")),
        "year": fields.get("year", ""),
        "makers": names,
        "pages": [plain(fields.get("pages", "")).replace("--", "–")],
        "urls": [fields.get("url", "")],
        "keywords": [plain(word) for word in words.split(", ")] if words else [],
        "abstract": plain(fields.get("abstract", "")),
        "handle": fields.get("handle", ""),
    }


def _by_pybtex(text: str) -> list[dict]:
    found = []
    for key, entry in parse_string(text, "bibtex").entries.items():
        people = entry.persons.get("author") or entry.persons.get("editor") or []
        found.append(_entry(key, dict(entry.fields), [_unbraced(str(person)) for person in people]))
    return found


def _by_bibtexparser(text: str) -> list[dict]:
    library = bibtexparser.parse_string(text)
    if library.failed_blocks:
        raise ValueError(f"bibtexparser cannot read {library.failed_blocks[0].raw}")
    found = []
    for entry in library.entries:
        fields = {field.key: field.value for field in entry.fields}
        people = fields.get("author") or fields.get("editor") or ""
        found.append(_entry(entry.key, fields, [_unbraced(name) for name in _names(people)]))
    return found


def _names(text: str) -> list[str]:
    """Return the names that " and " parts outside of braces."""
    parts, depth = [""], 0
    for word in re.split(r"( and )", text):
        if word == " and " and depth == 0:
            parts.append("")
        else:
            parts[-1] += word
            depth += ESCAPES.sub("", word).count("{") - ESCAPES.sub("", word).count("}")
    return [part.strip() for part in parts if part.strip()]


def _unbraced(name: str) -> str:
    name = plain(re.sub(r"\\text[a-z]+\{\}", lambda found: SIGNS[found[0]], name))
    return name[1:-1] if name.startswith("{") and name.endswith("}") else name


def _by_rispy(text: str) -> list[dict]:
    return [
        {
            "key": row.get("id", ""),
            "title": row.get("title", ""),
            "year": row.get("year", ""),
            "makers": row.get("authors", []),
            "pages": [row.get("start_page", ""), row.get("end_page", "")],
            "urls": row.get("urls", []),
            "keywords": row.get("keywords", []),
            "abstract": row.get("abstract", ""),
            "handle": next((note for note in row.get("notes", []) if not note.lower().startswith("urn:")), ""),
        }
        for row in rispy.loads(text)
    ]


def _by_json(text: str) -> list[dict]:
    return json.loads(text)
