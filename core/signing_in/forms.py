"""The forms of signing in, in the words of the site."""

import struct

from allauth.account import forms as account
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as codes
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as passkeys
from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _

from core.signing_in import limits

UNREADABLE = (AttributeError, IndexError, KeyError, TypeError, ValueError, struct.error)
DIGITS = {"inputmode": "numeric", "autocapitalize": "none", "spellcheck": "false"}


class OwnWords:
    """Labels of ours, and no words inside the fields, which vanish as one types."""

    labels = {}
    helps = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.helps.get(name, "")


class SignInForm(OwnWords, account.LoginForm):
    labels = {"login": _("Username or e-mail address"), "password": _("Password"), "remember": _("Remember me")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        names = {"autocomplete": "username webauthn", "autocapitalize": "none", "spellcheck": "false"}
        self.fields["login"].widget.attrs.update(names)


class ReauthenticateForm(OwnWords, account.ReauthenticateForm):
    labels = {"password": _("Password")}


class AskForNewPasswordForm(OwnWords, account.ResetPasswordForm):
    """Letters go to the address that administrators keep, not to what allauth has stored of it."""

    labels = {"email": _("E-mail address")}

    def clean_email(self):
        email = self.cleaned_data["email"]
        users = get_user_model().objects.filter(email__iexact=email, is_active=True)
        self.users = [user for user in users if user.has_usable_password()]
        return email


class NewPasswordForm(OwnWords, account.ResetPasswordKeyForm):
    labels = {"password1": _("New password"), "password2": _("New password again")}
    helps = {"password1": _("At least 12 characters. Not only digits, not your name, and no common password.")}


class CountedCode:
    """A code is tried a few times only, and used once."""

    def clean_code(self):
        attempt = limits.note(context.request, "second factor", self.user.pk)
        code = super().clean_code()
        if not limits.is_new(self.user, code):
            raise get_adapter().validation_error("incorrect_code")
        attempt.delete()
        return code


class CodeForm(OwnWords, CountedCode, codes.AuthenticateForm):
    labels = {"code": _("Code")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.update(DIGITS)


class ReauthenticateByCodeForm(OwnWords, CountedCode, codes.ReauthenticateForm):
    labels = {"code": _("Code")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.update(DIGITS)


class ActivateAppForm(OwnWords, ActivateTOTPForm):
    labels = {"code": _("Code from the app")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.update(DIGITS)


class PasskeyRead:
    """What a browser says of a passkey may be anything; the parser raises what it stumbles on."""

    def clean_credential(self):
        try:
            return super().clean_credential()
        except UNREADABLE as error:
            raise get_adapter().validation_error("incorrect_code") from error


class SignInByPasskeyForm(PasskeyRead, passkeys.LoginWebAuthnForm):
    """In place of a password and a code."""


class PasskeyForm(PasskeyRead, passkeys.AuthenticateWebAuthnForm):
    """In place of a code."""


class ReauthenticateByPasskeyForm(PasskeyRead, passkeys.ReauthenticateWebAuthnForm):
    """In place of a password, from somebody who is signed in."""


class AddPasskeyForm(OwnWords, passkeys.AddWebAuthnForm):
    labels = {"name": _("Name"), "passwordless": _("Sign in with this passkey without a password")}
    helps = {
        "name": _("For example the device: it tells your passkeys apart."),
        "passwordless": _("The device then asks for a fingerprint, your face or a PIN. Not every security key can."),
    }
    passwordless = forms.BooleanField(required=False, initial=True)

    def clean(self):
        try:
            return super().clean()
        except UNREADABLE as error:
            raise get_adapter().validation_error("incorrect_code") from error


class RenamePasskeyForm(OwnWords, passkeys.EditWebAuthnForm):
    labels = {"name": _("Name")}
