"""Letters to the owners of accounts: with a link to a new password, and when an account is signed in to in another way.

The worker sends them, so that nobody waits for the mail server, nor learns by the time it takes who has an account.
"""

from urllib.parse import urljoin

from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_tasks import task

from core.letters import hand_over, send_letter
from core.models import User
from core.priorities import WAITED_FOR
from core.signing_in.own_language import language_of

CHANGES = {  # by allauth's names of letters; it sends others, which are nothing to us
    "account/email/password_changed": gettext_lazy("The password was changed."),
    "account/email/password_reset": gettext_lazy("The password was changed by a link from an e-mail."),
    "mfa/email/totp_activated": gettext_lazy("An authenticator app was taken into use."),
    "mfa/email/totp_deactivated": gettext_lazy("The authenticator app was removed."),
    "mfa/email/recovery_codes_generated": gettext_lazy("New recovery codes were made."),
    "mfa/email/webauthn_added": gettext_lazy("A passkey was added."),
    "mfa/email/webauthn_removed": gettext_lazy("A passkey was removed."),
}


def tell_of_change(user, name: str):
    """Have the worker send the letter, in the language of the user. Who has no address is told nothing."""
    if name not in CHANGES or not user.email:
        return
    with translation.override(language_of(user)):
        told = {"user": user, "change": CHANGES[name], "at": timezone.now(), "base_url": settings.WAGTAILADMIN_BASE_URL}
        subject = _("Tuotos: your sign-in was changed")
        text = render_to_string("account/email/sign_in_changed.txt", told)
    send_letter.enqueue(subject, text, settings.DEFAULT_FROM_EMAIL, [user.email], {}, [])


@task(priority=WAITED_FOR)
def send_new_password(user_pk: int, language: str, site: str):
    """Send a link with which a user chooses a new password. It is made when it leaves: none lies in the queue."""
    user = User.objects.get(pk=user_pk, is_active=True)
    key = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
    link = urljoin(site, reverse("account_reset_password_from_key", kwargs=key))
    with translation.override(language):
        subject = render_to_string("account/email/password_reset_key_subject.txt").strip()
        text = render_to_string(
            "account/email/password_reset_key_message.txt", {"user": user, "password_reset_url": link}
        )
    hand_over(EmailMessage(subject, text.strip(), settings.DEFAULT_FROM_EMAIL, [user.email]))
