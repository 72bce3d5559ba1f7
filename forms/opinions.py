"""Whether a page helped: one question with one press, and words for those who want to write some.

Pages are kept as they are for all readers, so the question has no stamp. The same answer about a page from the same
network within some seconds counts once.
"""

from datetime import timedelta

from django.core import signing
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.languages import LANGUAGES, active_language
from core.models import Attempt
from core.serving.views import work_at
from core.signing_in.client_address import client_network
from core.signing_in.limits import digest
from core.sites.routes import route_url
from core.sites.trees import known_site
from core.visibility import WITHDRAWN, state_of
from forms import guarding
from forms.asking import CONTROL
from forms.models import Opinion
from forms.views import own

SALT, AGE = "forms.opinion", 60 * 60
SAME = timedelta(seconds=10)
LONGEST = 2000
ANSWERS = {"yes": True, "no": False}


@own
def take(request, key: str):
    """Take the answer about a page; ask it here too, for those who open the address itself."""
    known_site(request)
    page = work_at(request, key)
    if state_of(page) == WITHDRAWN:
        raise Http404
    answer = request.POST.get("helped", "") if request.method == "POST" else ""
    if answer not in ANSWERS or not guarding.is_from_here(request):
        links = {language: route_url("opinion", language, key=key) for language in LANGUAGES}
        context = {"page_asked": page, "key": key, "language_links": links}
        return render(request, "forms/opinion.html", context)
    opinion = keep(request, page, ANSWERS[answer])
    secret = signing.dumps(opinion.pk, salt=SALT)
    return HttpResponseRedirect(route_url("opinion_words", active_language(), secret=secret), status=303)


@transaction.atomic
def keep(request, page, helped: bool) -> Opinion:
    """Keep an opinion and return it; where the same came from there a moment ago, return that one."""
    Page.objects.select_for_update(no_key=True).get(pk=page.pk)  # two presses of one moment wait for each other
    press = {"kind": "opinion kept", "name": digest(page.pk, helped), "address": client_network(request)}
    before = Attempt.objects.filter(**press, at__gt=timezone.now() - SAME).order_by("-at").first()
    if before and (opinion := Opinion.objects.filter(page=page.pk, helped=helped, at=before.at).first()):
        return opinion
    guarding.note(request, guarding.OPINION)
    now = Attempt.objects.create(**press).at
    return Opinion.objects.create(page_id=page.pk, helped=helped, at=now)


def keep_words(request, opinion: Opinion, text: str):
    """Keep what somebody wrote; where another from their network wrote first, as an opinion of its own."""
    if text and not Opinion.objects.filter(pk=opinion.pk, text__in=("", text)).update(text=text):
        guarding.note(request, guarding.OPINION)
        Opinion.objects.create(page_id=opinion.page_id, helped=opinion.helped, text=text)


@own
def words(request, secret: str):
    """Thank for an opinion, and take the words that somebody wants to add."""
    try:
        pk = signing.loads(secret, salt=SALT, max_age=AGE)
    except signing.BadSignature as error:
        raise Http404 from error
    opinion = Opinion.objects.filter(pk=pk).select_related("page").first()
    if opinion is None:
        raise Http404
    text, fault, is_over = "", "", False
    if request.method == "POST" and guarding.is_from_here(request):
        text = CONTROL.sub("", request.POST.get("text", "")).strip()
        if len(text) > LONGEST:
            fault = _("The text is too long. Shorten it to 2,000 signs.")
        else:
            keep_words(request, opinion, text)
            is_over = True
    links = {language: route_url("opinion_words", language, secret=secret) for language in LANGUAGES}
    context = {"opinion": opinion, "text": text, "fault": fault, "is_over": is_over, "language_links": links}
    return render(request, "forms/opinion_words.html", context, status=422 if fault else 200)
