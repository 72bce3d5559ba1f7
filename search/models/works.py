"""What readers can find: works, their parts, their terms as the engine got them."""

import json
import zlib
from collections.abc import Iterable

from django.db import models

from core.alphabet import alphabetical
from core.languages import LANGUAGES, Bilingual
from search.engines.documents import FACETS, WorkFacts, values_in
from search.engines.selection import standing

# The columns of titles for readers of a language, who see the first that there is.
SHOWN_TITLES = {"fi": ("title_fi", "title_sv"), "sv": ("title_sv", "title_fi")}


def sort_key(titles: Iterable[str]) -> str:
    """Return by what a work with these titles, the shown one first, is sorted."""
    return alphabetical(next(filter(None, titles), ""))


class IndexedWork(models.Model):
    """A work that readers can find on a site, with what facets and sorting need. Lists hold ids divided by spaces."""

    wagtail_reference_index_ignore = True  # no editor is shown its uses

    index = models.CharField(max_length=20, blank=True)  # the corpus: "" for the public one
    # A site that is deleted takes its works out of the index by `search.index.followers`.
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.DO_NOTHING, db_constraint=False, related_name="+")
    version = models.PositiveBigIntegerField(default=0)  # that of the index when the row was written
    work = models.CharField(max_length=40)  # the translation key, or that of a thing: person:<pk>
    kind = models.CharField(max_length=20, blank=True)  # of outputs; "page" for a plain page, "" for things
    year = models.PositiveSmallIntegerField(null=True)
    date = models.PositiveIntegerField(default=0)  # as the number 20261124, for sorting
    readable_in = models.CharField(max_length=5, blank=True)  # languages of its pages
    languages = models.CharField(max_length=40, blank=True)  # languages of its texts and files
    easy = models.CharField(max_length=5, blank=True)  # languages in which it has a version in easy language
    topics = models.TextField(blank=True)
    people = models.TextField(blank=True)
    organisations = models.TextField(blank=True)  # those that made it, and those of its people
    groups = models.TextField(blank=True)
    type = models.CharField(max_length=30, blank=True)  # see `PageType.work_type`
    publisher = models.CharField(max_length=255, blank=True)  # its name, with _ for each space
    title_fi = models.CharField(max_length=500, blank=True)
    title_sv = models.CharField(max_length=500, blank=True)

    title = Bilingual()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "work", "index"], name="work_once_a_site")]
        indexes = [models.Index(fields=["index", "site", "version"], name="works_by_version")]

    def __str__(self):
        return self.title

    def facts(self) -> WorkFacts:
        """Return what an outside engine filters, counts and sorts by."""
        return WorkFacts(
            self.date,
            {name: values_in(getattr(self, column)) for name, column in FACETS.items()},
            {language: standing(self.kind, self.readable_in, language) for language in LANGUAGES},
            {language: sort_key(getattr(self, name) for name in names) for language, names in SHOWN_TITLES.items()},
        )


class WorkTerms(models.Model):
    """The terms of a work as its engine got them, packed: to send them again, and to take them out of an index."""

    work = models.OneToOneField(IndexedWork, on_delete=models.CASCADE, primary_key=True, related_name="packed")
    terms = models.BinaryField()
    words = models.BinaryField()

    def __str__(self):
        return str(self.work_id)


def pack(value) -> bytes:
    """Return a JSON value, compressed."""
    return zlib.compress(json.dumps(value, ensure_ascii=False).encode(), 1)


def unpack(data):
    """Return what `pack` was given."""
    return json.loads(zlib.decompress(bytes(data)))


class IndexedPart(models.Model):
    """A piece of a work that readers can open: see `core.findable.parts.SearchPart`."""

    wagtail_reference_index_ignore = True  # no editor is shown its uses

    work = models.ForeignKey(IndexedWork, on_delete=models.CASCADE, related_name="parts")
    page_id = models.PositiveIntegerField(null=True)
    kind = models.CharField(max_length=10)
    key = models.CharField(max_length=60)
    title = models.TextField(blank=True)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=5)
    target = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["work", "kind", "key"], name="part_once_a_work")]

    def __str__(self):
        return f"{self.kind} {self.key}"
