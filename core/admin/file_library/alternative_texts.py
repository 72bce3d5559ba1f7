"""The alternative texts of many pictures on one page, each beside its picture."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from core import changes
from core.models import CustomImage

AT_ONCE = 20
MISSING, ALL = "missing", "all"


class TextsForm(forms.ModelForm):
    """The alternative texts of one picture."""

    class Meta:
        model = CustomImage
        fields = ["alt_fi", "alt_sv"]
        widgets = dict.fromkeys(("alt_fi", "alt_sv"), forms.Textarea({"rows": 2}))
        labels = {"alt_fi": _("In Finnish"), "alt_sv": _("In Swedish")}
        help_texts = dict.fromkeys(("alt_fi", "alt_sv"), "")


TextsFormSet = forms.modelformset_factory(CustomImage, form=TextsForm, extra=0)


class AlternativeTextsView(WagtailAdminTemplateMixin, TemplateView):
    """Pictures that lack an alternative text in a language, or all, with both texts to write."""

    guide_section = "pictures"
    template_name = "admin/alternative_texts.html"
    page_title = _("Alternative texts")
    header_icon = "image"

    def dispatch(self, request, *args, **kwargs):
        self.policy = policy_registry.get_by_type(CustomImage)
        if not self.policy.user_has_any_permission(request.user, ["change"]):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        above = {"url": reverse("wagtailimages:index"), "label": _("Images")}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.page_title}]

    @property
    def own(self):
        """The pictures whose texts the user may change, newest first."""
        own = self.policy.instances_user_has_permission_for(self.request.user, "change")
        return own.prefetch_renditions("max-165x165").order_by("-created_at", "-pk")

    @property
    def shown(self):
        """Which pictures are shown: those that lack a text, if nobody says otherwise."""
        return ALL if self.request.GET.get("show") == ALL else MISSING

    def page(self):
        pictures = self.own if self.shown == ALL else self.own.filter(Q(alt_fi="") | Q(alt_sv=""))
        return Paginator(pictures, AT_ONCE).get_page(self.request.GET.get("p"))

    def get_context_data(self, **kwargs):
        rows = self.page()
        formset = kwargs.get("formset") or TextsFormSet(queryset=CustomImage.objects.none())
        if "formset" not in kwargs:
            formset = TextsFormSet(queryset=self.own.filter(pk__in=[picture.pk for picture in rows]))
        own = {"rows": rows, "formset": formset, "shows_all": self.shown == ALL}
        return {**super().get_context_data(**kwargs), **own}

    def post(self, request, *args, **kwargs):
        """Save the texts that were changed, of pictures that the user may change; all or none."""
        formset = TextsFormSet(request.POST, queryset=self.own)
        if not formset.is_valid():
            messages.error(request, _("The texts were not saved. Mend what is marked."))
            return self.render_to_response(self.get_context_data(formset=formset))
        with changes.in_transaction():
            number = len(formset.save())
        saved = ngettext(
            "The texts of %(count)s picture were saved.", "The texts of %(count)s pictures were saved.", number
        )
        messages.success(request, saved % {"count": number})
        return redirect(request.get_full_path())
