"""An editor who loses nothing: what a calm answer offers to send again is sent again when the site is well."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from scripts.trials.calm import is_kept, offered
from scripts.trials.visitors import Answer, Editor, is_saved


@dataclass
class CarefulEditor(Editor):
    """Remembers what was not taken."""

    refused: dict = field(default_factory=dict)  # by title, what the answer offered to send again

    def visit(self, number: int) -> Answer:
        return self.save(self.new_form())

    def save(self, form: dict) -> Answer:
        answer = self.post(urlencode(form))
        if is_saved(answer):
            self.title = form["title"]
        elif is_kept(answer):
            self.refused[form["title"]] = offered(answer)
        return answer

    def send_refused_again(self) -> bool:
        """Send the newest of what was refused, as its answer offered it; tell whether it was taken."""
        if not self.refused:
            return True
        title, form = self.refused.popitem()
        self.refused.clear()
        answer = self.save(form)
        return is_saved(answer) and self.title == title

    __hash__ = Editor.__hash__
