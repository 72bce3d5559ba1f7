"""A page with a link and its Swedish twin, built once for the tests of a module."""

import pytest

from tests.core.admin.translator.pages import linked_page
from tests.factories import translate
from tests.standing import anew


@pytest.fixture(scope="module")
def built(standing):
    with standing() as tuotos:
        page = linked_page(tuotos)
        translate(page, title="Inlägg")
        yield page


@pytest.fixture
def page(built, tuotos):
    return anew(built)
