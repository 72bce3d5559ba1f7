"""Hostile values in every form and every list of the admin: refused in words, never a fault of ours."""

import sys
from collections import Counter
from contextlib import contextmanager
from functools import partial

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.core.cache import cache
from django.db import transaction
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import (
    Collection,
    GroupPagePermission,
    Locale,
    Page,
    Revision,
    Site,
    Task,
    TaskState,
    Workflow,
    WorkflowState,
)
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from core.blocks.story import StoryBlock
from core.models import CustomDocument, CustomImage, CustomMedia, PageTemplate, Team, User
from forms.models import Answer
from forms.models import Form as ReadersForm
from home.models import ContentPage
from home.staff import SiteNames, admit_team
from publications.models import PublicationPage
from search.models import FailedSearch, Pick, Synonym
from tests.factories import translate
from tests.factories.samples import full_page
from tests.factories.types import PAGE_TYPES
from tests.forms.samples import a_form
from tests.whole_site.admin_addresses import addresses
from tests.whole_site.hostile import DIGITS, VALUES, Attacker, Form, forms_of, kinds, origin, send, streams_at

pytestmark = pytest.mark.django_db

QUERIES = ("p", "page", "q", "ordering", "sort", "id", "next", "export", "locale", "collection_id", "page_type", "user")


