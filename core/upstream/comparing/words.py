"""How a value of a field or a block is written where versions are compared."""

from datetime import date, datetime, time
from decimal import Decimal

from bs4 import BeautifulSoup
from django.utils import timezone
from django.utils.encoding import force_str
from django.utils.formats import date_format, number_format, time_format
from django.utils.translation import pgettext
from wagtail.blocks import BooleanBlock, ChoiceBlock

NOTHING = "–"
LINES = ["p", "li", "br", "div", "dt", "dd", "tr", "h2", "h3", "h4", "blockquote"]


def words(value) -> str:
    """Return a plain value as forms write it; what is empty as a dash."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return pgettext("compared", "yes") if value else pgettext("compared", "no")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value) if timezone.is_aware(value) else value, "SHORT_DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value)
    if isinstance(value, time):
        return time_format(value)
    if isinstance(value, float | Decimal):
        return number_format(value)
    return str(value)


def words_of_choice(choices, value) -> str:
    """Return the name of a choice."""
    names = {}
    for key, name in choices:
        names |= dict(name) if isinstance(name, list | tuple) else {key: name}
    return words(names.get(value, value)) if value not in (None, "") else NOTHING


def words_of_block(block, value) -> str:
    """Return the value of a simple block; of one with HTML its text, a line for each paragraph or item."""
    if isinstance(block, ChoiceBlock):
        return words_of_choice(block.field.choices, value)
    if isinstance(block, BooleanBlock):
        return words(bool(value))
    if value is None or isinstance(value, bool | date | time | float | Decimal):
        return words(value)
    return text_from_html(block.render_basic(value)) or NOTHING


def text_from_html(val) -> str:
    """Return the text of HTML as Wagtail does, with a line for each paragraph and each item of a list."""
    soup = BeautifulSoup(force_str(val), "html.parser")
    for tag in soup.find_all(LINES):
        tag.insert_after("\n")
    return soup.get_text().strip()
