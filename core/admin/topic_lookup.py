"""Finds topics by their words. One rule for the chooser and for the list of topics."""

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Value, When

from core.alphabet import InAlphabet
from core.languages import active_language
from core.models import OutputTopic

LABELS = ("label_fi", "label_sv")
# One word or phrase on each line.
OTHER_WORDS = ("alternative_labels_fi", "alternative_labels_sv")
ALL = (*LABELS, *OTHER_WORDS)


def find_topics(topics, words: str):
    """Return the topics that have `words` in a label or an other word: equal ones first, then those that begin so.

    Of these the label in the language of the admin goes first, and then what outputs have already. One or two letters
    stand in nearly every topic, so they find only the topics that begin with them; no letter finds those in use first.
    """
    words = " ".join(words.replace("\0", " ").split())[:100].lower()
    own_label = f"label_{active_language()}"
    topics = topics.annotate(is_used=Exists(OutputTopic.objects.filter(topic=OuterRef("pk"))))
    if not words:
        return topics.order_by("-is_used", InAlphabet("label"), "pk")
    equal = _has(words, "iexact")
    begins = _has(words, "istartswith", ALL) | _has(words, "icontains", OTHER_WORDS, before="\n")
    inside = _has(words, "icontains", ALL) if len(words) > 2 else begins
    rank = Case(
        When(equal, then=Value(0)),
        When(_has(words, "istartswith", [own_label]), then=Value(1)),
        When(begins, then=Value(2)),
        When(_has(words, "icontains", before=" "), then=Value(3)),
        default=Value(4),
        output_field=IntegerField(),
    )
    return topics.filter(inside).annotate(rank=rank).order_by("rank", "-is_used", InAlphabet("label"), "pk")


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
