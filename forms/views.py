"""Forms as readers meet them: to fill in, the thanks, one's own registration, and whether a page helped."""

from django.core import signing
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.files.access import asked
from core.languages import LANGUAGES, active_language
from core.serving.redirects import lead_to
from core.sites.routes import route_url
from core.sites.trees import known_site
from core.visibility import is_private
from forms import guarding, registering
from forms.asking import AnswerForm
from forms.models import Answer, Form
from forms.models.forms import Standing, at_address
from forms.showing import OWN_SALT, address_of, shown_event

DONE_SALT, DONE_AGE = "forms.done", 60 * 60
OPEN = (Standing.OPEN, Standing.QUEUE)
STAMP = "stamp"


def own(view):
    """Make a view of readers' own things: nobody keeps its answer, nobody indexes it, its form has a stamp of ours."""

    def wrapped(request, *args, **kwargs):
        request.may_be_sent_again = guarding.is_from_here(request)
        response = view(request, *args, **kwargs)
        response["Cache-Control"], response["X-Robots-Tag"] = "private, no-store", "noindex"
        response["Referrer-Policy"] = "same-origin"
        return response

    return csrf_exempt(require_http_methods(["GET", "HEAD", "POST"])(wrapped))


def find(request, slug: str) -> Form:
    """Return the form of the site that readers may open; staff of the site see theirs before that too."""
    forms = Form.objects.filter(at_address(slug), site=known_site(request))
    form = forms.select_related("event", "site").first()
    if form is None or not form.is_published:
        raise Http404
    return form


@own
def fill_in(request, slug: str):
    """Show a form, and take what is sent. What cannot be taken comes back with all that was written."""
    form = find(request, slug)
    if request.method != "POST" and slug != form.slug_in(active_language()):
        return lead_to(request, address_of(form))
    if request.method != "POST":
        return show(request, form, AnswerForm(form))
    filled = AnswerForm(form, request.POST)
    if trouble := trouble_with(request, form, filled):
        text, status = trouble
        return show(request, form, filled, trouble=text, status=status)
    language = active_language()
    fields = {
        "language": language,
        "content": filled.content(),
        "name": filled.first("name")[:255],
        "email": filled.first("email"),
        "consent": str(form.reason) if form.asks_consent else "",
    }
    try:
        if is_kept_from(request, form):
            raise registering.NotTaken(Standing.CLOSED)
        answer, _is_new = registering.take(form.pk, filled.stamp, **fields)
    except registering.NotTaken:
        form.refresh_from_db()
        return show(request, form, filled, trouble=_("The form was closed while you wrote."), status=409)
    done = signing.dumps(answer.key.hex, salt=DONE_SALT)
    return HttpResponseRedirect(route_url("form_done", language, slug=form.slug_in(language), secret=done), status=303)


def is_kept_from(request, form: Form) -> bool:
    """Tell whether a form is for an event that only some people may open, and the reader is none of them."""
    return bool(form.event) and is_private(form.event) and asked(form.event.specific, request) is not None


def trouble_with(request, form: Form, filled: AnswerForm) -> tuple[str, int] | None:
    """Return why an answer cannot be taken, with the status of the page that says so; "" for faults of its fields."""
    if not guarding.is_from_here(request):
        return _("The form was sent from another site. Send it again from here."), 403
    if not filled.is_valid():
        return "", 422
    try:
        filled.stamp = guarding.read_stamp(request.POST.get(STAMP, ""), form.pk)
    except guarding.Stale:
        return _("The form was open for a long time, or was sent very quickly. Check your answers and send again."), 422
    if Answer.objects.filter(form=form, stamp=filled.stamp).exists():
        return None  # it came a moment ago
    try:
        guarding.note(request, guarding.ANSWERING)
    except guarding.Locked:
        return _("Many forms were sent from your network just now. Try again in fifteen minutes."), 429
    return None


def show(request, form: Form, filled: AnswerForm, trouble: str = "", status: int = 200):
    """Show a form with what was written into it."""
    standing = Standing.CLOSED if is_kept_from(request, form) else registering.standing_of(form)
    faults = filled.faults() if filled.is_bound else []
    context = {
        "form": filled,
        "about": form,
        "event": shown_event(form),
        "standing": standing.value,
        "is_open": standing in OPEN or (filled.is_bound and status != 409),
        "faults": faults,
        "trouble": trouble,
        "stamp": guarding.stamp_again(request.POST.get(STAMP, ""), form.pk),
        "language_links": {language: address_of(form, language) for language in LANGUAGES},
    }
    return render(request, "forms/form.html", context, status=status)


@own
def done(request, slug: str, secret: str):
    """Thank for an answer that has just come, and say what comes next."""
    form = find(request, slug)
    answer = answer_of(secret, DONE_SALT, max_age=DONE_AGE, form=form)
    links = {code: route_url("form_done", code, slug=form.slug_in(code), secret=secret) for code in LANGUAGES}
    return render(
        request,
        "forms/done.html",
        {"about": form, "answer": answer, "event": shown_event(form), "language_links": links},
    )


@own
def own_answer(request, secret: str):
    """Show somebody their own registration, from the link in their letter, and take it back."""
    answer = answer_of(secret, OWN_SALT, form__site=known_site(request))
    if request.method == "POST" and guarding.is_from_here(request):
        registering.cancel(answer.pk)
        return HttpResponseRedirect(request.path, status=303)
    links = {language: route_url("own_answer", language, secret=secret) for language in LANGUAGES}
    context = {"about": answer.form, "answer": answer, "event": shown_event(answer.form), "language_links": links}
    return render(request, "forms/own.html", context)


def answer_of(secret: str, salt: str, max_age: int | None = None, **which) -> Answer:
    """Return the answer that a link is for. Raises Http404 where it is guessed, over, or the answer was erased."""
    try:
        key = signing.loads(secret, salt=salt, max_age=max_age)
    except signing.BadSignature as error:
        raise Http404 from error
    return get_object_or_404(Answer.objects.select_related("form__site", "form__event"), key=key, **which)
