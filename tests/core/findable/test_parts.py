"""What the search reads of a block is what a hit can show."""

from core.blocks.story import StoryBlock
from core.findable.parts import block_texts


def test_a_key_figure_is_read_with_its_number():
    figures = {"figures": [{"type": "item", "id": "b", "value": {"number": "41", "label": "vastaajaa"}}]}
    block = StoryBlock()
    value = block.to_python([{"type": "key_figures", "id": "a", "value": figures}])
    assert list(block_texts(block, value, "body")) == [("body.a.figures.b.label", "41 vastaajaa", "")]
