"""What readers meet as soon as it is saved is saved by a person only."""

import pytest
from django.urls import reverse
from wagtail.models import DraftStateMixin, RevisionMixin
from wagtail.snippets.models import get_snippet_models

from blog.models import BlogPostPage
from core.models import Person
from forms.models import Form
from tests.forms.samples import a_form

AUTOSAVE = "w-autosave#save"  # what the form has the browser do
AT_ONCE = [each for each in get_snippet_models() if issubclass(each, RevisionMixin)]


def test_no_thing_has_drafts():
    assert Form in AT_ONCE and not [each for each in AT_ONCE if issubclass(each, DraftStateMixin)]


@pytest.mark.parametrize("model", AT_ONCE)
def test_a_new_thing_is_not_saved_while_somebody_writes(admin_client, tuotos, model):
    response = admin_client.get(reverse(model.snippet_viewset.get_url_name("add")))
    if response.status_code == 200:  # a site has its project from the beginning
        assert AUTOSAVE not in response.content.decode() and "w-unsaved" in response.content.decode()


def test_a_changed_thing_is_not_saved_while_somebody_writes(admin_client, tuotos):
    for thing in (a_form(tuotos.site), Person.objects.create(given_name="Maija", family_name="Meikäläinen")):
        page = admin_client.get(reverse(thing.snippet_viewset.get_url_name("edit"), args=[thing.pk]))
        assert AUTOSAVE not in page.content.decode() and "w-unsaved" in page.content.decode()


def test_a_draft_of_a_page_is_saved_while_somebody_writes(admin_client, tuotos):
    post = tuotos.page(BlogPostPage)
    assert AUTOSAVE in admin_client.get(reverse("wagtailadmin_pages:edit", args=[post.pk])).content.decode()
