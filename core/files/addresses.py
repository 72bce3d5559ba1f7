"""Addresses of files: a document answers only under the published pages that carry it.

`PageFile` rows are written when a page is published, so that reading an address costs one query.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from django.urls import reverse
from django.utils.text import slugify
from modelcluster.models import get_all_child_relations
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.models import Page

from core.blocks.references import named_in, of_model
from core.cache.scopes import sites_at
from core.cache.versioned import cached
from core.free_names import free_name
from core.languages import active_language
from core.visibility import is_private, opened, private_paths

# What the storage adds to a name that another file already has, such as raportti_x7Kd2Qa.pdf.
STORAGE_SUFFIX = re.compile(r"_(?=.*[a-z])(?=.*(?:\d|[a-z][A-Z]))[A-Za-z0-9]{7}$")


def carried_documents(page) -> list[int]:
    """Return the ids of the documents in a page's rows, blocks and links, in the order of the page."""
    found = list(_named_in(page))
    for relation in get_all_child_relations(page):
        if _may_name_documents(relation.related_model):
            found += [pk for row in getattr(page, relation.get_accessor_name()).all() for pk in _named_in(row)]
    return list(dict.fromkeys(found))


def _named_in(instance) -> Iterator[int]:
    """Yield the ids of the documents that the own fields of a page or a row name."""
    documents = get_document_model()
    for field in instance._meta.get_fields():
        if isinstance(field, StreamField):
            yield from named_in(field.stream_block, field.value_from_object(instance).raw_data, documents)
        elif hasattr(field, "extract_references"):
            yield from of_model(field.extract_references(field.value_from_object(instance)), documents)
        elif field.many_to_one and field.related_model is documents and field.value_from_object(instance):
            yield field.value_from_object(instance)


def _may_name_documents(model) -> bool:
    """Whether rows of a model can name documents; others are not read."""
    return any(
        hasattr(field, "extract_references") or (field.many_to_one and field.related_model is get_document_model())
        for field in model._meta.get_fields()
    )


def file_name(document) -> str:
    """Return the name under which readers download a file: plain letters, an ending of its own."""
    path = PurePosixPath(document.file.name)
    return f"{slugify(STORAGE_SUFFIX.sub('', path.stem)) or 'tiedosto'}{path.suffix.lower()}"


def update_addresses(page):
    """Write the file addresses of a published page. A name, once given, stays with its document."""
    rows, carried = {row.document_id: row for row in page.file_addresses.all()}, carried_documents(page)
    if rows.keys() == set(carried):
        return
    documents = get_document_model().objects.in_bulk(carried)
    page.file_addresses.exclude(document__in=documents).delete()
    taken = {row.name for document_id, row in rows.items() if document_id in documents}
    for document_id, document in documents.items():
        if document_id not in rows:
            path = PurePosixPath(file_name(document))
            name = free_name(path.stem, taken, path.suffix)
            taken.add(name)
            page.file_addresses.create(document=document, name=name)


def page_file_urls(page, request=None) -> dict[int, str]:
    """Return the addresses of a page's files under the page itself, by document id."""
    base = page.get_url(request) or ""
    names = page.file_addresses.values_list("document_id", "name")
    rows = cached(f"files of {page.pk}", lambda: list(names), sites_at(page.url_path))
    return {pk: f"{base}{name}" for pk, name in rows}


def document_url(document) -> str:
    """Return the address under the first published carrier in the active language; else the staff-only original.

    Under a private page, which asks for its password, only where no other carries the file.
    """
    return cached(f"file {document.pk} in {active_language()}", lambda: _fresh_document_url(document))


def _fresh_document_url(document) -> str:
    rows = document.addresses.filter(page__in=opened(Page.objects.all(), area=private_paths()))
    rows = rows.select_related("page__locale").order_by("page__path")
    for row in sorted(rows, key=lambda row: (is_private(row.page), row.page.locale.language_code != active_language())):
        if url := row.page.get_url():
            return f"{url}{row.name}"
    return reverse("original", args=["document", document.pk])
