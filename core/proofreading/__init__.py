"""A page is looked at before it is published: what stops it, and what readers would miss. Each rule stands here once.

An app adds a rule of its own to `RULES` in its `AppConfig.ready`. What is found is a `Remark` in the language of the
admin; the form of a page shows all of them (`core.admin.proofreading`).
"""

from core.proofreading.remarks import RULES, Draft, Remark, proofread, remarks_of

__all__ = ["RULES", "Draft", "Remark", "proofread", "remarks_of"]
