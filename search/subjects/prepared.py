"""The labels of all topics as keys, in a file that the worker makes anew when topics changed: it takes a minute."""

import json
from collections.abc import Iterator
from zlib import crc32

from django.db.models import Count, Max
from django_tasks import task

from core.changes.what import chunks
from core.models import OutputPage, Topic
from core.worker import turns
from search.analysis.files import data_folder, write_atomically
from search.models import Synonym
from search.models.lines import lines_of
from search.subjects.matching import QUALIFIER, keys_of, topics_in, with_synonyms

FORM = 2  # of the file
LANGUAGES = ("fi", "sv")
MOST_TEXTS = 2_000  # of the site, from which it is learnt what stands everywhere
FEW = 200  # topics, whose keys are made at once


def signature() -> str:
    """Return what tells whether topics were added or taken away, or words that mean the same changed."""
    told = Topic.objects.aggregate(number=Count("pk"), last=Max("pk"))
    words = crc32("\n\n".join(synonyms()).encode())
    return f"{FORM}-{told['number']}-{told['last'] or 0}-{words}"


def synonyms() -> list[str]:
    """Return the words that mean the same, as the editors of all sites gave them."""
    return list(Synonym.objects.order_by("pk").values_list("words", flat=True))


def _path():
    return data_folder() / "subjects.json"


def prepared() -> dict | None:
    """Return the keys; None while they are being made."""
    now = signature()
    try:
        found = json.loads(_path().read_bytes())
        if found["signature"] == now:
            return found
    except (OSError, ValueError, KeyError):
        pass
    if Topic.objects.count() <= FEW:
        return made(now)
    prepare_topics.enqueue()
    return None


@task()
def prepare_topics():
    """Make the keys anew where topics changed. Repeatable."""
    now = signature()
    try:
        if json.loads(_path().read_bytes())["signature"] == now:
            return
    except (OSError, ValueError, KeyError):
        pass
    write_atomically(_path(), json.dumps(made(now), ensure_ascii=False).encode())


def made(now: str) -> dict:
    """Return the keys of all topics in both languages, and in how many texts of the site each topic stands."""
    keys: dict[str, dict] = {language: {} for language in LANGUAGES}
    qualified = []
    for topic in _all_topics():
        if QUALIFIER.search(topic.label_fi):
            qualified.append(topic.pk)
        for language in LANGUAGES:
            others = getattr(topic, f"alternative_labels_{language}").splitlines()
            for label in [getattr(topic, f"label_{language}"), *others]:
                for key in keys_of(label, language):
                    if topic.pk not in keys[language].setdefault(key, []):
                        keys[language][key].append(topic.pk)
    with_synonyms(keys, [lines_of(words) for words in synonyms()], frozenset(qualified))
    seen, texts = _seen_in(keys, frozenset(qualified))
    return {"signature": now, "keys": keys, "qualified": qualified, "seen": seen, "texts": texts}


def _all_topics() -> Iterator[Topic]:
    for some in chunks(list(Topic.objects.order_by("pk").values_list("pk", flat=True))):
        turns.let_pass()
        yield from Topic.objects.filter(pk__in=some).order_by("pk")


def _seen_in(keys: dict, qualified: frozenset[int]) -> tuple[dict[str, int], int]:
    seen: dict[str, int] = {}
    pages = OutputPage.objects.published().order_by("-pk").values_list("title", "intro", "locale__language_code")
    told = list(pages[:MOST_TEXTS])
    for title, intro, language in told:
        if language in keys:
            for topic in topics_in(f"{title}\n{intro}", language, keys[language], qualified).weights:
                seen[str(topic)] = seen.get(str(topic), 0) + 1
    return seen, len(told)
