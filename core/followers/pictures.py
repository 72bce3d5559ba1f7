"""The sizes of pictures are made by the worker when a page is published, or a picture, a portrait or a logo changes."""

from core.changes import Action, Changes
from core.models import CustomImage, Organisation, Person
from core.worker import pictures


def make_sizes(changed: Changes):
    """Enqueue what the changes of a transaction call for."""
    if pages := [page.pk for page in changed.pages if page.is_live and Action.PUBLISHED in page.actions]:
        pictures.make_for_pages.enqueue(pages)
    kept = [
        thing for thing in changed.things_of(CustomImage, Person, Organisation) if Action.DELETED not in thing.actions
    ]
    if images := [thing.pk for thing in kept if thing.model is CustomImage and not thing.is_new]:
        pictures.make_for_images.enqueue(images)
    makers = [
        (Person.objects.exclude(portrait=None), pictures.make_for_people),
        (Organisation.objects.exclude(logo=None), pictures.make_for_organisations),
    ]
    for pictured, task in makers:
        made_new = [thing.pk for thing in kept if thing.model is pictured.model]
        if made_new and (found := list(pictured.filter(pk__in=made_new).values_list("pk", flat=True))):
            task.enqueue(found)
