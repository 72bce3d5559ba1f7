from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Shared")

    def ready(self):
        from core import checks  # noqa: F401
        from core.changes import receivers  # noqa: F401
        from core.translation import carry, segment_labels
        from core.upstream import editing_sessions, lazy_texts, rights
        from core.worker import file_removal, reading, scheduler

        carry.install()
        segment_labels.install()
        editing_sessions.install()
        lazy_texts.install()
        rights.install()
        file_removal.install()
        scheduler.JOBS.append(scheduler.Job("resume reading", reading.resume_reading, seconds=60 * 60))
