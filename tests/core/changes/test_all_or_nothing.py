"""Whatever stops an action, at whichever of its statements: everything is as before, or everything is done."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail_localize.models import Translation

from core.models import OutputPage
from core.worker import scheduler
from core.works import states
from home.models import ContentPage
from tests.core.changes.stopping import stopped_at_each
from tests.factories import translate
from tests.factories.samples import full_page
from tests.factories.types import PAGE_TYPES
from tests.interactives.pictures import form_data, hotspot, picture_page, scene

pytestmark = pytest.mark.django_db

STEP = 7  # each seventh statement is tried; each one of what is done most


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def stop_at_each(action, page, step: int = STEP, first: int = 1):
    number = stopped_at_each(lambda: action(fresh(page)), step, first)
    assert number > 10, "it asks the database nothing"


def publish(page):
    page.get_latest_revision().publish()


def hide(page):
    page.unpublish()


def move(page):
    page.move(page.get_parent().get_parent(), pos="last-child")


def copy(page):
    CopyPageAction(page, update_attrs={"slug": "kopio", "title": "Kopio"}, recursive=True).execute()


def delete(page):
    page.delete()


def translate_anew(page):
    Translation.objects.get(source__object_id=page.translation_key).save_target(publish=True)


def withdraw(page):
    states.withdraw(page, reason_fi="Virhe", reason_sv="Fel")


def pair(tuotos, model):
    """Return a page with a draft that is newer, and its live twin."""
    page = full_page(tuotos, model)
    twin = translate(page, title="På svenska")
    draft = page.get_latest_revision_as_object()
    draft.title = "Uusi otsikko"
    draft.save_revision()
    return fresh(page), twin


@pytest.fixture(scope="module", params=PAGE_TYPES, ids=lambda model: model.__name__)
def built(request, standing):
    with standing() as tuotos:
        yield pair(tuotos, request.param)[0]


@pytest.fixture
def page(built, tuotos):
    return fresh(built)


def test_publishing_stopped_at_each_of_its_statements(tuotos):
    page, _twin = pair(tuotos, ContentPage)
    stop_at_each(publish, page, step=1)
    assert fresh(page).title == "Uusi otsikko"


@pytest.mark.slow
@pytest.mark.parametrize(
    "action", [publish, translate_anew, hide, move, copy, withdraw, delete], ids=lambda action: action.__name__
)
def test_what_is_done_to_a_page_is_done_wholly(page, action):
    if action is withdraw and not isinstance(page, OutputPage):
        pytest.skip("only works are withdrawn")
    stop_at_each(action, page, first=1 + PAGE_TYPES.index(type(page)) % STEP)


@pytest.mark.slow
@pytest.mark.parametrize("button", ["save", "action-publish"])
def test_form_of_a_page_saves_wholly(tuotos, admin_client, button):
    page = picture_page(tuotos)
    translate(page, title="Karta")
    asked = {**form_data(scene(hotspot(1, "Portaikko"))), "title": "Uusi kartta", button: "1"}
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    admin_client.get(address)  # notes who opened the form

    def send(page):
        assert admin_client.post(address, asked).status_code == 302

    stop_at_each(send, page, step=3)
    assert fresh(page).get_latest_revision_as_object().title == "Uusi kartta"


@pytest.mark.slow
def test_new_page_is_made_wholly(tuotos, admin_client):
    parent = tuotos.fi["interactives"]
    add = reverse("wagtailadmin_pages:add", args=["interactives", "interactivepage", parent.pk])
    asked = {**form_data(scene(hotspot(1, "Portaikko"))), "action-publish": "1"}

    def send(parent):
        response = admin_client.post(add, asked)
        assert response.status_code == 302, response.context["form"].errors

    stop_at_each(send, parent, step=3)
    assert fresh(parent).get_children().get(slug="kampuksen-kartta").live


@pytest.mark.slow
def test_schedule_is_kept_wholly(tuotos):
    page, _twin = pair(tuotos, ContentPage)
    page.revisions.filter(pk=page.latest_revision_id).update(approved_go_live_at=timezone.now())
    stop_at_each(lambda _page: scheduler.publish_scheduled(), page, step=3)
    assert fresh(page).title == "Uusi otsikko"
