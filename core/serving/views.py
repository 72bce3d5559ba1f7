"""Views that are no pages: permalinks, missing twins, people and organisations, files."""

from django.contrib.auth.decorators import permission_required
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.views import authenticate_with_password

from core.cache import keys
from core.cache.reading import declared
from core.citations.formats import FORMATS
from core.citations.record import RELATIONS, record_of
from core.files.responses import stored_file
from core.languages import LANGUAGES, active_language, other_language
from core.lists.listing import Listing
from core.lists.makers import organisations_of, people_of, roles_in
from core.lists.relations import works_of
from core.models import CustomDocument, CustomImage, CustomMedia, Organisation, OutputPage
from core.serving.kept_pages import kept
from core.serving.pages import public_page
from core.serving.redirects import lead_to
from core.signing_in.limits import limited
from core.sites import routes
from core.sites.own import reaches
from core.sites.permalinks import decode
from core.sites.projects import project_at
from core.sites.trees import known_site, site_of
from core.visibility import PUBLISHED, WITHDRAWN, area_of


def permalink(request, key):
    """`/id/…`: lead to the work in the reader's language, or in the language that it has."""
    return lead_to(request, work_at(request, key).get_url(request))


def work_at(request, key):
    """Return the page of a work in the reader's language, or in the language that it has. Raises Http404."""
    work, site = decode(key), site_of(request)
    language = active_language()
    for code in (language, other_language(language)) if work and site else ():
        if page := public_page(site, work, code):
            return page
    raise Http404


def reference(request, key, format):
    """`/fi/viite/….ris`: what a reference manager takes in of a work."""
    page = work_at(request, key)
    if format not in FORMATS or not isinstance(page, OutputPage) or page.state != PUBLISHED:
        raise Http404
    chosen = FORMATS[format]
    prefetch_related_objects([page], *RELATIONS)
    text = chosen.write([record_of(page, known_site(request).root_url)])
    response = HttpResponse(text, content_type=f"{chosen.content_type}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{page.slug}.{format}"'
    response["X-Robots-Tag"] = "noindex"
    return response


@limited("page password", lambda request, page_view_restriction_id, page_id: page_view_restriction_id)
def page_password(request, page_view_restriction_id, page_id):
    """Take the password of a private page; other pages than those that it opens do not ask for it."""
    page = get_object_or_404(Page, pk=page_id, depth__gt=1)
    if page_view_restriction_id not in area_of(page):
        raise Http404
    return authenticate_with_password(request, page_view_restriction_id, page_id)


@kept
def missing(request, key):
    """Say that a work is not in this language yet, and offer the other one with its summary."""
    work, site, language = decode(key), site_of(request), active_language()
    if work is None or site is None:
        raise Http404
    if page := public_page(site, work, language):
        return lead_to(request, page.get_url(request))
    page = public_page(site, work, other_language(language))
    if page is None:
        raise Http404
    other_title = None
    if isinstance(page, OutputPage):
        if page.state == WITHDRAWN:
            return lead_to(request, page.get_url(request))  # it tells why, and nothing else of the work
        other_title = page.other_titles.filter(language=language).first()
    links = {page.language: page.get_url(request)}
    context = {"other": page, "other_title": other_title, "language_links": links}
    response = render(request, "core/missing.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


@kept
def person(request, slug):
    """What somebody made, on this site, and in which role. Those whom the site does not name have no page on it."""
    with declared():
        somebody = get_object_or_404(
            people_of(known_site(request)).select_related("organisation", "portrait"), slug=slug
        )
    return render(request, "core/person.html", maker_page(request, somebody))


@kept
def organisation(request, slug):
    """What an organisation made, what it does in the project, and its people, on this site."""
    site = known_site(request)
    with declared():
        one = get_object_or_404(organisations_of(site).select_related("logo"), slug=slug)
    project = project_at(site.pk)
    rows = project.partners.all() if project else ()
    parts = [row.get_role_display() for row in rows if row.organisation_id == one.pk]
    with declared(keys.naming(Organisation, one.pk), keys.kind(OutputPage, site.pk)):
        people = list(people_of(site).filter(organisation=one))
    context = {**maker_page(request, one), "people": people, "parts": parts}
    return render(request, "core/organisation.html", context)


def maker_page(request, maker) -> dict:
    """Return what the page of a maker shows: the works, newest first, each with the maker's role in it."""
    kind = maker._meta.model_name
    works = works_of({f"contributors__{kind}": maker}, known_site(request), active_language())
    listing = Listing(works, request, keys=[keys.naming(type(maker), maker.pk)])
    roles = roles_in(listing.rows, maker)
    return {
        kind: maker,
        "shared_title": str(maker),
        "shared_picture": maker.portrait if kind == "person" else maker.logo,
        "listing": listing,
        "made": [(row, roles.get(row.pk, "")) for row in listing.rows],
        "feed": routes.route_url(f"{kind}_feed", active_language(), slug=maker.slug),
        "language_links": {code: routes.route_url(kind, code, slug=maker.slug) for code in LANGUAGES},
    }


@permission_required("wagtailadmin.access_admin", login_url="wagtailadmin_login")
def original(request, kind, pk):
    """The original of a file, an image or a recording: for staff who have rights in its collection."""
    model = {"document": CustomDocument, "image": CustomImage, "media": CustomMedia}.get(kind)
    if model is None:
        raise Http404
    thing = get_object_or_404(model, pk=pk)
    if not reaches(request.user, thing):
        raise Http404
    file = thing.file.name
    return stored_file(request, file, "private, no-cache", file.rpartition("/")[2])


def document_by_id(request, document_id, document_filename):
    """Wagtail's own address of a document: lead to the page that carries it; staff see the original."""
    document = get_object_or_404(CustomDocument, pk=document_id)
    return lead_to(request, document.url)


def to_front_page(request):
    """`/`: the front page in the reader's language."""
    return lead_to(request, f"/{active_language()}/")


def not_found(request, exception=None):
    """404 that helps: the search box, the lists, the other language."""
    return render(request, "404.html", {"heading": _("Page not found")}, status=404)
