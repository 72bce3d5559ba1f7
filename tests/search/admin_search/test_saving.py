"""Saving a draft writes nothing to the index; publishing does."""

import pytest
from django.urls import reverse
from django_tasks.signals import task_enqueued

from blog.models import BlogPostPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def indexed():
    """The ids that the index of Wagtail's lists was told of, as the joined tasks name them."""
    ids = []

    def note(sender, task_result, **kwargs):
        if task_result.task.name == "index_objects":
            ids.extend(str(pk) for _app, _model, pk in task_result.args[0])

    task_enqueued.connect(note)
    yield ids
    task_enqueued.disconnect(note)


def test_a_draft_of_a_live_page_is_not_indexed(tuotos, indexed):
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    indexed.clear()
    page.title = "Graniitti"
    page.save_revision(log_action=True)
    assert indexed == []
    page.get_latest_revision().publish()
    assert str(page.pk) in indexed


def test_a_draft_saved_in_the_editor_is_not_indexed(tuotos, indexed, admin_client):
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = admin_client.get(address).context["form"]
    data = {name: value for name, value in form.initial.items() if isinstance(value, (str, int))}
    data |= {"title": "Graniitti", "slug": page.slug, "body-count": 0, "comments-TOTAL_FORMS": 0}
    data |= {"comments-INITIAL_FORMS": 0}
    for formset in form.formsets.values():
        data |= {f"{formset.prefix}-TOTAL_FORMS": 0, f"{formset.prefix}-INITIAL_FORMS": 0}
    indexed.clear()
    response = admin_client.post(address, data)
    assert response.status_code == 302, response.context["form"].errors
    page.refresh_from_db()
    assert page.has_unpublished_changes and page.draft_title == "Graniitti"
    assert indexed == []
    admin_client.post(address, {**data, "action-publish": "1"})
    assert str(page.pk) in indexed


def test_locking_a_page_is_not_indexed_but_its_title_is(tuotos, indexed):
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    indexed.clear()
    page.locked = True
    page.save(update_fields=["locked"])
    assert indexed == []
    page.save(update_fields=["locked", "title"])
    assert indexed == [str(page.pk)]
