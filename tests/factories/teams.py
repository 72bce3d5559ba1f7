"""Two sites with their teams, and what belongs to one of them."""

from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file
from wagtail.log_actions import log
from wagtail.models import Page, Revision, Site, TaskState, WorkflowState
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from blog.models import BlogIndexPage, BlogPostPage
from core.models import CustomDocument, CustomImage, CustomMedia, LinkUse, OutgoingLink, Project, Team, User
from home.models import HomePage
from home.separation import separate
from home.site_building import build_site
from home.staff import SiteNames, admit_team
from search.models import FailedSearch, Pick, Synonym
from tests.factories import make_page, translate
from tests.factories.neighbour import HOST

SECRET = "Salaisuus"  # in everything that a site filled by `secret_things` has


def build_two_sites():
    build_site("yksi.example", 80, name_fi="Yksi", name_sv="Ett")
    build_site("kaksi.example", 80, name_fi="Kaksi", name_sv="Två")


def two_sites() -> dict[str, Site]:
    """Return the sites by their names, `yksi` and `kaksi`."""
    teams = Team.objects.select_related("site__root_page").filter(site__hostname__endswith="si.example")
    return {team.site.hostname.partition(".")[0]: team.site for team in teams}


def staff_both_sites() -> dict[str, Site]:
    """Give the sites that stand in every test, the own one and the neighbour's, a team each."""
    sites = {"yksi": Site.objects.get(hostname="localhost"), "kaksi": Site.objects.get(hostname=HOST)}
    for site in sites.values():
        home = HomePage.objects.get(pk=site.root_page_id)
        admit_team(site, home.get_translations(inclusive=True), SiteNames(site.site_name, f"{site.site_name} sv"))
    separate()
    return {name: Site.objects.get(pk=site.pk) for name, site in sites.items()}


def member(site, role="editors") -> User:
    """Make a member of a site's team."""
    user = User.objects.create_user(f"{role}-{site.pk}", password="x")
    user.groups.add(getattr(site.team, role))
    return User.objects.get(pk=user.pk)


def post_of(site, **fields):
    return make_page(BlogPostPage, BlogIndexPage.objects.child_of(site.root_page).get(), **fields)


def file_of(site, model, title="x"):
    file = get_test_image_file() if model is CustomImage else ContentFile(b"x", "x.txt")
    return model.objects.create(title=title, file=file, collection=site.team.collection)


def link_on(page) -> int:
    """Write down that a page leads to an address that nobody else may read; return the id of the link."""
    link = OutgoingLink.objects.create(
        digest=SECRET, address=f"https://{SECRET}.example/", host=SECRET, state="moved", moved_to="https://x.example/"
    )
    LinkUse.objects.create(link=link, page=page, path="elsewhere_url")
    return link.pk


def secret_things(site) -> dict:
    """Fill a site; return the ids of what it has, by what addresses of the admin call them."""
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
            "reports/links": [link_on(live)],
            "": pages,
        },
        "app_label": ["core", "search"],
        "model_name": ["project", "pick", "synonym"],
        "content_type_app_name": ["blog"],
        "content_type_model_name": ["blogpostpage"],
        "media_type": ["audio"],
        "language": ["sv"],
        "name": ["project", "customimage"],
        "kind": ["image", "document", "media"],
        "action_name": ["approve", "reject"],
        "task_id": [site.team.review.workflow_tasks.get().task_id],
    }
