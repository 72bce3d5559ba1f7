from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

from core.sites.page_slugs import free_page_slug
from core.sites.routes import reserved_slugs
from core.works.own_files import chooses_foreign_files, files_of
from core.works.templates.words_to_replace import words_to_replace
from core.works.writing import begin_writing, tidy_texts

SCHEDULE = "schedule"  # of the button that publishes at the times beside it, and not before
BLOCK_ERRORS = {f"Validation error in {block}" for block in ("StreamBlock", "ListBlock", "StructBlock")}

# What a form of a browser calls its own: a field of that name stands in its place, and nothing of the form is saved.
OF_BROWSERS = frozenset({"action", "elements", "id", "length", "method", "reset", "submit", "target"})


def _slug_of(title: str) -> str:
    return slugify(title, allow_unicode=settings.WAGTAIL_ALLOW_UNICODE_SLUGS)


class BasePageForm(WagtailAdminPageForm):
    """The edit form of every page."""

    remark = ""  # what is told before publishing where nothing is wrong, but something could be better
    waiting_rows = ()  # the prefixes of rows that a draft was saved without: `core.works.unfinished`

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
        if "title" in self.fields:
            self.fields["title"].error_messages["required"] = _("Write a heading.")
            if self.instance.pk is None and not self.is_bound:
                self.fields["title"].widget.attrs["autofocus"] = True
        self.files_before = files_of(self.instance) if self.is_bound else set()
        begin_writing(self)

    def add_prefix(self, field_name):
        """Return the name of a field in the page of the form."""
        name = super().add_prefix(field_name)
        return f"page-{name}" if name in OF_BROWSERS else name

    def take(self, finished):
        """Save a draft as what is finished of it; called before the form is asked whether it is valid."""
        self.waiting_rows = finished.waiting
        for name, text in finished.texts.items():
            self.fields[name].clean = lambda _sent, text=text: text

    def is_valid(self):
        """Refuse what lies in another site's collection, where it was not in the page before."""
        is_valid = super().is_valid()
        if is_valid and self.for_user and chooses_foreign_files(self, self.files_before):
            self.add_error(None, _("Choose something of your own site."))
            return False
        return is_valid

    def clean(self):
        if self._has_no_own_address():
            self._name_address()
        self._forget_past_hiding()
        cleaned = super().clean()
        tidy_texts(self)
        if self.data.get("action-publish") == SCHEDULE and not (cleaned.get("go_live_at") or cleaned.get("expire_at")):
            self.add_error("go_live_at", _("Choose the day and the time first."))
        if self.data.get("action-publish"):
            self._refuse_words_to_replace(cleaned)
        is_new = "slug" in self.changed_data and self.parent_page and self.parent_page.depth == 2
        if is_new and cleaned.get("slug") in reserved_slugs():
            self.add_error("slug", _("The site itself uses this address. Choose another one."))
        return cleaned

    def _refuse_words_to_replace(self, cleaned):
        text = _("Write your own words in place of “%(words)s”, or take it away.")
        for name, words in list(words_to_replace(cleaned)):
            self.add_error(name, text % {"words": words})

    def get_field_updates_for_resave(self):
        """Wagtail's; a row that waits at the end is still a new one when it is sent again."""
        updates = super().get_field_updates_for_resave()
        for formset in self.formsets.values():
            waiting = 0
            while waiting < len(formset.forms) and formset.forms[-1 - waiting].prefix in self.waiting_rows:
                waiting += 1
            name = f"{formset.management_form.prefix}-INITIAL_FORMS"
            kept = str(len(formset.forms) - waiting)
            updates = [(key, kept if key == name and waiting else value) for key, value in updates]
        return updates

    def _forget_past_hiding(self):
        """Take away a time of hiding that has passed and that nobody wrote now: it must stop no correction."""
        past = self.cleaned_data.get("expire_at")
        if past and past < timezone.now() and "expire_at" not in self.changed_data:
            self.cleaned_data["expire_at"] = None

    def _has_no_own_address(self) -> bool:
        """Whether nobody chose the address: it is empty, or a new page has what the form's script made of its title."""
        slug = self.cleaned_data.get("slug")
        if slug and not self.instance.first_published_at:
            return slug == _slug_of(self.cleaned_data.get("title", ""))
        return slug == ""

    def _name_address(self):
        """Make the address of the title: the form's script does it too, but a fast editor is there before it.

        The script does not know that another page has it already, as the second newsletter would.
        """
        title = self.cleaned_data.get("title", "")
        slug = _slug_of(title)
        if slug:
            parent = self.parent_page or self.instance.get_parent()  # a form outside a view is given none
            self.cleaned_data["slug"] = free_page_slug(parent, slug, self.instance.pk)
        elif title:
            self.add_error("slug", self.fields["slug"].error_messages["required"])

    def add_error(self, field, error):
        """Say in words what Wagtail says of blocks in English only; the blocks themselves tell what is wrong."""
        if getattr(error, "message", "") in BLOCK_ERRORS:
            error.message = _("There is something to mend in the marked places.")
        super().add_error(field, error)


class PageCopyForm(CopyForm):
    """Copies are pages of their own: an alias has no twin, and no state that is its own.

    The address is free from the start: stock offers that of the original, and refuses it.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)
        for name in ("title", "slug"):  # stock would find out when the copy is made
            field, longest = self.fields[f"new_{name}"], self.page._meta.get_field(name).max_length
            field.validators.append(MaxLengthValidator(longest))
            field.widget.attrs["maxlength"] = longest
        self.offered = free_page_slug(self.page.get_parent(), self.page.slug)
        self.fields["new_slug"].initial = self.offered

    def clean(self):
        above = self.cleaned_data.get("new_parent_page")
        if above and self.cleaned_data.get("new_slug") == self.offered:
            self.cleaned_data["new_slug"] = free_page_slug(above, self.page.slug)
        return super().clean()


class OutputPageForm(BasePageForm):
    """The edit form of every output: only the action “Withdraw” and its undo decide what is withdrawn."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None and self.instance.is_dated_by_publishing and "date" in self.fields:
            self._begin_today()
        field = self.fields.get("state")
        if field is None:
            return
        withdrawn = self.instance.WITHDRAWN
        if self.instance.state == withdrawn:
            field.disabled = True
            field.help_text = _("Readers see that the output is withdrawn. The action “Bring back” undoes it.")
        else:
            field.choices = [choice for choice in field.choices if choice[0] != withdrawn]

    def _begin_today(self):
        """Offer today, which a publication on a later day takes the place of."""
        self.initial["date"] = self.initial.get("date") or timezone.localdate()
        self.fields["date"].help_text = _("If you leave it as it is, the day of publishing.")

    def save(self, commit=True):
        """What is new carries the organisation of who makes it, unless another was chosen."""
        if self.instance._state.adding and self.for_user and not self.instance.organisation_id:
            self.instance.organisation_id = self.for_user.organisation_id
        return super().save(commit=commit)
