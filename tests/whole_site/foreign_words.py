"""Which texts must not stand on a page of the admin: those not translated, and those of the other language."""

import re
from functools import cache
from pathlib import Path

import django
import polib
from django.apps import apps
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import get_language_info, gettext, ngettext, npgettext, override, pgettext

from tests.whole_site.page_texts import plain

LANGUAGES = ("fi", "sv")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{[\w.]*\}")
MONTHS = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
ENGLISH = re.compile(
    r"\b(the|this|these|with|and|of|your|you|are|from|was|has|been|please|could not|can (add|change|delete|view))\b",
    re.IGNORECASE,
)


def catalogues(language: str, with_django: bool):
    """Yield the catalogues of every app and of ours in a language, and of Django and allauth."""
    folders = [Path(django.__file__).parent / "conf" / "locale"] if with_django else []
    folders += map(Path, settings.LOCALE_PATHS)
    left_out = () if with_django else ("django.contrib", "allauth")
    folders += [Path(app.path) / "locale" for app in apps.get_app_configs() if not app.name.startswith(left_out)]
    for folder in folders:
        for domain in ("django", "djangojs"):
            path = folder / language / "LC_MESSAGES" / f"{domain}.po"
            if path.exists():
                yield polib.pofile(str(path))


@cache
def messages(with_django: bool = True) -> frozenset:
    """Return every message that is known: context, English text and its plural."""
    return frozenset(
        (entry.msgctxt, entry.msgid, entry.msgid_plural)
        for language in LANGUAGES
        for catalogue in catalogues(language, with_django)
        for entry in catalogue
        if entry.msgid and not entry.obsolete
    )


@cache
def translations(language: str) -> dict:
    """Return the text of each message in a language: for one, for many."""
    with override(language):
        return {message: translate(*message) for message in messages()}


def translate(context, msgid, plural) -> tuple[str, str]:
    if plural:
        both = (npgettext(context, msgid, plural, n) if context else ngettext(msgid, plural, n) for n in (1, 2))
        return tuple(both)
    text = pgettext(context, msgid) if context else gettext(msgid)
    return text, text


def folded(text: str) -> str:
    return plain(text).casefold().rstrip(":")


ALLOWED = {
    "tuotos": "the name of the system",
    "delete": "a key of the keyboard",
    "partner": "a role in Swedish",
    "none": "in a hidden counter, which a script fills",
}


class ForeignWords:
    """Tells of a text whether it is foreign in a language, and why."""

    def __init__(self, language: str):
        self.language = language
        with override(language):
            self.names_of_many = {folded(str(model._meta.verbose_name_plural)) for model in apps.get_models()}
        other = "sv" if language == "fi" else "fi"
        own = {folded(text) for both in translations(language).values() for text in both}
        own |= MONTHS
        own |= {folded(get_language_info(code)["name_local"]) for code in LANGUAGES}
        self.exact, self.patterns = {}, []
        for message, both in translations(other).items():
            for text in both:
                self._forbid(text, own, f"{other}: {message[1]}")
        for _context, msgid, plural in messages():
            for text in (msgid, plural):
                if text:
                    self._forbid(text, own, f"English: {msgid}")
        for name in names_of_models():
            self._forbid(name, own, "name of a model or a field")
        self.plurals = list(plural_patterns(language))

    def _forbid(self, text: str, own: set, reason: str):
        key = folded(text)
        if key in own or key in ALLOWED or not re.search(r"\w{2}", PLACEHOLDER.sub("", key)):
            return
        if not PLACEHOLDER.search(key):
            self.exact.setdefault(key, reason)
        elif len(re.findall(r"[^\W\d_]{3,}", PLACEHOLDER.sub(" ", key))) > 1:
            self.patterns.append((pattern(key), reason))

    def why(self, text: str, where: str = "") -> str:
        """Return why a text must not stand on the page; "" when it may."""
        key = folded(text)
        if key in self.exact:
            return self.exact[key]
        if PLACEHOLDER.search(text) and where != "script":
            return "placeholder"
        if ENGLISH.search(text):
            return "English words"
        number, _space, things = key.partition(" ")
        if self.language == "fi" and number.isdigit() and number != "1" and things in self.names_of_many:
            return "wrong plural"  # a number takes another case
        for form, wants_one in self.plurals:
            if (found := form.fullmatch(key)) and (found["number"] == "1") != wants_one:
                return "wrong plural"
        return next((reason for form, reason in self.patterns if form.fullmatch(key)), "")


def pattern(text: str, named: str = "") -> re.Pattern:
    parts = PLACEHOLDER.split(text)
    holes = [r"(?P<number>\d[\d\s]*)" if hole == named else r"(.+?)" for hole in PLACEHOLDER.findall(text)] + [""]
    return re.compile("".join(re.escape(part) + hole for part, hole in zip(parts, holes, strict=True)))


def plural_patterns(language: str):
    """Yield the forms of counts that begin with the number, and whether each is the form for one."""
    for (_context, _msgid, plural), both in translations(language).items():
        one, many = map(folded, both)
        holes = PLACEHOLDER.findall(one)
        if plural and one != many and len(holes) == 1 and holes == PLACEHOLDER.findall(many):
            for text, wants_one in ((one, True), (many, False)):
                yield pattern(text, named=holes[0]), wants_one


def names_of_models():
    """Yield names of models and fields that Django made of their English names in code."""
    for model in apps.get_models():
        things = [model._meta, *(field for field in model._meta.get_fields() if not field.auto_created)]
        for thing in things:
            for name in (getattr(thing, "verbose_name", ""), getattr(thing, "verbose_name_plural", "")):
                if name and not isinstance(name, Promise) and not name.isupper():
                    yield name
