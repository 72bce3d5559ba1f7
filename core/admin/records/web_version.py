"""A web version of a publication from its PDF file: a draft for the editor, made when asked for, never published."""

from django import forms
from django.db.models import Q
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.menus.pages import PageMenuItem

from core.admin.withdrawal import WorkView
from core.files import apart
from core.models import CustomDocument, OutputPage
from core.worker.document_reading import local_copy

MOST_HEADING, MOST_PAGES = 200, 300
TOP = 2  # the level of the highest heading in a text


def pdf_of(page):
    """Return the first PDF file of a page that was read, or None."""
    pdf = Q(file__iendswith=".pdf", reading="done")
    return CustomDocument.objects.filter(pdf, output_files__page=page.pk).order_by("output_files__sort_order").first()


def can_make(page, user) -> bool:
    """Whether there is a file to make it from, and no text that it would stand beside."""
    latest = page.get_latest_revision_as_object()
    return page.permissions_for_user(user).can_edit() and not latest.body and pdf_of(page) is not None


class WebVersionButton(PageMenuItem):
    label = gettext_lazy("Make a web version")
    icon_name = "doc-full-inverse"
    url_name = "web_version"

    def is_shown(self, user):
        return isinstance(self.page.specific_deferred, OutputPage) and can_make(self.page.specific, user)


class WebVersionView(WorkView):
    """Asks first, then writes the draft."""

    form_class = forms.Form
    template_name = "admin/web_version.html"
    page_title = gettext_lazy("Make a web version")
    header_icon = "doc-full-inverse"
    impossible = gettext_lazy("A web version needs a PDF file that has been read, and a page without a text.")
    is_possible = staticmethod(can_make)

    def has_right(self):
        return self.page.permissions_for_user(self.request.user).can_edit()

    def get_context_data(self, **kwargs):
        document = pdf_of(self.page)
        return {**super().get_context_data(**kwargs), "document": document, "tagged": is_tagged(document)}

    def form_valid(self, form):
        page, document = self.page.get_latest_revision_as_object(), pdf_of(self.page)
        page.body = page.body.stream_block.to_python(blocks_for(document))
        page.save_revision(user=self.request.user, log_action=True)
        messages.success(
            self.request, _("The web version is a draft on this page. Read it through before you publish it.")
        )
        return super().form_valid(form)


def is_tagged(document) -> bool:
    return "untagged" not in document.findings


def blocks_for(document) -> list[dict]:
    """Return the story of a file as blocks, with a notice before it that says how it was made."""
    parts = parts_of(document) if is_tagged(document) else []
    notice = _("This web version was made by a program from the PDF file. The PDF file is the original.")
    if not parts:
        notice = _(
            "This web version was made by a program from the PDF file, page by page, because the file has no structure "
            "tags. The PDF file is the original."
        )
        parts = pages_of(document)
    first = {"type": "notice", "value": {"title": _("Web version"), "text": f"<p>{escape(notice)}</p>"}}
    return [first, *joined(parts)]


def parts_of(document) -> list[dict]:
    """Return what the tags of a file say; nothing where reading them takes too much."""
    with local_copy(document.file) as path:
        return apart.look_at_path("web version", path).get("parts", [])


def pages_of(document) -> list[dict]:
    """Return a heading and a paragraph for each page of a file."""
    parts = []
    for page in document.text_pages.all()[:MOST_PAGES]:
        if page.text:
            parts.append({"kind": "heading", "level": 1, "text": _("Page %(number)s") % {"number": page.number}})
            parts.append({"kind": "paragraph", "text": page.text})
    return parts


def joined(parts: list[dict]) -> list[dict]:
    """Return blocks, in which paragraphs and lists that follow each other are one text."""
    highest = min((part["level"] for part in parts if part["kind"] == "heading"), default=1)
    blocks, html = [], ""
    for part in parts:
        if part["kind"] in HTML:
            html += HTML[part["kind"]](part)
            continue
        if html:
            blocks.append({"type": "text", "value": html})
            html = ""
        blocks.append(_table(part) if part["kind"] == "table" else _heading(part, highest))
    return [*blocks, {"type": "text", "value": html}] if html else blocks


def _heading(part: dict, highest: int) -> dict:
    level = "2" if part["level"] == highest else "3"
    return {"type": "heading", "value": {"text": part["text"][:MOST_HEADING], "level": level}}


def _table(part: dict) -> dict:
    table = {
        "data": part["rows"],
        "first_row_is_table_header": part["header"],
        "first_col_is_header": False,
        "table_header_choice": "row" if part["header"] else "neither",
        "table_caption": "",
    }
    return {"type": "table", "value": {"table": table, "note": ""}}


def _list(part: dict) -> str:
    tag = "ol" if part["ordered"] else "ul"
    items = (escape(item["text"]) + "".join(map(_list, item["lists"])) for item in part["items"])
    return f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>"


def _picture(part: dict) -> str:
    text = _("Picture: %(text)s") % {"text": part["text"]}
    return f"<p><i>{escape(text)}</i></p>"


HTML = {
    "paragraph": lambda part: f"<p>{escape(part['text'])}</p>",
    "picture": _picture,
    "list": _list,
}
