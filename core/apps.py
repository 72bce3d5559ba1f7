from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Shared")

    def ready(self):
        from core import checks, clock, editing_sessions, localize, segment_names, signals, tasks  # noqa: F401

        localize.install()
        segment_names.install()
        editing_sessions.install()
        clock.JOBS.append(clock.Job("resume reading", tasks.resume_reading, seconds=60 * 60))
