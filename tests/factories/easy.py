"""Versions in easy language, made as an editor makes them."""

from core.works.easy.versions import begin_easy_version
from tests.factories import edit
from tests.factories.samples import block


def easy_version(page, title="Selkosivu", text="Tämä on helppo teksti.", live=True, **fields):
    """Make the version of a page with a text, published or as a draft."""
    body = [block("text", f"<p>{text}</p>")]
    return edit(begin_easy_version(page), publish=live, title=title, body=body, **fields)
