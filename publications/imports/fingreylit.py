"""FinGreyLit of the National Library of Finland: one JSON object a line, with the facts under `ground_truth`."""

import json
import re
from pathlib import PurePath
from urllib.parse import quote

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from core.citations import identifiers
from core.imports.rows import Problem, RowError, decode, read_lines
from core.languages import LANGUAGES, file_languages
from publications.imports.imported import Creator, ImportedPublication
from publications.models import PublicationPage
from publications.types import COAR_TYPES

SCHEMES = {
    "doi": "doi",
    "e-isbn": "isbn-electronic",
    "isbn": "isbn-electronic",
    "p-isbn": "isbn-print",
    "e-issn": "issn-electronic",
    "p-issn": "issn-print",
}
OTHER_TITLE = re.compile(r"(.+?)\s*\{([a-z]{2,3})\}\s*")
URL_CHARACTERS = "!#$%&'()*+,/:;=?@[]~"

check_url = URLValidator(schemes=["http", "https"])


def read(path: str) -> tuple[list[ImportedPublication], list[Problem], list[Problem]]:
    """Return the records of a file, what is wrong with its rows, and what the user should know about them.

    Raises UnreadableFile when there is no such file.
    """
    records, problems, remarks = [], [], []
    file = PurePath(path).name
    for number, line in read_lines(path):
        try:
            record, notes = to_record(_object(decode(line)))
        except RowError as error:
            problems.append(Problem(number, str(error), file))
            continue
        record.row, record.file = number, file
        records.append(record)
        remarks += [Problem(number, note, file) for note in notes]
    return records, problems, remarks


def to_record(data: dict) -> tuple[ImportedPublication, list[str]]:
    """Return the publication that a JSON object tells of, and remarks on it. Raises RowError when it is unusable."""
    facts = data.get("ground_truth")
    if not isinstance(facts, dict):
        raise RowError(_("There is no ground_truth."))
    notes = []
    record = ImportedPublication(
        record_id=_needed(data, "id", 500),
        language=_needed(facts, "language", 3),
        title=_needed(facts, "title", _longest("title")),
        year=_year(facts),
        publisher=_fitting("; ".join(_texts(facts, "publisher")), "publisher"),
        elsewhere_site=_fitting(_text(data, "repository"), "elsewhere_site"),
    )
    if record.language not in LANGUAGES:
        raise RowError(_("The language is neither fi nor sv: %(text)s") % {"text": record.language})
    record.elsewhere_url = _address(data)
    record.publication_type = _publication_type(facts, notes)
    record.creators = [_creator(name) for name in dict.fromkeys(_texts(facts, "creator")) if name.strip(", ")]
    record.identifiers = list(_identifiers(facts, notes))
    record.other_titles = list(_other_titles(facts, notes))
    return record, notes


def _object(line: str) -> dict:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RowError(_("This is not JSON: %(reason)s") % {"reason": error}) from None
    if not isinstance(data, dict):
        raise RowError(_("This is not a JSON object."))
    return data


def _clean(text) -> str:
    """Return a text on one line. Some records hold line ends, and soft hyphens where a hyphen was meant."""
    if not isinstance(text, str):
        raise RowError(_("There should be a text instead of: %(value)s") % {"value": str(text)[:100]})
    text = text.encode("utf-8", "replace").decode()  # half a surrogate pair cannot be stored
    return " ".join(text.replace("\xad ", "- ").replace("\xad", "").replace("\0", "").split())


def _text(data: dict, name: str) -> str:
    return _clean(data.get(name) or "")


def _texts(data: dict, name: str) -> list[str]:
    values = data.get(name) or []
    values = values if isinstance(values, list) else [values]
    return [text for text in map(_clean, values) if text]


def _needed(data: dict, name: str, longest: int) -> str:
    text = _text(data, name)
    if not text:
        raise RowError(_("The record lacks %(name)s.") % {"name": name})
    return _short_enough(text, name, longest)


def _fitting(text: str, name: str) -> str:
    return _short_enough(text, name, _longest(name))


def _short_enough(text: str, name: str, longest: int) -> str:
    if len(text) > longest:
        raise RowError(_("%(name)s is longer than %(number)s characters.") % {"name": name, "number": longest})
    return text


def _longest(name: str) -> int:
    return PublicationPage._meta.get_field(name).max_length


def _year(facts: dict) -> int | None:
    text = str(facts.get("year") or "").strip()
    if not text:
        return None
    if not re.fullmatch(r"[12]\d{3}", text):
        raise RowError(_("This is not a year: %(text)s") % {"text": text[:20]})
    return int(text)


def _address(data: dict) -> str:
    """Return the lasting address of the record; that of the file only when the record has none of its own."""
    text = _text(data, "id")
    if not text.startswith(("http://", "https://")):
        text = _text(data, "url")
    address = quote(text, safe=URL_CHARACTERS)
    if address:
        try:
            check_url(address)
        except ValidationError:
            raise RowError(_("This is not an address: %(text)s") % {"text": text[:100]}) from None
    return _fitting(address, "elsewhere_url")


def _publication_type(facts: dict, notes: list) -> str:
    word = _text(facts, "type_coar").lower()
    if word and word not in COAR_TYPES:
        notes.append(_("Unknown type; other publication is used instead: %(text)s") % {"text": word})
    return COAR_TYPES.get(word, "other")


def _creator(name: str) -> Creator:
    family, comma, given = name.partition(",")
    if not comma:
        return Creator(_short_enough(name, "creator", 255), is_organisation=True)
    return Creator(_short_enough(family.strip(), "creator", 120), _short_enough(given.strip(), "creator", 120))


def _identifiers(facts: dict, notes: list):
    for name, scheme in SCHEMES.items():
        for text in _texts(facts, name):
            try:
                yield scheme, identifiers.normalise(scheme, text)
            except ValidationError as error:
                words = {"name": name, "text": text, "reason": " ".join(error.messages)}
                notes.append(_("%(name)s %(text)s is kept as another identifier. %(reason)s") % words)
                yield "other", _short_enough(f"{name.upper()} {text}", name, 255)


def _other_titles(facts: dict, notes: list):
    """Yield language and title of each other title. One title may be cut in two; its language ends it."""
    text = " ".join(_texts(facts, "alt_title"))
    known = dict(file_languages())
    for title, language in OTHER_TITLE.findall(text):
        if language in known:
            yield language, _short_enough(title, "alt_title", 500)
        else:
            notes.append(
                _("A title is left out because the site does not know its language: %(title)s")
                % {"title": f"{title} {{{language}}}"}
            )
    rest = OTHER_TITLE.sub("", text)
    if rest:
        notes.append(_("A title is left out because its language is missing: %(title)s") % {"title": rest})
