"""The works that a program asks for, and what is answered of each."""

from datetime import UTC, datetime, time

from django.core.paginator import Paginator
from django.db.models import prefetch_related_objects
from django.utils import translation

from api.works.schemas import Asked
from core.citations.page_ranges import tidy_pages
from core.citations.record import RELATIONS, Record, record_of, with_files
from core.models import OutputPage
from core.page_types import kinds


def works_of(site, asked: Asked):
    """Return the pages of the works of a site that are asked for: one of each work, the newest first."""
    pages = OutputPage.objects.published().in_site(site).one_for_each_work(asked.language)
    if asked.kind is not None:
        model = kinds().get(asked.kind)
        pages = pages.exact_type(model) if model else pages.none()
    if asked.type is not None:
        pages = pages.filter(publicationpage__publication_type=asked.type)
    if asked.year is not None:
        pages = pages.filter(year=asked.year)
    if asked.topic is not None:
        pages = pages.filter(topics__topic__uri=asked.topic)
    if asked.orcid is not None:
        pages = pages.filter(contributors__person__orcid=asked.orcid)
    if asked.changed_since is not None:
        pages = pages.filter(last_published_at__gte=datetime.combine(asked.changed_since, time.min, UTC))
    return pages.distinct().newest_first()


def some_of(pages, asked: Asked):
    """Return a page of a list, the last one where it ends before."""
    return Paginator(pages, asked.page_size).get_page(asked.page)


def told(site, pages) -> list[dict]:
    """Return what is answered of works, in their order: no more queries for more works."""
    pages = list(pages.select_related("locale", "series").specific()) if hasattr(pages, "specific") else list(pages)
    prefetch_related_objects(pages, *RELATIONS)
    twins = OutputPage.objects.published().in_site(site).select_related("locale")
    by_work: dict = {}
    for twin in twins.filter(translation_key__in={page.translation_key for page in pages}).order_by("path"):
        by_work.setdefault(twin.translation_key, {})[twin.language] = f"{site.root_url}{twin.get_url_parts()[2]}"
    answers = []
    for page in pages:
        with translation.override(page.language):
            record = with_files(record_of(page, site.root_url), page)
            answers.append(_work(page, record, by_work.get(page.translation_key, {})))
    return answers


def _work(page, record: Record, addresses: dict[str, str]) -> dict:
    return {
        "id": record.url,
        "key": record.key,
        "url": record.page_url,
        "pages": addresses,
        "kind": page.kind.key,
        "type": page.work_type,
        "type_name": record.type_name,
        "title": record.title,
        "language": page.language,
        "abstract": record.abstract,
        "year": record.year,
        "date": record.date,
        "makers": [
            {
                "role": maker.role,
                "name": maker.name,
                "family_name": maker.family,
                "given_name": maker.given,
                "orcid": maker.orcid,
                "is_organisation": maker.is_organisation,
            }
            for maker in record.makers
        ],
        "publisher": record.publisher,
        "place": record.place,
        "series": record.series,
        "number": record.number,
        "published_in": record.host,
        "page_range": tidy_pages(record.pages),
        "identifiers": record.identifiers,
        "elsewhere_url": record.elsewhere_url,
        "topics": [{"name": keyword.name, "uri": keyword.uri} for keyword in record.keywords],
        "licence": record.work_licence,
        "text_licence": record.text_licence,
        "files": [
            {"url": file.url, "content_type": file.content_type, "size": file.size, "language": file.language}
            for file in record.files
        ],
        "modified": record.modified,
    }
