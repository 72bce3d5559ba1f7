"""A draft saves itself although something in it is half-written: that is left out until it is whole.

A new row waits; a field, or a row that was there before, keeps what was saved last. What the browser shows stays.
"""

from django.forms import Widget


def without_unfinished(form) -> tuple | None:
    """Return what a form sent without what is wrong in it, and the prefixes of the rows that wait.

    None where something is wrong that cannot be left out, such as a block of the text or a page without a title.
    """
    if form.non_field_errors() or any(formset.non_form_errors() for formset in form.formsets.values()):
        return None
    data, waiting = form.data.copy(), []
    parts = [(form, list(form.errors))]
    for formset in form.formsets.values():
        for row in formset.forms:
            if not row.errors:
                continue
            if row.instance.pk is None:
                data[f"{row.prefix}-DELETE"] = "on"
                waiting.append(row.prefix)
            else:
                parts.append((row, list(row.fields) if row.non_field_errors() else list(row.errors)))
    for part, names in parts:
        for name in names:
            kept = saved_value(part, name)
            if kept is None or (part is form and name == "title" and not kept):
                return None
            data[part.add_prefix(name)] = kept
    return data, waiting


def saved_value(form, name: str) -> str | None:
    """Return what a field had when the form was opened, as a form sends it; None where that is no single text."""
    field = form.fields.get(name)
    if field is None or not isinstance(field.widget, Widget) or hasattr(field, "block"):
        return None
    value = field.prepare_value(form.get_initial_for_field(field, name))
    shown = field.widget.format_value(value) if value is not None else ""
    if isinstance(shown, list | tuple):
        shown = shown[0] if shown else ""
    if isinstance(shown, dict):
        shown = shown.get("id")
    return "" if shown is None else str(shown)
