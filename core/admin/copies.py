"""A copy of a private page is private too, wherever the restriction of its work was set."""

from wagtail.models import PageViewRestriction

from core.visibility import is_private


def keep_private(page, copy):
    """Give a copy the restrictions of the work that it was made of; Wagtail copies those of the page itself only."""
    if is_private(copy):
        return
    for restriction in PageViewRestriction.objects.filter(page__translation_key=page.translation_key):
        new = PageViewRestriction(page=copy, password=restriction.password)
        new.restriction_type = restriction.restriction_type
        new.save()
        new.groups.set(restriction.groups.all())
