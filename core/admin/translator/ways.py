"""The way from the form of a page to its translation: “Swedish 7/8 – translate” in the header."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation

from core.admin.translator import words
from core.languages import other_language
from core.translation.approved import approved_translations
from core.upstream.localize.rights import may_translate


@dataclass(frozen=True)
class Way:
    url: str
    words: str
    begins: bool = False


def way_from(page, user) -> Way | None:
    """Return the way from a page to its translation; None where it has none that the user may work on."""
    if not page.pk or page.alias_of_id or page.depth < 2 or not hasattr(page, "foreign_parts"):
        return None
    language = other_language(page.locale.language_code)
    twin = Page.objects.filter(
        translation_key=page.translation_key, locale__language_code=language, alias_of=None
    ).first()
    if twin is None:
        may = user.has_perm("wagtail_localize.submit_translation") and may_translate(user, page)
        url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        return Way(url, words.translate(language), begins=True) if may else None
    translation = Translation.objects.filter(
        source__object_id=page.translation_key,
        source__locale=page.locale_id,
        target_locale=twin.locale_id,
        enabled=True,
    ).first()
    if translation is None or not twin.permissions_for_user(user).can_edit():
        return None
    done, total = progress(translation)
    way = reverse("wagtailadmin_pages:edit", args=[twin.pk])
    return Way(f"{way}#next" if done < total else way, words.way(language, done, total))


def progress(translation) -> tuple[int, int]:
    """Return how many texts of a translation are done, of how many; as the translator counts them."""
    done = approved_translations().filter(
        translation_of=OuterRef("string"), context=OuterRef("context"), locale=translation.target_locale_id
    )
    rows = StringSegment.objects.filter(source=translation.source_id).exclude(context__path="slug")
    rows = (
        rows.annotate(done=Exists(done)).order_by().values_list("string", "context", "string__data", "done").distinct()
    )
    worded = [is_done for _string, _context, text, is_done in rows if any(map(str.isalpha, text))]
    return sum(worded), len(worded)
