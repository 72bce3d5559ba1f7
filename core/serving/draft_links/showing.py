"""A draft as the reader of a secret link meets it: the page, its own files and pictures, and nothing else.

What the page names by addresses that are not open to everybody leads below the link instead, and is answered there.
"""

import re

from django.http import Http404
from django.template.response import TemplateResponse

from core.files import access
from core.files.addresses import file_name
from core.files.responses import stored_file
from core.formats import read_number
from core.models import CustomDocument
from core.visibility import is_private_file
from core.works.own_files import files_of

MEDIA, DOCUMENTS = "media/", "documents/"
# Where an address begins in HTML: in an attribute, in a list of sizes, in data for scripts.
STORED = re.compile(r"""(?<=["'\s,(;=])/media/""")
ORIGINAL = re.compile(r"""(?<=["'])/admin/original/document/(?=\d+/)""")


def show_draft(request, page, base: str, tail: str = ""):
    """Answer with a draft, or with what lies below it such as a scene. Raises Http404."""
    below = page.read_tail(tail) if tail else {}
    if below is None or below.get("framed") or "moved_to" in below:
        raise Http404
    if "file" in below:
        return _document(request, page, below["file"].document_id)
    request.is_preview = True
    context = page.get_context(request, **below)
    response = TemplateResponse(request, page.get_template(request, **below), context).render()
    response.content = lead_below(response.content.decode(), page, base).encode()
    return response


def lead_below(html: str, page, base: str) -> str:
    """Return the HTML of a draft with the addresses of its files and parts below the link."""
    html = STORED.sub(f"{base}{MEDIA}", html)
    html = ORIGINAL.sub(f"{base}{DOCUMENTS}", html)
    own = page.get_url_parts()
    if own is None or not page.address_tails:
        return html
    return re.sub(rf'"{re.escape(own[2])}(?=(?:{page.address_tails})[#"])', f'"{base}', html)


def show_file(request, page, path: str):
    """Answer a stored file that the draft shows, or that everybody may open anyway; or one that it carries."""
    if path.startswith(DOCUMENTS):
        pk = path.removeprefix(DOCUMENTS).partition("/")[0]
        return _document(request, page, read_number(pk))
    path = path.removeprefix(MEDIA)
    if ".." in path.split("/") or path.endswith("/"):
        raise Http404
    if not access.is_open(path):
        owner = access.owner_of(path) if access.copies_of(path) else None
        _refuse_others(page, owner)
    return stored_file(request, path, access.ONLY_FOR_YOU)


def _document(request, page, pk: int):
    document = CustomDocument.objects.filter(pk=pk, deleted_at=None).first()
    _refuse_others(page, document)
    return stored_file(request, document.file.name, access.ONLY_FOR_YOU, file_name(document))


def _refuse_others(page, file):
    """Raise Http404 for a file that the draft does not show, and for one of a private collection."""
    if file is None or is_private_file(file) or (type(file), str(file.pk)) not in files_of(page):
        raise Http404
