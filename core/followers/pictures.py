"""The sizes of pictures are made by the worker when a page is published, or a picture or a portrait changes."""

from core.changes import Action, Changes
from core.models import CustomImage, Person
from core.worker import pictures


def make_sizes(changed: Changes):
    """Enqueue what the changes of a transaction call for."""
    if pages := [page.pk for page in changed.pages if page.is_live and Action.PUBLISHED in page.actions]:
        pictures.make_for_pages.enqueue(pages)
    kept = [thing for thing in changed.things_of(CustomImage, Person) if Action.DELETED not in thing.actions]
    if images := [thing.pk for thing in kept if thing.model is CustomImage and not thing.is_new]:
        pictures.make_for_images.enqueue(images)
    people = Person.objects.filter(portrait__isnull=False, pk__in=[thing.pk for thing in kept if thing.model is Person])
    if people := list(people.values_list("pk", flat=True)):
        pictures.make_for_people.enqueue(people)
