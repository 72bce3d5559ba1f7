"""The WSGI entry point: `gunicorn cms.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

import cms.settings.env  # noqa: F401  reads .env, which may name the settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")
application = get_wsgi_application()

from cms.warming import tell_warnings, warm_in_background  # noqa: E402  needs the apps
from core.engines import patience  # noqa: E402

patience.be_impatient()
tell_warnings()
warming = warm_in_background(application)
