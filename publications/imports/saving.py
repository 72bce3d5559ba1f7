"""Saving imported publications under the list of publications of their language: a row of transactions.

Each work is saved wholly or not at all. What is saved already is known when the import is repeated, so a stopped one
goes on with the rest.
"""

import logging
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import InterfaceError, OperationalError, transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from core.free_names import free_name
from core.imports.indexing import index_references, index_search, quiet_indexes
from core.imports.pages import add_pages, publish_pages, with_one_version
from core.imports.progress import Progress
from core.imports.rows import Problem
from core.models import Gone
from core.sites.trees import in_site
from publications.imports.imported import ImportedPublication
from publications.imports.makers import Makers
from publications.imports.pages import fill
from publications.models import PublicationIndexPage, PublicationPage

LONGEST_SLUG = 80
BATCH = 100


logger = logging.getLogger(__name__)


class Stopped(Exception):
    """The database is away. The records before are saved, the others are as they were."""


class NoPlace(Exception):
    """The site has no list of publications in a language."""


@dataclass
class Result:
    """What an import did: the ids of pages that it made, changed or published as they were, and remarks on rows."""

    created: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    published: list[int] = field(default_factory=list)
    unchanged: int = 0
    left: int = 0  # records that could not be saved
    remarks: list[Problem] = field(default_factory=list)

    def add(self, other: "Result"):
        for name in ("created", "changed", "published", "unchanged", "left", "remarks"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def without_doubles(records: list[ImportedPublication]) -> tuple[list[ImportedPublication], list[Problem]]:
    """Return the first record of each key, and a remark on each later one."""
    first, remarks = {}, []
    for record in records:
        known = first.setdefault(record.record_id, record)
        if known is not record:
            words = {"id": record.record_id, "file": known.file, "row": known.row}
            text = _("The same record is already on row %(row)s of %(file)s; this one is left out: %(id)s") % words
            remarks.append(Problem(record.row, text, record.file))
    return list(first.values()), remarks


def save_records(records: list[ImportedPublication], site, *, publish: bool, stream, user=None) -> Result:
    """Save records, each with a key of its own, as publications of a site. Raises NoPlace and Stopped."""
    options = {"site": site, "publish": publish, "user": user}
    result, progress = Result(), Progress(stream, _("Publications"), len(records))
    with quiet_indexes():
        for start in range(0, len(records), BATCH):
            some = records[start : start + BATCH]
            try:
                result.add(_save_together(some, **options))
            except (OperationalError, InterfaceError) as error:
                counts = {"done": progress.done, "total": progress.total, "reason": error}
                raise Stopped(
                    _(
                        "Publications: %(done)s of %(total)s were saved, then the database did not answer (%(reason)s)."
                        " The rest were left as they were. Repeat the command: it goes on with them."
                    )
                    % counts
                ) from error
            progress.step(len(some))
    return result


def _save_together(records: list[ImportedPublication], **options) -> Result:
    """Save records in one transaction, because that is fast; when one of them fails, each in its own."""
    try:
        return _save(records, **options)
    except (OperationalError, InterfaceError, NoPlace):
        raise
    except Exception as error:
        logger.warning("Records are saved one by one, because one of them fails: %r", error)
    result = Result()
    for record in records:
        result.add(_save_alone(record, **options))
    return result


def _save_alone(record: ImportedPublication, **options) -> Result:
    try:
        return _save([record], **options)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:
        if not isinstance(error, ValidationError):
            logger.error("Record %s could not be saved: %r", record.record_id, error, exc_info=error)
        reason = " ".join(error.messages) if isinstance(error, ValidationError) else repr(error)
        text = _("It could not be saved and is left out: %(reason)s") % {"reason": reason}
        return Result(left=1, remarks=[Problem(record.row, text, record.file)])


@transaction.atomic
def _save(records: list[ImportedPublication], *, site, publish: bool, user) -> Result:
    """Save records and put them into the indexes of the admin, all or none."""
    saver = Saver(records, site, publish=publish, user=user)
    saver.save(records)
    result = saver.result
    index_search(PublicationPage, [*result.created, *result.changed, *result.published])
    for model, ids in saver.makers.made.items():
        index_search(model, ids)
    index_references(PublicationPage, result.changed)
    return result


class Saver:
    """Saves records into the trees of a site."""

    def __init__(self, records: list[ImportedPublication], site, *, publish: bool, user=None):
        self.site, self.publish, self.user = site, publish, user
        self.parents = {language: index_page(site, language) for language in {record.language for record in records}}
        self.slugs = {
            language: set(parent.get_children().values_list("slug", flat=True))
            for language, parent in self.parents.items()
        }
        self.known = known_pages(site, records)
        self.makers = Makers({creator for record in records for creator in record.creators})
        self.result = Result()

    def save(self, records: list[ImportedPublication]):
        """Make the pages of new records, and bring what changed to the pages of known ones."""
        new = [record for record in records if record.record_id not in self.known]
        for language, parent in self.parents.items():
            self._create(parent, [record for record in new if record.language == language])
        known = [(self.known[record.record_id], record) for record in records if record.record_id in self.known]
        fresh = with_one_version([page for page, _record in known])
        drafts = [page for page, record in known if self._update(page, record, is_fresh=page.pk in fresh)]
        publish_pages(drafts, user=self.user)
        self._come_to_life(drafts)

    def _create(self, parent, records: list[ImportedPublication]):
        pages = []
        for record in records:
            page = PublicationPage(locale=parent.locale, slug=self._free_slug(record), record_id=record.record_id)
            fill(page, record, self.makers)
            pages.append(page)
        add_pages(parent, pages, publish=self.publish, user=self.user)
        if self.publish:
            self._come_to_life(pages)
        self.result.created += [page.pk for page in pages]

    def _come_to_life(self, pages):
        """Forget that something else once was at the addresses of pages that are now published."""
        addresses = [page.get_url_parts()[2] for page in pages]
        Gone.objects.filter(site=self.site, path__in=addresses).delete()

    def _update(self, page, record: ImportedPublication, *, is_fresh: bool) -> bool:
        """Change the newest version. It is published only when readers saw the version before it, or none yet.

        Returns whether the page is a draft as it was imported, to be published together with others.
        """
        was_draft = page.live and page.has_unpublished_changes
        was_hidden = not page.live and page.first_published_at is not None
        draft = page.get_latest_revision_as_object()
        changed = fill(draft, record, self.makers)
        publish = self.publish and not was_draft and not was_hidden and (changed or not page.live)
        if not changed and not publish:
            self.result.unchanged += 1
            return False
        if not changed and is_fresh and not page.go_live_at:
            self.result.published.append(page.pk)
            return True
        self.result.changed.append(page.pk)
        revision = draft.save_revision(user=self.user) if changed else page.latest_revision
        if publish:
            revision.publish(user=self.user)
        elif self.publish:
            text = _("The page has a draft or is hidden, so the changes were saved as a draft: %(title)s")
            self.result.remarks.append(Problem(record.row, text % {"title": page.title}, record.file))
        return False

    def _free_slug(self, record: ImportedPublication) -> str:
        """Return a slug that no sibling has, cut between words."""
        base = slugify(record.title)
        if len(base) > LONGEST_SLUG:
            base = base[: LONGEST_SLUG + 1].rpartition("-")[0] or base[:LONGEST_SLUG]
        taken = self.slugs[record.language]
        slug = free_name(base or "julkaisu", taken)
        taken.add(slug)
        return slug


def index_page(site, language: str) -> PublicationIndexPage:
    """Return the list of publications of a site in a language. Raises NoPlace."""
    pages = PublicationIndexPage.objects.filter(in_site(site, language), locale__language_code=language)
    page = pages.select_related("locale").first()
    if page is None:
        words = {"site": f"{site.hostname}:{site.port}", "language": language}
        raise NoPlace(
            _("The site %(site)s has no list of publications in the language %(language)s; make it first.") % words
        )
    return page


def known_pages(site, records: list[ImportedPublication]) -> dict[str, PublicationPage]:
    """Return the pages of a site that records were imported to before, by key.

    A translated page has a twin with the same key: the page in the language of the record is meant.
    """
    languages = {record.record_id: record.language for record in records}
    pages = PublicationPage.objects.filter(in_site(site)).exclude(record_id="").select_related("locale")
    known = {}
    for page in pages.order_by("-pk"):
        language = languages.get(page.record_id)
        if language and (page.record_id not in known or page.language == language):
            known[page.record_id] = page
    return known
