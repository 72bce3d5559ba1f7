"""What leads to the sign-in and away from it."""

import logging
from functools import wraps
from urllib.parse import urlencode

from allauth.account.utils import get_next_redirect_url
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from requests import RequestException
from wagtail.admin.views.account import password_reset_enabled

logger = logging.getLogger(__name__)


def to_sign_in(request):
    """Wagtail's addresses of signing in, for staff and for readers of private pages: there is one sign-in.

    Whoever is signed in and comes here was refused; another account may have the right.
    """
    wanted = get_next_redirect_url(request)
    if not request.user.is_authenticated:
        query = f"?{urlencode({'next': wanted}, safe='/')}" if wanted else ""
        return redirect(reverse("account_login") + query)
    home = reverse("wagtailadmin_home")
    for_staff = request.path_info.startswith(home) and (wanted or home).startswith(home)
    if for_staff and request.user.has_perm("wagtailadmin.access_admin"):
        return redirect(wanted or home)
    return render(request, "account/no_access.html", {"next": wanted or "/"}, status=403)


def where_mails_are_sent(view):
    """Nobody can be given a new password by a letter that goes nowhere."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not password_reset_enabled():
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


def where_the_institution_answers(view):
    """Its sign-in may be away, or answer with something else than it should."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except (RequestException, KeyError) as error:
            logger.warning("The sign-in of the institution (OIDC_URL) did not answer as it should: %r", error)
            return render(request, "socialaccount/authentication_error.html", status=502)

    return guarded


def to_new_password(request, rest=""):
    """Wagtail's addresses of asking for a new password, which stand in letters and in memories."""
    return redirect("account_reset_password")
