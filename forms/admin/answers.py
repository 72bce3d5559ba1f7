"""The answers to a form: the table, one answer with what is done about it, and what waits in all forms together."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from forms import erasing, letters, registering
from forms.admin.own import may_use, own_form
from forms.admin.waiting import feedback, new_registrations, unsent
from forms.models import Answer, Erasure, Form
from forms.showing import address_of
from forms.tables import FORMATS, AnswerTable

ROWS = 50
FORMS = "wagtailsnippets_forms_form:list"


class OwnView(WagtailAdminTemplateMixin, TemplateView):
    """A page about answers, for those whose work forms are."""

    header_icon = "form"
    guide_section = "forms"

    def get_breadcrumbs_items(self):
        forms = {"url": reverse(FORMS), "label": _("Forms")}
        return [*self.breadcrumbs_items, forms, *self.above(), {"url": "", "label": self.get_page_title()}]

    def above(self) -> list[dict]:
        return []


class AnswersView(OwnView):
    """All answers to a form, by state; as a file on request. Opening it is seeing what is new."""

    template_name = "forms/admin/answers.html"

    def get(self, request, *args, pk, **kwargs):
        self.form = own_form(request.user, pk)
        state = request.GET.get("state", "")
        self.state = state if state in Answer.State.values else ""
        answers = self.form.answers.filter(state=self.state) if self.state else self.form.answers.all()
        self.answers = answers.order_by("-pk")
        if request.GET.get("export") in FORMATS:
            return self.file(request.GET["export"])
        Form.objects.filter(pk=self.form.pk).update(seen_at=timezone.now())
        return super().get(request, *args, **kwargs)

    def file(self, name: str) -> HttpResponse:
        write, content_type = FORMATS[name]
        response = HttpResponse(write(AnswerTable(self.form, self.answers.order_by("pk"))), content_type=content_type)
        response["Content-Disposition"] = f'attachment; filename="{self.form.slug}-{timezone.localdate()}.{name}"'
        response["Cache-Control"] = "private, no-store"
        return response

    def get_page_title(self):
        return _("Answers: %(name)s") % {"name": self.form.name}

    def above(self):
        edit = reverse("wagtailsnippets_forms_form:edit", args=[self.form.pk])
        return [{"url": edit, "label": str(self.form.name)}]

    def get_context_data(self, **kwargs):
        page = Paginator(self.answers, ROWS).get_page(self.request.GET.get("p"))
        table = AnswerTable(self.form, page.object_list)
        own = {
            "form": self.form,
            "rows": list(zip(table.answers, table.rows(), strict=True)),
            "head": table.head,
            "page": page,
            "state": self.state,
            "states": Answer.State.choices[1:] if self.form.is_registration else [],
            "taken": registering.taken(self.form),
            "waiting": registering.waiting(self.form).count(),
            "erasures": self.form.erasures.all()[:5],
            "public_address": address_of(self.form, absolute=True),
        }
        return {**super().get_context_data(**kwargs), **own}


class AllAnswersView(OwnView):
    """What waits in all forms of the user's sites: feedback, new registrations, letters that did not leave."""

    template_name = "forms/admin/all_answers.html"
    page_title = gettext_lazy("Answers that wait")
    WAIT = {
        "reply": (gettext_lazy("Feedback to reply to"), feedback),
        "new": (gettext_lazy("New registrations"), new_registrations),
        "letter": (gettext_lazy("Letters that could not be sent"), unsent),
    }

    def get(self, request, *args, **kwargs):
        if not may_use(request.user):
            raise PermissionDenied
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        wait = self.request.GET.get("wait", "")
        wait = wait if wait in self.WAIT else "reply"
        found = self.WAIT[wait][1](self.request.user).select_related("form").order_by("at", "pk")
        page = Paginator(found, ROWS).get_page(self.request.GET.get("p"))
        ways = [(key, label, key == wait) for key, (label, _find) in self.WAIT.items()]
        own = {"page": page, "paginator": page.paginator, "wait": wait, "ways": ways}
        return {**super().get_context_data(**kwargs), **own}


class AnswerView(OwnView):
    """One answer, its letters, and what can be done."""

    template_name = "forms/admin/answer.html"

    def dispatch(self, request, *args, pk, **kwargs):
        self.answer = own_answer(request.user, pk)
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self):
        return _("Answer: %(name)s") % {"name": self.answer.form.name}

    def above(self):
        answers = reverse("answers", args=[self.answer.form_id])
        return [{"url": answers, "label": str(self.answer.form.name)}]

    def get_context_data(self, **kwargs):
        letters = list(self.answer.letters.all())
        has_failed = any(letter.fault and not letter.sent_at for letter in letters)
        own = {"answer": self.answer, "form": self.answer.form, "letters": letters, "has_failed": has_failed}
        return {**super().get_context_data(**kwargs), **own}


def own_answer(user, pk: int) -> Answer:
    """Return an answer to a form of a user's own site. Raises PermissionDenied or Http404."""
    form_pk = Answer.objects.filter(pk=pk).values_list("form_id", flat=True).first()
    form = own_form(user, form_pk or 0)
    return get_object_or_404(form.answers.select_related("form__site", "replied_by"), pk=pk)


@require_POST
def act(request, pk: int):
    """Do something about an answer: note the reply, cancel, send a letter again, erase."""
    answer = own_answer(request.user, pk)
    deed = request.POST.get("deed", "")
    if deed == "replied":
        registering.reply(answer, request.user)
        messages.success(request, _("Noted: somebody has replied."))
    elif deed == "cancel" and registering.cancel(answer.pk):
        messages.success(request, _("The registration is cancelled. The next in the waiting list gets the place."))
    elif deed == "again":
        for letter in answer.letters.exclude(fault="").filter(sent_at=None):
            letters.send_again(letter)
        messages.success(request, _("The letter is sent again."))
    elif deed == "erase":
        with transaction.atomic():
            erasing.erase(answer.form, Answer.objects.filter(pk=answer.pk), Erasure.Reason.STAFF, request.user)
            registering.move_up(answer.form_id)
        messages.success(request, _("The answer is erased."))
        return redirect("answers", answer.form_id)
    return redirect("answer", pk)


class EraseView(OwnView):
    """Asks whether all answers of a form are erased now."""

    template_name = "forms/admin/erase.html"
    page_title = gettext_lazy("Erase all answers")

    def dispatch(self, request, *args, pk, **kwargs):
        self.form = own_form(request.user, pk)
        return super().dispatch(request, *args, **kwargs)

    def above(self):
        return [{"url": reverse("answers", args=[self.form.pk]), "label": str(self.form.name)}]

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "form": self.form, "number": self.form.answers.count()}

    def post(self, request):
        with transaction.atomic():
            number = erasing.erase(self.form, self.form.answers.all(), Erasure.Reason.STAFF, request.user)
            registering.move_up(self.form.pk)
        told = ngettext("%(number)s answer was erased.", "%(number)s answers were erased.", number)
        messages.success(request, told % {"number": number})
        return redirect("answers", self.form.pk)


urls = [
    path("forms/waiting/", AllAnswersView.as_view(), name="answers_all"),
    path("forms/<int:pk>/answers/", AnswersView.as_view(), name="answers"),
    path("forms/<int:pk>/erase/", EraseView.as_view(), name="answers_erase"),
    path("forms/answers/<int:pk>/", AnswerView.as_view(), name="answer"),
    path("forms/answers/<int:pk>/act/", act, name="answer_act"),
]
