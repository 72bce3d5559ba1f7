"""The rules that hold for pages of every type."""

from core.proofreading import (
    basics,
    easy,
    files,
    headings,
    links,
    pictures,
    recordings,
    sources,
    tables,
    texts,
    validity,
)

OWN_RULES = [
    validity.refused,
    basics.missing,
    basics.untranslated,
    headings.order,
    headings.bold_instead,
    links.closed,
    links.own_addresses,
    links.alike,
    pictures.alternative_texts,
    recordings.words_of_recordings,
    tables.headers,
    sources.marks,
    texts.in_other_language,
    files.accessibility,
    easy.original,
    easy.hard_texts,
]
