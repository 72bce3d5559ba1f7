"""Whose forms and answers are whose: those of the sites on whose pages somebody works, with the right to forms."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from core.sites.own import own_site_ids
from forms.models import Answer, Form


def may_use(user) -> bool:
    """Tell whether forms are somebody's work at all."""
    return user.has_perm("forms.change_form")


def own_forms(user):
    """Return the forms of a user's own sites."""
    return Form.objects.filter(site__in=own_site_ids(user)) if may_use(user) else Form.objects.none()


def own_answers(user):
    """Return the answers to forms of a user's own sites."""
    return Answer.objects.filter(form__site__in=own_site_ids(user)) if may_use(user) else Answer.objects.none()


def own_form(user, pk: int) -> Form:
    """Return a form of a user's own site. Raises PermissionDenied, or Http404 also for one of another site."""
    if not may_use(user):
        raise PermissionDenied
    return get_object_or_404(own_forms(user).select_related("site", "event"), pk=pk)
