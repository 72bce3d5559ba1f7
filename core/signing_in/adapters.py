"""What allauth asks of a site."""

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib.auth import get_user_model
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from qrcode.image.svg import SvgPathFillImage

from core.signing_in import sealing
from core.signing_in.client_address import client_address
from core.signing_in.letters import send_new_password, tell_of_change

UNTOLD = {"account/messages/logged_in.txt"}  # one sees it


class AccountAdapter(DefaultAccountAdapter):
    """Users are made by administrators, never by themselves."""

    def is_open_for_signup(self, request):
        return False

    def get_client_ip(self, request):
        return client_address(request)

    def get_login_redirect_url(self, request):
        return reverse("wagtailadmin_home") if request.user.has_perm("wagtailadmin.access_admin") else "/"

    def add_message(self, request, level, message_template=None, *args, **kwargs):
        if message_template not in UNTOLD:
            super().add_message(request, level, message_template, *args, **kwargs)

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        tell_of_change(user, template_prefix)

    def send_password_reset_mail(self, user, email, context):
        """Leave it to the worker: stock asks the mail server here, and one that is away is an error 500."""
        send_new_password.enqueue(user.pk, get_language(), self.request.build_absolute_uri("/"))

    def is_reauthentication_required(self, *, app, **kwargs):
        """Who signs in at an institution alone has nothing here to confirm with."""
        required = super().is_reauthentication_required(app=app, **kwargs)
        return required and bool(self.get_reauthentication_methods(self.request.user))


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets are sealed in the database; passkeys get names that tell them apart."""

    def encrypt(self, text):
        return sealing.seal(text)

    def decrypt(self, encrypted_text):
        return sealing.unseal(encrypted_text)

    def generate_authenticator_name(self, user, type):
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return ngettext("Passkey", "Passkey %(number)s", number) % {"number": number}

    def build_totp_svg(self, url):
        """On white: phones do not read it on the dark ground of the dark scheme."""
        return qrcode.make(url, image_factory=SvgPathFillImage).to_string(encoding="unicode")

    def _get_site_name(self):
        return "Tuotos"


class InstitutionAdapter(DefaultSocialAccountAdapter):
    """Who signs in at the institution is one of our users, told by the e-mail address that it vouches for."""

    def pre_social_login(self, request, sociallogin):
        if sociallogin.is_existing or sociallogin.state.get("process") == "connect":
            return
        if user := self._user_of(sociallogin):
            sociallogin.connect(request, user)
        elif not self.is_open_for_signup(request, sociallogin):
            raise ImmediateHttpResponse(render(request, "account/signup_closed.html", status=403))

    def _user_of(self, sociallogin):
        """Return the one active user whose address the institution has verified, or None."""
        for address in sociallogin.email_addresses:
            if address.email and (address.verified or settings.OIDC_EMAILS_ARE_VERIFIED):
                users = get_user_model().objects.filter(email__iexact=address.email)[:2]
                if len(users) == 1 and users[0].is_active:
                    return users[0]
        return None

    def is_open_for_signup(self, request, sociallogin):
        """Make a user without rights, where the site says so and nobody has the address."""
        addresses = [address.email for address in sociallogin.email_addresses if address.email]
        users = get_user_model().objects
        return settings.OIDC_CREATES_USERS and not any(users.filter(email__iexact=each).exists() for each in addresses)
