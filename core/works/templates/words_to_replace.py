"""Words of a template that tell the editor what to write: they must not be published."""

import json
import re
from collections.abc import Iterator

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.blocks import StreamValue

WORDS = re.compile(r"\[(?:Kirjoita|Skriv)\b[^\[\]\n]{0,200}\]")  # as the ready templates have them in each language


def words_to_replace(values: dict) -> Iterator[tuple[str, str]]:
    """Yield the names of the fields of a form that still have such words, each with the first of them."""
    for name, value in values.items():
        if isinstance(value, StreamValue):
            value = json.dumps(list(value.get_prep_value()), ensure_ascii=False, cls=DjangoJSONEncoder)
        if isinstance(value, str) and (found := WORDS.search(value)):
            yield name, found[0]
