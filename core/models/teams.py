from django.db import models


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
    collection = models.ForeignKey("wagtailcore.Collection", null=True, on_delete=models.SET_NULL, related_name="+")
    # Where partners and students keep theirs, inside the collection of the site.
    guest_collection = models.ForeignKey(
        "wagtailcore.Collection", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    def __str__(self):
        return str(self.site)

    @property
    def group_ids(self) -> set[int]:
        """The ids of the groups of all roles."""
        return {getattr(self, f"{role}_id") for role in self.ROLES} - {None}
