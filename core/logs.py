"""Lines of the log: each names its request, and as JSON a fault with all of its traceback is one line."""

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime

NONE = "-"
current_request: ContextVar[str] = ContextVar("current_request", default=NONE)


def forget_traceback(record):
    """A request that cannot be read (400) is no fault of ours: its line says why, and nobody needs our calls."""
    if getattr(record, "status_code", 500) < 500:
        record.exc_info = record.exc_text = None


class TextFormatter(logging.Formatter):
    """For people."""

    def format(self, record):
        forget_traceback(record)
        record.request_id = current_request.get()
        return super().format(record)


class JsonFormatter(logging.Formatter):
    """For programs that collect logs: one line is one event."""

    def format(self, record):
        forget_traceback(record)
        event = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "request": current_request.get(),
            "process": record.process,
        }
        if record.exc_info:
            event["fault"] = self.formatException(record.exc_info)
        return json.dumps(event, ensure_ascii=False)
