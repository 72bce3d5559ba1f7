"""Save and Publish are pressed in the form of every type of page and thing, with real data and with a title alone."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models

from blog.models import BlogPostPage
from core.page_types import page_types
from search.models import Pick, Synonym
from tests.browser.staff.faults import Faults
from tests.factories.easy import easy_version
from tests.factories.samples import full_page
from tests.factories.types import PAGE_TYPES
from tests.forms.samples import a_form
from tests.whole_site.foreign_words import ForeignWords

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
FORM = "form[data-edit-form]"
SAVE, PUBLISH = f"{FORM} .action-save:not([name])", f"{FORM} [name=action-publish]"
FIRST_TEXT = f"{FORM} :is(input[type=text], textarea)[name]:visible"
TOLD, REMARK = ".messages .error, .error-message", ".messages .warning"


@pytest.fixture(params=["fi", "sv"])
def language(request):
    return request.param


@pytest.fixture(params=[0, 1], ids=["first half", "second half"])
def half(request):
    """Every second one of some, for CI presses each button in one of the languages."""
    return lambda every: list(every)[request.param :: 2]


@pytest.fixture
def things(live_tuotos, language):
    """A published one of every type, in the language."""
    post = live_tuotos.page(BlogPostPage, language, title="Liittyvä")
    for model in PAGE_TYPES:
        full_page(live_tuotos, model, related=post, language=language)
    easy_version(post)
    a_form(live_tuotos.site)
    Synonym.objects.create(words="digituki\ndigistöd")
    Pick.objects.create(site=live_tuotos.site, words="digituki", page=post)


class Editor:
    """Somebody who presses the buttons of forms, and notes by type what did not go well."""

    def __init__(self, page, language, url):
        self.page, self.url, self.words = page, url, ForeignWords(language)
        self.faults, self.failed, self.number = Faults(page), [], 0

    def attempt(self, steps, what):
        """Take some steps; what fails in them is told with the type."""
        try:
            steps(self, what)
        except Exception as error:
            told = self.page.locator(TOLD).all_inner_texts()
            self.failed.append(f"{steps.__name__} {what!r}: {type(error).__name__} {str(error)[:600]} {told}")
        self.failed += [f"{steps.__name__} {what!r}: {fault}" for fault in self.faults.take()]

    def open(self, name, *arguments):
        self.page.goto(self.url + reverse(name, args=arguments))

    def write(self, field) -> str:
        """Write something more in a field, and return what is there."""
        self.number += 1
        text = f"{field.input_value()} Qx{self.number}".strip()
        field.fill(text)
        return text

    def write_title(self) -> str:
        """Write a title, wait until the form has saved itself, and return it."""
        with self.page.expect_response(lambda answer: answer.request.headers.get("accept") == "application/json"):
            return self.write(self.page.locator("#id_title"))

    def press(self, button):
        with self.page.expect_event("load"):
            self.page.locator(button).locator("visible=true").first.click()

    def publish(self):
        """Press Publish, and again where the form says that something could be better first."""
        self.press(PUBLISH)
        if self.page.locator(FORM).count() and self.page.locator(REMARK).count():
            self.press(PUBLISH)

    def told(self) -> list[str]:
        """Return what the form says is wrong, which is in the language of its user."""
        texts = [text.strip() for text in self.page.locator(TOLD).all_inner_texts() if text.strip()]
        assert not [why for text in texts if (why := self.words.why(text))]
        return texts


def change_page(editor, page):
    editor.open("wagtailadmin_pages:edit", page.pk)
    title = editor.write_title()
    editor.press(SAVE)
    assert not editor.told() and Page.objects.get(pk=page.pk).draft_title == title
    title = editor.write(editor.page.locator("#id_title"))
    editor.publish()
    assert not editor.told() and Page.objects.get(pk=page.pk, live=True).title == title


def add_page(editor, model):
    parent = next(filter(model.can_create_at, Page.objects.filter(depth__gt=1).specific()), None)
    if parent is None:  # the site has the only one of them, or it is begun in another way
        return
    editor.open("wagtailadmin_pages:add", model._meta.app_label, model._meta.model_name, parent.pk)
    title = editor.write_title()
    editor.press(SAVE)
    assert editor.told() or model.objects.get(draft_title=title)
    editor.publish()
    assert editor.told() or model.objects.get(title=title, live=True)


def change_thing(editor, thing):
    editor.open(thing.snippet_viewset.get_url_name("edit"), thing.pk)
    field = editor.page.locator(FIRST_TEXT).first
    name, text = field.get_attribute("name"), editor.write(field)
    editor.press(SAVE)
    assert not editor.told() and getattr(type(thing).objects.get(pk=thing.pk), name) == text


def add_thing(editor, model):
    number = model.objects.count()
    editor.open(model.snippet_viewset.get_url_name("add"))
    editor.write(editor.page.locator(FIRST_TEXT).first)
    editor.press(SAVE)
    assert editor.told() or model.objects.count() == number + 1


def test_every_page_is_saved_and_published(live_tuotos, things, staff_page, language, half):
    editor = Editor(staff_page(language), language, live_tuotos.url)
    for model in half(page_types()):
        page = model.objects.exact_type(model).first()  # of the lists that of the language in which they were made
        if model.is_creatable or page:
            editor.attempt(change_page, page)
            editor.attempt(add_page, model)
    assert not editor.failed, "\n".join(editor.failed)


def test_every_thing_is_saved(live_tuotos, things, staff_page, language, half):
    editor = Editor(staff_page(language), language, live_tuotos.url)
    for model in half(get_snippet_models()):
        editor.attempt(change_thing, model.objects.first())
        editor.attempt(add_thing, model)
    assert not editor.failed, "\n".join(editor.failed)
