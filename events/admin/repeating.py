"""The same event on other days: pages of their own in both languages, all of them or none."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import (
    SegmentOverride,
    StringTranslation,
    Translation,
    TranslationContext,
    TranslationSource,
)

from core.admin.copies import keep_private
from core.models import Series
from core.translation.by_program import translate_page
from events.formats import day_of
from events.times import ends_at
from events.validation import check_times

MOST = 30  # days at once
# What belongs to the one event that it was told of.
FRESH = {
    "event_status": "scheduled",
    "status_note": "",
    "previous_date": None,
    "recording": None,
    "recording_url": "",
    "elsewhere_url": "",
    "alias_of": None,
    "go_live_at": None,
    "expire_at": None,
}
MOVED = ("date", "end_date", "registration_starts_on", "registration_ends_on")


def original_of(event):
    """Return the newest version of the page of which the other language is a translation."""
    translation = Translation.objects.filter(source__object_id=event.translation_key).select_related("source").first()
    if translation and translation.source.locale_id != event.locale_id:
        event = event.get_translation_or_none(translation.source.locale) or event
    return event.specific.get_latest_revision_as_object()


def on_day(event, day: date) -> dict:
    """Return the fields of an event on another day; raise ValidationError where its times do not exist there."""
    moved = {name: moved_by(getattr(event, name), day - event.date) for name in MOVED}
    check_times(type(event)(**moved, start_time=event.start_time, end_time=event.end_time))
    return {
        **FRESH,
        **moved,
        "year": day.year,
        "ends_at": ends_at(moved["date"], moved["end_date"], event.end_time),
        "slug": slug_on(event, day),
    }


def moved_by(value, days) -> date | None:
    return value + days if value else None


def slug_on(page, day: date) -> str:
    """Return the end of the address of the copy of a page on a day; a second copy on the day would have the same."""
    return f"{page.slug[:200]}-{day.isoformat()}"


@transaction.atomic
def repeat(event, days: Iterable[date], *, user, publish: bool, is_series: bool) -> list:
    """Make an event anew on other days, in both languages where it has both, and return the new pages.

    Raises ValidationError for a day on which that cannot be, and then makes none.
    """
    event, days = original_of(event), sorted(set(days) - {event.date})
    parent = Page.objects.select_for_update().get(pk=event.get_parent().pk).specific
    _check(event, parent, days)
    position = _begin_series(event, user) if is_series else None
    made = []
    for number, day in enumerate(days, start=1):
        place = {"series": event.series, "series_position": position + number} if is_series else _alone(event)
        copy = _copy(event, parent, {**on_day(event, day), **place}, user)
        if publish:
            copy.get_latest_revision().publish(user=user)
        _copy_twin(event, copy, day, place, user=user, publish=publish)
        made.append(copy)
    return made


def _alone(event) -> dict:
    return {"series": event.series, "series_position": None}


def _check(event, parent, days):
    problems, taken = [], set(parent.get_children().values_list("slug", flat=True))
    for day in days:
        try:
            on_day(event, day)
        except ValidationError as error:
            problems.append(_("%(day)s: %(problem)s") % {"day": day_of(day), "problem": " ".join(error.messages)})
        if slug_on(event, day) in taken:
            problems.append(_("%(day)s: The event is repeated on this day already.") % {"day": day_of(day)})
    if problems:
        raise ValidationError(problems)


def _begin_series(event, user) -> int:
    """Put an event into a series, a new one where it is in none, and return the highest position there."""
    if event.series is None:
        twin = event.get_translations().first()
        titles = {page.locale.language_code: page.title for page in (event, twin) if page}
        finnish = titles.get("fi") or titles["sv"]
        event.series = Series.objects.create(name_fi=finnish[:255], name_sv=titles.get("sv", "")[:255])
        event.series_position = 1
        is_public = event.live and not event.has_unpublished_changes
        revision = event.save_revision(user=user)
        if is_public:
            revision.publish(user=user)
    positions = type(event).objects.filter(series=event.series).values_list("series_position", flat=True)
    return max([event.series_position or 1, *filter(None, positions)])


def _copy(page, parent, fields: dict, user):
    """Copy the newest version of a page as a draft; materials stay with the event that they are of."""
    fields = {"has_unpublished_changes": True, "live": False, **fields}
    copy = page.copy(
        to=parent,
        update_attrs=fields,
        exclude_fields=["files"],
        copy_revisions=False,
        keep_live=False,
        user=user,
    )
    keep_private(page, copy)
    return copy


def _copy_twin(event, copy, day, place: dict, *, user, publish: bool):
    """Make the other language of a copy: by the translations of the original, or of its own where it stands alone."""
    twin = event.get_translations().filter(alias_of=None).first()
    if twin is None:
        return
    publish = publish and twin.live
    twin = twin.specific
    translations = Translation.objects.filter(source__object_id=event.translation_key, source__locale=event.locale)
    if translations.filter(target_locale=twin.locale, enabled=True).exists():
        _keep_choices(event, copy, twin.locale)
        known = _words(event, twin.locale)

        def words(path, text):
            return slug_on(twin, day) if path == "slug" else known.get((path, text))

        translate_page(copy, twin.locale, words, user=user, publish=publish)
        return
    own = {**on_day(twin.get_latest_revision_as_object(), day), **place, "translation_key": copy.translation_key}
    other = _copy(twin.get_latest_revision_as_object(), twin.get_parent().specific, own, user)
    if publish:
        other.get_latest_revision().publish(user=user)


def _words(event, locale) -> dict:
    """Return what translators wrote of an event, by the path of a text and the text."""
    rows = StringTranslation.objects.filter(context__object_id=event.translation_key, locale=locale)
    rows = rows.select_related("context", "translation_of")
    return {(row.context.path, row.translation_of.data): row.data for row in rows}


def _keep_choices(event, copy, locale):
    """Keep the pictures and places that a translator chose instead of those of the source."""
    overrides = SegmentOverride.objects.filter(context__object_id=event.translation_key, locale=locale)
    rows = list(overrides.select_related("context"))
    if not rows:
        return
    TranslationSource.update_or_create_from_instance(copy)
    for row in rows:
        context = TranslationContext.objects.filter(object_id=copy.translation_key, path=row.context.path).first()
        if context:
            fields = {"data_json": row.data_json, "last_translated_by": row.last_translated_by}
            SegmentOverride.objects.get_or_create(locale=locale, context=context, defaults=fields)
