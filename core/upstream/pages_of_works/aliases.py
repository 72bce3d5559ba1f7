"""Nobody makes an alias in the admin: a second page of a work that has no twin, and follows its source late.

The form that copies a page lacks the choice (`core.works.page_forms`); here are the other ways. Aliases of before
follow their source.
"""

from django.http import Http404
from wagtail.actions.copy_for_translation import CopyPageForTranslationAction, CopyPageForTranslationPermissionError
from wagtail.actions.create_alias import CreatePageAliasAction, CreatePageAliasPermissionError
from wagtail_localize.views import convert

from core.upstream.patches import Patch

REFUSED = "Aliases are not made here: copy the page, or translate it."


def check_new_alias(self, skip_permission_checks=False):
    """Refuse whoever asks, as the admin's own API does. Same signature as stock."""
    if self.user and not skip_permission_checks:
        raise CreatePageAliasPermissionError(REFUSED)
    return NEW.stock(self, skip_permission_checks)


def check_translated_alias(self, skip_permission_checks=False):
    """Refuse an alias in another language to whoever asks. Same signature as stock."""
    if self.alias and self.user and not skip_permission_checks:
        raise CopyPageForTranslationPermissionError(REFUSED)
    return TRANSLATED.stock(self, skip_permission_checks)


def convert_to_alias(request, page_id):
    """No translated page becomes an alias. Same signature as stock."""
    raise Http404


NEW = Patch(CreatePageAliasAction, "check", check_new_alias, "667cfac591b4dfda")
TRANSLATED = Patch(CopyPageForTranslationAction, "check", check_translated_alias, "eabc4b149cea171f")
PATCHES = [NEW, TRANSLATED, Patch(convert, "convert_to_alias", convert_to_alias, "eac3f1fb14d11b25")]
