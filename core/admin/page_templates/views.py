"""The list of templates, keeping a page as one, and throwing one away."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.admin.page_templates.offered import models, own, place_for, ready
from core.admin.works.choices import own_languages
from core.admin.works.views import RIGHTS
from core.models import PageTemplate
from core.page_types import PageType, page_types
from core.sites.own import own_site_ids, own_sites
from core.works.templates.contents import content_of


def may_keep(page, user) -> bool:
    """Tell whether a user may keep a page as a template: one of a type of ours, which they may edit."""
    is_ours = (
        page.specific_class and issubclass(page.specific_class, PageType) and not page.specific_class.is_front_page
    )
    return bool(is_ours) and page.depth > 2 and page.permissions_for_user(user).can_edit()


def may_throw_away(template, user) -> bool:
    """Tell whether a template is a user's to throw away: their own, or of a site whose pages they may publish."""
    if template.site_id not in own_site_ids(user):
        return False
    return template.created_by_id == user.pk or template.site.root_page.permissions_for_user(user).can_publish()


class KeepButton(PageMenuItem):
    label = gettext_lazy("Save as a template")
    icon_name = "copy"
    url_name = "keep_template"

    def is_shown(self, user):
        return may_keep(self.page, user)


class NameForm(forms.ModelForm):
    class Meta:
        model = PageTemplate
        fields = ["name"]
        help_texts = {"name": gettext_lazy("For example: Report of a workshop")}


class KeepView(WagtailAdminTemplateMixin, FormView):
    """Keeps the newest draft of a page as a template of its site."""

    form_class = NameForm
    guide_section = "templates"
    template_name = "admin/page_templates/keep.html"
    page_title = gettext_lazy("Save as a template")
    header_icon = "copy"

    def dispatch(self, request, *args, page_id, **kwargs):
        self.page = get_object_or_404(Page.objects.select_related("locale"), pk=page_id)
        if not may_keep(self.page, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def edit_url(self):
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        page = {"url": self.edit_url, "label": self.page.get_admin_display_title()}
        return [*self.breadcrumbs_items, page, {"url": "", "label": self.page_title}]

    def form_valid(self, form):
        template, page = form.instance, self.page.get_latest_revision_as_object()
        template.site, template.language = self.page.get_site(), self.page.locale.language_code
        template.page_type, template.created_by = page._meta.label_lower, self.request.user
        template.content = content_of(page)
        template.save()
        way = [messages.button(reverse("page_templates"), _("All templates"))]
        messages.success(self.request, _("The template is saved: %(name)s") % {"name": template.name}, buttons=way)
        return redirect(self.edit_url)


class TemplatesView(WagtailAdminTemplateMixin, TemplateView):
    """The templates of own sites, each with the form that it opens."""

    guide_section = "templates"
    template_name = "admin/page_templates/index.html"
    page_title = gettext_lazy("Start from a template")
    header_icon = "copy"

    def dispatch(self, request, *args, **kwargs):
        if not policy_registry.get_by_type(Page).user_has_any_permission(request.user, RIGHTS):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        user = self.request.user
        languages = own_languages(user)
        parts = [(site, code, self.rows(user, site, code)) for site in own_sites(user) for code in languages]
        gone = PageTemplate.objects.filter(site__in=own_site_ids(user)).exclude(page_type__in=models())
        return {**super().get_context_data(**kwargs), "parts": [part for part in parts if part[2]], "gone": gone}

    def rows(self, user, site, language) -> list[dict]:
        kept = site.page_templates.filter(language=language).select_related("site__root_page", "created_by")
        offered = [each for model in page_types() for each in ready(model, language)]
        places = {}
        found = []
        for each in [*offered, *own(kept)]:
            if each.model not in places:
                places[each.model] = place_for(user, site, each.model, language)
            if parent := places[each.model]:
                found.append(
                    {
                        "name": each.name,
                        "type": capfirst(each.model._meta.verbose_name),
                        "url": each.form_of(parent),
                        "own": each.own,
                        "may_go": each.own and may_throw_away(each.own, user),
                    }
                )
        return found


@require_POST
def throw_away(request, template_id):
    """Delete a template that editors kept. Pages that began with it stay as they are."""
    template = get_object_or_404(PageTemplate.objects.select_related("site__root_page"), pk=template_id)
    if not may_throw_away(template, request.user):
        raise PermissionDenied
    template.delete()
    messages.success(request, _("The template is deleted: %(name)s") % {"name": template.name})
    return redirect("page_templates")


urls = [
    path("templates/", TemplatesView.as_view(), name="page_templates"),
    path("templates/<int:template_id>/delete/", throw_away, name="delete_template"),
    path("works/<int:page_id>/template/", KeepView.as_view(), name="keep_template"),
]
