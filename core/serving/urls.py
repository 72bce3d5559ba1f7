"""Routes of all sites that are no pages."""

from django.urls import path

from core.lists import citing
from core.serving import views
from core.serving.sitemap import robots, sitemap, sitemap_section
from core.sites.routes import bilingual_paths

urlpatterns = [
    path("admin/original/<slug:kind>/<int:pk>/", views.original, name="original"),
    path("robots.txt", robots),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<slug:name>-<int:number>.xml", sitemap_section),
    path("id/<slug:key>/", views.permalink, name="permalink"),
    *bilingual_paths("person", views.person, fi="ihmiset/<slug:slug>/", sv="personer/<slug:slug>/"),
    *bilingual_paths(
        "reference", views.reference, fi="viite/<slug:key>.<slug:format>", sv="referens/<slug:key>.<slug:format>"
    ),
    *bilingual_paths("cite_chosen", citing.cite_chosen, fi="viittaa/", sv="citera/"),
    *bilingual_paths(
        "chosen_file", citing.chosen_file, fi="viittaa/valitut.<slug:format>", sv="citera/valda.<slug:format>"
    ),
    *bilingual_paths("missing", views.missing, fi="puuttuu/<slug:key>/", sv="saknas/<slug:key>/"),
]
