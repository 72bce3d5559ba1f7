"""What the cache gives back is what was put into it: caches pickle."""

import pickle

import pytest
from django.core.cache import cache

from core.blocks.story import StoryBlock
from core.languages import Text, in_language
from core.models import TargetGroup
from home.models import ContentPage
from tests.factories.samples import full_page, picture
from tests.factories.types import PAGE_TYPES

pytestmark = pytest.mark.django_db


def test_a_text_keeps_its_language_in_the_cache():
    group = TargetGroup.objects.create(name_fi="", name_sv="arbetssökande")
    for text in (Text("Hei", "fi"), in_language(group, "name", "fi"), Text("", "sv")):
        cache.set("text", text)
        found = cache.get("text")
        assert (found, found.language, type(found)) == (text, text.language, Text)


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_every_page_type_can_be_pickled_with_what_it_shows(tuotos, client, model):
    """A page that was shown carries its rows, pictures and texts; any of them may be kept."""
    page = full_page(tuotos, model)
    shown = client.get(page.url).context["page"]
    for name in ("own_links", "own_contents"):  # of one request, made anew for each
        shown.__dict__.pop(name, None)
    found = pickle.loads(pickle.dumps(shown))  # noqa: S301  our own page
    assert (found.pk, found.title) == (page.pk, page.title)
    for name in ("body", "scenes"):
        if hasattr(page, name):
            assert getattr(found, name).get_prep_value() == getattr(shown, name).get_prep_value()


def test_picture_of_an_older_form_is_shown_again_and_again(tuotos, client):
    """Wagtail still takes a block's picture as a bare number, and gives it the picture's own text, which is ours."""
    value = {"image": picture().pk, "caption": "", "size": "wide"}
    body = StoryBlock().to_python([{"type": "image", "id": "0d7a3d0e-0000-4000-8000-000000000001", "value": value}])
    page = tuotos.page(ContentPage, body=body)
    contents = [client.get(page.url) for _time in range(3)]
    assert [response.status_code for response in contents] == [200] * 3
    assert 'alt="Piirros kampuksesta"' in contents[-1].content.decode()
