"""Each night the site is compared with itself, and what can be mended without guessing is mended.

Everything that belongs together is written in one transaction (docs/decisions/0016), so nothing is found on a healthy
site. What is looked for: damage from before that rule, from rows written by hand, from a restored copy, from a fault.
An app adds a check to `CHECKS` in its `AppConfig.ready`.
"""

from core.mending.checks import CHECKS, Check, Finding, found
from core.mending.inspecting import inspect, inspect_nightly

__all__ = ["CHECKS", "Check", "Finding", "found", "inspect", "inspect_nightly", "own_checks"]


def own_checks() -> list[Check]:
    """Return the checks of what all sites share; their models are there when the apps are ready."""
    from core.mending import addresses, bin, easy, language_pairs, twins

    return [
        Check("states of works", twins.different_states),
        Check("what twins carry", twins.not_carried),
        Check("versions in easy language", easy.different_from_originals),
        Check("languages of works", language_pairs.different_languages),
        Check("schedules", twins.missed_schedule),
        Check("addresses of published pages", addresses.live_at_tombstones),
        Check("addresses of hidden pages", addresses.hidden_without_tombstone),
        Check("redirects", addresses.redirects_to_themselves),
        Check("addresses of files", addresses.files_of_pages),
        Check("published in the bin", bin.shown_from_the_bin),
        Check("list of the bin", bin.unknown_to_the_bin),
    ]
