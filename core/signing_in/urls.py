"""The addresses of allauth that a site has. Nobody registers here, and administrators keep the e-mail addresses."""

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as institution
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.apps import apps
from django.urls import include, path, re_path
from django.views.decorators.cache import never_cache
from wagtail.admin.views.account import password_reset_enabled

from core.signing_in.limits import limited
from core.signing_in.views import where_mails_are_sent, where_the_institution_answers


def typed(field: str):
    """Return what names an attempt: what somebody typed into a field."""
    return lambda request, **kwargs: request.POST.get(field, "")


def own_name(request, **kwargs) -> str:
    return request.user.get_username()


def page(route: str, view, name: str, make=path):
    """An address whose pages no browser keeps."""
    return make(route, never_cache(view), name=name)


sign_in = account.LoginView.as_view(extra_context={"offers_new_password": password_reset_enabled})
left = where_the_institution_answers(oidc.login)
came_back = where_the_institution_answers(oidc.callback)
new_password = where_mails_are_sent(limited("new password", typed("email"), forgives=False)(account.password_reset))

urlpatterns = [
    page("login/", limited("sign-in", typed("login"))(sign_in), "account_login"),
    page("logout/", account.logout, "account_logout"),
    page("inactive/", account.account_inactive, "account_inactive"),
    page("reauthenticate/", limited("sign-in", own_name)(account.reauthenticate), "account_reauthenticate"),
    page("password/reset/", new_password, "account_reset_password"),
    page("password/reset/done/", where_mails_are_sent(account.password_reset_done), "account_reset_password_done"),
    page(
        "password/reset/key/done/",
        where_mails_are_sent(account.password_reset_from_key_done),
        "account_reset_password_from_key_done",
    ),
    page(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        where_mails_are_sent(account.password_reset_from_key),
        "account_reset_password_from_key",
        re_path,
    ),
    page("2fa/", second_factor.index, "mfa_index"),
    page("2fa/authenticate/", second_factor.authenticate, "mfa_authenticate"),
    page("2fa/reauthenticate/", second_factor.reauthenticate, "mfa_reauthenticate"),
    page("2fa/totp/activate/", totp.activate_totp, "mfa_activate_totp"),
    page("2fa/totp/deactivate/", totp.deactivate_totp, "mfa_deactivate_totp"),
    page("2fa/recovery-codes/", recovery_codes.view_recovery_codes, "mfa_view_recovery_codes"),
    page("2fa/recovery-codes/generate/", recovery_codes.generate_recovery_codes, "mfa_generate_recovery_codes"),
    page("2fa/recovery-codes/download/", recovery_codes.download_recovery_codes, "mfa_download_recovery_codes"),
    page("2fa/webauthn/", passkeys.list_webauthn, "mfa_list_webauthn"),
    page("2fa/webauthn/add/", passkeys.add_webauthn, "mfa_add_webauthn"),
    page("2fa/webauthn/login/", limited("passkey", forgives=False)(passkeys.login_webauthn), "mfa_login_webauthn"),
    page("2fa/webauthn/reauthenticate/", passkeys.reauthenticate_webauthn, "mfa_reauthenticate_webauthn"),
    page("2fa/webauthn/keys/<int:pk>/remove/", passkeys.remove_webauthn, "mfa_remove_webauthn"),
    page("2fa/webauthn/keys/<int:pk>/edit/", passkeys.edit_webauthn, "mfa_edit_webauthn"),
    page("3rdparty/", institution.connections, "socialaccount_connections"),
    page("3rdparty/signup/", institution.signup, "socialaccount_signup"),
    page("3rdparty/login/cancelled/", institution.login_cancelled, "socialaccount_login_cancelled"),
    page("3rdparty/login/error/", institution.login_error, "socialaccount_login_error"),
    page("oidc/<slug:provider_id>/login/", left, "openid_connect_login"),
    page(
        "oidc/<slug:provider_id>/login/callback/",
        where_the_institution_answers(oidc.callback),
        "openid_connect_callback",
    ),
]
if apps.is_installed("allauth.socialaccount.providers.saml"):
    urlpatterns.append(path("", include("allauth.socialaccount.providers.saml.urls")))
