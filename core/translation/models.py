from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.languages import LANGUAGES


class LanguagePair(models.Model):
    """Where a work stands in each language. Written by `core.followers.language_pairs` when a page of it changes."""

    class State(models.TextChoices):
        MISSING = "missing", pgettext_lazy("translation", "missing")
        DRAFT = "draft", pgettext_lazy("translation", "draft")
        STALE = "stale", pgettext_lazy("translation", "outdated")
        CURRENT = "current", pgettext_lazy("translation", "up to date")

    READ = (State.STALE, State.CURRENT)  # readers see the page in this language
    UNREAD = (State.MISSING, State.DRAFT)

    wagtail_reference_index_ignore = True  # no editor is shown its uses
    translation_key = models.UUIDField(unique=True)
    fi = models.CharField(_("Finnish"), max_length=10, choices=State, default=State.MISSING, db_index=True)
    sv = models.CharField(_("Swedish"), max_length=10, choices=State, default=State.MISSING, db_index=True)
    # When the translator last published: what was translated since then is not seen by readers.
    approved_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("languages of a work")
        verbose_name_plural = _("languages of works")

    def __str__(self):
        return " ".join(f"{language} {state}" for language, state in self.states.items())

    @property
    def states(self) -> dict[str, str]:
        """The state in each language, by its code."""
        return {language: getattr(self, language) for language in LANGUAGES}

    @property
    def unread(self) -> list[str]:
        """The languages in which readers lack a work that they have in the other one."""
        if not any(state in self.READ for state in self.states.values()):
            return []
        return [language for language, state in self.states.items() if state in self.UNREAD]

    @property
    def stale(self) -> list[str]:
        """The languages in which texts are older than in the other one."""
        return [language for language, state in self.states.items() if state == self.State.STALE]
