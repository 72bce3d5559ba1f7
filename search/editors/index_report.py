"""The state of the search in words: what is in the index, what answers, what reads the words, what waits."""

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.db import connection
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.sites.own import in_own_sites
from search.analysis import is_fallback
from search.index import updating
from search.index.corpus import ANALYSED, outside_index
from search.index.health import is_broken
from search.index.rebuilding import analysers, is_rebuilding
from search.models import IndexedPart, IndexedWork, IndexState, PendingWork, Unsent, Word

LANGUAGE_NAMES = {"fi": gettext_lazy("Finnish"), "sv": gettext_lazy("Swedish"), "en": gettext_lazy("English")}
ENGINE_NAMES = {"elasticsearch": "Elasticsearch", "opensearch": "OpenSearch", "sqlite": "SQLite"}


@dataclass(frozen=True)
class Reader:
    """What reads the words of a language, and whether that is only the fallback."""

    language: str
    name: str
    is_fallback: bool


class IndexReport:
    """What the index holds and how it is, read when first asked for. What it holds is counted of a user's own sites."""

    def __init__(self, user=None):
        self.works = IndexedWork.objects.filter(in_own_sites(user) if user else Q(), index="")

    @cached_property
    def state(self) -> IndexState | None:
        return IndexState.objects.filter(index="").first()

    @property
    def is_built(self) -> bool:
        """Whether the index was ever built as a whole."""
        return bool(self.state and self.state.built_at)

    @cached_property
    def counts(self) -> list[tuple[str, int]]:
        """What the index holds, by name."""
        return [
            (
                _("Things that can be found: outputs, pages, people, organisations and topics"),
                self.works.count(),
            ),
            (_("Pieces of works: texts, pages of files, points, transcripts"), self._parts()),
            (_("Different words"), self._words()),
        ]

    def _words(self) -> int:
        words = Word.objects.filter(index="", count__gt=0, site__in=self.works.values("site"))
        return words.values("language", "surface").distinct().count()

    def _parts(self) -> int:
        return IndexedPart.objects.filter(work__in=self.works).count()

    @cached_property
    def engine(self) -> str:
        """The name of what answers the searches."""
        url = getattr(settings, "SEARCH_URL", "")
        if not url:
            name = ENGINE_NAMES.get(connection.vendor, "PostgreSQL")
            return _("The site's own database: %(engine)s") % {"engine": name}
        scheme = url.partition(":")[0].partition("+")[0]
        return ENGINE_NAMES.get(scheme, scheme)

    @cached_property
    def answers(self) -> bool:
        """Whether the engine answers just now."""
        outside = outside_index()
        if outside is None:
            return not self.is_broken
        try:
            outside.count()
        except Exception:  # whatever is wrong with an engine, this page tells it instead of failing
            return False
        return True

    @cached_property
    def is_broken(self) -> bool:
        """Whether the index in the site's own database is lost or damaged."""
        return is_broken()

    @cached_property
    def readers(self) -> list[Reader]:
        """What reads the words of each language now."""
        found = analysers()
        return [Reader(str(LANGUAGE_NAMES[code]), found[code], is_fallback(code)) for code in ANALYSED]

    @property
    def needs_rebuild(self) -> bool:
        """Whether the words of the index were read by other readers than those of today."""
        return bool(self.state and self.state.analysers) and self.state.analysers != analysers()

    @cached_property
    def waiting(self) -> list[tuple[str, int]]:
        """What the index lacks still; nothing when all is in order."""
        rows = [
            (_("Works that changed and wait for the worker"), PendingWork.objects.count()),
            (_("Works that the search engine has not got yet"), Unsent.objects.count()),
        ]
        return [row for row in rows if row[1]]

    @cached_property
    def is_under_way(self) -> bool:
        """Whether a rebuild waits for the worker or goes on."""
        return updating.is_asked_for()

    @property
    def was_cut_off(self) -> bool:
        """Whether the last rebuild did not come to its end."""
        return bool(self.state and self.state.rebuild_total and not self.is_under_way)

    @property
    def calls_for_rebuild(self) -> bool:
        """Whether something is wrong that only a rebuild mends."""
        return not self.is_built or self.needs_rebuild or self.was_cut_off or self.is_broken

    @property
    def progress(self) -> str:
        """How far a rebuild is, in a sentence; "" when none is under way."""
        if not self.is_under_way:
            return ""
        if not is_rebuilding():
            return _("The rebuild waits for the worker.")
        figures = {"done": self.state.rebuild_done, "total": self.state.rebuild_total}
        return _("Being built: %(done)s works of %(total)s") % figures
