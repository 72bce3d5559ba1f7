"""What readers answered, the letters about it, and what was erased."""

import uuid
from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.languages import active_language, other_language

DAYS_TO_ANSWER = 14  # within which an authority answers feedback about accessibility (306/2019, section 8)


class Answer(models.Model):
    """What somebody answered, with the words of the questions as they were then."""

    class State(models.TextChoices):
        RECEIVED = "received", pgettext_lazy("answer", "received")
        PLACE = "place", pgettext_lazy("answer", "has a place")
        QUEUE = "queue", pgettext_lazy("answer", "on the waiting list")
        CANCELLED = "cancelled", pgettext_lazy("answer", "cancelled")

    wagtail_reference_index_ignore = True
    form = models.ForeignKey("forms.Form", on_delete=models.CASCADE, related_name="answers")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    stamp = models.CharField(max_length=32)  # of the page from which it was sent: sent twice, it counts once
    at = models.DateTimeField(default=timezone.now, db_index=True)
    language = models.CharField(max_length=2)
    state = models.CharField(max_length=10, choices=State, default=State.RECEIVED)
    content = models.JSONField(default=list)
    name = models.CharField(max_length=255, blank=True)
    email = models.EmailField(blank=True)
    consent = models.TextField(blank=True)  # the words to which somebody agreed
    replied_at = models.DateTimeField(null=True)
    replied_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["form", "stamp"], name="answer_once")]
        verbose_name = pgettext_lazy("form", "answer")
        verbose_name_plural = pgettext_lazy("form", "answers")

    def __str__(self):
        return f"{self.form_id}: {self.at:%Y-%m-%d}"

    @property
    def due_on(self):
        """The last day on which feedback is to be answered."""
        return timezone.localdate(self.at) + timedelta(days=DAYS_TO_ANSWER)

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The questions and what was answered, in the active language where it is known in it."""
        return [(words(row["label"]), shown(row)) for row in self.content]


def words(pair: dict) -> str:
    """Return a text of two languages in the active one, else in the other."""
    language = active_language()
    return pair.get(language) or pair.get(other_language(language), "")


def shown(row: dict) -> str:
    """Return an answer to one question as a text."""
    value = row["value"]
    if row["kind"] == "date" and value:
        return date_format(date.fromisoformat(value))
    return "; ".join(words(choice) for choice in value) if isinstance(value, list) else str(value)


class Letter(models.Model):
    """A letter about an answer: who gets it, and whether it has left. What it says is made when it leaves."""

    class Kind(models.TextChoices):
        PLACE = "place", pgettext_lazy("letter", "confirmation of a place")
        QUEUE = "queue", pgettext_lazy("letter", "confirmation of the waiting list")
        MOVED_UP = "moved-up", pgettext_lazy("letter", "a place became free")
        CANCELLED = "cancelled", pgettext_lazy("letter", "confirmation of a cancellation")
        RECEIVED = "received", pgettext_lazy("letter", "confirmation of an answer")
        NOTICE = "notice", pgettext_lazy("letter", "notice to staff")

    wagtail_reference_index_ignore = True
    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=10, choices=Kind)
    made_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=300, blank=True)  # why it has not left yet

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.kind} {self.answer_id}"

    @classmethod
    def failed(cls):
        """Return the letters that could not be sent."""
        return cls.objects.filter(~Q(fault=""), sent_at=None)


class Erasure(models.Model):
    """That answers were erased: how many, of which form, when and why. It tells nothing of what they said."""

    class Reason(models.TextChoices):
        TIME = "time", pgettext_lazy("erasure", "the time was up")
        STAFF = "staff", pgettext_lazy("erasure", "by staff")
        FORM = "form", pgettext_lazy("erasure", "the form was deleted")

    wagtail_reference_index_ignore = True
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    form = models.ForeignKey("forms.Form", null=True, on_delete=models.SET_NULL, related_name="erasures")
    form_name = models.CharField(max_length=200)
    at = models.DateTimeField(default=timezone.now)
    number = models.PositiveIntegerField()
    reason = models.CharField(max_length=10, choices=Reason)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("erasure of answers")
        verbose_name_plural = _("erasures of answers")

    def __str__(self):
        return f"{self.form_name}: {self.number}"
