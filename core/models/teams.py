from django.db import models


class Team(models.Model):
    """Who makes the contents of a site, how their pages are reviewed, and where they keep their files."""

    wagtail_reference_index_ignore = True  # no editor is shown its uses

    site = models.OneToOneField("wagtailcore.Site", on_delete=models.CASCADE, related_name="team")
    editors = models.ForeignKey("auth.Group", null=True, on_delete=models.SET_NULL, related_name="+")
    reviewers = models.ForeignKey("auth.Group", null=True, on_delete=models.SET_NULL, related_name="+")
    review = models.ForeignKey("wagtailcore.Workflow", null=True, on_delete=models.SET_NULL, related_name="+")
    collection = models.ForeignKey("wagtailcore.Collection", null=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self):
        return str(self.site)
