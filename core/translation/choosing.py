"""Which text each place of a twin gets: an approved translation, the one that was moved, or the source's."""

import json
from collections import defaultdict

from django.db.models import OuterRef, Subquery
from wagtail_localize.models import OverridableSegment, StringSegment
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import StringValue

from core.blocks.table import keep_shape
from core.translation.approved import approved_translations


def choose_segments(source, original, locale, approved, approve: bool):
    """Choose each text of the twin; return the segments to write and the paths that stay in the source's language."""
    groups = _groups(extract_segments(original))
    memory = _memory_groups(source, locale) if approve else _moved_groups(source, locale, groups, approved)
    overrides = _overrides(source, locale)
    chosen, foreign = [], []
    for path, group in groups.items():
        strings = [segment for segment in group if isinstance(segment, StringSegmentValue)]
        if not strings:
            chosen += [
                OverridableSegmentValue(segment.path, overrides[segment.path], order=segment.order)
                for segment in group
                if segment.path in overrides and (approve or _same(approved.get(path), overrides[segment.path]))
            ]
        elif path in memory:
            frame = [segment for segment in group if not isinstance(segment, StringSegmentValue)]
            chosen += [_overridden(segment, overrides) for segment in frame] + memory[path]
        elif path in approved:
            chosen += keep_shape(group, approved[path])
        else:
            chosen += [segment for segment in group if not isinstance(segment, OverridableSegmentValue)]
            if path != "slug" and any(_has_letters(segment) for segment in strings):
                foreign.append(path)
    return chosen, foreign


def approved_groups(twin) -> dict:
    """Return the texts of the twin that somebody approved, by path: those not listed as foreign."""
    groups = _groups(extract_segments(twin))
    return {path: group for path, group in groups.items() if path not in twin.foreign_parts}


def _groups(segments) -> dict:
    """Put the segments of one text together: a rich text or a table is one path with many segments."""
    groups = defaultdict(list)
    for segment in segments:
        groups[segment.path.split(".'")[0]].append(segment)
    return groups


def _memory_groups(source, locale) -> dict:
    """Return the texts whose every string somebody translated, by path. What a machine wrote does not count."""
    own = approved_translations().filter(translation_of=OuterRef("string"), context=OuterRef("context"), locale=locale)
    rows = StringSegment.objects.filter(source=source).annotate(translation=Subquery(own.values("data")))
    rows = rows.select_related("context")
    groups = defaultdict(list)
    for row in rows:
        groups[row.context.path].append(row)
    return {
        path: [
            StringSegmentValue(path, StringValue(row.translation), attrs=json.loads(row.attrs)).with_order(row.order)
            for row in rows
        ]
        for path, rows in groups.items()
        if all(row.translation for row in rows)
    }


def _moved_groups(source, locale, groups, approved) -> dict:
    """Return the texts at new places whose every translation stands in the twin already: they were only moved."""
    if not approved or set(groups) <= set(approved):
        return {}
    standing = {
        part.string.data for group in approved.values() for part in group if isinstance(part, StringSegmentValue)
    }
    return {
        path: group
        for path, group in _memory_groups(source, locale).items()
        if path not in approved and all(part.string.data in standing for part in group)
    }


def _overrides(source, locale) -> dict:
    """Return what the translator chose instead of the source's pictures, links and choices, by path."""
    rows = OverridableSegment.objects.filter(source=source).annotate_override_json(locale).select_related("context")
    return {row.context.path: json.loads(row.override_json) for row in rows if row.override_json is not None}


def _overridden(segment, overrides):
    if isinstance(segment, OverridableSegmentValue) and segment.path in overrides:
        return OverridableSegmentValue(segment.path, overrides[segment.path], order=segment.order)
    return segment


def _same(group, value) -> bool:
    return any(isinstance(segment, OverridableSegmentValue) and segment.data == value for segment in group or [])


def _has_letters(segment) -> bool:
    return any(character.isalpha() for character in segment.render_text())
