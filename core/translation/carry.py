"""How a published page reaches its twin in the other language.

Publishing a source carries places, pictures, dates, choices and rows to its live twin at once. A changed text keeps
its last approved translation; a text that the twin lacks takes the source's and is listed in `foreign_parts`, so that
templates mark it with `lang`. Stock wagtail-localize would turn every changed text of the live twin Finnish.

`core.upstream.localize.twins` makes wagtail-localize write twins by this rule. "Approved" means: stands in the live
twin, or is published by the translator just now.
"""

import json
from contextvars import ContextVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
    TranslationSource,
    get_schema_version,
)

from core import changes
from core.translation.choosing import approved_groups, choose_segments
from core.translation.gone_choices import ingest_segments
from core.translation.moved import keep_translations
from core.translation.rows import copy_shared_fields, holding_rows
from core.translation.segments import write_segments
from core.translation.slugs import is_to_be_named, keep_slug, slug_of

_publishing = ContextVar("publishing a twin", default=False)


def carry_to_live_twins(page, user=None):
    """Bring what was just published to the live twins, and let translators see the new texts."""
    if _publishing.get():
        return
    translations = Translation.objects.filter(source__object_id=page.translation_key, source__locale=page.locale_id)
    for translation in translations.select_related("source__locale", "target_locale"):
        source, locale, page = translation.source, translation.target_locale, holding_rows(page)
        _take_over(source, page)
        keep_translations(source)
        twin = page.get_translation_or_none(locale) if translation.enabled else None
        if twin and twin.live and not twin.alias_of_id:
            _write(source, page, locale, twin, user=user, publish=True, approve=False)


@transaction.atomic
def write_twin(source, locale, *, user, publish: bool, approve: bool):
    """Write the page of `source` in `locale`; return it and whether it was created.

    `approve` tells that the translator publishes: the translations in memory then count as approved.
    Raises ValidationError when a text does not fit its field; the translator sees it beside the text.
    """
    original = refresh(source)
    twin, created = _twin(original, locale, user)
    _write(source, original, locale, twin, user=user, publish=publish, approve=approve, is_blank=created)
    if publish and approve:
        changes.tell_page(twin, changes.Action.TRANSLATED)
    return twin, created


def _write(source, original, locale, twin, *, user, publish, approve, is_blank=False):
    """Write what `original`, the page of `source` as it is now, has into its twin; a blank one has no approved text."""
    approved = {} if is_blank else approved_groups(twin)
    segments, foreign = choose_segments(source, original, locale, approved, approve)

    address = twin.slug
    copy_shared_fields(original, twin)
    ingest_segments(original, twin, source.locale, locale, segments)
    twin.foreign_parts = foreign
    is_named_now = is_to_be_named(twin, original, source, foreign)
    if twin.slug != address or is_named_now:
        twin.slug = slug_of(twin, is_new=is_named_now)
    if is_named_now and approve and publish:
        keep_slug(source, twin)
    if twin.alias_of_id:
        twin.alias_of = None
        twin.save(update_fields=["alias_of"], clean=False)
    try:
        if not twin.live:
            twin.save()
        # A live row changes only when it is published, so that redirects arise; then it is checked, too.
        _check_title(twin)  # the row keeps the title of its newest version, and PostgreSQL takes none that is too long
        revision = twin.save_revision(user=user, clean=not publish or bool(twin.go_live_at))
        TranslationLog.objects.create(source=source, locale=locale, revision=revision)
        if publish:
            _publish(revision, user)
    except ValidationError as error:
        _show_errors(source, locale, error)
        raise


def _check_title(twin):
    try:
        twin._meta.get_field("title").run_validators(twin.title)
    except ValidationError as error:
        raise ValidationError({"title": error}) from error


def _publish(revision, user):
    """Publish a twin; what follows its publication must not carry it back to the source."""
    token = _publishing.set(True)
    try:
        revision.publish(user=user)
    finally:
        _publishing.reset(token)


def refresh(source):
    """Read the source page anew and return it: its live version, or its newest draft while it was never published."""
    page = source.get_source_instance()
    if not page.live:
        page = page.get_latest_revision_as_object()
    page = holding_rows(page)
    _take_over(source, page)
    keep_translations(source)
    return page


def _take_over(source, page):
    """Keep what the source page has now, so that translators see it."""
    content = page.to_json()
    if json.loads(content) == json.loads(source.content_json):
        return
    source.content_json = content
    source.object_repr = str(page)[:200]
    source.schema_version = get_schema_version(page._meta.app_label)
    source.last_updated_at = timezone.now()
    source.save()
    write_segments(source, page)


def _twin(original, locale, user):
    """Return the twin and whether it holds no approved text yet: it was created now or is an alias."""
    twin = original.get_translation_or_none(locale)
    if twin:
        twin = twin.specific
        return twin, bool(twin.alias_of_id)
    parent = original.get_parent().specific
    if not parent.is_root() and not parent.has_translation(locale):
        # Stock makes the parent a live alias in the wrong language; ours is a draft that waits for its translation.
        parent_source, _created = TranslationSource.get_or_create_from_instance(parent)
        Translation.objects.get_or_create(source=parent_source, target_locale=locale)
        write_twin(parent_source, locale, user=user, publish=False, approve=True)
    twin = original.copy_for_translation(locale)
    twin.view_restrictions.all().delete()  # that of the original holds for the work
    return twin, True


def _show_errors(source, locale, error):
    """Keep the errors beside the texts that caused them, where the translator sees them."""
    for name, messages in getattr(error, "error_dict", {}).items():
        strings = StringSegment.objects.filter(source=source).values("string")
        for text in StringTranslation.objects.filter(
            translation_of__in=strings, context__path=name, context__object=source.object, locale=locale
        ):
            text.set_field_error(messages)
