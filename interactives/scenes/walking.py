"""The contents of hotspots, one by one, with the way to each."""

from collections.abc import Iterator

from core.blocks.walking import Node, children, walk


def contents_in(scenes) -> Iterator[Node]:
    """Yield what opens from the hotspots of scenes, in the order of the pictures, also what has lost its value."""
    for node in walk(scenes.stream_block, scenes, "scenes"):
        if len(node.place) == 4 and node.kind == "content":
            yield from children(node)
