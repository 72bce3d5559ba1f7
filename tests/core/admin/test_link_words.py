"""Links inside the texts of a story say where they lead: asked for when a page is published, not of a draft."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.rich_text import RichText

from core.blocks.text import NoticeBlock, TextBlock

LINK = '<p>Kysely on valmis. <a href="https://example.org/">{}</a></p>'


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [("fi", "Lue lisää", "Nimeä kohde"), ("sv", "här", "Skriv det"), ("fi", "www.example.org", "Pelkkä osoite")],
)
def test_link_without_words_of_its_own_is_refused_with_a_reason(language, words, told):
    with override(language), pytest.raises(ValidationError) as refused:
        TextBlock().clean(RichText(LINK.format(words)))
    assert told in refused.value.messages[0]


def test_notices_are_read_too():
    block = NoticeBlock()
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.to_python({"title": "", "text": LINK.format("tästä")}))
    assert "text" in refused.value.block_errors


def test_named_link_and_unfinished_draft_are_accepted():
    assert TextBlock().clean(RichText(LINK.format("Lue kyselyraportti")))
    assert TextBlock().clean_deferred(RichText(LINK.format("tästä")))
