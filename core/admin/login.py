"""The form of signing in, in the words of the site."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm as StockLoginForm


class LoginForm(StockLoginForm):
    """Wagtail's own form has no label for the password, so it says "Password" in every language."""

    password = forms.CharField(
        label=_("Password"),
        widget=forms.PasswordInput({"placeholder": _("Enter password"), "autocomplete": "current-password"}),
        strip=False,
    )
