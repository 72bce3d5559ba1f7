"""Names that one object carries in Finnish and Swedish (`name_fi`, `name_sv`)."""

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)
# Languages that a file, a publication or a passage may be in.
FILE_LANGUAGES = [
    ("fi", _("Finnish")),
    ("sv", _("Swedish")),
    ("en", _("English")),
    ("se", _("Northern Sámi")),
    ("uk", _("Ukrainian")),
    ("ru", _("Russian")),
    ("et", _("Estonian")),
    ("ar", _("Arabic")),
    ("so", _("Somali")),
]


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
