"""What is not right on a server though it starts: told by `check --deploy`, and in its log each time it starts."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Warning, register, run_checks
from django.http.request import validate_host

SERVER = "server"
NEAR = ("localhost", "127.0.0.1", "::1")
SHORTEST_SECRET = 50


def warnings() -> list:
    """Return what a server that starts should tell."""
    return run_checks(tags=[SERVER], include_deployment_checks=True)


@register(SERVER, deploy=True)
def mails_are_sent(app_configs, **kwargs):
    """Staff wait for letters: a new password, a page to review."""
    if settings.MAIL_IS_SENT:
        return []
    told = "E-mails are not sent but written to files, so nobody can ask for a new password."
    return [Warning(told, hint="Set EMAIL_URL.", id="tuotos.W101")]


@register(SERVER, deploy=True)
def connections_are_encrypted(app_configs, **kwargs):
    """Whoever signs in sends a password."""
    base = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    found = []
    if not settings.SECURE_SSL_REDIRECT and base.hostname not in NEAR:
        told = "HTTPS is false: passwords travel unencrypted, and the client's address is not known."
        found.append(Warning(told, hint="Set HTTPS=true and a web server in front: see deploy/.", id="tuotos.W102"))
    if settings.SECURE_SSL_REDIRECT and base.scheme != "https":
        found.append(
            Warning("BASE_URL does not begin with https://, so links in e-mails lead astray.", id="tuotos.W103")
        )
    if not validate_host(base.hostname or "", settings.ALLOWED_HOSTS):
        found.append(Warning("The host of BASE_URL is not among ALLOWED_HOSTS.", id="tuotos.W104"))
    return found


@register(SERVER, deploy=True)
def secrets_are_secret(app_configs, **kwargs):
    """Whoever guesses the key signs in as anybody."""
    key, found = settings.SECRET_KEY, []
    if len(key) < SHORTEST_SECRET or len(set(key)) < 10:
        hint = "python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"
        found.append(Warning("SECRET_KEY is short, so it can be guessed.", hint=hint, id="tuotos.W105"))
    file = settings.BASE_DIR / ".env"
    if file.exists() and file.stat().st_mode & 0o004:
        told = "Everybody on this machine can read .env and the secrets in it."
        found.append(Warning(told, hint="chmod 640 .env", id="tuotos.W106"))
    return found


@register(SERVER, deploy=True)
def files_are_handed_over_from_a_disk(app_configs, **kwargs):
    """A web server in front sends files from its own disk."""
    prefix = settings.ACCEL_PREFIX
    if not prefix:
        return []
    found = []
    if not (prefix.startswith("/") and prefix.endswith("/") and len(prefix) > 2):
        found.append(Warning("ACCEL_PREFIX must begin and end with a slash, as /_files/ does.", id="tuotos.W107"))
    if "location" not in settings.STORAGES["default"].get("OPTIONS", {}):
        found.append(Warning("ACCEL_PREFIX has no effect on files in a bucket.", id="tuotos.W108"))
    return found
