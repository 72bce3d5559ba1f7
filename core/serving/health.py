"""Whether the process answers, and whether it can do its work: for those who watch a server, at any host name."""

import logging

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse, JsonResponse

ALIVE, READY = "/health/", "/health/ready/"
logger = logging.getLogger(__name__)


class HealthMiddleware:
    """Answers before everything else: without https, host names, languages, sessions and the page's own queries."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.is_migrated = False

    def __call__(self, request):
        if request.path_info == ALIVE:
            answer = HttpResponse("ok", content_type="text/plain")
        elif request.path_info == READY:
            answer = self.tell_readiness()
        else:
            return self.get_response(request)
        answer["Cache-Control"] = "no-store"
        return answer

    def tell_readiness(self):
        """Answer 200 when the database answers and has the tables of this code, else 503; never why in detail."""
        found = {"database": False, "migrations": False}
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
            found["database"] = True
            found["migrations"] = self.has_migrated()
        except Exception:  # whatever the database does: this is what is asked here
            logger.warning("The database does not answer.", exc_info=True)
        return JsonResponse(found, status=200 if all(found.values()) else 503)

    def has_migrated(self) -> bool:
        """Whether all migrations are applied; asked of the database until it is so, and then no more."""
        if not self.is_migrated:
            executor = MigrationExecutor(connection)
            self.is_migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
        return self.is_migrated
