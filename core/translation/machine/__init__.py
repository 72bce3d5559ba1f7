"""Drafts of translations by a machine: a server that the settings name, or none.

`Engine` asks it, `marked` keeps bold and links apart from the words, and `draft` joins both. Nothing here writes.
"""

from core.translation.machine.drafts import draft
from core.translation.machine.engines import Engine, engine
from core.translation.machine.faults import EngineFault

__all__ = ["Engine", "EngineFault", "draft", "engine"]
