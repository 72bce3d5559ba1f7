"""Answers the script that pastes: what HTML becomes as parts of a story, and what to tell of it. Nothing is stored."""

import json

from django.core.exceptions import RequestDataTooBig
from django.http import JsonResponse, RawPostDataException
from django.templatetags.static import static
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_POST

from core.admin.pasting.reading import Fits, Pasted, read_html
from core.blocks.story import StoryBlock

MOST_HTML = 2_000_000  # signs, pictures not counted: the script takes them out before it asks
MOST_TAGS = 20_000  # what a person wrote has fewer
MOST_TEXT = 100_000  # signs of the words themselves, about forty pages; more would freeze the editor
PARTS = frozenset({"heading", "table", "quote"})  # what a pasted thing may become besides text


@require_POST
def paste(request):
    """Return the parts that pasted HTML becomes, as the forms of their blocks take them."""
    try:
        asked = json.loads(request.body)
        html, blocks, lists = str(asked["html"]), asked["blocks"], bool(asked["lists"])
        fits = Fits(PARTS & set(map(str, blocks)), lists)
    except RequestDataTooBig:
        return _refused()
    except (RawPostDataException, ValueError, KeyError, TypeError):
        return JsonResponse({"message": _("This could not be pasted. Paste it as plain text.")}, status=400)
    if len(html) > MOST_HTML or html.count("<") > 2 * MOST_TAGS:
        return _refused()
    pasted = read_html(html, fits)
    parts = [_for_form(name, value) for name, value in pasted.parts]
    if sum(len(json.dumps(part["value"], ensure_ascii=False)) for part in parts) > 4 * MOST_TEXT:
        return _refused()
    return JsonResponse({"parts": parts, "message": told_of(pasted)})


def script():
    """Return the element that loads the script, with the words that it tells without asking."""
    words = (
        too_long(),
        _("Undo the paste"),
        pgettext("dialog", "Close"),
        _("The server did not answer, so only the words were pasted."),
    )
    return format_html(
        '<script type="module" id="paste" data-url="{}" data-most-html="{}" data-most-text="{}" data-too-long="{}"'
        ' data-undo="{}" data-close="{}" data-plain="{}" src="{}"></script>',
        *(reverse("paste"), MOST_HTML, MOST_TEXT, *words, static("js/admin/paste.js")),
    )


def too_long() -> str:
    return _("This is too long to be pasted at once. Paste it in pieces, or add it as a file.")


def _refused():
    return JsonResponse({"message": too_long()}, status=400)


def _for_form(name: str, value) -> dict:
    """Return a part as the script of the form takes it."""
    if name == "text":
        return {"type": name, "value": json.dumps(value)}
    block = StoryBlock().child_blocks[name]
    return {"type": name, "value": block.get_form_state(block.to_python(value))}


def told_of(pasted: Pasted) -> str:
    """Return what whoever pasted should know: what became something else, and what was left out."""
    names = [name for name, _value in pasted.parts]
    sentences = []
    if set(names) - {"text"}:
        sentences.append(_("Headings, tables and quotations are parts of their own now."))
    if "table" in names:
        sentences.append(_("Check that the first row of each table holds its headers."))
    left_out = pasted.left_out
    if number := left_out["pictures"]:
        words = ngettext(
            "%(number)s picture was left out. Add it as a part of its own.",
            "%(number)s pictures were left out. Add them as parts of their own.",
            number,
        )
        sentences.append(words % {"number": number_format(number)})
    if left_out["tables"]:
        sentences.append(_("No table fits here, so its rows became paragraphs."))
    if left_out["players"]:
        sentences.append(_("Videos and other players were left out."))
    if left_out["comments"]:
        sentences.append(_("Comments were left out."))
    if left_out["contents"]:
        sentences.append(_("The table of contents was left out."))
    return " ".join(sentences)
