"""Finds topics by their words. One rule for the chooser and for the list of topics."""

from django.db.models import Case, IntegerField, Q, Value, When
from django.db.models.functions import Lower

LABELS = ("label_fi", "label_sv")
# One word or phrase on each line.
OTHER_WORDS = ("alternative_labels_fi", "alternative_labels_sv")
ALL = (*LABELS, *OTHER_WORDS)


def find_topics(topics, words: str):
    """Return the topics that have `words` in a label or an other word: equal ones first, then those that begin so.

    One or two letters stand in nearly every topic, so they find only the topics that begin with them.
    """
    words = " ".join(words.replace("\0", " ").split())[:100].lower()
    if not words:
        return topics
    equal = _has(words, "iexact")
    begins = _has(words, "istartswith", ALL) | _has(words, "icontains", OTHER_WORDS, before="\n")
    inside = _has(words, "icontains", ALL) if len(words) > 2 else begins
    rank = Case(
        When(equal, then=Value(0)),
        When(begins, then=Value(1)),
        When(_has(words, "icontains", before=" "), then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
    return topics.filter(inside).annotate(rank=rank).order_by("rank", Lower("label_fi"), "pk")


def _has(words: str, lookup: str, names=LABELS, before: str = "") -> Q:
    """Return the condition that a field has the words, also where they begin with a capital.

    SQLite knows the capitals of A to Z only, so for words that begin with å, ä or ö both writings are asked for.
    """
    writings = [words] if words[0].isascii() else [words, words.capitalize()]
    condition = Q()
    for name in names:
        for writing in writings:
            condition |= Q(**{f"{name}__{lookup}": before + writing})
    return condition
