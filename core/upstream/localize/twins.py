"""wagtail-localize writes twins by our rule. Its three callers pass through the one method that is replaced."""

from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.operations import TranslationCreator
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

from core.translation.carry import write_twin
from core.upstream.patches import Patch


def create_or_update_translation(self, locale, user=None, publish=True, copy_parent_pages=False, fallback=False):
    """Write the twin of a page by our rule; other objects go wagtail-localize's own way. Same signature as stock."""
    if not issubclass(self.specific_content_type.model_class(), Page):
        return TWIN.stock(self, locale, user, publish, copy_parent_pages, fallback)
    return write_twin(self, locale, user=user, publish=publish, approve=True)


def handle_block(self, block_type, block_value, raw_value=None):
    """Take no text from a part without value, such as one younger than the page. Stock fails on it. Same signature."""
    return [] if block_value is None else BLOCK.stock(self, block_type, block_value, raw_value)


def sync_view_restrictions(self, original, translation_page):
    """Copy nothing and drop nothing: a restriction at either page holds for the work. Same signature as stock."""


def create_translations(self, instance, include_related_objects=True):
    """Leave out versions in easy language, which have no twins: each is written by itself. Same signature as stock."""
    if isinstance(instance, Page) and getattr(instance.specific_class, "is_easy_version", False):
        return
    BELOW.stock(self, instance, include_related_objects)


TWIN = Patch(TranslationSource, "create_or_update_translation", create_or_update_translation, "4c68c20a8ba2648b")
BLOCK = Patch(StreamFieldSegmentExtractor, "handle_block", handle_block, "f009254c4bb5586f")
PRIVACY = Patch(TranslationSource, "sync_view_restrictions", sync_view_restrictions, "e0321e92cb4f62cc")
BELOW = Patch(TranslationCreator, "create_translations", create_translations, "def7108273ab9e96")
PATCHES = [TWIN, BLOCK, PRIVACY, BELOW]
