"""Letters about answers. They leave after the answer is kept, by the worker; what they say is made when they leave.

So a mail server that is away holds up no registration, and no name lies in the queue of tasks. A letter may leave
twice, as every task may run twice.
"""

import logging
from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from core.engines.away import NotNow
from core.letters import hand_over
from core.models import Project
from core.priorities import WAITED_FOR
from core.signing_in.own_language import language_at
from forms.models import Answer, Letter
from forms.showing import address_of, own_address

logger = logging.getLogger(__name__)


def write(answer: Answer, kind: str) -> Letter:
    """Have the worker send a letter about an answer."""
    letter = Letter.objects.create(answer=answer, kind=kind)
    send.enqueue(letter.pk)
    return letter


def send_again(letter: Letter):
    """Try a letter anew that could not be sent."""
    Letter.objects.filter(pk=letter.pk).update(fault="")
    send.enqueue(letter.pk)


@task(priority=WAITED_FOR)
def send(pk: int):
    """Send a letter. While the mail server is away it is tried again, for as long as it takes."""
    letter = Letter.objects.select_related("answer__form__site__root_page__locale", "answer__form__event").get(pk=pk)
    if letter.sent_at:
        return
    try:
        with translation.override(language_of(letter)):
            hand_over(message_of(letter))
    except (SMTPRecipientsRefused, ValueError) as error:  # it would be refused the next time too
        note_fault(letter, error)
    except NotNow as error:
        note_fault(letter, error.__cause__ or error)
        raise
    except OSError as error:  # the server takes no letters from here: somebody has to look at its settings
        note_fault(letter, error)
        raise NotNow(f"the mail server: {type(error).__name__}") from error
    else:
        Letter.objects.filter(pk=pk).update(sent_at=timezone.now(), fault="")


def language_of(letter: Letter) -> str:
    """Return the language of a letter: that of the answer, or of whoever of the staff gets it."""
    if letter.kind != Letter.Kind.NOTICE:
        return letter.answer.language
    form = letter.answer.form
    return language_at(form.notify_email, form.site)


def note_fault(letter: Letter, error: Exception):
    """Write why a letter has not left, without the address that an error may name."""
    Letter.objects.filter(pk=letter.pk).update(fault=type(error).__name__)
    logger.warning("A letter about an answer did not leave: %s", type(error).__name__)


def message_of(letter: Letter) -> EmailMessage:
    """Return a letter in the active language."""
    answer, form = letter.answer, letter.answer.form
    is_notice = letter.kind == Letter.Kind.NOTICE
    project = Project.objects.filter(site=form.site_id).first()
    event = form.event and form.event.specific.localized
    told = {
        "kind": letter.kind,
        "answer": answer,
        "form": form,
        "event": event,
        "name": str(event.title if event and not is_notice else form.name),
        "sender": str(project.name) if project else form.site.site_name,
        "contact": project.contact_email if project else "",
        "own_address": own_address(answer, absolute=True),
        "address": address_of(form, absolute=True),
        "answers_address": f"{settings.WAGTAILADMIN_BASE_URL}/admin/forms/{form.pk}/answers/",
    }
    text = render_to_string("forms/letter.txt", told).strip() + "\n"
    to = form.notify_email if is_notice else answer.email
    reply_to = [told["contact"]] if told["contact"] and not is_notice else []
    return EmailMessage(subject_of(letter, told["name"]), text, settings.DEFAULT_FROM_EMAIL, [to], reply_to=reply_to)


def subject_of(letter: Letter, name: str) -> str:
    """Return the subject of a letter: it begins with the thing."""
    subjects = {
        Letter.Kind.PLACE: _("Your registration: %(name)s"),
        Letter.Kind.QUEUE: _("You are on the waiting list: %(name)s"),
        Letter.Kind.MOVED_UP: _("You have a place: %(name)s"),
        Letter.Kind.CANCELLED: _("Your registration is cancelled: %(name)s"),
        Letter.Kind.RECEIVED: _("Your answer has arrived: %(name)s"),
        Letter.Kind.NOTICE: _("New answer: %(name)s"),
    }
    return " ".join((subjects[letter.kind] % {"name": name}).split())
