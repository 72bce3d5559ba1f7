"""Who may open a file that is stored under `/media/`: those who may open a page that shows it.

A size of a picture is the picture's, captions are the recording's, a first page is the document's. Staff see by their
rights on the collection or on a page that shows it. What each state of a page means stands in docs/security.md.
"""

from django.db.models import FileField, Q
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.cache import add_never_cache_headers
from wagtail import hooks
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.users.models import UserProfile
from wagtailmedia.models import get_media_model

from core.cache.versioned import cached
from core.files.carriers import LEAD_PICTURE, carriers, is_shown_by_a_thing
from core.languages import active_language
from core.sites.own import reaches
from core.visibility import ANNOUNCED, WITHDRAWN, answering, everywhere, is_private_file, linked, opened, state_of

FOR_AN_HOUR = "public, max-age=3600"  # what is public now may be private in an hour
CHANGING = "public, no-cache"  # a new recording takes the name of the one that it replaces
ONLY_FOR_YOU = "private, no-store"
# What readers may be shown, and how long a copy is good; other folders hold originals, which are for staff only.
FOLDERS = {"images": FOR_AN_HOUR, "first-pages": FOR_AN_HOUR, "media": CHANGING, "media_thumbnails": CHANGING}
FACES = "avatar_images/"  # of staff; everybody who works in the admin meets them


def copies_of(path: str) -> str:
    """Return how long a copy of a stored file is good that everybody may open; "" for an original."""
    folder, _slash, name = path.partition("/")
    return FOLDERS.get(folder, "") if name else ""


def owner_of(path: str):
    """Return the picture, recording or document of a stored file; None where there is none, or it lies in the bin."""
    owner = _owner_of(path)
    return None if owner and owner.deleted_at else owner


def _owner_of(path: str):
    folder = path.partition("/")[0]
    if folder == "images":
        rendition = get_image_model().get_rendition_model().objects.filter(file=path).select_related("image").first()
        return rendition.image if rendition else None
    if folder == "first-pages":
        return get_document_model().objects.filter(first_page=path).first()
    if folder in FOLDERS:
        return _with_file(get_media_model(), path)
    return next(filter(None, (_with_file(model, path) for model in (get_document_model(), get_image_model()))), None)


def _with_file(model, path: str):
    names = [field.name for field in model._meta.get_fields() if isinstance(field, FileField)]
    condition = Q()
    for name in names:
        condition |= Q(**{name: path})
    return model.objects.filter(condition).first()


def is_open(path: str) -> bool:
    """Whether everybody may open a stored file. Only a yes is kept: what nobody showed may be shown a moment later."""
    try:
        return cached(f"open file {path}", lambda: _asked_if_open(path))
    except Http404:
        return False


def _asked_if_open(path: str) -> bool:
    owner = owner_of(path) if copies_of(path) else None
    if owner is None or is_private_file(owner):
        raise Http404
    if not (_pages_showing(owner) or is_shown_by_a_thing(owner)):
        raise Http404
    return True


def _carriers(owner, **where):
    return carriers(type(owner), [owner.pk], **where)


def _pages_showing(owner, area=()) -> list:
    """Return the pages on which readers see a file. A work that is still to come shows its lead picture only."""
    pages = list(opened(_carriers(owner), area=area).order_by("path"))
    return pages or list(linked(_carriers(owner, model_path=LEAD_PICTURE), area=area).order_by("path"))


def may_see(user, path: str) -> bool:
    """Tell whether a member of staff has rights on a stored file, or on a page that shows it."""
    if not user.has_perm("wagtailadmin.access_admin"):
        return False
    if path.startswith(FACES):
        return UserProfile.objects.filter(avatar=path).exists()
    owner = owner_of(path)
    if owner is None or reaches(user, owner):
        return user.is_superuser or owner is not None
    shown = policy_registry.get_by_type(Page).explorable_instances(user).filter(pk__in=_carriers(owner).values("pk"))
    return bool(copies_of(path)) and shown.exists()


def refusal(request, path: str):
    """Return how a reader is refused a stored file that is not open to everybody; None for one who may open it.

    A file that only private pages show asks as they ask; whoever may open one of them may open it. Raises Http404.
    """
    owner = owner_of(path) if copies_of(path) else None
    if owner is None:
        raise Http404
    pages, has_thing = _pages_showing(owner, everywhere()), is_shown_by_a_thing(owner)
    if not (pages or has_thing):
        return _gone(request, owner)
    if not has_thing:
        answers = [asked(page.specific, request) for page in pages]
        if all(answers):
            return answers[0]
    for refuse in hooks.get_hooks("before_serve_document"):  # as at Wagtail's own address of a file
        if answer := refuse(owner, request):
            add_never_cache_headers(answer)
            return answer
    return None


def _gone(request, owner):
    """Answer 410 with reason and citation where every page that shows a file was withdrawn. Raises Http404 else."""
    pages = list(answering(_carriers(owner)).select_related("locale").order_by("path").specific())
    withdrawn = [page for page in pages if state_of(page) == WITHDRAWN]
    if not withdrawn or any(state_of(page) == ANNOUNCED for page in pages):
        raise Http404
    page = next((page for page in withdrawn if page.language == active_language()), withdrawn[0])
    with translation.override(page.language):
        return render(request, "core/withdrawn.html", {"page": page}, status=410)


def asked(page, request):
    """Return how a private page asks a reader who is there; None for one whom it lets in."""
    from wagtail.wagtail_hooks import check_view_restrictions  # asks for the model of users, which comes later

    let_in = HttpResponse()
    answer = check_view_restrictions(lambda *_args: let_in)(page, request, [], {})
    return None if answer is let_in else answer
