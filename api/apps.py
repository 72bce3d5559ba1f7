from django.apps import AppConfig


class ApiConfig(AppConfig):
    """OAI-PMH and the read API."""

    name = "api"

    def ready(self):
        from api import harvest
        from core import changes
        from core.worker import scheduler

        changes.follow("harvest", harvest.follow_changes)
        scheduler.JOBS.append(scheduler.Job("compare what is harvested", harvest.mend, scheduler.DAY))
