"""Routes of the public search."""

from core.sites.routes import bilingual_paths
from search.results.exporting import hits_file
from search.results.following import search_feed
from search.results.inside import inside
from search.results.suggestions import suggestions
from search.results.views import search

urlpatterns = [
    *bilingual_paths("search", search, fi="haku/", sv="sok/"),
    *bilingual_paths("suggestions", suggestions, fi="haku/ehdotukset/", sv="sok/forslag/"),
    *bilingual_paths("search_feed", search_feed, fi="haku/syote.atom", sv="sok/flode.atom"),
    *bilingual_paths("inside", inside, fi="haku/sisalta/<slug:key>/", sv="sok/inuti/<slug:key>/"),
    *bilingual_paths("hits_file", hits_file, fi="haku/osumat.<slug:format>", sv="sok/traffar.<slug:format>"),
]
