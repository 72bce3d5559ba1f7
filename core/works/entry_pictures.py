"""The small picture of a row in a list: the first page of a file, else the picture that the page opens with."""

from django.utils.html import format_html
from wagtail.images import get_image_model
from wagtail.images.shortcuts import get_rendition_or_not_found

from core.files.pictures import ROW
from core.visibility import OPENED, first_page_shown, state_of

PAGE_SIZE = (400, 566)  # pixels of a page of paper; only the ratio counts


def prepare_pictures(pages: list) -> list:
    """Fetch the pictures of the rows: two queries however many rows there are, none when there are no pictures."""
    images = get_image_model().objects.prefetch_renditions(ROW)
    wanted = {picture_of(page) for page in pages} - {None}
    found = images.in_bulk(wanted) if wanted else {}
    for image in found.values():
        if not image.prefetched_renditions:  # the worker has not made it yet, and a list that is kept would never
            del image.prefetched_renditions  # know of it: for each reader it would be made anew
    for page in pages:
        page.row_picture = found.get(picture_of(page))
    return pages


def picture_of(page) -> int | None:
    """Return the id of the picture that stands for a page; of a work that is still to come only the lead picture."""
    return page.picture_id if state_of(page) in OPENED else page.lead_image_id


def first_page_of(page):
    """Return the picture of the first page of a work's first file, where the work is that file; else None."""
    row = next(iter(page.newest_files), None) if page.is_a_file and state_of(page) in OPENED else None
    return first_page_shown(row.document) if row else None


def render_entry_picture(page) -> str:
    """Return the `img` of a row, "" where its list shows no pictures. The title beside it says what it is."""
    if not hasattr(page, "row_picture"):
        return ""
    if first_page := first_page_of(page):
        return image("entry__picture entry__picture--page", first_page.url, *PAGE_SIZE)
    if page.row_picture is None:
        return ""
    rendition = get_rendition_or_not_found(page.row_picture, ROW)
    return image("entry__picture", rendition.url, rendition.width, rendition.height)


def image(classes: str, url: str, width: int, height: int) -> str:
    """Return a decorative `img` that is fetched when it comes near the window."""
    text = '<img class="{}" src="{}" alt="" width="{}" height="{}" loading="lazy">'
    return format_html(text, classes, url, str(width), str(height))
