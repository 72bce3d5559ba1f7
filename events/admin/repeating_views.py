"""Asks on which other days an event is held, and makes it anew on each."""

import re
from datetime import timedelta

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from events.admin import repeating
from events.models import EventPage

WEEKS = {"weekly": 1, "fortnightly": 2, "four-weekly": 4}
DAYS = "days"
LONGEST = 2000  # signs of the days that are written


def may_repeat(event, user) -> bool:
    """Tell whether a user may edit an event and add others beside it, in each of its languages."""
    pages = [event, *event.get_translations().filter(alias_of=None)]
    return event.permissions_for_user(user).can_edit() and all(
        page.get_parent().permissions_for_user(user).can_add_subpage() for page in pages
    )


def may_publish(event, user) -> bool:
    """Tell whether a user may publish what they add beside an event, in each of its languages."""
    pages = [event, *event.get_translations().filter(alias_of=None)]
    return all(page.get_parent().permissions_for_user(user).can_publish_subpage() for page in pages)


class RepeatButton(PageMenuItem):
    label = gettext_lazy("Repeat on other days")
    icon_name = "calendar-alt"
    url_name = "repeat_event"

    def is_shown(self, user):
        is_event = self.page.specific_class is EventPage and self.page.depth > 2
        return bool(is_event) and may_repeat(self.page.specific, user)


class RepeatForm(forms.Form):
    """The days on which an event is held besides its own."""

    how = forms.ChoiceField(
        label=gettext_lazy("How often"),
        choices=[
            ("weekly", gettext_lazy("every week")),
            ("fortnightly", gettext_lazy("every second week")),
            ("four-weekly", gettext_lazy("every fourth week")),
            (DAYS, gettext_lazy("on the days that I write below")),
        ],
        initial="weekly",
        widget=forms.RadioSelect,
    )
    times = forms.IntegerField(
        label=gettext_lazy("How many more times"),
        required=False,
        min_value=1,
        max_value=repeating.MOST,
        help_text=gettext_lazy("Besides the event that is there already."),
    )
    days = forms.CharField(
        label=gettext_lazy("The other days"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 4}),
        help_text=gettext_lazy("One day on each line, for example 12.3.2026."),
    )
    is_series = forms.BooleanField(
        label=gettext_lazy("They are parts of one series"),
        required=False,
        initial=True,
        help_text=gettext_lazy("Each then has its number, and readers find the other parts on each page."),
    )
    publish = forms.BooleanField(
        label=gettext_lazy("Publish them at once"),
        required=False,
        help_text=gettext_lazy("Otherwise they are drafts that you can still change one by one."),
    )

    def __init__(self, *args, event, may_publish, **kwargs):
        super().__init__(*args, **kwargs)
        self.event = event
        if not may_publish:
            del self.fields["publish"]

    def clean_days(self):
        """Read the days; say which one cannot be read."""
        field, found = forms.DateField(), []
        for text in filter(None, re.split(r"[\s,;]+", self.cleaned_data["days"])):
            try:
                found.append(field.clean(text))
            except ValidationError as error:
                raise ValidationError(_("This is not a day: %(text)s") % {"text": text[:30]}) from error
        return found

    def clean(self):
        cleaned = super().clean()
        if self.errors:
            return cleaned
        if cleaned["how"] == DAYS:
            cleaned["all_days"] = sorted(set(cleaned["days"]) - {self.event.date})
            if not cleaned["all_days"]:
                self.add_error("days", _("Write at least one other day."))
            if len(cleaned["all_days"]) > repeating.MOST:
                self.add_error("days", _("Write at most %(number)s days at once.") % {"number": repeating.MOST})
        elif not cleaned.get("times"):
            self.add_error("times", _("Write how many more times."))
        else:
            step = timedelta(weeks=WEEKS[cleaned["how"]])
            cleaned["all_days"] = [self.event.date + step * number for number in range(1, cleaned["times"] + 1)]
        return cleaned


class RepeatView(WagtailAdminTemplateMixin, FormView):
    form_class = RepeatForm
    guide_section = "event"
    template_name = "events/admin/repeat.html"
    page_title = gettext_lazy("Repeat on other days")
    header_icon = "calendar-alt"

    def dispatch(self, request, *args, **kwargs):
        self.page = get_object_or_404(EventPage, pk=kwargs["pk"])
        if not may_repeat(self.page, request.user):
            raise PermissionDenied
        self.event = repeating.original_of(self.page)
        if not self.event.date:
            messages.warning(request, _("Write the day of the event first."))
            return self.back()
        return super().dispatch(request, *args, **kwargs)

    def back(self):
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        page = {
            "url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
            "label": self.page.get_admin_display_title(),
        }
        return [*self.breadcrumbs_items, page, {"url": "", "label": self.page_title}]

    def get_form_kwargs(self):
        more = {"event": self.event, "may_publish": may_publish(self.page, self.request.user)}
        return {**super().get_form_kwargs(), **more}

    def form_valid(self, form):
        chosen = form.cleaned_data
        try:
            made = repeating.repeat(
                self.page,
                chosen["all_days"],
                user=self.request.user,
                publish=chosen.get("publish", False),
                is_series=chosen["is_series"],
            )
        except ValidationError as error:
            for problem in error.messages:
                form.add_error(None, problem)
            return self.form_invalid(form)
        number = len(made)
        told = ngettext(
            "The event was repeated on %(number)s day.", "The event was repeated on %(number)s days.", number
        )
        messages.success(self.request, told % {"number": number})
        return super().form_valid(form)

    def get_success_url(self):
        return reverse("wagtailadmin_explore", args=[self.page.get_parent().pk])
