"""The pattern page, for those who build the site; a server that readers use does not load it."""

from core.sites.routes import bilingual_paths
from styleguide.views import patterns

urlpatterns = bilingual_paths("patterns", patterns, fi="tyylit/", sv="stilar/")
