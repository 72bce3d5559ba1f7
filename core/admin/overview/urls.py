"""The addresses of the overview. It stands in the place of wagtail-localize's report too."""

from django.urls import path
from django.views.generic import RedirectView

from core.admin.overview.pages import OverviewView
from core.admin.overview.things import ThingsView

results = {"results_only": True}
urls = [
    path("reports/languages/", OverviewView.as_view(), name="translations_overview"),
    path("reports/languages/results/", OverviewView.as_view(**results), name="translations_overview_results"),
    path("reports/languages/<slug:name>/", ThingsView.as_view(), name="things_overview"),
    path("reports/languages/<slug:name>/results/", ThingsView.as_view(**results), name="things_overview_results"),
]
to_overview = RedirectView.as_view(pattern_name="translations_overview")
instead_of_the_report = [
    path("localize/reports/translations/", to_overview),
    path("localize/reports/translations/results/", to_overview),
]
