"""A calm answer to a form that was not taken holds all that was sent, and offers to send it again."""

import html
import re
from urllib.parse import parse_qsl

from scripts.trials.visitors import Answer

FIELD = re.compile(r'<textarea name="([^"]*)" hidden>\n(.*?)</textarea>', re.DOTALL)


def offered(answer: Answer) -> dict[str, str]:
    """Return what the button of an answer sends."""
    return {html.unescape(name): html.unescape(value) for name, value in FIELD.findall(answer.text())}


def is_kept(answer: Answer) -> bool:
    """Tell whether an answer that took nothing holds all that was written."""
    sent = dict(parse_qsl(answer.sent, keep_blank_values=True))
    return answer.status == 503 and bool(sent) and offered(answer) == sent
