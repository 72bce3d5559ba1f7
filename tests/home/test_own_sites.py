"""A crawl of the admin as an editor of one site: whatever an address names, the other site's work is not seen."""

import re
from itertools import product

import pytest
from django.urls import URLPattern, get_resolver
from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState, WorkflowState
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from core.models import CustomDocument, CustomImage, CustomMedia, Project
from search.models import FailedSearch, Pick, Synonym
from tests.factories import translate
from tests.factories.teams import file_of, member, post_of

pytestmark = pytest.mark.django_db

SECRET = "Salaisuus"  # in everything that the other site has
ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
FILES = (CustomImage, CustomDocument, CustomMedia)
LEFT_OUT = ("logout", "failwhale", "test404", "(?P")


@pytest.fixture
def secrets(sites):
    """Fill the other site; return the ids of what it has, by what addresses call them."""
    site = sites["kaksi"]
    draft, live = post_of(site, title=f"{SECRET} luonnos", live=False), post_of(site, title=f"{SECRET} julki")
    for page in (draft, live):
        translate(page, title=f"{SECRET} sv", publish=page.live)
        page.save_revision()
    editor = member(site)
    draft.get_workflow().start(draft, editor)
    files = {
        model: file_of(site, model, f"{SECRET} tiedosto").pk for model in (CustomImage, CustomDocument, CustomMedia)
    }
    CustomDocument.objects.filter(pk=files[CustomDocument]).update(findings=["scanned"], reading="done")
    Project.objects.filter(site=site).update(name_fi=f"{SECRET} hanke", name_sv=f"{SECRET} projekt")
    pick = Pick.objects.create(site=site, words=f"{SECRET} poiminta", page=live)
    synonym = Synonym.objects.create(site=site, words=f"{SECRET} synonyymi\ntoinen")
    FailedSearch.objects.create(site=site, language="fi", query=f"{SECRET} hakematta", count=9)
    for thing in (draft, pick, site.project):
        log(thing, "wagtail.edit", user=editor)
    pages = list(Page.objects.filter(title__startswith=SECRET).values_list("pk", flat=True))
    sources = TranslationSource.objects.filter(object_repr__startswith=SECRET)
    revisions = list(Revision.objects.filter(object_str__startswith=SECRET).values_list("pk", flat=True))[:2]
    return {
        **dict.fromkeys(("page_id", "parent_page_id", "page_to_move_id", "destination_id"), pages),
        **dict.fromkeys(("revision_id", "revision_id_a", "revision_id_b"), revisions),
        "image_id": [files[CustomImage]],
        "document_id": [files[CustomDocument]],
        "media_id": [files[CustomMedia]],
        "translation_source_id": [source.pk for source in sources],
        "translation_id": [row.pk for row in Translation.objects.filter(source__in=sources)],
        "string_segment_id": [StringSegment.objects.filter(source__in=sources).first().pk],
        "task_state_id": [state.pk for state in TaskState.objects.all()],
        "workflow_state_id": [state.pk for state in WorkflowState.objects.all()],
        "collection_id": [site.team.collection_id],
        "pk": {
            "core_project": [site.project.pk],
            "search_pick": [pick.pk],
            "search_synonym": [synonym.pk],
            "images": [files[CustomImage]],
            "documents": [files[CustomDocument]],
            "": pages,
        },
        "app_label": ["core", "search"],
        "model_name": ["project", "pick", "synonym"],
        "content_type_app_name": ["blog"],
        "content_type_model_name": ["blogpostpage"],
        "media_type": ["audio"],
        "kind": ["image", "document", "media"],
        "action_name": ["approve", "reject"],
        "task_id": [site.team.review.workflow_tasks.get().task_id],
    }


def patterns(resolver, prefix="", namespace=""):
    for pattern in resolver.url_patterns:
        address = prefix + re.sub(r"[\^$]", "", str(pattern.pattern))
        if isinstance(pattern, URLPattern):
            yield address, namespace
        else:
            yield from patterns(pattern, address, f"{namespace}:{pattern.namespace or ''}")


def addresses(secrets):
    """Yield every address of the admin, with the ids of the other site's things."""
    for address, namespace in patterns(get_resolver()):
        names = ARGUMENT.findall(address)
        if not address.startswith("admin/") or any(part in address for part in LEFT_OUT):
            continue
        if not all(argument in secrets for argument in names):
            continue
        values = [
            next(ids for key, ids in secrets["pk"].items() if key in f"{namespace} {address}")
            if argument == "pk"
            else secrets[argument]
            for argument in names
        ]
        for ids in product(*values):
            row = iter(ids)
            yield "/" + ARGUMENT.sub(lambda _match, row=row: str(next(row)), address)


def body(response) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode("utf-8", "replace")


@pytest.mark.slow
@pytest.mark.parametrize("role", ["editors", "reviewers"])
def test_no_address_of_the_admin_shows_what_another_site_has(sites, secrets, client, role):
    post_of(sites["yksi"])
    client.force_login(member(sites["yksi"], role))
    shown, seen = [], 0
    for address in addresses(secrets):
        for query in ("", "?q=luonnos", "?page_type=blog.BlogPostPage")[: 1 if re.search(r"/\d+/", address) else 3]:
            seen += 1
            if SECRET in body(client.get(address + query)):
                shown.append(address + query)
    assert shown == []
    assert seen > 500 and client.get("/admin/").status_code == 200  # nothing on the way signed the editor out


@pytest.mark.slow
def test_the_crawl_sees_what_its_own_site_has(sites, secrets, client):
    """As an editor of the other site, so that a crawl that looks past everything is noticed."""
    client.force_login(member(sites["kaksi"], "reviewers"))
    shown = [address for address in addresses(secrets) if SECRET in body(client.get(address))]
    assert client.get("/admin/").status_code == 200
    expected = ("reports/workflow/", "search_failures/", "search_files/", "snippets/search/pick/", "images/", "media/")
    assert {f"/admin/{name}" for name in expected} < set(shown)
    assert len(shown) > 60
