"""A form and its questions: one object with its texts in both languages."""

import hashlib
import secrets
from enum import Enum

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable, RevisionMixin

from core.free_names import free_name
from core.languages import Bilingual
from forms.kinds import CHOICES, KINDS

MOST_PLACES, LONGEST_KEPT = 100_000, 3650


class Standing(Enum):
    """How a form stands for readers."""

    HIDDEN = "hidden"
    SOON = "soon"
    OPEN = "open"
    QUEUE = "queue"  # all places are taken, and there is a waiting list
    FULL = "full"
    CLOSED = "closed"


def at_address(slug: str) -> models.Q:
    """Return what finds a form by the end of its address in either language."""
    return models.Q(slug=slug) | models.Q(slug_sv=slug)


class Form(RevisionMixin, ClusterableModel):
    """A registration, a survey or a way to give feedback, of one site."""

    class Kind(models.TextChoices):
        REGISTRATION = "registration", pgettext_lazy("form", "registration")
        SURVEY = "survey", pgettext_lazy("form", "survey")
        FEEDBACK = "feedback", pgettext_lazy("form", "accessibility feedback")

    site = models.ForeignKey("wagtailcore.Site", verbose_name=_("site"), on_delete=models.CASCADE, related_name="forms")
    kind = models.CharField(pgettext_lazy("form", "kind"), max_length=20, choices=Kind, default=Kind.SURVEY)
    name_fi = models.CharField(_("name in Finnish"), max_length=200)
    name_sv = models.CharField(
        _("name in Swedish"), max_length=200, blank=True, help_text=_("If empty, the Finnish name is shown.")
    )
    slug = models.SlugField(
        _("end of address in Finnish"), max_length=100, blank=True, help_text=_("Made from the name if empty.")
    )
    slug_sv = models.SlugField(
        _("end of address in Swedish"), max_length=100, blank=True, help_text=_("Made from the name if empty.")
    )
    intro_fi = models.TextField(_("what the form is for, in Finnish"), blank=True)
    intro_sv = models.TextField(_("what the form is for, in Swedish"), blank=True)
    thanks_fi = models.TextField(
        _("thanks in Finnish"), blank=True, help_text=_("What is said to those who have answered.")
    )
    thanks_sv = models.TextField(_("thanks in Swedish"), blank=True)
    is_published = models.BooleanField(
        _("readers may open the form"), default=False, help_text=_("Until then only staff see it.")
    )
    opens_at = models.DateTimeField(pgettext_lazy("form", "opens"), null=True, blank=True)
    closes_at = models.DateTimeField(pgettext_lazy("form", "closes"), null=True, blank=True)
    event = models.ForeignKey(
        "core.OutputPage",
        verbose_name=_("event"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The page of the event then leads to the form. Registration ends when the event is over."),
    )
    places = models.PositiveIntegerField(
        _("places"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_PLACES)],
        help_text=_("Empty when there is room for all."),
    )
    has_queue = models.BooleanField(
        _("waiting list"),
        default=True,
        help_text=_("When all places are taken, people can join a waiting list. It moves up when somebody cancels."),
    )
    notify_email = models.EmailField(
        _("tell of new answers by e-mail to"), blank=True, help_text=_("The letter does not say what was answered.")
    )
    reason_fi = models.TextField(
        _("why the answers are asked for, in Finnish"),
        blank=True,
        help_text=_("Also who reads them. It stands above the button with which the form is sent."),
    )
    reason_sv = models.TextField(_("why the answers are asked for, in Swedish"), blank=True)
    asks_consent = models.BooleanField(
        _("ask for consent"),
        default=True,
        help_text=_("Who answers has to agree to how the answers are used. Needed when they tell who answers."),
    )
    kept_days = models.PositiveIntegerField(
        _("answers are erased after days"),
        default=90,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_KEPT)],
        help_text=_("Counted from the end of the event, or from the day of the answer where there is no event."),
    )
    is_full = models.BooleanField(default=False, editable=False)  # all places are taken; written with the answers
    seen_at = models.DateTimeField(null=True, editable=False)  # when somebody of the staff last opened the answers

    name, intro, thanks, reason = Bilingual(), Bilingual(), Bilingual(), Bilingual()

    class Meta:
        verbose_name = _("form")
        verbose_name_plural = _("forms")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["site", "slug"], name="form_address"),
            models.UniqueConstraint(fields=["site", "slug_sv"], name="form_address_in_swedish"),
        ]

    def __str__(self):
        return str(self.name)

    def clean(self):
        super().clean()
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            raise ValidationError({"closes_at": _("The form closes before it opens. Check the times.")})
        for name in ("slug", "slug_sv"):
            others = Form.objects.filter(at_address(getattr(self, name)), site=self.site_id).exclude(pk=self.pk)
            if getattr(self, name) and others.exists():
                raise ValidationError({name: _("Another form of the site has this address.")})

    def save(self, *args, **kwargs):
        """An empty address is made from the name: from the Finnish one where there is no Swedish one."""
        self.slug = self.slug or self._free_slug(slugify(self.name_fi)[:80] or "lomake")
        self.slug_sv = self.slug_sv or (self._free_slug(slugify(self.name_sv)[:80]) if self.name_sv else self.slug)
        super().save(*args, **kwargs)

    def _free_slug(self, wanted: str) -> str:
        others = Form.objects.filter(site=self.site_id).exclude(pk=self.pk)
        return free_name(
            wanted or "formular", {slug for pair in others.values_list("slug", "slug_sv") for slug in pair}
        )

    def slug_in(self, language: str) -> str:
        """Return the end of the address of the form in a language."""
        return self.slug_sv if language == "sv" else self.slug

    @property
    def is_registration(self) -> bool:
        return self.kind == self.Kind.REGISTRATION

    @property
    def is_feedback(self) -> bool:
        return self.kind == self.Kind.FEEDBACK

    def standing(self, now=None) -> Standing:
        """Return how the form stands, by its times and its places. Whether its event is held is asked besides."""
        now = now or timezone.now()
        if not self.is_published:
            return Standing.HIDDEN
        if self.opens_at and now < self.opens_at:
            return Standing.SOON
        if self.closes_at and now >= self.closes_at:
            return Standing.CLOSED
        if self.is_full and self.is_registration:
            return Standing.QUEUE if self.has_queue else Standing.FULL
        return Standing.OPEN


