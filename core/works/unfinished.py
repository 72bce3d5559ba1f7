"""A draft saves itself although something in it is half-written: that is left out until it is whole.

A new row waits; a field, or a row that was there before, keeps what was saved last. What the browser shows stays.
"""

from dataclasses import dataclass, field

from django.forms import Widget
from django.http import QueryDict

from core.blocks.unfinished import NothingKept, kept_of


@dataclass
class Finished:
    """What a form sent without what is wrong in it, the prefixes of the rows that wait, and texts by their fields."""

    data: QueryDict
    waiting: list[str] = field(default_factory=list)
    texts: dict = field(default_factory=dict)


def without_unfinished(form) -> Finished | None:
    """Return what can be saved of a form; None where something is wrong that cannot be left out, such as the title."""
    if form.non_field_errors() or any(formset.non_form_errors() for formset in form.formsets.values()):
        return None
    found = Finished(form.data.copy())
    parts = [(form, list(form.errors))]
    for formset in form.formsets.values():
        for row in formset.forms:
            if not row.errors:
                continue
            if row.instance.pk is None:
                found.data[f"{row.prefix}-DELETE"] = "on"
                found.waiting.append(row.prefix)
            else:
                parts.append((row, list(row.fields) if row.non_field_errors() else list(row.errors)))
    try:
        for part, names in parts:
            for name in names:
                _keep(found, part, name)
    except NothingKept:
        return None
    return found


def _keep(found: Finished, form, name: str):
    """Write what is kept of a wrong field. Raises NothingKept."""
    field = form.fields.get(name)
    if hasattr(field, "block"):
        error = form.errors.as_data()[name][0]
        saved = form.get_initial_for_field(field, name)
        found.texts[name] = kept_of(field.block, form[name].data, error, saved)
        return
    kept = saved_value(form, name)
    if kept is None or (name == "title" and not kept and hasattr(form, "formsets")):
        raise NothingKept
    found.data[form.add_prefix(name)] = kept


def saved_value(form, name: str) -> str | None:
    """Return what a field had when the form was opened, as a form sends it; None where that is no single text."""
    field = form.fields.get(name)
    if field is None or not isinstance(field.widget, Widget):
        return None
    value = field.prepare_value(form.get_initial_for_field(field, name))
    shown = field.widget.format_value(value) if value is not None else ""
    if isinstance(shown, list | tuple):
        shown = shown[0] if shown else ""
    if isinstance(shown, dict):
        shown = shown.get("id")
    return "" if shown is None else str(shown)
