"""What waits of forms: feedback with its days, new registrations, letters that could not be sent."""

from datetime import timedelta

from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from core.admin.waiting import Row
from forms.admin.own import may_use, own_answers
from forms.models import Answer, Form, Letter
from forms.models.answers import DAYS_TO_ANSWER

SOON = timedelta(days=4)


def feedback(user):
    """Return the feedback about accessibility that nobody has replied to."""
    return own_answers(user).filter(form__kind=Form.Kind.FEEDBACK, replied_at=None)


def late_feedback(user):
    """Return the feedback of which the time to reply is nearly up, or over."""
    return feedback(user).filter(at__lt=timezone.now() - timedelta(days=DAYS_TO_ANSWER) + SOON)


def days_left(answers) -> str:
    """Return how many days there are to reply to the oldest."""
    oldest = answers.order_by("at").first()
    days = (oldest.due_on - timezone.localdate()).days
    if days < 0:
        return _("the time to reply is over")
    return ngettext("%(number)s day left to reply", "%(number)s days left to reply", days) % {"number": days}


def new_registrations(user):
    """Return the registrations that came since somebody last opened the list of their form."""
    new = Q(form__seen_at=None) | Q(at__gt=F("form__seen_at"))
    held = [Answer.State.PLACE, Answer.State.QUEUE]
    return own_answers(user).filter(new, form__kind=Form.Kind.REGISTRATION, state__in=held)


def unsent(user):
    """Return the answers about which a letter could not be sent."""
    return own_answers(user).filter(pk__in=Letter.failed().values("answer"))


ROWS = [
    Row(
        name="feedback",
        counted=ngettext_lazy(
            "%(text)s accessibility feedback to reply to", "%(text)s accessibility feedbacks to reply to", "number"
        ),
        icon="mail",
        find=feedback,
        place=lambda user: f"{reverse('answers_all')}?wait=reply",
        is_for=may_use,
        detail=days_left,
    ),
    Row(
        name="registrations",
        counted=ngettext_lazy("%(text)s new registration", "%(text)s new registrations", "number"),
        icon="form",
        find=new_registrations,
        place=lambda user: f"{reverse('answers_all')}?wait=new",
        is_for=may_use,
    ),
    Row(
        name="letters",
        counted=ngettext_lazy(
            "%(text)s letter about an answer could not be sent",
            "%(text)s letters about answers could not be sent",
            "number",
        ),
        icon="warning",
        find=unsent,
        place=lambda user: f"{reverse('answers_all')}?wait=letter",
        is_for=may_use,
        is_wrong=True,
    ),
]
