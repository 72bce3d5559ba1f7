"""Letters about reviews and comments are sent by the worker: written with what they tell of, or undone with it.

Stock asks the mail server in the middle of a save: one that is away makes the editor wait, and some of its errors undo
what was written.
"""

from wagtail.admin import mail

from core.letters import send_letter
from core.upstream.patches import Patch


class LeftToTheWorker:
    """Stands in for the connection to the mail server on which Wagtail sends its letters."""

    def open(self):
        """Nobody is asked yet."""

    def close(self):
        """Nothing is open."""

    def send_messages(self, letters) -> int:
        for letter in letters:
            alternatives = [list(each) for each in getattr(letter, "alternatives", [])]
            send_letter.enqueue(
                letter.subject, letter.body, letter.from_email, letter.to, letter.extra_headers, alternatives
            )
        return len(letters)


def get_connection(*args, **kwargs):
    return LeftToTheWorker()


def with_comment(self, workflow_state, **kwargs):
    """Tell what the reviewer said, also where they approved: stock tells it of what was refused. Same signature."""
    step = workflow_state.current_task_state
    return {**CONTEXT.stock(self, workflow_state, **kwargs), "comment": step.comment if step else ""}


CONTEXT = Patch(mail.BaseWorkflowStateEmailNotifier, "get_context", with_comment, "2b0bfa503697f3fc")
PATCHES = [Patch(mail, "get_connection", get_connection, "f0a465340950a247"), CONTEXT]
