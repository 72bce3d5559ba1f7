"""Alternative texts that are there and say too little, or say it in the other language."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.images.blocks import ImageBlock

from core.languages import other_language
from core.proofreading.remarks import Draft, Remark

FILE_NAME = re.compile(
    r"^(?:img|dsc|image|kuva|bild|photo|screenshot)?[\s_-]*\d*(?:[\w-]*\.(?:jpe?g|png|gif|webp|heic))?$", re.IGNORECASE
)


def alternative_texts(draft: Draft) -> Iterator[Remark]:
    """Yield pictures whose alternative text readers of the page would miss. One that has none at all is refused."""
    for node in draft.nodes:
        if isinstance(node.block, ImageBlock) and not getattr(node.value, "decorative", False):
            yield from _told(node.value, getattr(node.value, "contextual_alt_text", ""), node.path, draft.language)
    if draft.offers("lead_image") and (picture := draft.page.lead_image):
        if not (picture.alt_fi or picture.alt_sv):
            words = _("The lead picture has no alternative text. Write one at the picture.")
            yield Remark("lead_image", words)
        else:
            yield from _told(picture, "", "lead_image", draft.language)


def _told(picture, own: str, path: str, language: str) -> Iterator[Remark]:
    text = own or getattr(picture, f"alt_{language}")
    if not text and getattr(picture, f"alt_{other_language(language)}"):
        words = {
            "fi": _("The picture has an alternative text in Swedish only. Readers of this page get it in Swedish."),
            "sv": _("The picture has an alternative text in Finnish only. Readers of this page get it in Finnish."),
        }
        yield Remark(path, words[language])
    elif text and FILE_NAME.fullmatch(text.strip()):
        words = _("The alternative text “%(text)s” does not tell what the picture shows.")
        yield Remark(path, words % {"text": text.strip()})
