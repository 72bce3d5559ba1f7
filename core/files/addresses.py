"""Addresses of files: a document answers only under the published pages that carry it.

`PageFile` rows are written when a page is published, so that reading an address costs one query.
"""

from pathlib import PurePosixPath

from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import Page

from core.cache import keys
from core.cache.reading import depend_on
from core.cache.versioned import cached
from core.files.carriers import named_files
from core.files.uploaded_names import plain_name
from core.free_names import free_name
from core.languages import active_language
from core.visibility import everywhere, is_private, opened


def carried_documents(page) -> list[int]:
    """Return the ids of the documents in a page's rows, blocks and links, in the order of the page."""
    return named_files(page, get_document_model())


def file_name(document) -> str:
    """Return the name under which readers download a file: plain letters, an ending of its own."""
    stored, uploaded = document.file.name, document.uploaded_name
    return plain_name(uploaded or stored, PurePosixPath(stored).suffix or PurePosixPath(uploaded).suffix)


def update_addresses(page):
    """Write the file addresses of a published page. A name, once given, stays with its document.

    Only its ending changes with a replaced file: `follow_ending`.
    """
    rows, carried = {row.document_id: row for row in page.file_addresses.all()}, carried_documents(page)
    if rows.keys() == set(carried):
        return
    documents = get_document_model().objects.in_bulk(carried)
    page.file_addresses.exclude(document__in=documents).delete()
    taken = {row.name for document_id, row in rows.items() if document_id in documents}
    taken |= set(page.former_file_names.values_list("name", flat=True))
    for document_id, document in documents.items():
        if document_id not in rows:
            path = PurePosixPath(file_name(document))
            name = free_name(path.stem, taken, path.suffix)
            taken.add(name)
            page.file_addresses.create(document=document, name=name)


def follow_ending(document):
    """Give the addresses of a document the ending that its file has now; the old ones lead on to them."""
    ending = PurePosixPath(document.file.name).suffix.lower()
    for row in document.addresses.exclude(name__endswith=ending) if ending else ():
        taken = set(row.page.file_addresses.values_list("name", flat=True))
        taken |= set(row.page.former_file_names.exclude(address=row).values_list("name", flat=True))
        former, row.name = row.name, free_name(PurePosixPath(row.name).stem, taken, ending)
        row.save(update_fields=["name"])
        row.former_names.filter(name=row.name).delete()
        row.former_names.create(page=row.page, name=former)


def page_file_urls(page, request=None) -> dict[int, str]:
    """Return the addresses of a page's files under the page itself, by document id."""
    base = page.get_url(request) or ""
    rows = cached(f"files of {page.pk}", lambda: _file_names(page), [keys.page(page.pk)])
    return {pk: f"{base}{name}" for pk, name in rows}


def _file_names(page) -> list[tuple[int, str]]:
    rows = list(page.file_addresses.values_list("document_id", "name"))
    depend_on(*(keys.thing(get_document_model(), pk) for pk, _name in rows))  # the ending is that of the file
    return rows


def document_url(document) -> str:
    """Return the address under the first published carrier in the active language; else the staff-only original.

    Under a private page, which asks for its password, only where no other carries the file.
    """
    model, name = type(document), f"file {document.pk} in {active_language()}"
    hangs_on = [keys.thing(model, document.pk), keys.naming(model, document.pk)]
    return cached(name, lambda: _fresh_document_url(document), hangs_on)


def _fresh_document_url(document) -> str:
    rows = document.addresses.filter(page__in=opened(Page.objects.all(), area=everywhere()))
    rows = rows.select_related("page__locale").order_by("page__path")
    for row in sorted(rows, key=lambda row: (is_private(row.page), row.page.locale.language_code != active_language())):
        if url := row.page.get_url():
            return f"{url}{row.name}"
    return reverse("original", args=["document", document.pk])
