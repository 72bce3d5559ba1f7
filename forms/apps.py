from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FormsConfig(AppConfig):
    name = "forms"
    verbose_name = _("Forms")
    components = ("answering",)

    def ready(self):
        from django.db.models.signals import post_delete, post_save, pre_delete

        from core import registrations
        from core.admin import waiting
        from core.admin.guides import places
        from core.serving import addresses, layout
        from core.serving.kept_pages import MOMENTS, Moments
        from core.worker import given_up, scheduler
        from forms import erasing, registering, showing
        from forms.addresses import Forms
        from forms.admin.waiting import ROWS
        from forms.models import Form

        registrations.FINDERS.append(showing.registration_of)
        addresses.SOURCES["forms"] = Forms
        layout.PAGE_ENDS.append("forms/helped.html")
        MOMENTS.append(Moments(showing.moments_between, (showing.ANY_FORM,)))
        for name, run in (("erase answers", erasing.erase_due), ("give out places", registering.move_up_everywhere)):
            scheduler.JOBS.append(scheduler.Job(name, run, scheduler.DAY // 24))
        given_up.NAMES["forms.letters.send"] = _("Sending a letter about an answer")
        waiting.ROWS.extend(ROWS)
        places.BY_MODEL[Form] = "forms"
        pre_delete.connect(erasing.note_deleted_form, sender=Form)
        for signal in (post_save, post_delete):
            signal.connect(showing.form_changed, sender=Form)
