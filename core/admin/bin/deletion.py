"""Deleting in the admin, one thing or many: asks, names what it hurts, and moves it into the bin."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.documents.views.bulk_actions.delete import DeleteBulkAction as DeleteDocuments
from wagtail.images.views.bulk_actions.delete import DeleteBulkAction as DeleteImages
from wagtail.permissions import policy_registry

from core.admin import audit
from core.admin.batches.running import run
from core.admin.bin import harm
from core.bin import files, pages
from core.models import AuditEntry, Binned
from core.models.gone import DAYS
from core.worker import batches

LISTS = {Binned.IMAGE: "wagtailimages:index", Binned.DOCUMENT: "wagtaildocs:index", Binned.MEDIA: "wagtailmedia:index"}


def tell_where(request, words: str):
    """Say that something lies in the bin now, with the way there."""
    messages.success(request, words, buttons=[messages.button(reverse("bin"), _("Open the bin"))])


def put_file(file, request):
    """Put a file into the bin, and write into the security log who did."""
    files.put(file, request.user)
    audit.write(AuditEntry.Kind.FILE, request.user, f"{file.title} ({file.file.name})", request)


class DeletionView(WagtailAdminTemplateMixin, FormView):
    """Asks before something goes into the bin, twice where readers see it."""

    form_class = harm.SureForm
    template_name = "admin/bin/delete.html"
    page_title = gettext_lazy("Delete")
    header_icon = "bin"

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "harm": self.harm}

    def get_page_subtitle(self):
        return self.title

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        own = {"harm": self.harm, "title": self.title, "days": DAYS, "back": self.back, "next": self.next_url}
        return {**super().get_context_data(**kwargs), **own}

    @property
    def next_url(self):
        return get_valid_next_url_from_request(self.request) or ""


class DeletePageView(DeletionView):
    """Deletes a work: its pages in both languages, with all that lies below them."""

    def setup(self, request, *args, page, **kwargs):
        super().setup(request, *args, **kwargs)
        self.page, self.title = page, page.get_admin_display_title()
        self.back = reverse("wagtailadmin_pages:edit", args=[page.pk])

    def dispatch(self, request, *args, **kwargs):
        try:
            pages.check(pages.roots_of(self.page), request.user)
        except ValidationError as error:
            messages.error(request, error.messages[0])
            return redirect(self.back)
        except PermissionDenied:
            messages.error(request, _("You may not delete all pages of this work. Ask an administrator to do it."))
            return redirect(self.back)
        self.harm = harm.of_pages([self.page], request.user)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        """Tell why a work goes in both languages, and the way for who wants to be without one of them."""
        languages = {page.locale_id for page in self.harm.taken}
        may_hide = self.page.live and self.page.permissions_for_user(self.request.user).can_unpublish()
        hide_url = reverse("wagtailadmin_pages:unpublish", args=[self.page.pk]) if may_hide else ""
        return {**super().get_context_data(**kwargs), "languages": len(languages), "hide_url": hide_url}

    def form_valid(self, form):
        around = self.next_url or reverse("wagtailadmin_explore", args=[self.page.get_parent().pk])
        if len(self.harm.taken) > batches.AT_ONCE:
            batch = batches.new("delete", [self.page], user=self.request.user, below=True, next_url=around)
            return run(self.request, batch)
        pages.put(self.page, self.request.user)
        tell_where(self.request, _("It is in the bin now: %(title)s") % {"title": self.title})
        return redirect(around)


def delete_page(request, page):
    """Called before Wagtail asks whether to delete a page: we ask instead."""
    return DeletePageView.as_view()(request, page=page)


class DeleteFileView(DeletionView):
    """Deletes a picture, a file or a recording of the library."""

    kind = ""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        model = files.MODELS[self.kind]
        self.file = get_object_or_404(model, pk=next(iter(kwargs.values())))
        policy = policy_registry.get_by_type(model)
        if not policy.user_has_permission_for_instance(request.user, "delete", self.file):
            raise PermissionDenied
        self.title, self.back = self.file.title, self.next_url or reverse(LISTS[self.kind])
        self.harm = harm.of_files(model, [self.file], request.user)

    def form_valid(self, form):
        put_file(self.file, self.request)
        tell_where(self.request, _("It is in the bin now: %(title)s") % {"title": self.title})
        return redirect(self.back)


class DeleteThingsView(DeletionView):
    """Asks before people, organisations, topics … are deleted for good that pages name."""

    template_name = "admin/bin/delete_things.html"

    def setup(self, request, *args, things, harm, **kwargs):
        super().setup(request, *args, **kwargs)
        self.harm, self.title = harm, ", ".join(map(str, things))
        self.back = self.next_url or reverse(things[0].snippet_viewset.get_url_name("list"))


def delete_things(request, things):
    """Called before Wagtail asks whether to delete things, and before it does: we ask where something names them."""
    if not things:  # none that the user may delete: the view says which
        return None
    found = harm.of_files(type(things[0]), things, request.user)
    is_sure = request.method == "POST" and harm.SureForm(request.POST, harm=found).is_valid()
    if is_sure or not (found.hurt or found.others):
        return None
    return DeleteThingsView.as_view()(request, things=things, harm=found)


@require_POST
def delete_uploaded(request, kind, **named):
    """Put a file into the bin that was uploaded a moment ago, from the page of many uploads."""
    ((name, pk),) = named.items()
    put_file(get_object_or_404(files.MODELS[kind], pk=pk), request)
    return JsonResponse({"success": True, name: pk})


class ManyFiles:
    """A bulk action that puts files into the bin, each by itself."""

    template_name = "admin/bin/delete_many.html"
    form_class = harm.SureForm

    def get_form_kwargs(self):
        self.harm = harm.of_files(self.model, self.get_actionable_objects()[0], self.request.user)
        return {**super().get_form_kwargs(), "harm": self.harm}

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "harm": self.harm, "days": DAYS}

    def get_execution_context(self):
        return {"request": self.request}

    @classmethod
    def execute_action(cls, objects, request=None, **kwargs):
        for file in objects:
            put_file(file, request)
        return len(objects), 0

    def get_success_message(self, num_parent_objects, num_child_objects):
        return ngettext("%(count)s is in the bin now.", "%(count)s are in the bin now.", num_parent_objects) % {
            "count": num_parent_objects
        }


class DeleteManyImages(ManyFiles, DeleteImages):
    """Deletes chosen pictures."""


class DeleteManyDocuments(ManyFiles, DeleteDocuments):
    """Deletes chosen files."""


ACTIONS = (DeleteManyImages, DeleteManyDocuments)
