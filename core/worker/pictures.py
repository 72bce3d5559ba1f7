"""The sizes of pictures are made before readers ask for them: when a page is published, or a picture is changed.

Until the worker has been here a page makes what it lacks by itself, while its reader waits.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable

from django_tasks import task
from wagtail.models import Page

from core.files.carriers import carriers
from core.files.pictures import SHARED, SPECS
from core.models import CustomImage, Organisation, Person
from core.worker import turns

logger = logging.getLogger(__name__)
OF_MAKERS = [*SPECS, SHARED]


@task()
def make_for_pages(pages: list):
    """Make the pictures of pages that are live. Repeatable: what is there stays."""
    for page in Page.objects.live().filter(pk__in=pages).specific():
        make(page.get_pictures() if hasattr(page, "get_pictures") else ())


@task()
def make_for_images(images: list):
    """Make the pictures anew of all pages and makers that show an image: it has another file or another centre."""
    for image in CustomImage.objects.filter(pk__in=images):
        make_for_pages.func(list(carriers(CustomImage, [image.pk]).values_list("pk", flat=True)))
        make_for_people.func(list(Person.objects.filter(portrait=image).values_list("pk", flat=True)))
        make_for_organisations.func(list(Organisation.objects.filter(logo=image).values_list("pk", flat=True)))


@task()
def make_for_people(people: list):
    """Make the pictures of people for their pages and their cards."""
    make((each.portrait, OF_MAKERS) for each in Person.objects.filter(pk__in=people, portrait__isnull=False))


@task()
def make_for_organisations(organisations: list):
    """Make the logos of organisations for their pages and their cards."""
    make((each.logo, OF_MAKERS) for each in Organisation.objects.filter(pk__in=organisations, logo__isnull=False))


def make(shown: Iterable[tuple]):
    """Make sizes of pictures, given as pairs of picture and sizes. A picture whose file is lost is passed over."""
    images, wanted = {}, defaultdict(dict)
    for image, specs in shown:
        images[image.pk] = image
        wanted[image.pk].update(dict.fromkeys(specs))
    for pk, specs in wanted.items():
        turns.let_pass()
        try:
            images[pk].get_renditions(*specs)
        except Exception as error:  # a disk, a bucket and a damaged picture raise errors of their own
            logger.warning("The sizes of picture %s could not be made: %s", pk, error)
