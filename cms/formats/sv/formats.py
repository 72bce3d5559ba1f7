"""Dates, times and numbers of Finland's Swedish: 12.3.2026, kl. 13.30, 1 234,5. As in Finnish but for two."""

from cms.formats.fi.formats import *  # noqa: F403

MONTH_DAY_FORMAT = "j.n"
DATETIME_FORMAT = "j.n.Y \\k\\l.\xa0G.i"
