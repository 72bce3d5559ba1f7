"""What Django or Wagtail are going to remove may not be used by our own files."""

import warnings

import pytest
from django.utils.deprecation import RemovedInDjango60Warning, RemovedInDjango61Warning
from wagtail.utils.deprecation import removed_in_next_version_warning

WARNINGS = [RemovedInDjango60Warning, RemovedInDjango61Warning, removed_in_next_version_warning]
WARN = "warnings.warn('goes soon', category)"


@pytest.mark.parametrize("category", WARNINGS, ids=lambda category: category.__name__)
@pytest.mark.parametrize("module", ["core.models.pages", "search", "cms.settings.base"])
def test_a_warning_of_removal_in_our_own_file_is_an_error(category, module):
    with pytest.raises(category):
        exec(WARN, {"__name__": module, "warnings": warnings, "category": category})  # noqa: S102


@pytest.mark.parametrize("module", ["corelib.things", "wagtail_localize.models", "searching"])
def test_one_in_a_package_is_only_told(module):
    with pytest.warns(RemovedInDjango60Warning):
        exec(WARN, {"__name__": module, "warnings": warnings, "category": RemovedInDjango60Warning})  # noqa: S102
