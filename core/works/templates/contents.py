"""The contents of a page as a template keeps them, and a new page that begins with them, as far as they still fit."""

import json
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db.models import DateField
from modelcluster.models import get_all_child_relations, model_from_serializable_data
from wagtail.fields import StreamField
from wagtail.models import Page

from core.page_types import ReadyTemplate

OF_PAGES = {"title", "seo_title", "search_description", "show_in_menus"}  # of Wagtail's own fields
# What belongs to one work. Days are left out too, and what a type names in `own_to_a_work`.
OWN = {"state", "year", "organisation", "series_position", "elsewhere_url", "foreign_parts", "identifiers"}
NO_BLOCKS = (AttributeError, IndexError, KeyError, TypeError, ValueError, ValidationError)


def fields_of(model) -> dict:
    """Return the fields of a page type that a template may have, by name."""
    return {
        field.name: field
        for field in model._meta.concrete_fields
        if field.editable
        and not field.primary_key
        and (field.model is not Page or field.name in OF_PAGES)
        and not isinstance(field, DateField)
        and field.name not in OWN.union(model.own_to_a_work)
    }


def rows_of(model) -> dict:
    """Return what hangs on a page type and its form shows, by the name of its rows."""
    shown = model.get_edit_handler().get_form_class().formsets
    left_out = OWN.union(model.own_to_a_work, {"wagtail_admin_comments"})
    relations = {relation.get_accessor_name(): relation for relation in get_all_child_relations(model)}
    return {name: relation for name, relation in relations.items() if name in shown and name not in left_out}


def content_of(page) -> dict:
    """Return what a template keeps of a page."""
    data, rows = page.serializable_data(), rows_of(type(page))
    found = {name: data[name] for name in fields_of(type(page)) if name in data}
    for name, relation in rows.items():
        own = {"pk", relation.field.name, "translation_key", "locale"}
        found[name] = [{key: value for key, value in row.items() if key not in own} for row in data.get(name, [])]
    return found


def content_of_ready(template: ReadyTemplate, language: str) -> dict:
    """Return what a ready template has in a language, as those of editors are kept."""
    body = [
        {"type": kind, "id": str(number), "value": value}
        for number, (kind, value) in enumerate(template.body(language))
    ]
    return {**template.fields, **template.texts[language], "body": json.dumps(body)}


def fill(page, content: dict) -> list[str]:
    """Give a new page the contents of a template; return the names of what does not fit any more."""
    fields, rows, lost = fields_of(type(page)), rows_of(type(page)), []
    for name, value in content.items():
        if name in rows:
            lost += _fill_rows(page, name, rows[name], value)
        elif name in fields:
            lost += _fill_field(page, fields[name], value)
        elif value:
            lost.append(name)
    return list(dict.fromkeys(map(str, lost)))


def _fill_field(page, field, value) -> list:
    """Set a field; return what of its value does not fit: its name, or parts of a text."""
    gone = [field.verbose_name]
    try:
        if field.is_relation:
            if value is not None and not field.related_model._default_manager.filter(pk=value).exists():
                return gone
            setattr(page, field.attname, value)
            return []
        if field.choices and value and value not in dict(field.flatchoices):
            return gone
        setattr(page, field.name, field.to_python("" if value is None and not field.null else value))
        return _gone_blocks(page, field, value) if isinstance(field, StreamField) else []
    except NO_BLOCKS:
        return gone


def _gone_blocks(page, field, value) -> list:
    story = getattr(page, field.name)
    list(story)  # each block is read, so that what it does not know falls out of it
    kept = json.loads(json.dumps(list(story.get_prep_value())))
    return list(gone_parts(json.loads(value) if isinstance(value, str) else value, kept))


def _fill_rows(page, name: str, relation, rows) -> list:
    model, found = relation.related_model, []
    for row in rows:
        row = {key: value for key, value in row.items() if key != relation.field.name}
        try:
            found.append(model_from_serializable_data(model, {**row, "pk": None}, check_fks=True, strict_fks=True))
        except NO_BLOCKS:
            found.append(None)
    setattr(page, name, [row for row in found if row is not None])
    return [model._meta.verbose_name] if None in found else []


def gone_parts(before, after) -> Iterator[str]:
    """Yield the names of blocks and parts of blocks that were in a text and are not in what was made of it."""
    if isinstance(before, list) and isinstance(after, list):
        blocks = all(isinstance(each, dict) and "value" in each for each in before)
        kept = {each.get("id"): each for each in after if isinstance(each, dict)}
        for each in before if blocks else ():
            if each.get("id") not in kept:
                yield each.get("type", "")
            else:
                yield from gone_parts(each["value"], kept[each.get("id")]["value"])
    elif isinstance(before, dict) and isinstance(after, dict):
        for key, value in before.items():
            if key in after:
                yield from gone_parts(value, after[key])
            elif value:
                yield key
