"""The rows in which wagtail-localize keeps the texts of a source, brought in line with a page in few queries.

Stock asks three to five queries for each text, which is some hundreds for an article, at every publishing.
"""

import json
from collections import defaultdict
from uuid import uuid5

from django.core.serializers.json import DjangoJSONEncoder
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslationContext,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments


def write_segments(source, page):
    """Write the segments of a source as they are in its page; what is there already stays."""
    groups = defaultdict(list)
    segments = list(extract_segments(page))
    for segment in segments:
        groups[type(segment)].append(segment)
    contexts = _contexts(source, page, segments)
    texts, templates = groups[StringSegmentValue], groups[TemplateSegmentValue]
    strings, forms = _strings(source.locale_id, texts), _templates(templates)
    _bring_in_line(
        StringSegment,
        source,
        {
            "context_id": contexts,
            "string_id": lambda text: strings[_hash(text)],
            "attrs": lambda text: _json(text.attrs),
        },
        texts,
    )
    _bring_in_line(
        TemplateSegment, source, {"context_id": contexts, "template_id": lambda form: forms[_uuid(form)]}, templates
    )
    _bring_in_line(
        OverridableSegment,
        source,
        {"context_id": contexts, "data_json": lambda choice: _json(choice.data)},
        groups[OverridableSegmentValue],
    )
    _write_related(source, groups[RelatedObjectSegmentValue])


def _contexts(source, page, segments):
    """Return what tells the id of a segment's place in the page; places that are new are written."""
    ids = dict(TranslationContext.objects.filter(object_id=source.object_id).values_list("path", "pk"))
    new = []
    for path in dict.fromkeys(segment.path for segment in segments if segment.path not in ids):
        context = TranslationContext(
            object_id=source.object_id, path=path, path_id=TranslationContext._get_path_id(path)
        )
        context.save = lambda **fields: None  # the next line would save it; all are written together
        context.get_field_path(page)
        new.append(context)
    ids.update({context.path: context.pk for context in TranslationContext.objects.bulk_create(new)})
    return lambda segment: ids[segment.path]


def _strings(locale_id, texts) -> dict:
    """Return the ids of texts by their hashes; those that are new are written."""
    return _ids(
        String.objects.filter(locale_id=locale_id),
        "data_hash",
        {_hash(text): String(locale_id=locale_id, data_hash=_hash(text), data=text.string.data) for text in texts},
    )


def _templates(segments) -> dict:
    """Return the ids of the frames around texts by their names; those that are new are written."""
    return _ids(
        Template.objects,
        "uuid",
        {
            _uuid(segment): Template(
                uuid=_uuid(segment),
                template=segment.template,
                template_format=segment.format,
                string_count=segment.string_count,
            )
            for segment in segments
        },
    )


def _ids(rows, name: str, wanted: dict) -> dict:
    if not wanted:
        return {}
    ids = dict(rows.filter(**{f"{name}__in": wanted}).values_list(name, "pk"))
    new = [row for key, row in wanted.items() if key not in ids]
    return {**ids, **{getattr(row, name): row.pk for row in type(new[0]).objects.bulk_create(new)}} if new else ids


def _bring_in_line(model, source, values: dict, segments):
    """Delete the rows of a source that no segment has any more, and write those that are missing."""
    names = [*values, "order"]
    wanted = dict.fromkeys((*(of(segment) for of in values.values()), segment.order) for segment in segments)
    known = {tuple(row): pk for pk, *row in model.objects.filter(source=source).values_list("pk", *names)}
    gone = [pk for row, pk in known.items() if row not in wanted]
    if gone:
        model.objects.filter(pk__in=gone).delete()
    new = [model(source=source, **dict(zip(names, row, strict=True))) for row in wanted if row not in known]
    if new:
        model.objects.bulk_create(new)


def _write_related(source, segments):
    """Write which translatable objects a page names. No page type of ours has any, so it goes the stock way."""
    kept = [RelatedObjectSegment.from_value(source, segment).pk for segment in segments]
    source.relatedobjectsegment_set.exclude(pk__in=kept).delete()


def _hash(segment):
    return String._get_data_hash(segment.string.data)


def _uuid(segment):
    """Return the name that `Template.from_value` gives."""
    return uuid5(uuid5(Template.BASE_UUID_NAMESPACE, segment.format), segment.template)


def _json(value) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder)
