from django.db import models


def _collection():
    return models.ForeignKey("wagtailcore.Collection", null=True, on_delete=models.SET_NULL, related_name="+")


def _group():
    return models.ForeignKey("auth.Group", null=True, on_delete=models.SET_NULL, related_name="+")


class Team(models.Model):
    """Who makes the contents of a site, how their pages are reviewed, and where they keep their files."""

    ROLES = ("administrators", "editors", "reviewers", "partners", "students", "translators_fi", "translators_sv")

    wagtail_reference_index_ignore = True  # no editor is shown its uses

    site = models.OneToOneField("wagtailcore.Site", on_delete=models.CASCADE, related_name="team")
    administrators = _group()
    editors = _group()
    reviewers = _group()
    partners = _group()
    students = _group()
    translators_fi = _group()
    translators_sv = _group()
    review = models.ForeignKey("wagtailcore.Workflow", null=True, on_delete=models.SET_NULL, related_name="+")
    collection = _collection()
    # Inside the collection of the site: where partners and translators keep theirs, and where students do.
    guest_collection = _collection()
    student_collection = _collection()

    def __str__(self):
        return str(self.site)

    @property
    def collection_ids(self) -> list[int]:
        """The ids of all collections, that of the site first."""
        return [
            pk for pk in (self.collection_id, self.guest_collection_id, self.student_collection_id) if pk is not None
        ]

    @property
    def group_ids(self) -> set[int]:
        """The ids of the groups of all roles."""
        return {getattr(self, f"{role}_id") for role in self.ROLES} - {None}
