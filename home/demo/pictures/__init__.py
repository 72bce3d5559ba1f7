"""Pictures of the demo site, drawn in one hand: lead pictures, scenes and initials."""

from . import events, kulmilla, posts, publications, rooms, services
from .letters import initials, portrait

DRAWINGS = tuple(
    draw for module in (publications, posts, events, services, kulmilla, rooms) for draw in module.DRAWINGS
)
PORTRAITS = ("JH", "KR", "SS", "UV")

__all__ = ["DRAWINGS", "PORTRAITS", "initials", "portrait"]
