from urllib.parse import urljoin

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.registrations import registration_of
from events.validation import check_taking_part


class TakenPartIn(models.Model):
    """Where and how people take part: on site, online or both; in which language, with what help; how they register."""

    place = models.ForeignKey(
        "core.Place",
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
        help_text=_("Empty when the event is only online."),
    )
    room = models.CharField(_("room"), max_length=150, blank=True)
    is_online = models.BooleanField(_("can be joined online"), default=False)
    online_service = models.CharField(_("online service"), max_length=100, blank=True, help_text=_("For example: Zoom"))
    online_url = models.URLField(_("joining link"), max_length=1000, blank=True)
    hides_online_url = models.BooleanField(_("hide the joining link when the event is over"), default=True)
    spoken_language = models.CharField(
        _("language of the event"),
        max_length=10,
        choices=[("fi", _("Finnish")), ("sv", _("Swedish")), ("fi-sv", _("Finnish and Swedish")), ("en", _("English"))],
        default="fi",
    )
    accessibility = models.TextField(
        _("captioning, interpreting and other accessibility"),
        blank=True,
        help_text=_("Speech-to-text, sign language, induction loop. The place tells its own accessibility."),
    )
    registration_url = models.URLField(_("address for registration"), max_length=1000, blank=True)
    registration_starts_on = models.DateField(
        _("registration opens"), null=True, blank=True, help_text=_("Empty when it is open at once.")
    )
    registration_ends_on = models.DateField(_("register by"), null=True, blank=True)

    capacity = models.PositiveIntegerField(
        _("number of places"), null=True, blank=True, help_text=_("How many people can take part, if that is limited.")
    )
    is_free = models.BooleanField(_("free of charge"), default=False)
    price = models.CharField(
        pgettext_lazy("event", "price"), max_length=200, blank=True, help_text=_("For example: 25 € with lunch")
    )

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        check_taking_part(self)

    @property
    def takes_part(self) -> str:
        """How people take part: "on-site", "online", "hybrid" or ""."""
        if self.place_id and self.is_online:
            return "hybrid"
        return "on-site" if self.place_id else "online" if self.is_online else ""

    @property
    def shown_online_url(self) -> str:
        """The joining link, unless the event is over and the link is to be hidden then."""
        return "" if self.is_over and self.hides_online_url else self.online_url

    @property
    def over_at(self):
        """When the event is over, whatever becomes of it: what registrations say is kept for some time from then."""
        return self.ends_at

    @property
    def can_be_joined(self) -> bool:
        """Whether people can register with a form of the site."""
        return self.live and self.state == self.PUBLISHED and not (self.is_over or self.is_off)

    @cached_property
    def registration(self):
        """How one registers with a form of the site, whatever becomes of the event; None where there is none."""
        return registration_of(self)

    @property
    def own_registration(self):
        """How one registers with a form of the site; None where there is none, or nobody can take part."""
        return self.registration if self.can_be_joined else None

    @property
    def registration_address(self) -> str:
        """Where people register in the active language: with a form of the site, or elsewhere. "" where nowhere."""
        own = self.own_registration
        return urljoin(self.full_url, own.url) if own else self.registration_url

    @property
    def places(self) -> int | None:
        """How many people can take part, if that is limited: as the form of the site says, where there is one."""
        return self.registration.places if self.registration else self.capacity

    @property
    def registration_is_open(self) -> bool:
        ended = self.registration_ends_on and self.registration_ends_on < timezone.localdate()
        closed = ended or self.is_over or self.is_off or self.registration_is_to_come
        return bool(self.registration_url) and not closed

    @property
    def registration_is_to_come(self) -> bool:
        """Whether registration opens on a later day."""
        return bool(self.registration_starts_on and self.registration_starts_on > timezone.localdate())
