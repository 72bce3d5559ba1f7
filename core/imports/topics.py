"""Topics from a table of YSO concepts: `uri`, `fi`, `sv`, `en`, divided by tabs. Editors' own words are left alone."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from core import changes
from core.imports.indexing import index_search
from core.imports.progress import Progress
from core.imports.rows import Problem, RowError, decode, read_lines
from core.models import Topic

HEADER = ("uri", "fi", "sv", "en")
LABELS = ("label_fi", "label_sv", "label_en")
LONGEST = 200
BATCH = 1000

check_address = URLValidator(schemes=["http", "https"])


@dataclass
class Result:
    """What an import of topics did."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0


def read_topics(path: str) -> tuple[dict[str, tuple], list[Problem], list[Problem]]:
    """Return the labels of each concept by its address, what is wrong with the rows, and what is odd but harmless.

    Raises UnreadableFile when there is no such file.
    """
    concepts, problems, remarks, rows = {}, [], [], {}
    lines = read_lines(path)
    try:
        _check_header(next(lines, (1, b"")))
    except RowError as error:
        return {}, [Problem(1, str(error))], []
    for number, line in lines:
        try:
            cells = [cell.strip() for cell in decode(line).split("\t")]
            uri, *labels = _concept(cells)
            if uri in rows:
                raise RowError(_("The address is already on row %(row)s: %(uri)s") % {"row": rows[uri], "uri": uri})
        except RowError as error:
            problems.append(Problem(number, str(error)))
            continue
        rows[uri] = number
        concepts[uri] = tuple(labels)
        if len(cells) > len(HEADER):
            text = _("There are %(found)s columns; only the first %(wanted)s were read.")
            remarks.append(Problem(number, text % {"found": len(cells), "wanted": len(HEADER)}))
    return concepts, problems, remarks


def _check_header(line):
    number, text = line
    if number != 1 or tuple(decode(text).split("\t")) != HEADER:
        raise RowError(
            _("The first row must name the columns, divided by tabs: %(columns)s") % {"columns": " ".join(HEADER)}
        )


def _concept(cells: list[str]) -> list[str]:
    """Return address and labels. YSO itself has concepts without a Swedish or an English label, and a row too long."""
    if len(cells) < len(HEADER):
        raise RowError(
            _("There are %(found)s columns; there should be %(wanted)s.") % {"found": len(cells), "wanted": len(HEADER)}
        )
    try:
        check_address(cells[0])
    except ValidationError:
        raise RowError(_("This is not an address: %(text)s") % {"text": cells[0][:100]}) from None
    if not cells[1]:
        raise RowError(_("The Finnish label is missing."))
    if any(len(cell) > LONGEST for cell in cells):
        raise RowError(_("A text is longer than %(number)s characters.") % {"number": LONGEST})
    return cells[: len(HEADER)]


def save_topics(concepts: dict[str, tuple], stream) -> Result:
    """Save concepts, all or none: new ones are added, changed labels replaced, everything else left as it is."""
    known = {topic.uri: topic for topic in Topic.objects.exclude(uri=None)}
    new, changed = [], []
    for uri, labels in concepts.items():
        topic = known.get(uri) or Topic(uri=uri)
        if topic.pk and tuple(getattr(topic, name) for name in LABELS) == labels:
            continue
        for name, label in zip(LABELS, labels, strict=True):
            setattr(topic, name, label)
        (changed if topic.pk else new).append(topic)
    progress = Progress(stream, _("Topics saved"), len(new) + len(changed))
    with transaction.atomic():
        for batch in _batches(new):
            Topic.objects.bulk_create(batch)
            progress.step(len(batch))
        for batch in _batches(changed):
            Topic.objects.bulk_update(batch, LABELS)
            progress.step(len(batch))
        saved = [topic.pk for topic in [*new, *changed]]
        index_search(Topic, saved, Progress(stream, _("Topics into the search"), len(saved)))
        changes.tell_things(Topic, [topic.pk for topic in changed])
    return Result(len(new), len(changed), len(concepts) - len(saved))


def _batches(topics):
    return (topics[start : start + BATCH] for start in range(0, len(topics), BATCH))
