from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """Wagtail's users, whose form asks for the organisation too."""

    user_viewset = "core.admin.viewsets.users.UserViewSet"


class CoreConfig(AppConfig):
    name = "core"
    default = True
    verbose_name = _("Shared")

    def ready(self):
        from core import changes, mending
        from core.admin import audit, waiting
        from core.admin.waiting import files as waiting_files
        from core.admin.waiting import pages as waiting_pages
        from core.bin import erasing, pages
        from core.blocks import media
        from core.cache import recording
        from core.checks import code, server  # noqa: F401
        from core.files import responses, upload_checks
        from core.followers import cached_values, concerned, files, language_pairs, pictures, publishing  # noqa: F401
        from core.mending.language_pairs import write_missing
        from core.upstream import patches, picture_formats, words
        from core.upstream.pages_of_works import deletion
        from core.worker import lost_files, reading, recordings, retention, scheduler

        patches.install()
        deletion.PUT_INTO_BIN.append(pages.put)
        words.install()
        picture_formats.install()
        audit.watch()
        concerned.watch_models()
        cached_values.watch_projects()
        recording.record(*concerned.BY_MODEL)
        changes.follow("sizes of pictures", pictures.make_sizes)
        changes.follow("languages of works", language_pairs.note_languages, drafts=True)
        changes.follow("cached values", cached_values.note_changes)
        responses.WHEN_LOST.append(lost_files.note_lost)
        media.CLEAN_TRANSCRIPT.append(upload_checks.without_times)
        scheduler.JOBS.append(scheduler.Job("resume reading", reading.resume_reading, scheduler.MINUTE // 2))
        scheduler.JOBS.append(scheduler.Job("take up recordings", recordings.take_up, scheduler.MINUTE))
        scheduler.JOBS.append(scheduler.Job("make lost files anew", lost_files.make_lost_anew, scheduler.DAY))
        scheduler.JOBS.append(scheduler.Job("languages of works", write_missing, scheduler.DAY))
        scheduler.JOBS.append(scheduler.Job("empty the bin", erasing.empty, scheduler.DAY // 24))
        scheduler.JOBS.append(scheduler.Job("forget visits", retention.forget_visits, scheduler.DAY))
        scheduler.JOBS.append(scheduler.Job("look at the whole site", mending.inspect_nightly, scheduler.DAY))
        waiting.ROWS.extend([*waiting_pages.ROWS, *waiting_files.ROWS])
        mending.CHECKS.extend(mending.own_checks())
