"""The languages of the site, those of files, and names that one object carries in both (`name_fi`, `name_sv`)."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)


@dataclass(frozen=True)
class FileLanguage:
    """A language that a file, a publication or a passage may be in. `marc` is its code of three letters.

    Where `is_guessed`, a text is recognised by its words: simplemma must know the language well. Russian, Ukrainian and
    Arabic are known by their letters.
    """

    code: str
    marc: str
    name: str
    open_pdf: str
    is_guessed: bool = False


# One more language is one more row, and its words in both catalogues.
FILE_LANGUAGES = [
    FileLanguage("fi", "fin", _("Finnish"), _("Open the PDF in Finnish"), is_guessed=True),
    FileLanguage("sv", "swe", _("Swedish"), _("Open the PDF in Swedish"), is_guessed=True),
    FileLanguage("en", "eng", _("English"), _("Open the PDF in English"), is_guessed=True),
    FileLanguage("se", "sme", _("Northern Sámi"), _("Open the PDF in Northern Sámi"), is_guessed=True),
    FileLanguage("uk", "ukr", _("Ukrainian"), _("Open the PDF in Ukrainian")),
    FileLanguage("ru", "rus", _("Russian"), _("Open the PDF in Russian")),
    FileLanguage("et", "est", _("Estonian"), _("Open the PDF in Estonian"), is_guessed=True),
    FileLanguage("ar", "ara", _("Arabic"), _("Open the PDF in Arabic")),
    FileLanguage("so", "som", _("Somali"), _("Open the PDF in Somali")),
]


def file_languages() -> list[tuple[str, str]]:
    """Return the languages of files as choices. Fields name this function, so a new language makes no migration."""
    return [(each.code, each.name) for each in FILE_LANGUAGES]


def language_name(code: str) -> str:
    """Return the name of a language of files as it stands in a list of facts; the code of an unknown one."""
    return dict(file_languages()).get(code, code)


def active_language() -> str:
    """Return "fi" or "sv": the reader's language, Finnish where none of ours is active."""
    language = (get_language() or "")[:2]
    return language if language in LANGUAGES else LANGUAGES[0]


def other_language(language: str) -> str:
    """Return the one of our two languages that `language` is not."""
    return LANGUAGES[1] if language == LANGUAGES[0] else LANGUAGES[0]


class Text(str):
    """A text that knows its language, so that a template can mark it with `lang`."""

    language: str

    def __new__(cls, value: str, language: str):
        text = super().__new__(cls, value)
        text.language = language
        return text

    def __getnewargs__(self):
        """What the cache needs to make the text anew."""
        return str(self), self.language


def in_language(instance, name: str, language: str | None = None) -> Text:
    """Return `name_<language>` of an object, or its other language's text when that is empty."""
    wanted = language or active_language()
    for code in (wanted, other_language(wanted)):
        value = getattr(instance, f"{name}_{code}")
        if value:
            return Text(value, code)
    return Text("", wanted)


class Bilingual:
    """Descriptor: `name = Bilingual()` reads `name_fi` or `name_sv` by the active language."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else in_language(instance, self.name)