@contextmanager
def undone():
    """What is done inside is as if it had not been."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture
def full_site(tuotos):
    """A page of each type with its twin, and what else has forms."""
    report = full_page(tuotos, PublicationPage)
    translate(report)
    for model in set(PAGE_TYPES) - {PublicationPage}:
        translate(full_page(tuotos, model, related=report))
    Synonym.objects.create(words="digituki\ndigistöd")
    Pick.objects.create(site=tuotos.site, words="digituki", page=report)
    FailedSearch.objects.create(site=tuotos.site, language="fi", query="xyzzy", count=3)
    Answer.objects.create(form=a_form(tuotos.site), stamp="x", language="fi", name="Maija", email="m@example.org")
    PageTemplate.objects.create(site=tuotos.site, language="fi", page_type="blog.blogpostpage", name="Pohja")
    draft = tuotos.page(ContentPage, live=False)
    Workflow.objects.get().start(draft, None)
    return tuotos


class Faults:
    """The errors that were met, each kind once, with how to meet it."""

    def __init__(self, client):
        self.client, self.met, self.answers = client, {}, Counter()
        client.raise_request_exception = True

    def ask(self, what, address, call):
        try:
            with undone():
                status = call().status_code
            self.answers[status] += 1
            if status >= 500:
                self.note(f"{status} {address}", what)
        except Exception as error:
            self.note(origin(error), f"{address}: {what}: {str(error)[:150]}")

    def note(self, kind, example):
        if kind not in self.met:
            self.met[kind] = example
            tell(f"{kind}\n    {example}")

    def post(self, form, attacker):
        for what, fields, files in attacker.attacks(form):
            self.ask(what, form.address, partial(send, self.client, form.address, fields, files))

    def get(self, form, attacker):
        """Ask for a list with strange filters, orders and pages."""
        names = {*form.fields, *QUERIES}
        for what, value in attacker.values.items():
            if len(value) < 9000:
                self.ask(what, form.address, partial(self.client.get, form.address, dict.fromkeys(names, value)))

    def told(self):
        return "\n".join(f"{kind}\n    {example}" for kind, example in sorted(self.met.items()))


def ids_of(tuotos) -> dict:
    """Return an object of each kind that an address of the admin may name."""
    page = PublicationPage.objects.child_of(tuotos.fi["publications"]).first()
    source = TranslationSource.objects.get(object_id=page.translation_key)
    translation = Translation.objects.get(source=source)
    first = {model: model._default_manager.values_list("pk", flat=True).first() for model in apps.get_models()}
    snippets = {f"{model._meta.app_label}_{model._meta.model_name}": [first[model]] for model in get_snippet_models()}
    named = {
        "image_id": CustomImage,
        "document_id": CustomDocument,
        "media_id": CustomMedia,
        "revision_id": Revision,
        "user_id": User,
        "collection_id": Collection,
        "task_id": Task,
        "workflow_id": Workflow,
        "group_id": Group,
        "revision_id_a": Revision,
        "revision_id_b": Revision,
        "string_segment_id": StringSegment,
        "redirect_id": Redirect,
        "template_id": PageTemplate,
        "doc_id": CustomDocument,
        "workflow_pk": Workflow,
        "workflow_state_id": WorkflowState,
        "task_state_id": TaskState,
    }
    used = {**named, **{model.__name__: model for model in (*get_snippet_models(), FailedSearch, ReadersForm, Answer)}}
    assert all(first[model] for model in used.values())  # else an address would name nothing
    return {
        **{name: [first[model]] for name, model in named.items()},
        **{name: [page.pk] for name in ("page_id", "parent_page_id", "page_to_move_id", "object_id", "page_pk")},
        "destination_id": [tuotos.fi["blog"].pk],
        "translation_source_id": [source.pk],
        "translation_id": [translation.pk],
        "pk": {
            **snippets,
            "images": [first[CustomImage]],
            "documents": [first[CustomDocument]],
            "users": [first[User]],
            "groups": [first[Group]],
            "sites": [first[Site]],
            "collections": [first[Collection]],
            "locales": [first[Locale]],
            "workflows": [first[Workflow]],
            "redirects": [first[Redirect]],
            "search_failures": [first[FailedSearch]],
            "forms/answers": [first[Answer]],
            "forms/": [first[ReadersForm]],
            "": [page.pk],
        },
        "app_label": ["core"],
        "app_name": ["core"],
        "model_name": ["person"],
        "name": ["project"],
        "content_type_app_name": ["blog"],
        "content_type_model_name": ["blogpostpage"],
        "media_type": ["audio"],
        "kind": ["image"],
        "action_name": ["approve"],
        "mode": ["default"],
        "action": ["delete"],
    }


def forms_at(client, addresses):
    """Yield a form of each kind that these addresses show."""
    seen = set()
    for address in addresses:
        with undone():
            response = client.get(address)
        if response.streaming or "html" not in response.headers.get("Content-Type", ""):
            continue
        for form in [*forms_of(response.content.decode(), address), Form(address, method="get")]:
            if form.address == address and form.method == "post":
                form.fields |= streams_at(address)
            kind = (form.method, DIGITS.sub("", form.address), frozenset(kinds(form.fields)))
            if form.address.startswith("/admin/") and "logout" not in form.address and kind not in seen:
                seen.add(kind)
                yield form


def sign_in(client, role, tuotos):
    """Sign in as an administrator, an editor, or somebody who works in Swedish only and translates."""
    user = User.objects.create_user("kokeilija", password="x", is_superuser=role == "administrator")
    if role == "editor":
        admit_team(tuotos.site, [tuotos.fi["home"], tuotos.sv["home"]], SiteNames("Hanke", "Projekt"))
        user.groups.add(Team.objects.get(site=tuotos.site).editors)
    if role == "translator":
        names = ("access_admin", "submit_translation")
        user.user_permissions.set(Permission.objects.filter(codename__in=names))
        group = Group.objects.create(name="Översättare")
        user.groups.add(group)
        for right in Permission.objects.filter(codename__in=("add_page", "change_page", "publish_page")):
            GroupPagePermission.objects.create(group=group, page=tuotos.sv["home"], permission=right)
    client.force_login(User.objects.get(pk=user.pk))


def attack(client, forms, attacker) -> Faults:
    faults = Faults(client)
    for number, form in enumerate(forms, start=1):
        tell(f"{number} of {len(forms)}: {form.method} {form.address}")
        getattr(faults, form.method)(form, attacker)
    return faults


def tell(line: str):
    """Show how far a long run came and what it found: `make fuzz` lets it through."""
    print(line, file=sys.stderr, flush=True)


@pytest.mark.slow
@pytest.mark.fuzz
@pytest.mark.timeout(4 * 3600)
@pytest.mark.parametrize("role", ["administrator", "editor", "translator"])
def test_no_form_of_the_admin_fails(client, full_site, role):
    sign_in(client, role, full_site)
    ids = ids_of(full_site)
    pages = Page.objects.filter(depth__gt=1, path__startswith=full_site.fi["home"].path)
    edited = [reverse("wagtailadmin_pages:edit", args=[page.pk]) for page in pages]
    faults = attack(client, list(forms_at(client, [*addresses(ids), *edited])), Attacker(alone=2))
    assert not faults.met, faults.told()
    assert faults.answers[200] > 500 and faults.answers[400] > 50


SOME = ("nothing", "word", "huge", "nul", "strange object", "strange draft", "draft of half a character", "year 9999")


def test_some_forms_do_not_fail(client, tuotos):
    """What takes a moment: one form of each sort."""
    sign_in(client, "administrator", tuotos)
    block = StoryBlock().to_python([{"type": "heading", "value": {"text": "Otsikko", "level": "2"}}])
    page = tuotos.page(ContentPage, title="Sivu", body=block)
    starts = [
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailsnippets_core_person:add"),
        reverse("wagtailsnippets_core_person:list"),
        reverse("security_log"),
    ]
    faults = attack(client, list(forms_at(client, starts)), Attacker({name: VALUES[name] for name in SOME}, alone=0))
    assert not faults.met, faults.told()
    assert faults.answers[200] > 20 and faults.answers[400] > 3
