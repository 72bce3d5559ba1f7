"""Who a name and a password are."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth import get_user_model


class PasswordBackend(AuthenticationBackend):
    """An e-mail address is a name too, where it belongs to one user only: nothing in Wagtail keeps it from two.

    Only the address of the user counts, which administrators keep, not what allauth has stored of it.
    """

    def _authenticate_by_email(self, email, password):
        users = get_user_model().objects.filter(email__iexact=email)[:2]
        return self._check_password(users[0], password) if len(users) == 1 else None
