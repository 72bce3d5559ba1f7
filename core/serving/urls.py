"""Routes of all sites that are no pages."""

from django.urls import path

from core.lists import citing
from core.lists.feed_views import organisation_feed, person_feed, series_feed
from core.serving import views
from core.serving.draft_links.views import draft
from core.serving.sitemap import robots, sitemap, sitemap_section
from core.serving.topics import views as topic_views
from core.sites.routes import bilingual_paths

urlpatterns = [
    path("admin/original/<slug:kind>/<int:pk>/", views.original, name="original"),
    path("robots.txt", robots),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<slug:name>-<int:number>.xml", sitemap_section),
    path("id/<slug:key>/", views.permalink, name="permalink"),
    *bilingual_paths("person", views.person, fi="ihmiset/<slug:slug>/", sv="personer/<slug:slug>/"),
    *bilingual_paths(
        "organisation", views.organisation, fi="organisaatiot/<slug:slug>/", sv="organisationer/<slug:slug>/"
    ),
    *bilingual_paths(
        "person_feed",
        person_feed,
        fi="ihmiset/<slug:slug>/syote.atom",
        sv="personer/<slug:slug>/flode.atom",
    ),
    *bilingual_paths(
        "organisation_feed",
        organisation_feed,
        fi="organisaatiot/<slug:slug>/syote.atom",
        sv="organisationer/<slug:slug>/flode.atom",
    ),
    *bilingual_paths("topics", topic_views.topics, fi="aiheet/", sv="amnen/"),
    *bilingual_paths("topic", topic_views.topic, fi="aiheet/<int:pk>-<slug:slug>/", sv="amnen/<int:pk>-<slug:slug>/"),
    *bilingual_paths("topic_by_number", topic_views.topic, fi="aiheet/<int:pk>/", sv="amnen/<int:pk>/"),
    *bilingual_paths(
        "topic_feed", topic_views.topic_feed, fi="aiheet/<int:pk>/syote.atom", sv="amnen/<int:pk>/flode.atom"
    ),
    *bilingual_paths("series_feed", series_feed, fi="sarjat/<int:pk>/syote.atom", sv="serier/<int:pk>/flode.atom"),
    *bilingual_paths(
        "reference", views.reference, fi="viite/<slug:key>.<slug:format>", sv="referens/<slug:key>.<slug:format>"
    ),
    *bilingual_paths("cite_chosen", citing.cite_chosen, fi="viittaa/", sv="citera/"),
    *bilingual_paths(
        "chosen_file", citing.chosen_file, fi="viittaa/valitut.<slug:format>", sv="citera/valda.<slug:format>"
    ),
    *bilingual_paths("draft", draft, fi="luonnos/<str:secret>/", sv="utkast/<str:secret>/"),
    *bilingual_paths("draft_part", draft, fi="luonnos/<str:secret>/<path:rest>", sv="utkast/<str:secret>/<path:rest>"),
    *bilingual_paths("missing", views.missing, fi="puuttuu/<slug:key>/", sv="saknas/<slug:key>/"),
]
