from django.db import models


class ContentVersion(models.Model):
    """One row: a random text that changes with everything `core.cache.versioned` may hold. See docs/decisions/0012."""

    token = models.CharField(max_length=32)

    def __str__(self):
        return self.token
