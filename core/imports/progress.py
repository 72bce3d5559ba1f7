"""Telling how far a long work is."""

import logging
from contextlib import contextmanager

from django.utils.formats import number_format
from django.utils.translation import gettext as _


class Progress:
    """Tells on a stream how far a long work is: a line that grows on a terminal, a line each tenth elsewhere."""

    def __init__(self, stream, label: str, total: int):
        self.stream, self.label, self.total = stream, label, total
        self.done = 0
        self._tenth = 0
        self._on_terminal = bool(getattr(stream, "isatty", bool)())

    def step(self, number: int = 1):
        """Tell that so many more are done."""
        self.done += number
        tenth = self.done * 10 // self.total if self.total else 10
        if tenth == self._tenth and not self._on_terminal:
            return
        self._tenth = tenth
        text = _("%(label)s: %(done)s of %(total)s") % {
            "label": self.label,
            "done": number_format(self.done),
            "total": number_format(self.total),
        }
        if self._on_terminal:
            self.stream.write(f"\r{text}", ending="\n" if self.done >= self.total else "")
        else:
            self.stream.write(text)


@contextmanager
def quiet_log():
    """Leave out the lines that Wagtail writes about each page."""
    logger = logging.getLogger("wagtail")
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(level)
