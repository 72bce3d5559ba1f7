"""`make run` and daily work: no variable has to be set."""

from .base import *  # noqa: F403

INSTALLED_APPS = [*DEVELOPERS_APPS, *INSTALLED_APPS]  # noqa: F405
DEBUG = env.bool("DEBUG", False)  # noqa: F405
SECRET_KEY = env.str("SECRET_KEY", "development-only")  # noqa: F405
ALLOWED_HOSTS = ["127.0.0.1", ".localhost"]  # hanke.localhost too: each site has a name of its own
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
