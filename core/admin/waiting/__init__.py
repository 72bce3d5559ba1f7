"""What waits for somebody, told on the first page of the admin. An app adds its row to `ROWS` when it is ready."""

from core.admin.waiting.rows import ROWS, Row

__all__ = ["ROWS", "Row"]
