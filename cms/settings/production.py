"""A server. It does not start when something is missing; `.env.example` tells every variable."""

from .base import *  # noqa: F403
from .env import env, hosts, origins, required

DEBUG = False
SECRET_KEY = required("SECRET_KEY")
WAGTAILADMIN_BASE_URL = required("BASE_URL")
ALLOWED_HOSTS = hosts(required("ALLOWED_HOSTS"))
WAGTAIL_PASSWORD_RESET_ENABLED = MAIL_IS_SENT  # noqa: F405  a letter in a file helps nobody
CSRF_TRUSTED_ORIGINS = origins(ALLOWED_HOSTS)

STORAGES["staticfiles"] = {"BACKEND": "cms.static_storage.JoiningStaticFilesStorage"}  # noqa: F405
HTTPS = env.bool("HTTPS", True)
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
if HTTPS:  # a web server stands in front, and what it tells is believed
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