def new_key() -> str:
    return secrets.token_hex(4)


class Question(Orderable):
    """A question of a form, or a heading above some of them. Its key stays when its words change."""

    form = ParentalKey(Form, on_delete=models.CASCADE, related_name="questions")
    key = models.CharField(max_length=8, default=new_key, editable=False)
    kind = models.CharField(pgettext_lazy("question", "kind of answer"), max_length=20, choices=KINDS, default="text")
    label_fi = models.CharField(_("question in Finnish"), max_length=300)
    label_sv = models.CharField(_("question in Swedish"), max_length=300, blank=True)
    help_fi = models.CharField(_("help in Finnish"), max_length=500, blank=True)
    help_sv = models.CharField(_("help in Swedish"), max_length=500, blank=True)
    choices_fi = models.TextField(
        _("choices in Finnish"),
        blank=True,
        max_length=10_000,
        help_text=_("One on each line, in both languages in the same order."),
    )
    choices_sv = models.TextField(_("choices in Swedish"), blank=True, max_length=10_000)
    is_required = models.BooleanField(_("must be answered"), default=False)

    label, help = Bilingual(), Bilingual()

    class Meta(Orderable.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def __str__(self):
        return str(self.label)

    def clean(self):
        super().clean()
        if self.kind not in CHOICES:
            return
        fi, sv = lines(self.choices_fi), lines(self.choices_sv)
        if len(fi) < 2:
            raise ValidationError({"choices_fi": _("Write at least two choices, one on each line.")})
        if len(set(fi)) < len(fi):
            raise ValidationError({"choices_fi": _("The same choice stands here twice.")})
        if sv and len(sv) != len(fi):
            raise ValidationError({"choices_sv": _("Write as many choices as in Finnish, in the same order.")})

    @property
    def choices(self) -> list[tuple[str, dict]]:
        """The choices, each with a key that stays when others come or go, and its words in both languages."""
        fi = lines(self.choices_fi)
        sv = lines(self.choices_sv) or fi
        return [(choice_key(word), {"fi": word, "sv": other}) for word, other in zip(fi, sv, strict=False)]


def lines(text: str) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def choice_key(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()[:8]
