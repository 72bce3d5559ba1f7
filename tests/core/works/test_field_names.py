"""No field of a form in the admin has a name that the form itself has in a browser: nothing of it would be saved."""

import pytest
from wagtail.models import get_page_models
from wagtail.snippets.models import get_snippet_models

from core.works.page_forms import OF_BROWSERS
from home.models import StatementPage

FORMS = [*get_page_models(), *get_snippet_models()]


def names_of(model) -> set[str]:
    """Return the names of the fields of a model's form as they stand in the page."""
    viewset = getattr(model, "snippet_viewset", None)
    handler = viewset.get_edit_handler() if viewset else model.get_edit_handler()
    form = (handler.bind_to_model(model) if viewset else handler).get_form_class()(instance=model())
    return {form[name].html_name for name in form.fields}


@pytest.mark.django_db
@pytest.mark.parametrize("model", [each for each in FORMS if each._meta.app_label not in ("wagtailcore", "taggit")])
def test_no_field_stands_in_the_place_of_the_form(model):
    assert not names_of(model) & OF_BROWSERS


@pytest.mark.django_db
def test_the_method_of_a_statement_has_another_name_there():
    assert "page-method" in names_of(StatementPage)
