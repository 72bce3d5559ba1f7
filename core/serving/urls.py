"""Routes of all sites that are no pages."""

from django.urls import path

from core.serving import views
from core.sites.routes import bilingual_paths

urlpatterns = [
    path("id/<slug:text>/", views.lasting_id, name="lasting_id"),
    *bilingual_paths("person", views.person, fi="ihmiset/<slug:slug>/", sv="personer/<slug:slug>/"),
    *bilingual_paths("missing", views.missing, fi="puuttuu/<slug:work_id>/", sv="saknas/<slug:work_id>/"),
]
