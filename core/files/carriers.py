"""Which pages show a picture, a recording or a file: Wagtail's index of references, and `PageFile` for documents.

Wagtail brings its index up to date in the worker. Readers must not wait for that, so publishing a page notes what it
shows in its own transaction.
"""

from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType
from django.db.models import CASCADE
from modelcluster.models import get_all_child_relations
from wagtail.documents.models import AbstractDocument
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex
from wagtailmedia.models import get_media_model

from core.blocks.references import named_in, of_model
from core.files.recordings.watch import note_shown

LEAD_PICTURE = "lead_image"  # where a page names the one picture that it shows before it is published


def note_carried(page):
    """Note the pictures and recordings of a published page, where they are others than before. In a transaction.

    From the first publishing of a recording on, the days until its captions are counted.
    """
    models = {ContentType.objects.get_for_model(model).pk: model for model in (get_image_model(), get_media_model())}
    named = {kind: named_files(page, model) for kind, model in models.items()}
    carried = {(kind, str(pk)) for kind, pks in named.items() for pk in pks}
    recordings = named[ContentType.objects.get_for_model(get_media_model()).pk]
    if recordings:
        note_shown(get_media_model().objects.filter(pk__in=recordings))
    if carried != set(_references(page, models).values_list("to_content_type", "to_object_id")):
        ReferenceIndex.create_or_update_for_object(page)


def _references(page, kinds):
    return ReferenceIndex.get_references_for_object(page).filter(to_content_type__in=list(kinds))


def named_files(page, model) -> list[int]:
    """Return the ids of the files of a model in a page's rows, blocks and links, in the order of the page."""
    found = list(_named_in(page, model))
    for relation in get_all_child_relations(page):
        if _may_name(relation.related_model, model):
            rows = getattr(page, relation.get_accessor_name()).all()
            found += [pk for row in rows for pk in _named_in(row, model)]
    return list(dict.fromkeys(found))


def _named_in(instance, model) -> Iterator[int]:
    """Yield the ids of the files of a model that the own fields of a page or a row name."""
    for field in instance._meta.get_fields():
        if isinstance(field, StreamField):
            yield from named_in(field.stream_block, field.value_from_object(instance).raw_data, model)
        elif hasattr(field, "extract_references"):
            yield from of_model(field.extract_references(field.value_from_object(instance)), model)
        elif field.many_to_one and field.related_model is model and field.value_from_object(instance):
            yield field.value_from_object(instance)


def _may_name(rows, model) -> bool:
    """Whether rows can name files of a model; others are not read."""
    return any(
        hasattr(field, "extract_references") or (field.many_to_one and field.related_model is model)
        for field in rows._meta.get_fields()
    )


def carriers(model, pks, **where):
    """Return the pages that name files of a model, be they live or not; `where` narrows the places in a page."""
    if issubclass(model, AbstractDocument) and not where:
        return Page.objects.filter(file_addresses__document__in=pks).distinct()
    rows = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id__in=[str(pk) for pk in pks],
        **where,
    )
    return Page.objects.filter(pk__in={int(pk) for pk in rows.values_list("object_id", flat=True)})


def is_shown_by_a_thing(file) -> bool:
    """Whether something that is no page, and has readers of its own, shows a file: a portrait, a logo."""
    return any(things.objects.filter(**{name: file}).exists() for things, name in keys_of_things(type(file)))


def keys_of_things(model) -> Iterator[tuple[type, str]]:
    """Yield the models that are no pages and name files of a model, such as people, each with its key."""
    for relation in model._meta.get_fields(include_hidden=True):
        stays = relation.one_to_many and getattr(relation, "on_delete", CASCADE) is not CASCADE
        if stays and not _is_of_page(relation.related_model):
            yield relation.related_model, relation.field.name


def _is_of_page(model) -> bool:
    """Whether a model is a page or a row of one."""
    named = [field.related_model for field in model._meta.get_fields() if field.many_to_one]
    return any(isinstance(each, type) and issubclass(each, Page) for each in (model, *named))
