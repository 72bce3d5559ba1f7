"""What works are chosen by in the overview: how they stand in Finnish and in Swedish."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import Translation

from core.admin.works.choices import LACKS, Choice
from core.languages import LANGUAGES
from core.models import LanguagePair

State = LanguagePair.State


def of_pairs(condition: Q):
    """Return what keeps the pages of works whose pair fulfils a condition."""
    pairs = LanguagePair.objects.filter(condition)
    return lambda pages: pages.filter(translation_key__in=pairs.values("translation_key"))


def followed():
    """Return the keys of the works that were sent to the translator."""
    return Translation.objects.filter(enabled=True).values("source__object_id")


ALL_CURRENT = Q(**dict.fromkeys(LANGUAGES, State.CURRENT))
LACKS_ONE = Q(fi=State.MISSING) | Q(sv=State.MISSING)
STATES = [
    *LACKS,
    Choice("draft-sv", _("Swedish is a draft"), of_pairs(Q(sv=State.DRAFT))),
    Choice("draft-fi", _("Finnish is a draft"), of_pairs(Q(fi=State.DRAFT))),
    Choice(
        "unsent",
        _("never sent to translation"),
        lambda pages: of_pairs(LACKS_ONE)(pages).exclude(translation_key__in=followed()),
    ),
    Choice(
        "apart",
        _("written separately: changes are not followed"),
        lambda pages: of_pairs(~LACKS_ONE)(pages).exclude(translation_key__in=followed()),
    ),
    Choice("current", _("up to date in both languages"), of_pairs(ALL_CURRENT)),
]
