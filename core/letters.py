"""Letters leave after what they tell of is written, by the worker."""

from django.core.mail import EmailMultiAlternatives
from django_tasks import task

from core.priorities import WAITED_FOR


@task(priority=WAITED_FOR)
def send_letter(subject: str, text: str, sender: str, to: list, headers: dict, alternatives: list):
    """Send one letter. It may be sent twice, as every task; it is tried again like any other."""
    letter = EmailMultiAlternatives(subject, text, sender, to, headers=headers)
    for content, kind in alternatives:
        letter.attach_alternative(content, kind)
    letter.send()
