from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Shared")

    def ready(self):
        from core import (  # noqa: F401
            checks,
            clock,
            editing_sessions,
            file_removal,
            gone_choices,
            localize,
            segment_names,
            signals,
            tasks,
        )

        localize.install()
        segment_names.install()
        editing_sessions.install()
        file_removal.install()
        gone_choices.install()
        clock.JOBS.append(clock.Job("resume reading", tasks.resume_reading, seconds=60 * 60))
