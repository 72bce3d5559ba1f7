"""Drafts of texts by an engine, well formed and with the marks of their sources."""

from core.translation.machine.engines import Engine
from core.translation.machine.marked import has_marks, pieces, put_together, received, sent
from core.translation.marks import as_text, from_text

MANY_TIMES, A_LINE = 10, 500  # how much longer than its source a translation may be


def draft(engine: Engine, texts: list[str], source: str, target: str) -> list[str | None]:
    """Return a draft of each text; None where the answer is empty or endless. Raises EngineFault: then there is none.

    A text whose marks the engine did not bring back is asked for once more, in the pieces between them.
    """
    bare = [number for number, text in enumerate(texts) if not has_marks(text)]
    marked = [number for number, text in enumerate(texts) if has_marks(text)]
    found = {}
    answers = engine.translate([as_text(texts[number]) for number in bare], source, target)
    for number, answer in zip(bare, answers, strict=True):
        found[number] = from_text(answer)
    answers = engine.translate([sent(texts[number]) for number in marked], source, target, marked=True)
    for number, answer in zip(marked, answers, strict=True):
        found[number] = received(answer, texts[number])
    broken = [number for number in marked if found[number] is None]
    parts = {number: pieces(texts[number]) for number in broken}
    answers = iter(engine.translate([part for number in broken for part in parts[number]], source, target))
    for number in broken:
        found[number] = put_together(texts[number], [next(answers) for _part in parts[number]])
    return [found[number] if _is_likely(found[number], text) else None for number, text in enumerate(texts)]


def _is_likely(found: str, text: str) -> bool:
    return bool(as_text(found).strip()) and len(found) <= MANY_TIMES * len(text) + A_LINE
