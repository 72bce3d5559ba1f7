"""The list and the form of forms: a new one begins with the questions that its kind needs."""

from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
)
from wagtail.admin.ui.tables import Column
from wagtail.models import get_page_models
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from core.admin.viewsets.of_sites import OwnSiteForm, OwnSitesMixin
from forms import ready, registering
from forms.models import Form

OF_REGISTRATION = ("event", "places", "has_queue")
JOINED = [model._meta.label for model in get_page_models() if getattr(model, "takes_registrations", False)]


class FormForm(OwnSiteForm):
    """Refuses a registration that has nobody to write to."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name_fi"].error_messages["required"] = _("Write a name.")
        field = self.fields.get("site")
        if field and not field.initial and field.queryset.count() == 1:
            field.initial = field.queryset.first()
        if self.instance.pk and not self.instance.is_registration:
            for name in OF_REGISTRATION:  # their panel goes with them
                self.fields.pop(name, None)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("event") and cleaned.get("kind", self.instance.kind) != Form.Kind.REGISTRATION:
            self.add_error("event", _("Only a registration is for an event. Change the kind, or leave the event out."))
        if cleaned.get("event") and not cleaned["event"].specific_class.takes_registrations:
            self.add_error("event", _("Choose an event."))
        questions = self.formsets.get("questions")
        if questions is None or not questions.is_valid():
            return cleaned
        asked = [each.cleaned_data for each in questions.forms if each not in questions.deleted_forms]
        has_email = any(each.get("kind") == "email" and each.get("is_required") for each in asked)
        if self.instance.is_registration and not has_email:
            text = _("A registration asks for an e-mail address that must be answered: the confirmation is sent there.")
            self.add_error(None, text)
        elif cleaned.get("is_published") and not any(each.get("kind") for each in asked):
            self.add_error("is_published", _("Add a question before readers may open the form."))
        return cleaned


class BeginView(CreateView):
    """Asks what a form is for, and leads on to its questions."""

    def get_panel(self):
        panels = [
            FieldPanel("kind"),
            FieldRowPanel([FieldPanel("name_fi"), FieldPanel("name_sv")]),
            PageChooserPanel("event", JOINED),
            FieldPanel("site"),
        ]
        return ObjectList(panels, base_form_class=FormForm).bind_to_model(Form)

    def get_form_class(self):
        return self.panel.get_form_class()

    def save_instance(self):
        """A form of an event has the places that the event told."""
        with transaction.atomic():
            event = self.form.instance.event
            self.form.instance.places = event.specific.capacity if event else None
            ready.begin(self.form.instance)
            return super().save_instance()

    def get_success_url(self):
        return self.get_edit_url()

    def get_success_message(self, instance):
        return _("The form is begun: %(name)s Write its questions, and let readers open it.") % {"name": instance}


class ChangeView(EditView):
    """The whole form. More places bring up those who wait."""

    def save_instance(self):
        with transaction.atomic():
            instance = super().save_instance()
            registering.move_up(instance.pk)
        return instance


class AnswersColumn(Column):
    """How many have answered, and the way there."""

    cell_template_name = "forms/admin/answers_cell.html"

    def get_value(self, instance):
        return instance


class FormViewSet(OwnSitesMixin, SnippetViewSet):
    model = Form
    icon = "form"
    menu_label = gettext_lazy("Forms")
    menu_order = 255
    add_to_admin_menu = True
    add_view_class = BeginView
    edit_view_class = ChangeView
    copy_view_enabled = False
    ordering = ["-pk"]
    list_filter = ["kind", "is_published"]
    list_display = [
        "__str__",
        Column("kind", label=pgettext_lazy("form", "Kind"), accessor="get_kind_display"),
        Column("standing", label=pgettext_lazy("list", "State"), accessor=lambda form: standing_words(form)),
        AnswersColumn("answers", label=gettext_lazy("Answers")),
    ]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("name_fi"), FieldPanel("name_sv")]),
            FieldRowPanel([FieldPanel("intro_fi"), FieldPanel("intro_sv")]),
            InlinePanel(
                "questions",
                [
                    FieldRowPanel([FieldPanel("kind"), FieldPanel("is_required")]),
                    FieldRowPanel([FieldPanel("label_fi"), FieldPanel("label_sv")]),
                    FieldRowPanel([FieldPanel("help_fi"), FieldPanel("help_sv")]),
                    FieldRowPanel([FieldPanel("choices_fi"), FieldPanel("choices_sv")]),
                ],
                heading=gettext_lazy("Questions"),
                label=gettext_lazy("question"),
            ),
            MultiFieldPanel(
                [FieldPanel("is_published"), FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")])],
                heading=gettext_lazy("When the form is open"),
            ),
            MultiFieldPanel(
                [PageChooserPanel("event", JOINED), FieldRowPanel([FieldPanel("places"), FieldPanel("has_queue")])],
                heading=gettext_lazy("Event and places"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("reason_fi"), FieldPanel("reason_sv")]),
                    FieldRowPanel([FieldPanel("asks_consent"), FieldPanel("kept_days")]),
                ],
                heading=gettext_lazy("How the answers are used"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("thanks_fi"), FieldPanel("thanks_sv")]),
                    FieldPanel("notify_email"),
                    FieldRowPanel([FieldPanel("slug"), FieldPanel("slug_sv")]),
                    FieldPanel("site"),
                ],
                heading=gettext_lazy("More"),
                classname="collapsed",
            ),
        ]
    )

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("site", "event").annotate(number=Count("answers"))

    def get_edit_handler(self):
        handler = super().get_edit_handler()
        handler.base_form_class = FormForm
        return handler


def standing_words(form: Form) -> str:
    """Return how a form stands, in a word or two."""
    return {
        "hidden": pgettext_lazy("form", "not open to readers"),
        "soon": pgettext_lazy("form", "opens later"),
        "open": pgettext_lazy("form", "open"),
        "queue": pgettext_lazy("form", "full, waiting list"),
        "full": pgettext_lazy("form", "full"),
        "closed": pgettext_lazy("form", "closed"),
    }[form.standing().value]
