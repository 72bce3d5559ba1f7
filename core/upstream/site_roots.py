"""Wagtail keeps the roots of sites an hour in each process, and loses them at each draft of a front page.

Ours are those of `core.cache`, true in every process.
"""

from wagtail.models import Site

from core.cache.scopes import root_paths
from core.upstream.patches import Patch

PATCHES = [Patch(Site, "get_site_root_paths", staticmethod(root_paths), "166eac326fa05dce")]
