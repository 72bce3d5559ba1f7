"""Taking an answer: once, and no more registrations than there are places. Who cancels makes room for the next.

Whoever gives or takes a place holds the row of the form until it is written, so two never get the last one.
"""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from forms import letters
from forms.models import Answer, Form, Letter
from forms.models.forms import Standing
from forms.showing import forget, is_held

State = Answer.State


class NotTaken(Exception):
    """The form takes no answers now; `standing` says why."""

    def __init__(self, standing: Standing):
        self.standing = standing


@transaction.atomic
def take(form_pk: int, stamp: str, **fields) -> tuple[Answer, bool]:
    """Keep an answer and return it, and whether it is new. Raises NotTaken."""
    form = Form.objects.select_for_update(of=("self",)).get(pk=form_pk)
    if before := Answer.objects.filter(form=form, stamp=stamp).first():
        return before, False
    standing = standing_of(form)
    if standing not in (Standing.OPEN, Standing.QUEUE):
        raise NotTaken(standing)
    state = State.RECEIVED
    if form.is_registration:
        state = State.QUEUE if standing == Standing.QUEUE else State.PLACE
    answer = Answer.objects.create(form=form, stamp=stamp, state=state, **fields)
    note_fullness(form)
    if answer.email:
        letters.write(answer, KINDS[state])
    if form.notify_email:
        letters.write(answer, Letter.Kind.NOTICE)
    return answer, True


KINDS = {
    State.RECEIVED: Letter.Kind.RECEIVED,
    State.PLACE: Letter.Kind.PLACE,
    State.QUEUE: Letter.Kind.QUEUE,
}


def standing_of(form: Form, now=None) -> Standing:
    """Return how a form stands for readers, also by what becomes of its event."""
    standing = form.standing(now)
    if standing not in (Standing.HIDDEN, Standing.CLOSED) and not is_held(form.event):
        return Standing.CLOSED
    return standing


def taken(form: Form) -> int:
    """Return how many places are taken."""
    return form.answers.filter(state=State.PLACE).count()


def waiting(form: Form):
    """Return who waits for a place, the first one first."""
    return form.answers.filter(state=State.QUEUE).order_by("at", "pk")


def note_fullness(form: Form):
    """Write whether all places are taken; nobody goes past those who wait."""
    is_full = bool(form.places) and (taken(form) >= form.places or waiting(form).exists())
    if is_full != form.is_full:
        form.is_full = is_full
        Form.objects.filter(pk=form.pk).update(is_full=is_full)
        forget(form)


@transaction.atomic
def move_up(form_pk: int) -> list[Answer]:
    """Give free places to those who wait; return who got one. Nobody is called to an event that is over or off."""
    form = Form.objects.select_for_update(of=("self",)).get(pk=form_pk)
    moved = []
    if form.is_registration and is_held(form.event):
        free = form.places - taken(form) if form.places else None
        for answer in waiting(form)[: max(free, 0) if free is not None else None]:
            answer.state = State.PLACE
            answer.save(update_fields=["state"])
            moved.append(answer)
            if answer.email:
                letters.write(answer, Letter.Kind.MOVED_UP)
    note_fullness(form)
    return moved


def move_up_everywhere():
    """Give out places that became free while nobody looked: answers were erased, an event is held again."""
    for form_pk in Form.objects.filter(kind=Form.Kind.REGISTRATION, is_full=True).values_list("pk", flat=True):
        move_up(form_pk)


@transaction.atomic
def cancel(answer_pk: int) -> bool:
    """Take a registration back and give its place to the next; return whether it was still there."""
    form_pk = Answer.objects.filter(pk=answer_pk).values_list("form_id", flat=True).first()
    if form_pk is None:
        return False  # it was erased a moment ago
    Form.objects.select_for_update(of=("self",)).get(pk=form_pk)
    held = Answer.objects.filter(Q(state=State.PLACE) | Q(state=State.QUEUE), pk=answer_pk)
    if not held.update(state=State.CANCELLED):
        return False
    answer = Answer.objects.get(pk=answer_pk)
    if answer.email:
        letters.write(answer, Letter.Kind.CANCELLED)
    move_up(form_pk)
    return True


def reply(answer: Answer, user):
    """Note that feedback was replied to."""
    Answer.objects.filter(pk=answer.pk, replied_at=None).update(replied_at=timezone.now(), replied_by=user)
