"""A letter to its owner when an account is signed in to in another way than before: somebody else may have done it."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.letters import send_letter
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
