"""What a deletion takes along and which pages it hurts, told before it happens."""

from dataclasses import dataclass, field

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.admin.usage import others_naming, pages_naming
from core.bin import pages
from core.visibility import answering

MOST_NAMED = 20


@dataclass
class Harm:
    """What goes (`taken`), who leads to it or shows it (`hurt`), and whether readers see any of it now."""

    taken: list[Page] = field(default_factory=list)
    hurt: list[Page] = field(default_factory=list)
    others: list = field(default_factory=list)
    is_read: bool = False

    @property
    def named_taken(self):
        return self.taken[:MOST_NAMED]

    @property
    def more_taken(self) -> int:
        return max(0, len(self.taken) - MOST_NAMED)

    @property
    def named_hurt(self):
        return self.hurt[:MOST_NAMED]

    @property
    def more_hurt(self) -> int:
        return max(0, len(self.hurt) - MOST_NAMED)


def of_pages(chosen: list[Page], user) -> Harm:
    """Return what the deletion of pages does: their works go in both languages, with all that lies below."""
    roots = {root.pk: root for page in chosen for root in pages.roots_of(page)}
    taken = list({page.pk: page for page in pages.below(roots.values())}.values())
    hurt = told(pages_naming(Page, [page.pk for page in taken]), user)
    return Harm(taken, hurt, is_read=any(page.live for page in taken))


def of_files(model, files: list, user) -> Harm:
    """Return what the deletion of files does, or of people, topics …: they leave every page that shows or names one."""
    pks = [file.pk for file in files]
    hurt, others = pages_naming(model, pks), others_naming(model, pks)
    return Harm(hurt=told(hurt, user), others=others, is_read=bool(others) or any(page.live for page in hurt))


def told(found: list[Page], user) -> list[Page]:
    """Return those of pages whose titles a user may know: of published pages, and of those that they may edit."""
    open_to_all = set(answering(Page.objects.filter(pk__in=[page.pk for page in found])).values_list("pk", flat=True))
    return [page for page in found if page.pk in open_to_all or page.permissions_for_user(user).can_edit()]


class SureForm(forms.Form):
    """The second question, where readers see what goes."""

    sure = forms.BooleanField(
        label=_("Readers see it now. Delete it all the same."),
        error_messages={"required": _("Tick this, if you want to delete what readers see now.")},
    )

    def __init__(self, *args, harm: Harm, **kwargs):
        super().__init__(*args, **kwargs)
        if not harm.is_read:
            del self.fields["sure"]
