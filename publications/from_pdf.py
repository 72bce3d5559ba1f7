"""The shortest way to a publication: choose its PDF file, and its form opens with the file and what the file tells."""

from pathlib import PurePosixPath

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.documents.forms import get_document_form
from wagtail.permissions import policy_registry

from core.files.uploaded_names import whole_name
from core.models import CustomDocument, OutputFile
from core.sites.page_slugs import free_page_slug
from publications.models import PublicationIndexPage, PublicationPage

FIRST_SLUG = "julkaisu"  # until the publication has its title


def may_add_files(user) -> bool:
    """Tell whether a user may add files to the library."""
    return policy_registry.get_by_type(CustomDocument).user_has_permission(user, "add")


def readable_title(name: str) -> str:
    """Return the name of a file as a title to begin with: "digituki-raportti_2025.pdf" is "Digituki raportti 2025"."""
    words = " ".join(PurePosixPath(whole_name(name)).stem.replace("_", " ").replace("-", " ").split())
    return words[:1].upper() + words[1:]


class FromPdfView(WagtailAdminTemplateMixin, FormView):
    """Asks for a PDF file and makes a draft that carries it."""

    guide_section = "publication"
    template_name = "publications/from_pdf.html"
    page_title = _("Publication from a PDF file")
    header_icon = "doc-full"

    def dispatch(self, request, *args, **kwargs):
        self.parent = get_object_or_404(PublicationIndexPage, pk=kwargs["parent_page_id"])
        if not (self.parent.permissions_for_user(request.user).can_add_subpage() and may_add_files(request.user)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        parent = {
            "url": reverse("wagtailadmin_explore", args=[self.parent.pk]),
            "label": self.parent.get_admin_display_title(),
        }
        return [*self.breadcrumbs_items, parent, {"url": "", "label": self.page_title}]

    def get_form_class(self):
        return get_document_form(CustomDocument)

    def get_form(self, form_class=None):
        """The form of a file, with the file alone: the rest is known or can be told later."""
        document = CustomDocument(uploaded_by_user=self.request.user)
        form = self.get_form_class()(**self.get_form_kwargs(), instance=document, user=self.request.user)
        for name in set(form.fields) - {"file", "collection"}:
            del form.fields[name]
        if "collection" in form.fields and form.initial.get("collection"):
            form.fields["collection"].required = False
            form.fields["collection"].widget = form.fields["collection"].hidden_widget()
        form.fields["file"].widget.attrs["accept"] = ".pdf"
        return form

    @transaction.atomic
    def form_valid(self, form):
        if not form.cleaned_data["file"].name.lower().endswith(".pdf"):
            form.add_error("file", _("Choose a PDF file. Other files are added in the form of the publication."))
            return self.form_invalid(form)
        document = form.save(commit=False)
        document.title = readable_title(document.file.name) or str(self.page_title)
        document.save()
        return redirect(f"{reverse('wagtailadmin_pages:edit', args=[self.add_page(document).pk])}?pdf={document.pk}")

    def add_page(self, document) -> PublicationPage:
        """Make the draft of the publication, the file in its first row."""
        page = PublicationPage(
            title=document.title[:255],
            slug=free_page_slug(self.parent, FIRST_SLUG),
            locale=self.parent.locale,
            owner=self.request.user,
            live=False,
        )
        page.files = [OutputFile(document=document, sort_order=0)]
        self.parent.add_child(instance=page)
        page.save_revision(user=self.request.user, log_action="wagtail.create")
        return page
