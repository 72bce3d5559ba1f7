"""Pictures of the demo site, drawn in one hand: lead pictures, scenes and initials."""

from . import (
    corner,
    games,
    guides,
    kulmilla,
    media,
    posts,
    publications,
    searching,
    seminars,
    services,
    site,
    training,
    workshop,
)
from .letters import initials, portrait

MODULES = (
    publications,
    guides,
    posts,
    searching,
    seminars,
    games,
    training,
    services,
    media,
    site,
    kulmilla,
    corner,
    workshop,
)
DRAWINGS = tuple(draw for module in MODULES for draw in module.DRAWINGS)
PORTRAITS = ("JH", "KR", "SS", "UV")

__all__ = ["DRAWINGS", "PORTRAITS", "initials", "portrait"]
