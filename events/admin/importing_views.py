"""Asks for the address of an event in Linked Events and takes it in as a draft."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.outgoing.documents import Unreadable, read_json
from events.admin.importing import Known, take_in
from events.linked_events.reading import address_of, read
from events.models import EventIndexPage


def may_import(index, user) -> bool:
    """Tell whether a user may add events in each language of a list."""
    return all(
        page.permissions_for_user(user).can_add_subpage()
        for page in (index, *index.get_translations().filter(alias_of=None))
    )


class ImportButton(PageMenuItem):
    label = gettext_lazy("Event from Linked Events")
    icon_name = "download"
    url_name = "import_event"

    def is_shown(self, user):
        return self.page.specific_class is EventIndexPage and may_import(self.page, user)


class ImportForm(forms.Form):
    address = forms.CharField(
        label=gettext_lazy("Address of the event"),
        max_length=1000,
        help_text=gettext_lazy(
            "Copy it from the page of the event at tapahtumat.hel.fi or linkedevents.hel.fi, or from the API."
        ),
    )

    def clean_address(self):
        address = address_of(self.cleaned_data["address"])
        if not address:
            raise ValidationError(_("This is not the address of an event in Linked Events."))
        return address


class ImportView(WagtailAdminTemplateMixin, FormView):
    form_class = ImportForm
    guide_section = "event"
    template_name = "events/admin/import.html"
    page_title = gettext_lazy("Event from Linked Events")
    header_icon = "download"

    def dispatch(self, request, *args, **kwargs):
        self.parent = get_object_or_404(EventIndexPage, pk=kwargs["pk"])
        if not may_import(self.parent, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        explore = reverse("wagtailadmin_explore", args=[self.parent.pk])
        above = {"url": explore, "label": self.parent.get_admin_display_title()}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.page_title}]

    def form_valid(self, form):
        try:
            told = read(read_json(form.cleaned_data["address"]))
            page = take_in(told, self.parent, self.request.user)
        except Unreadable as error:
            return self.refuse(form, why_unreadable(error))
        except Known as known:
            edit = reverse("wagtailadmin_pages:edit", args=[known.page.pk])
            told = _("The event is here already:")
            return self.refuse(form, format_html('{} <a href="{}">{}</a>', told, edit, known.page.title))
        except ValidationError as error:
            return self.refuse(form, " ".join(error.messages))
        except ValueError:
            return self.refuse(form, _("There is no event with a Finnish or a Swedish name at this address."))
        text = _("The event was taken in as a draft. Check what it says, and publish it.")
        messages.success(self.request, text)
        return redirect("wagtailadmin_pages:edit", page.pk)

    def refuse(self, form, text):
        form.add_error("address", text)
        return self.form_invalid(form)


def why_unreadable(error: Unreadable) -> str:
    """Return in words why nothing could be read, and what to do."""
    if error.reason == "status" and error.status in (404, 410):
        return _("Linked Events has no event at this address. Check the address.")
    reasons = {
        "address": _("This is not the address of an event in Linked Events."),
        "inside": _("This is not the address of an event in Linked Events."),
        "long": _("What stands at the address is too long to be one event."),
        "json": _("What stands at the address is not an event. Check the address."),
    }
    return reasons.get(error.reason, _("Linked Events does not answer now. Try again a little later."))
