"""What makes the index follow. Each receiver only marks the works that are concerned."""

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_delete, post_migrate, post_save, pre_delete, pre_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction, ReferenceIndex, Site
from wagtail.signals import post_page_move

from core.models import (
    CustomDocument,
    CustomMedia,
    Organisation,
    OutputPage,
    OutputTopic,
    Person,
    Place,
    Series,
    TargetGroup,
    Topic,
)
from core.page_types import types_with_field
from core.worker.reading import file_read
from core.works.states import many_changed, work_changed
from search.index import storing
from search.index.collecting import all_works
from search.index.indexing import mark
from search.index.preparing import prepare
from search.models import IndexedWork

AT_ONCE = 500  # pages or topics whose works are asked for in one query


def works_at(pages) -> set[str]:
    """Return the names of the works of pages."""
    return {str(key) for key in pages.values_list("translation_key", flat=True)}


@receiver(work_changed)
def follow_page(sender, page, **kwargs):
    mark({page.translation_key})


@receiver(many_changed)
def follow_import(sender, ids, **kwargs):
    """Mark what an import wrote past the signals of single objects: pages, or topics that got other labels."""
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        if issubclass(sender, Page):
            mark(works_at(Page.objects.filter(pk__in=some)))
        else:
            rows = OutputTopic.objects.filter(topic__in=some).values_list("topic", "page__translation_key")
            mark({name for topic, work in rows for name in (f"topic:{topic}", work)})


@receiver(post_delete, sender=Page)
def follow_deletion(sender, instance, **kwargs):
    mark({instance.translation_key})


@receiver(post_page_move)
def follow_move(sender, instance, **kwargs):
    mark(works_at(Page.objects.descendant_of(instance, inclusive=True)))


@receiver(post_save, sender=PageViewRestriction)
@receiver(post_delete, sender=PageViewRestriction)
def follow_restriction(sender, instance, **kwargs):
    mark(works_at(Page.objects.descendant_of(instance.page, inclusive=True)))


def works_naming(thing) -> set[str]:
    """Return the works that name a thing, and the thing itself where it is a hit of its own."""
    named = {
        Person: ["contributors__person"],
        Organisation: ["contributors__organisation", "contributors__person__organisation"],
        Topic: ["topics__topic"],
        TargetGroup: ["target_groups__target_group"],
        Series: ["series"],
    }.get(type(thing), [])
    works = {name for path in named for name in works_at(OutputPage.objects.filter(**{path: thing.pk}).order_by())}
    if isinstance(thing, Place):
        models = types_with_field("place")
        works |= {name for model in models for name in works_at(model.objects.filter(place=thing.pk).order_by())}
    if isinstance(thing, Organisation):
        works |= {f"person:{pk}" for pk in thing.person_set.values_list("pk", flat=True)}
    own = {Person: "person", Topic: "topic"}.get(type(thing))
    return works | ({f"{own}:{thing.pk}"} if own else set())


def works_with_file(document) -> set[str]:
    """Return the works whose pages carry a file."""
    return works_at(Page.objects.filter(file_addresses__document=document.pk))


def works_with_recording(media) -> set[str]:
    """Return the works whose pages show a recording."""
    pages = ReferenceIndex.get_references_to(media).filter(base_content_type=ContentType.objects.get_for_model(Page))
    return works_at(Page.objects.filter(pk__in=[int(row.object_id) for row in pages]))


CONCERNED = {
    **dict.fromkeys((Person, Organisation, Topic, TargetGroup, Series, Place), works_naming),
    CustomDocument: works_with_file,
    CustomMedia: works_with_recording,
}


@receiver(post_save)
def follow_change(sender, instance, raw=False, created=False, **kwargs):
    if sender in CONCERNED and not raw and not created:
        mark(CONCERNED[sender](instance))


@receiver(pre_delete)
def note_works(sender, instance, **kwargs):
    if sender in CONCERNED:
        instance.concerned_works = CONCERNED[sender](instance)


@receiver(post_delete)
def follow_removal(sender, instance, **kwargs):
    if sender in CONCERNED:
        mark(instance.concerned_works)


@receiver(file_read)
def follow_reading(sender, document, **kwargs):
    mark(works_with_file(document))


@receiver(pre_save, sender=Site)
def note_root(sender, instance, **kwargs):
    instance.old_root_id = Site.objects.filter(pk=instance.pk).values_list("root_page_id", flat=True).first()


@receiver(post_save, sender=Site)
def follow_site(sender, instance, raw=False, **kwargs):
    """Another root brings other works; those that are gone are found out when they are looked at."""
    if not raw and instance.old_root_id != instance.root_page_id:
        known = IndexedWork.objects.filter(index="", site=instance).values_list("work", flat=True)
        mark({*known, *all_works(instance)})


@receiver(post_delete, sender=Site)
def forget_site(sender, instance, **kwargs):
    storing.forget_site(instance.pk)


@receiver(post_migrate)
def make_index(sender, **kwargs):
    """Make the tables of the index where they are missing."""
    if sender.name == "search":
        prepare()
