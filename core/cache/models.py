from django.db import models


class ContentVersion(models.Model):
    """A random text that changes with what `core.cache.versioned` may hold of a site. See docs/decisions/0012."""

    SHARED = 0

    site = models.PositiveIntegerField(unique=True, default=SHARED)  # the id of a Site, or what all sites share
    token = models.CharField(max_length=32)

    def __str__(self):
        return self.token
