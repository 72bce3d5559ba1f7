"""Nobody who listens to a page is told the same thing twice in a row."""

import pytest

from blog.models import BlogPostPage
from tests.factories import path_of, translate
from tests.factories.samples import full_page
from tests.factories.types import PAGE_TYPES
from tests.forms.walks import form_pages, shown_states

pytestmark = pytest.mark.slow
ROUTES = ["/fi/", "/sv/", "/fi/tuotokset/", "/sv/resultat/", "/fi/haku/?q=sivu", "/sv/sok/?q=sidan", "/fi/ei-ole/"]


def test_nothing_is_told_twice_in_a_row(live_tuotos, listener):
    related = live_tuotos.page(BlogPostPage, title="Liittyvä")
    paths = list(ROUTES)
    for model in PAGE_TYPES:
        page = full_page(live_tuotos, model, related=related)
        paths += [path_of(page), path_of(translate(page, title=f"{model.__name__} på svenska"))]
    heard, twice = listener(), {}
    paths += form_pages(live_tuotos)
    for path in shown_states(heard.page, live_tuotos.url, paths):
        if found := heard.told_twice("body"):
            twice[path] = found
    assert twice == {}
