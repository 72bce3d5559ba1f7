"""Somebody who registers again and again under a new name, and somebody who has forgotten a password."""

import random
import secrets
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

from scripts.trials import rush
from scripts.trials.calm import is_kept, offered
from scripts.trials.killed_registrations import COUNT, faults, shell
from scripts.trials.visitors import TOKEN, Answer, Visitor, ask

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
PLACES = 10
FORGETFUL = "unohtanut@example.org"
MAKE_PEOPLE = f"""
{rush.MAKE_FORM.format(places=PLACES)}
from core.models import User
User.objects.create_user("unohtanut", {FORGETFUL!r}, "salasana")
"""


@dataclass
class Registrant(Visitor):
    """Opens the form, fills it in and sends it, each time as another person. Remembers what was not taken."""

    taken: dict = field(default_factory=dict)  # by address, what was sent
    refused: dict = field(default_factory=dict)  # by address, what the answer offered to send again

    def visit(self, number: int) -> Answer:
        """Return the answer to what was sent, or to the form where it did not open."""
        told = {"X-Forwarded-For": f"203.0.113.{random.randrange(250)}"}  # noqa: S311
        opened = ask(self.port, rush.Person.path, **told)
        if opened.status != 200:
            return opened
        self.answers.append(opened)
        time.sleep(rush.WAIT)
        return self.send(rush.filled(opened.text(), f"{secrets.token_hex(6)}@example.org"), **told)

    def send(self, form: dict, **told: str) -> Answer:
        told |= {"Origin": f"http://{self.host}:{self.port}", **FORM}
        answer = ask(self.port, rush.Person.path, "POST", urlencode(form), **told)
        address = next(value for value in form.values() if value.endswith("@example.org"))
        if is_taken(answer):
            self.taken[address] = form
        elif is_kept(answer):
            self.refused[address] = offered(answer)
        return answer

    def send_refused_again(self) -> bool:
        """Send all that was refused, as its answer offered it; tell whether it was taken."""
        refused, self.refused = self.refused, {}
        answers = [self.send(form) for form in refused.values()]
        return all(is_taken(answer) for answer in answers)

    def send_taken_again(self) -> bool:
        """Send once more what was taken, as an impatient person does; tell whether that was no fault."""
        return all(is_taken(self.send(form)) for form in list(self.taken.values())[-2:])

    __hash__ = Visitor.__hash__


def is_taken(answer: Answer) -> bool:
    return answer.status == 303


def forget_password(port: int) -> Answer:
    """Ask for a letter with a link to a new password."""
    told = {"Cookie": f"csrftoken={TOKEN}", "X-CSRFToken": TOKEN, **FORM}
    return ask(port, "/account/password/reset/", "POST", urlencode({"email": FORGETFUL}), **told)


def wrong_registrations(environment: dict, people: int) -> list[str]:
    """Return what is not as it has to be when so many people were told that they are in, and all letters have left."""
    kept = shell(environment, COUNT)
    wrong = faults({"kept": kept, "cancelled by": 0}, people, PLACES)
    wrong += [f"{kept[name]} {name}" for name in ("letters that have not left", "tasks not done") if kept[name]]
    return wrong
