"""Answers go by themselves some days after; that they went is noted. Nothing of what they said is kept."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from forms.models import Answer, Erasure, Form, Opinion

AT_ONCE = 500
WORDS_KEPT = timedelta(days=365)  # of what readers wrote about a page; that it helped or not stays as a number


def erase_due(now=None):
    """Erase the answers whose time is up, form by form, and the words of old opinions. Called by the clock."""
    now = now or timezone.now()
    for form in Form.objects.filter(answers__isnull=False).distinct().select_related("event"):
        erase(form, due(form, now), Erasure.Reason.TIME)
    Opinion.objects.filter(at__lt=now - WORDS_KEPT).exclude(text="").update(text="")


def due(form: Form, now):
    """Return the answers of a form whose time is up: so many days after the event, or after each was given.

    Feedback that was not replied to waits for its reply, at most twice as long.
    """
    kept = timedelta(days=form.kept_days)
    over_at = form.event.specific.over_at if form.event else None
    if over_at:
        return form.answers.filter(at__lte=now) if over_at <= now - kept else form.answers.none()
    if form.is_feedback:
        return form.answers.filter(Q(replied_at__lte=now - kept) | Q(replied_at=None, at__lte=now - 2 * kept))
    return form.answers.filter(at__lte=now - kept)


def erase(form: Form, answers, reason: str, by=None) -> int:
    """Erase answers of a form and note how many; return the number."""
    total = 0
    while pks := list(answers.order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
        with transaction.atomic():
            number = Answer.objects.filter(pk__in=pks).delete()[1].get(Answer._meta.label, 0)
            if number:
                facts = {"site_id": form.site_id, "form_id": form.pk, "form_name": str(form.name_fi)}
                Erasure.objects.create(**facts, number=number, reason=reason, by=by)
        total += number
    return total


def note_deleted_form(sender, instance, **kwargs):
    """Note what goes with a form that is deleted; called before it is."""
    if number := instance.answers.count():
        facts = {"site_id": instance.site_id, "form_name": str(instance.name_fi)}
        Erasure.objects.create(**facts, number=number, reason=Erasure.Reason.FORM)
