"""Names that packages give at start-up, in the language of the server, or take from the English names in their code.

Here they get names that follow the user: Wagtail's own messages where it has them (`stock`), ours elsewhere.
"""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_lazy as stock
from wagtail.admin.forms import choosers
from wagtail.admin.views.home import HomeView
from wagtail.admin.viewsets.chooser import ChooserViewSet

from core.sites.projects import project_at
from core.sites.team_names import follow_reader
from core.upstream import counts, rights
from core.upstream.localize import buttons
from core.upstream.pages_of_works import privacy
from core.upstream.patches import Patch

LINK_TEXT = _("Link text")
CHOOSER = {
    "choose_one_text": stock("Choose"),
    "choose_another_text": stock("Choose another"),
    "edit_item_text": stock("Edit"),
    "search_tab_label": stock("Search"),
    "create_action_label": stock("Create"),
}


def install():
    """Called once, when the app is ready and before the first viewset is made."""
    # Their modules ask for models, so they are imported when all models are there.
    from wagtail.admin.forms.collections import GroupCollectionManagementPermissionFormSet
    from wagtail.admin.views.pages.search import SearchView
    from wagtail.contrib.redirects.filters import RedirectsReportFilterSet
    from wagtail.contrib.redirects.forms import ConfirmImportForm
    from wagtail.contrib.redirects.views import IndexView
    from wagtail.documents.forms import GroupDocumentPermissionFormSet
    from wagtail.forms import TaskStateCommentForm
    from wagtail.images.forms import GroupImagePermissionFormSet, ImageInsertionForm, URLGeneratorForm
    from wagtail.models import Page
    from wagtailmedia.forms import GroupMediaPermissionFormSet

    for attribute, text in CHOOSER.items():
        setattr(ChooserViewSet, attribute, text)
    SearchView.verbose_name, SearchView.verbose_name_plural = Page._meta.verbose_name, Page._meta.verbose_name_plural
    rights.install()
    counts.install()
    privacy.install()
    buttons.install()
    name(TaskStateCommentForm, comment=stock("Comment"))
    name(
        ImageInsertionForm,
        format=stock("Format"),
        image_is_decorative=stock("Image is decorative"),
        alt_text=stock("Alt text"),
    )
    name_sizes(URLGeneratorForm)
    name_links()
    name_rights(
        GroupCollectionManagementPermissionFormSet,
        add_collection=(stock("Add"), stock("Add collections")),
        change_collection=(stock("Edit"), stock("Edit collections")),
        delete_collection=(stock("Delete"), stock("Delete collections")),
    )
    name_rights(
        GroupImagePermissionFormSet,
        add_image=(stock("Add"), stock("Add/edit images you own")),
        change_image=(stock("Edit"), stock("Edit any image")),
        choose_image=(stock("Choose"), stock("Select images in choosers")),
    )
    name_rights(GroupDocumentPermissionFormSet)
    name_rights(GroupMediaPermissionFormSet)
    name_redirects(RedirectsReportFilterSet, IndexView)
    name(ConfirmImportForm, permanent=stock("Permanent"))
    name_translations()
    name_languages()
    name_sites()
    name_teams()


def name_teams():
    """Groups, reviews and collections of a site have one name for the readers of both languages."""
    from django.contrib.auth.models import Group
    from wagtail.models import Collection, Task, Workflow

    for model in (Group, Collection, Task, Workflow):
        follow_reader(model._meta.get_field("name"))


def name(form, **labels):
    """Give the fields of a form their labels."""
    for field, label in labels.items():
        form.base_fields[field].label = label


def name_sizes(form):
    """The form that makes an address of an image."""
    name(
        form,
        filter_method=stock("Filter"),
        width=stock("Width"),
        height=stock("Height"),
        closeness=stock("Closeness"),
    )
    form.base_fields["filter_method"].choices = [
        ("original", stock("Original size")),
        ("width", stock("Resize to width")),
        ("height", stock("Resize to height")),
        ("min", stock("Resize to min")),
        ("max", stock("Resize to max")),
        ("fill", stock("Resize to fill")),
    ]


def name_links():
    """The forms of links in a text have no labels: Django would make them of the names of the fields."""
    name(choosers.ExternalLinkChooserForm, url=_("Address of the page"), link_text=LINK_TEXT)
    name(choosers.AnchorLinkChooserForm, link_text=LINK_TEXT)
    name(choosers.PhoneLinkChooserForm, phone_number=_("Telephone"), link_text=LINK_TEXT)
    name(
        choosers.EmailLinkChooserForm,
        email_address=_("E-mail"),
        link_text=LINK_TEXT,
        subject=_("Subject of the e-mail"),
        body=_("Text of the e-mail"),
    )


def name_rights(formset, **labels):
    """The rights of a group in collections. The form reads the same list, so it is changed in its place."""
    name(formset.form, collection=stock("Collection"))
    for number, (right, *_texts) in enumerate(formset.permission_types):
        if right in labels:
            formset.permission_types[number] = (right, *labels[right])


def name_translations():
    """The report of translations counts them, and lets one choose their languages."""
    from wagtail_localize.models import Translation
    from wagtail_localize.views.report import TranslationsReportFilterSet

    Translation._meta.verbose_name = _("translation")
    Translation._meta.verbose_name_plural = _("translations")
    TranslationsReportFilterSet.base_filters["source_locale"].label = _("Source language")
    TranslationsReportFilterSet.base_filters["target_locale"].label = _("Target language")


def name_languages():
    """The form of a language of the installation, and the rights to it."""
    from wagtail.models import Locale
    from wagtail_localize.models import LocaleSynchronization, LocaleSynchronizationModelForm

    Locale._meta.verbose_name, Locale._meta.verbose_name_plural = _("language"), _("languages")
    LocaleSynchronization._meta.get_field("sync_from").verbose_name = _("source language")
    stock_init = LocaleSynchronizationModelForm.__init__

    def init(self, *args, **kwargs):
        stock_init(self, *args, **kwargs)
        if "enabled" in self.fields:
            self.fields["enabled"].label = stock("Enabled")

    LocaleSynchronizationModelForm.__init__ = init


def name_sites():
    """Columns of the list of sites, and the page in the rights of a group and in a workflow."""
    from wagtail.admin.forms.workflows import WorkflowPageForm
    from wagtail.sites.views import IndexView
    from wagtail.users.forms import PagePermissionsForm

    name(PagePermissionsForm, page=stock("Page"))
    name(WorkflowPageForm, page=stock("Page"))
    labels = {"site_name": _("Name"), "root_page": _("Front page"), "port": capfirst(stock("port"))}
    for column in IndexView.columns:
        column.label = labels.get(column.name, column.label)


def name_redirects(filters, view):
    kind = filters.base_filters["is_permanent"]
    kind.label = stock("Type")
    kind.extra["choices"] = ((True, stock("Permanent")), (False, stock("Temporary")))
    kind.extra["empty_label"] = stock("All")
    view.export_headings = {
        "old_path": stock("From"),
        "site": stock("Site"),
        "link": stock("To"),
        "get_is_permanent_display": stock("Type"),
    }


def site_details(self):
    """Greet who has one site by its name in their language. Same signature as stock."""
    details = DETAILS.stock(self)
    project = details["root_site"] and project_at(details["root_site"].pk)
    return {**details, "site_name": project.name} if project else details


DETAILS = Patch(HomeView, "get_site_details", site_details, "52a8a7978b02e042")
PATCHES = [DETAILS]
