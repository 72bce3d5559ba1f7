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
        from core import alphabet, changes, mending, proofreading
        from core.admin import audit, waiting
        from core.admin.translator.machine import drafting
        from core.admin.waiting import files as waiting_files
        from core.admin.waiting import links as waiting_links
        from core.admin.waiting import pages as waiting_pages
        from core.bin import erasing, pages
        from core.blocks import media
        from core.cache import recording
        from core.checks import code, server  # noqa: F401
        from core.files import responses, upload_checks
        from core.followers import cached_values, concerned, files, language_pairs, pictures, publishing  # noqa: F401
        from core.mending.language_pairs import write_missing
        from core.outgoing import checking, replacing, rules
        from core.proofreading.own_rules import OWN_RULES
        from core.serving import addresses
        from core.serving.draft_links import secrets as draft_secrets
        from core.serving.topics.addresses import Topics
        from core.upstream import patches, picture_formats, words
        from core.upstream.pages_of_works import deletion
        from core.worker import batches, lost_files, reading, recordings, retention, scheduler

        alphabet.teach_sqlite()
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
        scheduler.JOBS.append(scheduler.Job("forget links to drafts", draft_secrets.forget_old, scheduler.DAY))
        scheduler.JOBS.append(scheduler.Job("forget visits", retention.forget_visits, scheduler.DAY))
        scheduler.JOBS.append(scheduler.Job("look at the whole site", mending.inspect_nightly, scheduler.DAY))
        scheduler.JOBS.append(scheduler.Job("links of what is new", checking.note_lately, 10 * scheduler.MINUTE))
        scheduler.JOBS.append(scheduler.Job("links of all pages", checking.note_all, scheduler.DAY))
        scheduler.JOBS.append(scheduler.Job("look up links", checking.begin, 10 * scheduler.MINUTE))
        addresses.SOURCES["topics"] = Topics
        batches.DEEDS[replacing.RELINK] = replacing.DEED
        batches.RUNS[drafting.DRAFT] = drafting.go_through
        waiting.ROWS.extend([*waiting_pages.ROWS, *waiting_files.ROWS, *waiting_links.ROWS])
        mending.CHECKS.extend(mending.own_checks())
        proofreading.RULES.extend([*OWN_RULES, rules.broken_links])
