"""Withdrawing an output and bringing it back, in the admin: a menu item, a form and two views that ask first."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.admin.usage import pages_that_lead_to
from core.models import CustomDocument, OutputPage
from core.works import states
from core.works.easy.versions import easy_versions_below


def can_withdraw(page, user) -> bool:
    """Only what readers can open or expect is withdrawn, by who may publish it."""
    return page.live and page.state != OutputPage.WITHDRAWN and page.permissions_for_user(user).can_publish()


def can_bring_back(page, user) -> bool:
    return page.state == OutputPage.WITHDRAWN and page.permissions_for_user(user).can_publish()


class WithdrawButton(PageMenuItem):
    label = gettext_lazy("Withdraw")
    icon_name = "no-view"
    url_name = "withdraw"

    def is_shown(self, user):
        return isinstance(self.page.specific_deferred, OutputPage) and can_withdraw(self.page.specific, user)


class BringBackButton(PageMenuItem):
    label = gettext_lazy("Bring back")
    icon_name = "view"
    url_name = "bring_back"

    def is_shown(self, user):
        return isinstance(self.page.specific_deferred, OutputPage) and can_bring_back(self.page.specific, user)


class ReasonForm(forms.Form):
    """Why a work is withdrawn. Readers see it at every address of the work."""

    reason_fi = forms.CharField(
        label=gettext_lazy("Reason in Finnish"), required=False, max_length=1000, widget=forms.Textarea({"rows": 3})
    )
    reason_sv = forms.CharField(
        label=gettext_lazy("Reason in Swedish"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("Write the reason in both languages when you can. One of them is required."),
    )

    def clean(self):
        cleaned = super().clean()
        if not (cleaned.get("reason_fi", "").strip() or cleaned.get("reason_sv", "").strip()):
            self.add_error("reason_fi", _("Tell readers why the work is withdrawn."))
        return cleaned


class WorkView(WagtailAdminTemplateMixin, FormView):
    """Asks before something is done to a whole work: its pages in both languages and their files."""

    guide_section = "states"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(OutputPage, pk=self.kwargs["pk"]).specific

    def dispatch(self, request, *args, **kwargs):
        if not self.has_right():
            raise PermissionDenied
        if not self.is_possible(self.page, request.user):
            messages.warning(request, self.impossible)
            return redirect(self.get_success_url())
        return super().dispatch(request, *args, **kwargs)

    def has_right(self):
        return self.page.permissions_for_user(self.request.user).can_publish()

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        page = {"url": self.edit_url, "label": self.page.get_admin_display_title()}
        return [*self.breadcrumbs_items, page, {"url": "", "label": self.page_title}]

    def get_success_url(self):
        return get_valid_next_url_from_request(self.request) or self.edit_url

    @property
    def edit_url(self):
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    def get_context_data(self, **kwargs):
        pages = [self.page, *states.twins_of(self.page).select_related("locale")]
        pages += [version for page in pages for version in easy_versions_below(page).select_related("locale")]
        files = CustomDocument.objects.filter(addresses__page__in=pages).distinct().order_by("title")
        context = {"pages": pages, "files": files, "leading_here": pages_that_lead_to(pages, self.request.user)}
        return {**super().get_context_data(**kwargs), **context}


class WithdrawView(WorkView):
    form_class = ReasonForm
    template_name = "admin/withdraw.html"
    page_title = gettext_lazy("Withdraw")
    header_icon = "no-view"
    impossible = gettext_lazy("Only a published output can be withdrawn.")
    is_possible = staticmethod(can_withdraw)

    def form_valid(self, form):
        states.withdraw(self.page, user=self.request.user, **form.cleaned_data)
        messages.success(
            self.request,
            _("The output is withdrawn: %(title)s. Readers now see the reason.") % {"title": self.page.title},
            buttons=[messages.button(reverse("bring_back", args=[self.page.pk]), _("Bring back"))],
        )
        return super().form_valid(form)


class BringBackView(WorkView):
    form_class = forms.Form
    template_name = "admin/bring_back.html"
    page_title = gettext_lazy("Bring back")
    header_icon = "view"
    impossible = gettext_lazy("The output is not withdrawn.")
    is_possible = staticmethod(can_bring_back)

    def form_valid(self, form):
        states.bring_back(self.page, user=self.request.user)
        messages.success(self.request, _("Readers see the output again: %(title)s") % {"title": self.page.title})
        return super().form_valid(form)
