"""The bin as staff meet it: what lies there, by whom and for how long, brought back one by one or many at once."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.admin import audit
from core.admin.bin import deletion
from core.admin.bin.rights import items_for
from core.bin import erasing, files, pages
from core.formats import read_numbers
from core.models import AuditEntry, Binned, User
from core.models.gone import DAYS

ROWS = 50


class BinFilter(forms.Form):
    """Which of the things in the bin are shown."""

    q = forms.CharField(label=gettext_lazy("Words of the title"), required=False, max_length=100)
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind"), required=False, choices=[("", gettext_lazy("All")), *Binned.KINDS]
    )
    by = forms.ModelChoiceField(
        label=gettext_lazy("Deleted by"),
        required=False,
        queryset=User.objects.none(),
        empty_label=gettext_lazy("Anybody"),
    )

    def __init__(self, *args, items, **kwargs):
        super().__init__(*args, **kwargs)
        self.items = items
        self.fields["by"].queryset = User.objects.filter(pk__in={item.deleted_by_id for item in items} - {None})
        self.fields["by"].label_from_instance = lambda user: user.get_full_name() or user.get_username()

    def chosen(self) -> list[Binned]:
        """Return what is asked for; an unknown value asks for nothing."""
        self.is_valid()
        words, kind, by = (self.cleaned_data.get(name) for name in ("q", "kind", "by"))
        return [
            item
            for item in self.items
            if (not words or words.casefold() in item.title.casefold())
            and (not kind or item.kind == kind)
            and (not by or item.deleted_by_id == by.pk)
        ]


def may_meet(user) -> bool:
    """Whether a user works on pages or files, so that the bin may have something of theirs."""
    models, rights = (Page, *files.MODELS.values()), ["add", "change", "publish"]
    return any(policy_registry.get_by_type(model).user_has_any_permission(user, rights) for model in models)


class BinView(WagtailAdminTemplateMixin, TemplateView):
    """What lies in the bin of the user's sites."""

    guide_section = "states"
    template_name = "admin/bin/index.html"
    page_title = gettext_lazy("Bin")
    header_icon = "bin"

    def dispatch(self, request, *args, **kwargs):
        if not may_meet(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        form = BinFilter(self.request.GET, items=items_for(self.request.user))
        page = Paginator(form.chosen(), ROWS).get_page(self.request.GET.get("p"))
        query = self.request.GET.copy()
        query.pop("p", None)
        own = {"filter": form, "rows": page, "is_empty": not form.items, "days": DAYS, "query": query.urlencode()}
        return {**super().get_context_data(**kwargs), **own}


@require_POST
def bring_back(request):
    """Bring back what was ticked. What has no place now stays, with the reason."""
    wanted = request.POST.getlist("only") or request.POST.getlist("item")  # a button of one row, or what is ticked
    chosen = Binned.objects.filter(pk__in=read_numbers(wanted))
    waiting = sorted(items_for(request.user, chosen), key=lambda item: item.deleted_at, reverse=True)
    if not waiting:
        messages.warning(request, _("Tick what you want to bring back."))
    done, notes, reasons = [], [], {}
    while waiting:
        left = []
        for item in waiting:  # a page that waits for one above it has its turn after that
            try:
                restored = restore(item, request.user)
            except ValidationError as error:
                reasons[item.pk] = error.messages[0]
                left.append(item)
            else:
                done.append(item.title)
                notes += [f"{item.title}: {note}" for note in restored.notes]
        if len(left) == len(waiting):
            break
        waiting = left
    tell(request, done, notes, [f"{item.title}: {reasons[item.pk]}" for item in waiting])
    return redirect("bin")


def restore(item: Binned, user):
    return (pages if item.kind == Binned.PAGE else files).restore(item, user)


def tell(request, done: list[str], notes: list[str], left: list[str]):
    if len(done) == 1:
        messages.success(request, _("It is back: %(title)s") % {"title": done[0]})
    elif done:
        words = ngettext("%(count)s thing is back.", "%(count)s things are back.", len(done)) % {"count": len(done)}
        messages.success(request, words)
    for words in (*notes, *left):
        messages.warning(request, words)


class EraseForm(forms.Form):
    """The second question before something is gone for good."""

    sure = forms.BooleanField(
        label=gettext_lazy("Yes, nobody can ever bring it back."),
        error_messages={"required": gettext_lazy("Tick this, if it may be gone for good.")},
    )


class EraseView(WagtailAdminTemplateMixin, FormView):
    """Erases something at once, such as what tells too much of a person."""

    form_class = EraseForm
    template_name = "admin/bin/erase.html"
    page_title = gettext_lazy("Erase now")
    header_icon = "bin"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        found = items_for(request.user, Binned.objects.filter(pk=kwargs["pk"]))
        self.item = next((item for item in found if item.may_erase), None)
        if self.item is None:
            raise Http404

    def get_page_subtitle(self):
        return self.item.title

    def get_breadcrumbs_items(self):
        above = {"url": reverse("bin"), "label": BinView.page_title}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "item": self.item}

    def form_valid(self, form):
        erasing.erase(self.item, self.request.user)
        audit.write(AuditEntry.Kind.ERASED, self.request.user, self.item.title, self.request)
        messages.success(self.request, _("It was erased for good: %(title)s") % {"title": self.item.title})
        return redirect("bin")


class BinMenuItem(MenuItem):
    """Who may work on pages or files is offered it."""

    def is_shown(self, request):
        return may_meet(request.user)


def menu_item():
    return BinMenuItem(BinView.page_title, reverse("bin"), name="bin", icon_name="bin", order=950)


urls = [
    path("bin/", BinView.as_view(), name="bin"),
    path("bin/bring-back/", bring_back, name="bin_bring_back"),
    path("bin/<int:pk>/erase/", EraseView.as_view(), name="bin_erase"),
]
# Before Wagtail's own, in whose place they are.
urls_of_files = [
    path("images/<int:image_id>/delete/", deletion.DeleteFileView.as_view(kind=Binned.IMAGE), name="delete_image"),
    path(
        "documents/delete/<int:document_id>/",
        deletion.DeleteFileView.as_view(kind=Binned.DOCUMENT),
        name="delete_document",
    ),
    path("media/delete/<int:media_id>/", deletion.DeleteFileView.as_view(kind=Binned.MEDIA), name="delete_media"),
    path(
        "images/multiple/<int:image_id>/delete/",
        deletion.delete_uploaded,
        {"kind": Binned.IMAGE},
        name="delete_new_image",
    ),
    path(
        "documents/multiple/<int:doc_id>/delete/",
        deletion.delete_uploaded,
        {"kind": Binned.DOCUMENT},
        name="delete_new_document",
    ),
]
