from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Shared")

    def ready(self):
        from core import checks  # noqa: F401
        from core.changes import receivers  # noqa: F401
        from core.upstream import patches, words
        from core.worker import reading, scheduler

        patches.install()
        words.install()
        scheduler.JOBS.append(scheduler.Job("resume reading", reading.resume_reading, seconds=60 * 60))
