"""What the index of the site keeps of an object: the texts of its `search_fields`, analysed in their language."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Manager, QuerySet
from django.utils.encoding import force_str
from modelsearch.index import AutocompleteField, RelatedFields, SearchField
from wagtail.models import Locale

from core.languages import LANGUAGES
from search.analysis import completion_text, index_text
from search.engines.documents import BODY, SUBJECTS, SUMMARY, TITLE

MARKED = (("_fi", "fi"), ("_sv", "sv"))  # how a field says its language


@dataclass(frozen=True)
class Entry:
    """Analysed texts of one object by weight, and what a half typed word is compared with."""

    texts: dict[int, str]
    autocomplete: str

    @property
    def title(self) -> str:
        return self.texts.get(TITLE, "")

    @property
    def body(self) -> str:
        """All but the title; a text stands as often as it weighs."""
        return " ".join(" ".join([self.texts[weight]] * weight) for weight in sorted(self.texts) if weight != TITLE)


def entries(objs) -> Iterator[tuple[object, Entry]]:
    """Yield objects with what is kept of them."""
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    for obj in objs:
        yield obj, _entry(obj, codes)


def _entry(obj, codes: dict[int, str]) -> Entry:
    texts, completions = defaultdict(list), []
    for field, owner in _fields(obj, obj.get_search_fields()):
        text = _text(field.get_value(owner))
        if not text:
            continue
        for language in _languages(owner, field.field_name, codes):
            if isinstance(field, AutocompleteField):
                completions.append(completion_text(text, language))
            else:
                texts[weight_of(field)].append(index_text(text, language))
    return Entry({weight: " ".join(parts) for weight, parts in texts.items()}, " ".join(completions))


def weight_of(field: SearchField) -> int:
    """Return how much a word of a field weighs, from the boost that the model gives it."""
    boost = field.boost or 1
    if field.field_name == "title" or boost >= TITLE:
        return TITLE
    return SUBJECTS if boost >= SUBJECTS else SUMMARY if boost >= SUMMARY else BODY


def _languages(obj, field_name: str, codes: dict[int, str]) -> tuple[str, ...]:
    """Return in which languages a field of an object is analysed: its own where that is known, else both."""
    for ending, language in MARKED:
        if field_name.endswith(ending):
            return (language,)
    language = codes.get(getattr(obj, "locale_id", None))
    return (language,) if language in LANGUAGES else LANGUAGES


def _fields(obj, fields) -> Iterator[tuple[SearchField | AutocompleteField, object]]:
    """Yield the fields with text, each with the object that has it: the object itself or a related one."""
    for field in fields:
        if isinstance(field, (SearchField, AutocompleteField)):
            yield field, obj
        elif isinstance(field, RelatedFields):
            for related in _related(field.get_value(obj)):
                yield from _fields(related, field.fields)


def _related(value) -> list:
    if isinstance(value, (Manager, QuerySet)):
        return list(value.all())
    value = value() if callable(value) else value
    return [] if value is None else [value]


def _text(value) -> str:
    """Return any value as plain text; nothing where there is none (stock modelsearch stores the word "None")."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, (list, tuple, set)):
        return force_str(value)
    return " \n".join(filter(None, map(_text, value)))
