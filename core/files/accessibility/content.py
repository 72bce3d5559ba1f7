"""What is drawn on a page: whether each piece is tagged or marked as decoration, and in which fonts it is."""

from dataclasses import dataclass, field

import pikepdf

from core.files.accessibility.tree import has_keys, is_list, plain

MARKS, END, SHOWN = {"BDC", "BMC"}, "EMC", {"Tj", "TJ", "'", '"'}
PAINTED = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "INLINE IMAGE"}
ASKED = " ".join([*MARKS, END, *SHOWN, *PAINTED, "Do", "Tf", "Tr", "q", "Q", "BI", "ID", "EI", "gs"])
DEEPEST = 12  # drawings inside drawings
INVISIBLE = 3  # the way of drawing letters that hides them
MOST_CODES = 200_000


@dataclass
class Drawn:
    """What was found on a page. `fonts`: the codes that are shown in each font, by the number of the font's object."""

    unmarked: bool = False  # something is neither text for readers nor decoration
    mixed: bool = False  # decoration inside text, or the other way round
    drawings: set = field(default_factory=set)  # which were drawn with tags of their own
    fonts: dict = field(default_factory=dict)
    hidden_fonts: dict = field(default_factory=dict)  # of letters that nobody sees


@dataclass
class _State:
    font: object = None
    mode: int = 0


def look_at_page(page) -> Drawn:
    """Return what is drawn on a page; broken contents end where they are broken."""
    drawn = Drawn()
    _look(page.obj, plain(page.obj, "/Resources"), drawn, [], 0)
    return drawn


def _look(source, resources, drawn: Drawn, around: list, depth: int):
    try:
        steps = pikepdf.parse_content_stream(source, ASKED)
    except Exception:  # pikepdf tells of broken contents by errors of several kinds
        return
    marks, state, kept = list(around), _State(), []
    bottom = len(marks)
    for step in steps:
        name = str(step.operator)
        if name in MARKS:
            marks.append(_mark(step.operands, resources))
            drawn.mixed |= _is_mixed(marks)
        elif name == END:
            if len(marks) > bottom:
                marks.pop()
        elif name == "q":
            kept.append(_State(state.font, state.mode))
        elif name == "Q" and kept:
            state = kept.pop()
        elif name == "Tf" and step.operands:
            state.font = _resource(resources, "/Font", step.operands[0])
        elif name == "Tr" and step.operands:
            state.mode = int(step.operands[0])
        elif name in SHOWN:
            if codes := _codes(step.operands):
                drawn.unmarked |= not any(marks)
                _note_font(drawn, state, codes)
        elif name in PAINTED:
            drawn.unmarked |= not any(marks)
        elif name == "Do" and step.operands:
            _look_at_drawing(_resource(resources, "/XObject", step.operands[0]), resources, drawn, marks, depth)


def _look_at_drawing(found, resources, drawn: Drawn, marks: list, depth: int):
    if str(plain(found, "/Subtype")) != "/Form":
        drawn.unmarked |= has_keys(found) and not any(marks)
    elif depth < DEEPEST:
        key = (found.objgen, any(marks))
        if key not in drawn.drawings:
            drawn.drawings.add(key)
            _look(found, plain(found, "/Resources") or resources, drawn, marks, depth + 1)


def _mark(operands, resources) -> str:
    """Return what a mark means for what stands in it: "Artifact", "text", or "" for nothing."""
    if not operands:
        return ""
    if str(operands[0]) == "/Artifact":
        return "Artifact"
    told = operands[1] if len(operands) > 1 else None
    if told is not None and not has_keys(told):
        told = _resource(resources, "/Properties", told)
    return "text" if has_keys(told) and plain(told, "/MCID") is not None else ""


def _is_mixed(marks: list) -> bool:
    return bool(marks[-1]) and any(mark and mark != marks[-1] for mark in marks[:-1])


def _resource(resources, kind: str, name):
    group = plain(resources, kind) if has_keys(resources) else None
    return plain(group, str(name)) if has_keys(group) else None


def _codes(operands) -> bytes:
    """Return the codes of the letters that are shown."""
    shown = b""
    for operand in operands[-1:]:
        for piece in operand if is_list(operand) else [operand]:
            if isinstance(piece, pikepdf.String):
                shown += bytes(piece)
    return shown


def _note_font(drawn: Drawn, state: _State, codes: bytes):
    if not has_keys(state.font):
        return
    fonts = drawn.hidden_fonts if state.mode == INVISIBLE else drawn.fonts
    key = state.font.objgen if state.font.is_indirect else id(state.font)
    _font, seen = fonts.setdefault(key, (state.font, set()))
    if len(seen) < MOST_CODES:
        wide = str(plain(state.font, "/Subtype")) == "/Type0"
        seen.update(codes[n : n + 2] for n in range(0, len(codes) - 1, 2)) if wide else seen.update(codes)
