"""`/fi/luonnos/…/`, `/sv/utkast/…/`: the newest draft of a work, for whoever has the link."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from core.languages import active_language
from core.serving.draft_links.secrets import drafts_at
from core.serving.draft_links.showing import DOCUMENTS, MEDIA, show_draft, show_file
from core.signing_in.limits import note
from core.sites.routes import route_url
from core.sites.trees import in_site, known_site

HEADERS = {
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",  # the address is the secret
}


@require_safe
def draft(request, secret: str, rest: str = ""):
    """Answer with a draft or a file of it. A link that is over, taken back or guessed gets one calm page."""
    request.user = AnonymousUser()  # whoever shows it to somebody sees what they see
    try:
        response = _answer(request, secret, rest)
    except Http404:
        response = render(request, "core/no_draft.html", status=404)
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response


def _answer(request, secret: str, rest: str):
    link, pages = drafts_at(in_site(known_site(request)), secret)
    if link is None:
        note(request, "draft link")  # only what is wrong counts
        raise Http404
    language = active_language()
    if language not in pages:
        raise Http404
    page = pages[language].get_latest_revision_as_object()
    if rest.startswith((MEDIA, DOCUMENTS)):
        return show_file(request, page, rest)
    request.draft_until = link.expires_at
    request.draft_links = {code: route_url("draft", code, secret=secret) for code in pages}
    return show_draft(request, page, request.draft_links[language], rest.rstrip("/"))
