"""A page as it stands in its form at this moment, and what is half-written there."""

from wagtail.models import Page

from core.blocks.walking import Node
from core.proofreading import Remark
from core.proofreading.validity import refused_blocks
from core.works.unfinished import without_unfinished


def newest(page: Page):
    """Return the newest version of a page that was saved."""
    return page.get_latest_revision_as_object()


def in_form(page: Page, data, user) -> tuple:
    """Return a page with what its form sent, and remarks on what cannot be saved yet.

    Where what is wrong cannot be left out, the page is as it was saved last.
    """
    form = _form(newest(page), data, user)
    if form.is_valid():
        return form.save(commit=False), []
    remarks = list(_half_written(form))
    found = without_unfinished(form)
    form = _form(newest(page), found.data, user, found) if found else None
    return (form.save(commit=False) if form and form.is_valid() else newest(page)), remarks


def _form(page, data, user, finished=None):
    form_class = page.get_edit_handler().get_form_class()
    form = form_class(data, instance=page, parent_page=page.get_parent(), for_user=user)
    form.defer_required_fields()
    if finished:
        form.take(finished)
    return form


def _half_written(form):
    for name, errors in form.errors.as_data().items():
        field = form.fields.get(name)
        for error in errors:
            if hasattr(field, "block"):
                value = form.cleaned_data.get(name, getattr(form.instance, name))
                yield from refused_blocks(Node(name, (), field.block, value), error)
            else:
                yield from (Remark(name if field else "", words, True) for words in error.messages)
    for relation, formset in form.formsets.items():
        for number, row in enumerate(formset.forms):
            for name, messages in row.errors.items():
                place = f"{relation}.{number}.{name}" if name in row.fields else f"{relation}.{number}"
                yield from (Remark(place, str(words), True) for words in messages)
