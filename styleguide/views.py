"""The pattern page for staff: every component in every state, in both colour schemes beside each other."""

from copy import copy

from django import forms
from django.http import Http404, QueryDict
from django.shortcuts import render
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.languages import active_language
from core.lists.listing import FilterForm, Listing
from core.models import CustomImage
from core.page_types import kinds
from core.sites import routes
from core.sites.trees import known_site
from core.works.downloads import Download
from interactives.scenes.scene import scenes_of
from styleguide.samples import Samples

SCHEMES = ("light", "dark")


class SampleFilterForm(FilterForm):
    """Two filters of a list, one of them chosen."""

    year = forms.ChoiceField(label=_("Year"), required=False, choices=[("", _("All")), ("2023", "2023")])
    topic = forms.ChoiceField(label=_("Topic"), required=False)

    def set_choices(self):
        samples = [str(row.topic.label) for row in self.listing_pages.samples.facts["topics"]]
        self.fields["topic"].choices = [("", _("All")), *enumerate(samples)]

    @property
    def shown_fields(self):
        return list(self)


class SamplePages(list):
    """The rows of a long list; the form asks them for its choices."""

    samples = None


class NothingFits(Listing):
    """A list whose filters leave nothing."""

    is_filtered = True


class RegistrationForm(forms.Form):
    """A form that a reader sent unfinished."""

    name = forms.CharField(label=_("Name"), error_messages={"required": _("Write your name.")})
    email = forms.EmailField(
        label=_("E-mail"), error_messages={"invalid": _("Write the e-mail address in the form name@example.org.")}
    )
    more = forms.CharField(label=_("Anything else we should know"), required=False, widget=forms.Textarea({"rows": 3}))


def patterns(request):
    """Two windows, one for each colour scheme; `?scheme=` answers what a window shows. Readers get 404."""
    if not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    language = active_language()
    scheme = request.GET.get("scheme")
    if scheme in SCHEMES:
        context = {"scheme": scheme, "samples": PatternSheet(request, known_site(request), language)}
        response = render(request, "styleguide/patterns_sheet.html", context)
    else:
        links = {code: routes.route_url("patterns", code) for code in ("fi", "sv")}
        response = render(request, "styleguide/patterns.html", {"schemes": SCHEMES, "language_links": links})
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "private, no-store"
    return response


class PatternSheet(Samples):
    """The samples with what a request adds to them: lists, forms, files, scenes."""

    def __init__(self, request, site, language):
        super().__init__(site, language, CustomImage.objects.order_by("pk").first())
        self.request = request

    def listing(self, pages, query="", listing_class=Listing, **options):
        request = copy(self.request)
        request.GET = QueryDict(query)
        return listing_class(pages, request, **options)

    @cached_property
    def long_list(self):
        """Page 7 of a long list with two filters chosen."""
        pages = SamplePages(self.entries * 30)
        pages.samples = self
        return self.listing(pages, "year=2023&topic=1&page=7", form_class=SampleFilterForm, page_size=10)

    @cached_property
    def empty_list(self):
        return self.listing([])

    @cached_property
    def nothing_fits(self):
        return self.listing([], listing_class=NothingFits)

    @cached_property
    def form(self):
        return RegistrationForm({"name": "", "email": "maija"})

    @property
    def downloads(self):
        return [Download(self.document, "#"), Download(self.scanned, "#")]

    @property
    def kinds(self):
        models = kinds().values()
        return [
            {"kind": model.kind, "count": model.kind.count(3**number), "url": "#"}
            for number, model in enumerate(models)
        ]

    @cached_property
    def scenes(self):
        return scenes_of(self.interactive) if self.image else []
