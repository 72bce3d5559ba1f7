"""Stories as readers meet them: how long one is."""

from blog.models import BlogPostPage
from core.works.stories import count_words
from tests.factories.scenes import block


def test_words_of_a_story_are_counted_and_no_names_of_choices():
    texts = [
        block("heading", {"text": "Kaksi sanaa", "level": "2"}),
        block("text", "<p>yksi<br/>kaksi <b>kol</b>me</p><ul><li>neljä</li><li>viisi</li></ul>"),
        block("quote", {"text": "kolme sanaa vain", "source": "Maija"}),
    ]
    value = BlogPostPage._meta.get_field("body").to_python(texts)
    assert count_words(value) == 11
