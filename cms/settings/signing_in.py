"""Signing in by django-allauth: what its parts do here. Pages, forms and limits of ours are in `core/signing_in/`."""

from .env import env, institution

# The second is asked for no password; sessions from before allauth name it.
AUTHENTICATION_BACKENDS = ["core.signing_in.backend.PasswordBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", [])
LOGIN_URL = "account_login"

ACCOUNT_ADAPTER = "core.signing_in.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]  # allauth asks; nobody signs up
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no letter to an address that nobody here has
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
ACCOUNT_REAUTHENTICATION_METHODS = ["password", "mfa"]
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False  # those count in the cache; ours: core/signing_in/limits.py
ACCOUNT_FORMS = {
    "login": "core.signing_in.forms.SignInForm",
    "reauthenticate": "core.signing_in.forms.ReauthenticateForm",
    "reset_password": "core.signing_in.forms.AskForNewPasswordForm",
    "reset_password_from_key": "core.signing_in.forms.NewPasswordForm",
}

MFA_ADAPTER = "core.signing_in.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # administrators keep the addresses
MFA_TOTP_ISSUER = "Tuotos"
MFA_TOTP_TOLERANCE = 1  # half a minute before and after: clocks of phones differ
MFA_FORMS = {
    "authenticate": "core.signing_in.forms.CodeForm",
    "reauthenticate": "core.signing_in.forms.ReauthenticateByCodeForm",
    "activate_totp": "core.signing_in.forms.ActivateAppForm",
    "login_webauthn": "core.signing_in.forms.SignInByPasskeyForm",
    "authenticate_webauthn": "core.signing_in.forms.PasskeyForm",
    "reauthenticate_webauthn": "core.signing_in.forms.ReauthenticateByPasskeyForm",
    "add_webauthn": "core.signing_in.forms.AddPasskeyForm",
    "edit_webauthn": "core.signing_in.forms.RenamePasskeyForm",
}

SOCIALACCOUNT_ADAPTER = "core.signing_in.adapters.InstitutionAdapter"
SOCIALACCOUNT_PROVIDERS = institution()
SOCIALACCOUNT_REQUESTS_TIMEOUT = 10
OIDC_EMAILS_ARE_VERIFIED = env.bool("OIDC_EMAILS_ARE_VERIFIED", False)
OIDC_CREATES_USERS = env.bool("OIDC_CREATES_USERS", False)
