"""Tasks of the queue that failed as often as they may: what they were for, why they failed, and a way to try again.

They are kept as long as other tasks that ended. An app names its tasks in `NAMES`, by their paths.
"""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_tasks_db.models import DBTaskResult

NAMES = {
    "core.worker.batches.go_on": gettext_lazy("Something that was asked for many pages or texts at once"),
    "core.worker.file_removal.remove_files": gettext_lazy("Deleting files that nothing shows any more"),
    "core.worker.lost_files.make_one_anew": gettext_lazy("Making a lost picture anew"),
    "core.worker.pictures.make_for_images": gettext_lazy("Making the sizes of pictures"),
    "core.worker.pictures.make_for_pages": gettext_lazy("Making the sizes of pictures"),
    "core.worker.pictures.make_for_people": gettext_lazy("Making the sizes of pictures"),
    "core.worker.pictures.make_for_organisations": gettext_lazy("Making the sizes of pictures"),
    "core.worker.reading.read_document": gettext_lazy("Reading a file, so that the search finds its text"),
    "core.outgoing.checking.check_due": gettext_lazy("Looking up links to other sites"),
    "core.outgoing.collecting.collect_all": gettext_lazy("Noting which links the pages have"),
    "core.mending.inspecting.inspect_site": gettext_lazy("The nightly look at the whole site"),
    "core.upstream.joined_tasks.index_objects": gettext_lazy("Putting pages into the lists of the admin"),
    "core.upstream.joined_tasks.update_references": gettext_lazy("Noting where things are used"),
    "core.letters.send_letter": gettext_lazy("Sending a letter"),
    "core.signing_in.letters.send_new_password": gettext_lazy("Sending a letter"),
}
AWAY = ("OperationalError", "InterfaceError", "Timeout", "Connection", "gaierror", "SMTP", "Away", "OSError")


def given_up():
    """Return the tasks that were given up, the latest first."""
    return DBTaskResult.objects.failed().order_by("-finished_at", "pk")


def name_of(row: DBTaskResult) -> str:
    """Return what a task was for."""
    return str(NAMES.get(row.task_path, row.task_path))


def reason_of(row: DBTaskResult) -> str:
    """Return in plain words why a task was given up."""
    if not row.exception_class_path:
        return _("The worker ended each time it did this. It may need more memory than the server has.")
    if any(name in row.exception_class_path for name in AWAY):
        return _("Something that it needs did not answer for hours: the mail server, the storage of files or the like.")
    return _("There was a fault in it. Whoever takes care of the site can read more below and in the log.")


def detail_of(row: DBTaskResult) -> str:
    """Return the last line of what went wrong, in the words of the program."""
    lines = row.traceback.strip().splitlines()
    return lines[-1][:500] if lines else ""


def try_again(pk) -> bool:
    """Put a task back into the queue as if it were new; return whether it was still given up."""
    fresh = {"status": "READY", "worker_ids": [], "traceback": "", "exception_class_path": ""}
    return bool(given_up().filter(pk=pk).update(run_after=timezone.now(), finished_at=None, **fresh))


def forget(pk) -> bool:
    """Delete a task that was given up; return whether it still was."""
    return bool(given_up().filter(pk=pk).delete()[0])
