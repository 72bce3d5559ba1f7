"""Who a name and a password are."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied


class PasswordBackend(AuthenticationBackend):
    """An e-mail address is a name too, where it belongs to one user only: nothing in Wagtail keeps it from two.

    Only the address of the user counts, which administrators keep, not what allauth has stored of it.
    """

    def authenticate(self, request, **credentials):
        """Ask no other backend about a password: the one that stands beside this keeps old sessions alive."""
        user = super().authenticate(request, **credentials)
        if user is None and "password" in credentials:
            raise PermissionDenied
        return user

    def _authenticate_by_email(self, email, password):
        users = get_user_model().objects.filter(email__iexact=email)[:2]
        return self._check_password(users[0], password) if len(users) == 1 else None
