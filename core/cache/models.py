from django.db import models


class ContentChange(models.Model):
    """What a transaction changed, by the keys of `core.cache.keys`: see docs/decisions/0017.

    The numbers follow one another as the transactions were committed. The token tells two changes apart that had the
    same number, because one was rolled back or the database was restored.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    token = models.CharField(max_length=32)
    keys = models.TextField()  # one a line

    def __str__(self):
        return f"{self.number} {self.token}"


class LastContentChange(models.Model):
    """One row with the number of the last change. Who writes the next one holds it until the transaction ends."""

    number = models.PositiveBigIntegerField(default=0)

    def __str__(self):
        return str(self.number)
