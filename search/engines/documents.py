"""What an engine stores of a work."""

from dataclasses import dataclass

TITLE, SUBJECTS, SUMMARY, BODY = 8, 4, 2, 1  # how much a word weighs by where it stands
WEIGHTS = (TITLE, SUBJECTS, SUMMARY, BODY)


@dataclass(frozen=True)
class WorkDocument:
    """One work on one site. `pk` is the id of its row in the site's database.

    `terms` maps each of WEIGHTS to the analysed text of that weight: terms divided by spaces.
    """

    pk: int
    site: int
    terms: dict[int, str]

    def stream(self) -> str:
        """The terms as one text in which a term stands as often as it weighs: the same figures on every engine."""
        return " ".join(" ".join([self.terms[weight]] * weight) for weight in WEIGHTS if self.terms.get(weight))
