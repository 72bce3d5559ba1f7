"""Wagtail compares versions by what Python writes: "None", "False", "2026-11-28". Ours in the words of the form."""

from django.utils.html import escape
from wagtail.admin import compare
from wagtail.images.blocks import ImageChooserBlockComparison

from core.upstream.comparing.words import NOTHING, text_from_html, words, words_of_block, words_of_choice
from core.upstream.patches import Patch


def then_now(before: str, after: str) -> str:
    """Return what went and what came, marked; once where both are written alike."""
    if before == after:
        return escape(after)
    return compare.TextDiff([("deletion", before), ("addition", after)], separator=" ").to_html()


def field(self):
    """Same signature as stock."""
    return then_now(words(self.val_a), words(self.val_b))


def choice(self):
    """Same signature as stock."""
    choices = self.field.flatchoices
    return then_now(words_of_choice(choices, self.val_a), words_of_choice(choices, self.val_b))


def foreign(self):
    """Same signature as stock."""
    return then_now(*(words(found and str(found)) for found in self.get_objects()))


def block_value(self, val):
    """Same signature as stock."""
    return escape(words_of_block(self.block, val))


def block(self):
    """Texts word by word, everything else whole. Same signature as stock."""
    before, after = words_of_block(self.block, self.val_a), words_of_block(self.block, self.val_b)
    if NOTHING in (before, after) or len(before) + len(after) < SHORT:
        return then_now(before, after)
    return compare.diff_text(before, after).to_html()


def picture(self):
    """Show a picture once that is the same, whatever its words are. Same signature as stock."""
    if self.val_a and self.val_b and self.val_a.pk == self.val_b.pk:
        return self.htmlvalue(self.val_b)
    return PICTURE.stock(self)


SHORT = 40  # letters of two values that are no texts to be compared word by word
PICTURE = Patch(ImageChooserBlockComparison, "htmldiff", picture, "b2e97f9e821b03be")
PATCHES = [
    Patch(compare.FieldComparison, "htmldiff", field, "8104a044cc63f562"),
    Patch(compare.ChoiceFieldComparison, "htmldiff", choice, "4e892bb0a095dc54"),
    Patch(compare.ForeignObjectComparison, "htmldiff", foreign, "ca7040d62ac62455"),
    Patch(compare.BlockComparison, "htmlvalue", block_value, "0ec0aada86d7e2d7"),
    Patch(compare.BlockComparison, "htmldiff", block, "107f26fe366064e4"),
    Patch(compare, "text_from_html", text_from_html, "bb6795d87f7be77b"),
    PICTURE,
]
