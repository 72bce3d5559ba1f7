"""Wagtail's own questions about private pages get the answer of `core.visibility`: privacy belongs to the work.

Its `public()`, the padlock in lists of pages and the dialog "Change privacy" know a page and those above it only.
"""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.admin.templatetags import wagtailadmin_tags
from wagtail.admin.views.page_privacy import SetPrivacyView
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from core.upstream.patches import Patch
from core.visibility import lies_in_private_tree, private, read_private_trees


def install():
    """Let the tag be ours; called by `core.upstream.words`."""
    wagtailadmin_tags.register.simple_tag(takes_context=True)(test_page_is_public)


def private_q(self):
    """Return the condition that a page is private. Same signature as stock."""
    return private()


def test_page_is_public(context, page):
    """Whether no restriction holds for a page, at whatever page it was set. Same signature as stock."""
    request = context["request"]
    if not hasattr(request, "private_paths"):
        request.private_paths = tuple(read_private_trees())
    return not page.path.startswith(request.private_paths or ("-",))


def dispatch(self, request, page_id, *args, **kwargs):
    """Show what was set at the page in the other language too; it is ended here as well. Same signature as stock."""
    self.page = get_object_or_404(Page, id=page_id).specific_deferred
    if not self.page.permissions_for_user(request.user).can_set_view_restrictions():
        raise PermissionDenied
    restrictions = self.page.get_view_restrictions().select_related("page").order_by("-page__depth", "pk")
    self.of_work = [each for each in restrictions if is_of_work(each, self.page, request.user)]
    self.of_work.sort(key=lambda each: each.page_id != self.page.pk)
    self.restriction = self.object = next(iter(self.of_work), None)
    self.restriction_on_ancestor = next((each for each in restrictions if each not in self.of_work), None)
    return super(SetPrivacyView, self).dispatch(request, *args, **kwargs)


def is_of_work(restriction, page, user) -> bool:
    """Whether a restriction was set at a page of the same work where the user may do so too."""
    if restriction.page.translation_key != page.translation_key:
        return False
    return restriction.page.permissions_for_user(user).can_set_view_restrictions()


def get_form(self, form_class=None):
    """Tell with the choices what they hold for. Same signature as stock."""
    form = FORM.stock(self, form_class)
    form.fields["restriction_type"].help_text = told(self.restriction, self.page)
    return form


def told(restriction, page) -> str:
    """Say for which pages a restriction holds, and at which page it was set."""
    holds = _("A restriction holds for the page in Finnish, for the page in Swedish, and for their files.")
    if restriction is None or restriction.page_id == page.pk:
        return holds
    url = reverse("wagtailadmin_pages:edit", args=[restriction.page_id])
    title = restriction.page.specific_deferred.get_admin_display_title()
    link = format_html('<a href="{}">{}</a>', url, title)
    return format_html("{} {}", holds, mark_safe(_("It was set on the page %(page)s.") % {"page": link}))  # noqa: S308


@transaction.atomic
def form_valid(self, form):
    """Keep one restriction for the work, or take all of them away. Same signature as stock."""
    if form.cleaned_data["restriction_type"] == PageViewRestriction.NONE:
        for restriction in self.of_work:
            restriction.delete(user=self.request.user)
    else:
        restriction = form.save(commit=False)
        restriction.page = restriction.page if restriction.page_id else self.page
        restriction.save(user=self.request.user)
        form.save_m2m()
    data = {"step": "set_privacy_done", "is_public": not lies_in_private_tree(self.page.path)}
    return render_modal_workflow(self.request, None, None, None, json_data=data)


FORM = Patch(SetPrivacyView, "get_form", get_form, "78ec94746c3b96fb")
PATCHES = [
    Patch(PageQuerySet, "private_q", private_q, "eb30b1c0017f13c2"),
    Patch(wagtailadmin_tags, "test_page_is_public", test_page_is_public, "f924c02351e2bf34"),
    Patch(SetPrivacyView, "dispatch", dispatch, "07874213a8c00795"),
    FORM,
    Patch(SetPrivacyView, "form_valid", form_valid, "8bb31c8af564c11a"),
]
