"""Lists and forms of what belongs to a site: each user meets what is of their own sites."""

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from core.sites.own import has_all_sites, in_own_sites, own_sites, reaches


class OwnSiteForm(WagtailAdminModelForm):
    """The form of something that belongs to a site: another site, and what lies in one, is not to be chosen."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields.get("site")
        if field and self.for_user and not has_all_sites(self.for_user):
            own = own_sites(self.for_user)
            field.queryset = field.queryset.filter(pk__in=[site.pk for site in own])
            field.required, field.help_text = True, ""  # what is of no site works on every site
            field.initial = own[0] if len(own) == 1 else None

    def clean(self):
        cleaned = super().clean()
        for name in self.changed_data if self.for_user else ():
            if hasattr(cleaned.get(name), "pk") and not reaches(self.for_user, cleaned[name]):
                self.add_error(name, _("Choose something of your own site."))
        return cleaned


class OwnSitesMixin:
    """Makes a viewset one of what belongs to a site."""

    def get_queryset(self, request):
        return self.model._default_manager.filter(in_own_sites(request.user))

    def get_edit_handler(self):
        handler = super().get_edit_handler()
        handler.base_form_class = OwnSiteForm
        return handler
